package framewright.format.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Tier;
import framewright.format.html.Handbook.Card;
import framewright.format.html.Handbook.CardGroup;
import framewright.format.html.Handbook.CardLine;

/** Makes the smart card: every number and short title of a framework, a block for each domain, and one for all elements of a tier that have no parts. */
final class SmartCard {

	private final Framework framework;
	private final Numbering numbering;
	private final Anchors anchors;
	private final Places places;
	private int lines;

	SmartCard(Framework framework, Numbering numbering, Anchors anchors, Places places) {
		this.framework = framework;
		this.numbering = numbering;
		this.anchors = anchors;
		this.places = places;
	}

	Card make() {
		List<CardGroup> groups = new ArrayList<>();
		Map<Tier, List<CardLine>> leaves = new LinkedHashMap<>();
		for (Element root : Frameworks.elementsInForce(framework)) {
			if (!Frameworks.elementsInForce(root).isEmpty()) {
				List<CardLine> inside = new ArrayList<>();
				collect(root, 0, inside);
				lines++;
				groups.add(new CardGroup(number(root), Titles.brief(root), places.element(anchors.of(root)), inside));
				continue;
			}
			List<CardLine> sameTier = leaves.get(root.getTier());
			if (sameTier == null) {
				sameTier = new ArrayList<>();
				leaves.put(root.getTier(), sameTier);
				lines++;
				groups.add(new CardGroup("", root.getTier() == null || root.getTier().eIsProxy() ? "" : Titles.plural(root.getTier()), "", sameTier));
			}
			sameTier.add(line(root, 0));
		}
		return groups.isEmpty() ? Card.NONE : new Card(groups, lines);
	}

	private void collect(Element parent, int depth, List<CardLine> into) {
		for (Element element : Frameworks.elementsInForce(parent)) {
			into.add(line(element, depth));
			collect(element, depth + 1, into);
		}
	}

	private CardLine line(Element element, int depth) {
		lines++;
		return new CardLine(Math.min(depth, 3), number(element), Titles.brief(element), places.element(anchors.of(element)));
	}

	private String number(Element element) {
		return Titles.brief(numbering.of(element).orElse(""));
	}
}
