package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.dsl.DefaultStructure;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** The tiers of a framework as its text declares them, or the three that it has by default; which may stand where, and what each is rated on. A picture of one text, immutable. */
public final class Tiers {

	/**
	 * @param name       the word that begins an element
	 * @param title      what people call it
	 * @param plural     empty when it is not said
	 * @param numbered   one of {@link framewright.dsl.Numbering#styles()}; empty for no numbers
	 * @param prefix     what its numbers begin with; empty for nothing
	 * @param stem       the words before each text at a level; empty for those of the scale
	 * @param contains   names of the tiers that may stand in it
	 * @param ratedOn    the name of a scale; empty when it is not rated
	 * @param answeredOn the name of a scale; empty when it is not answered on one
	 */
	public record Tier(String name, String title, String plural, String numbered, String prefix, String stem, List<String> contains, String ratedOn, String answeredOn) {

		public Tier {
			contains = List.copyOf(contains);
		}
	}

	private final Part framework;
	private final List<Tier> all;
	private final boolean byDefault;

	private Tiers(Part framework, List<Tier> all, boolean byDefault) {
		this.framework = framework;
		this.all = List.copyOf(all);
		this.byDefault = byDefault;
	}

	public static Tiers of(FormText text) {
		Part framework = text.framework();
		List<Part> structures = framework.parts().stream().filter(part -> part.kind() == Kind.STRUCTURE).toList();
		if (structures.isEmpty()) {
			return new Tiers(framework, byDefault(framework), true);
		}
		return new Tiers(framework, structures.stream().flatMap(structure -> structure.parts().stream()).map(Tiers::read).toList(), false);
	}

	private static List<Tier> byDefault(Part framework) {
		List<Part> scales = scales(framework);
		String scale = scales.size() == 1 ? scales.get(0).name() : "";
		return List.of(standard("domain", "Domain", "subdomain", scale), standard("subdomain", "Subdomain", "component", scale), standard("component", "Component", "", scale));
	}

	private static Tier standard(String name, String title, String contains, String scale) {
		return new Tier(name, title, "", DefaultStructure.NUMBERED.get(name), "", "", contains.isEmpty() ? List.of() : List.of(contains), name.equals(DefaultStructure.RATED) ? scale : "", "");
	}

	private static Tier read(Part tier) {
		List<String> contains = new ArrayList<>();
		tier.clauses().stream().filter(clause -> clause.word().equals("contains")).forEach(clause -> contains.addAll(clause.values()));
		return new Tier(tier.name(), tier.title(), said(tier, "plural"), said(tier, "numbered"), said(tier, "prefix"), said(tier, "stem"), contains, said(tier, "rated on"), said(tier, "answered on"));
	}

	private static String said(Part tier, String word) {
		return tier.values(word).stream().findFirst().orElse("");
	}

	/** The scales of a framework, in their order. */
	public static List<Part> scales(Part framework) {
		return framework.parts().stream().filter(part -> part.kind() == Kind.SCALE).toList();
	}

	/** The levels of a scale, lowest first. */
	public static List<Part> levels(Part scale) {
		return scale.parts().stream().filter(part -> part.kind() == Kind.LEVEL).toList();
	}

	public List<Tier> all() {
		return all;
	}

	public Optional<Tier> tier(String name) {
		return all.stream().filter(tier -> tier.name().equals(name)).findFirst();
	}

	/** Whether the text declares none, so that these are the three by default. */
	public boolean areDefault() {
		return byDefault;
	}

	/** The tiers whose elements may stand directly in a part, the framework or an element. */
	public List<Tier> allowedIn(Part parent) {
		if (parent.kind() == Kind.FRAMEWORK) {
			return all.stream().filter(tier -> all.stream().noneMatch(other -> other.contains().contains(tier.name()))).toList();
		}
		List<String> contained = tier(parent.keyword()).map(Tier::contains).orElse(List.of());
		return all.stream().filter(tier -> contained.contains(tier.name())).toList();
	}

	/** The scale that an element is rated on; empty where it is not rated. */
	public Optional<Part> scaleOf(Part element) {
		String scale = tier(element.keyword()).map(Tier::ratedOn).orElse("");
		return scales(framework).stream().filter(part -> part.name().equals(scale)).findFirst();
	}

	/** The levels that an element is rated on, lowest first; empty where it is not rated. */
	public List<Part> levelsOf(Part element) {
		return scaleOf(element).map(Tiers::levels).orElse(List.of());
	}

	/** What an element says at a level; empty where it says nothing. */
	public static Optional<Part> descriptor(Part element, String level) {
		return element.parts().stream().filter(part -> part.kind() == Kind.DESCRIPTOR && part.name().equals(level)).findFirst();
	}
}
