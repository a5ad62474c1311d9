package framewright.editing.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;
import framewright.editing.Keywords;
import framewright.editing.completion.Suggestion.Kind;

/** The larger pieces that may be written at the beginning of a line in a part: a descriptor, an element with its levels, a facet. */
final class Templates {

	private final Part part;
	private final Framework framework;
	private final int offset;
	private final int length;
	private final String lineEnd;
	private final String margin;

	/**
	 * @param part what the line stands in
	 * @param offset where the word begins that is being written
	 * @param length how much of it there is
	 */
	Templates(Part part, int offset, int length, String lineEnd, String margin) {
		this.part = part;
		this.framework = part instanceof Framework whole ? whole : Frameworks.of(part);
		this.offset = offset;
		this.length = length;
		this.lineEnd = lineEnd;
		this.margin = margin;
	}

	/** All that may stand in the part, the likeliest first: what is missing, then what belongs here, then what may. */
	List<Suggestion> all() {
		List<Suggestion> all = new ArrayList<>();
		if (part instanceof Element element) {
			missing(element).forEach(level -> all.add(descriptor(level)));
		}
		tiers().forEach(tier -> all.add(element(tier)));
		if (part instanceof Scale) {
			all.add(level());
		}
		for (ProseKind kind : ProseKind.VALUES) {
			all.add(prose(kind.getLiteral()));
		}
		for (ListKind kind : ListKind.VALUES) {
			all.add(list(kind.getLiteral()));
		}
		all.add(new Template(lineEnd, margin).add("voices {").line(1).add("voice").line(2).add("| ").stop("").line(1).add("by \"").stop("").add("\"").line(0).add("}")
				.suggestion(offset, length, "voices", Keywords.explain("voices"), Kind.FACET));
		all.add(new Template(lineEnd, margin).add("reading {").line(1).add("work \"").stop("").add("\" by \"").stop("").add("\" year ").stop("").line(0).add("}")
				.suggestion(offset, length, "reading", Keywords.explain("reading"), Kind.FACET));
		all.add(new Template(lineEnd, margin).add("figure \"assets/").stop("").add("\" alt \"").stop("").add("\"").suggestion(offset, length, "figure", Keywords.explain("figure"), Kind.FACET));
		if (part == framework) {
			all.add(new Template(lineEnd, margin).add("glossary {").line(1).add("term \"").stop("").add("\"").line(2).add("| ").stop("").line(0).add("}")
					.suggestion(offset, length, "glossary", Keywords.explain("glossary"), Kind.FACET));
		}
		return all;
	}

	/** The levels of an element that nothing is written for yet, lowest first. */
	static List<Level> missing(Element element) {
		Set<Level> there = Frameworks.descriptors(element).stream().map(Descriptor::getLevel).collect(Collectors.toSet());
		return Frameworks.ratedOn(element).map(Frameworks::levels).orElse(List.of()).stream().filter(level -> level.getName() != null && !there.contains(level)).toList();
	}

	/** The tiers that may stand in the part, in the order in which they are declared. */
	private List<Tier> tiers() {
		List<Tier> all = Frameworks.tiers(framework);
		return (part instanceof Element element ? element.getTier() == null ? List.<Tier>of() : element.getTier().getContains()
				: part == framework ? all.stream().filter(tier -> all.stream().noneMatch(other -> other.getContains().contains(tier))).toList() : List.<Tier>of()).stream().filter(tier -> tier.getName() != null).toList();
	}

	private Suggestion descriptor(Level level) {
		return new Template(lineEnd, margin).add("at " + level.getName()).line(1).add("| ").stop("").suggestion(offset, length, "at " + level.getName(), text(level.getTitle()) + " – not described yet", Kind.LEVEL);
	}

	/** An element with a title to write over and a place for each level it is rated on. */
	private Suggestion element(Tier tier) {
		String title = "New " + (tier.getTitle() == null ? tier.getName() : tier.getTitle()).toLowerCase(Locale.ROOT);
		Set<String> taken = new HashSet<>();
		Frameworks.allElements(framework).forEach(element -> {
			taken.add(element.getName());
			taken.addAll(element.getFormerly());
		});
		Template template = new Template(lineEnd, margin).add(tier.getName() + " ").stop(Names.fromTitle(title, taken)).add(" \"").stop(title.replace("\"", "")).lastFirst().add("\" {");
		List<Level> levels = tier.getRatedOn() == null || tier.getRatedOn().eIsProxy() ? List.of() : Frameworks.levels(tier.getRatedOn());
		for (Level level : levels) {
			template.line(1).add("at " + level.getName()).line(2).add("| ").stop("");
		}
		if (levels.isEmpty()) {
			template.line(1).stop("");
		}
		return template.line(0).add("}").suggestion(offset, length, tier.getName(), text(tier.getTitle()) + (levels.isEmpty() ? "" : " with its " + levels.size() + " levels"), Kind.ELEMENT);
	}

	private Suggestion level() {
		return new Template(lineEnd, margin).add("level ").stop("new-level").add(" \"").stop("New level").lastFirst().add("\"").suggestion(offset, length, "level", Keywords.explain("level"), Kind.FACET);
	}

	private Suggestion prose(String word) {
		Template template = new Template(lineEnd, margin).add(word);
		if (word.equals(ProseKind.SECTION.getLiteral())) {
			template.add(" \"").stop("").add("\"");
		}
		return template.line(1).add("| ").stop("").suggestion(offset, length, word, Keywords.explain(word), Kind.FACET);
	}

	private Suggestion list(String word) {
		return new Template(lineEnd, margin).add(word).line(1).add("- ").stop("").suggestion(offset, length, word, Keywords.explain(word), Kind.FACET);
	}

	private static String text(String title) {
		return title == null ? "" : title;
	}
}
