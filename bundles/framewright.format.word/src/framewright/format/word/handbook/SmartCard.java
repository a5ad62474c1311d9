package framewright.format.word.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Tier;
import framewright.format.word.handbook.Block.Group;
import framewright.format.word.handbook.Block.Line;

/** Makes the smart card: every number and short title of a framework, a group for each part at the top, and one for all elements of a tier that have no parts. */
final class SmartCard {

	private static final int DEEPEST = 3;

	private final Framework framework;
	private final Numbering numbering;
	private final Bookmarks bookmarks;

	SmartCard(Framework framework, Numbering numbering, Bookmarks bookmarks) {
		this.framework = framework;
		this.numbering = numbering;
		this.bookmarks = bookmarks;
	}

	/** Empty where there is nothing to stand on it. */
	Optional<Block.Card> make() {
		List<Group> groups = new ArrayList<>();
		Map<Tier, List<Line>> leaves = new LinkedHashMap<>();
		for (Element root : Frameworks.elementsInForce(framework)) {
			if (!Frameworks.elementsInForce(root).isEmpty()) {
				List<Line> inside = new ArrayList<>();
				collect(root, 0, inside);
				groups.add(new Group(number(root), Titles.brief(root), bookmarks.of(root), inside));
				continue;
			}
			List<Line> sameTier = leaves.get(root.getTier());
			if (sameTier == null) {
				sameTier = new ArrayList<>();
				leaves.put(root.getTier(), sameTier);
				groups.add(new Group("", Titles.plural(root.getTier()), "", sameTier));
			}
			sameTier.add(line(root, 0));
		}
		return groups.isEmpty() ? Optional.empty() : Optional.of(new Block.Card(groups));
	}

	private void collect(Element parent, int depth, List<Line> into) {
		for (Element element : Frameworks.elementsInForce(parent)) {
			into.add(line(element, depth));
			collect(element, depth + 1, into);
		}
	}

	private Line line(Element element, int depth) {
		return new Line(Math.min(depth, DEEPEST), number(element), Titles.brief(element), bookmarks.of(element));
	}

	private String number(Element element) {
		return Titles.brief(numbering.of(element).orElse(""));
	}
}
