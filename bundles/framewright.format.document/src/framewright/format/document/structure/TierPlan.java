package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import framewright.dsl.Names;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.format.document.structure.SectionRoles.Role;

/** The tiers of a framework, as the elements of a document show them: one for each depth and kind of number. */
public final class TierPlan {

	/** Elements of one tier have the same depth, and codes that begin alike or groups with the same word. */
	private record Key(int depth, String label) {
	}

	/** What is known of a tier while its elements are collected. */
	private static final class Draft {
		private final List<Section> sections = new ArrayList<>();
		private final Set<Key> children = new LinkedHashSet<>();
		private String title = "";
		private boolean named = true;
	}

	private static final String[] ROMAN = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx" };

	private final SectionRoles roles;
	private final Function<Section, Optional<String>> told;
	private final Map<Key, Draft> drafts = new LinkedHashMap<>();
	private final Map<Section, Key> keys = new IdentityHashMap<>();
	private final Map<Key, Tier> tiers = new LinkedHashMap<>();
	private final Set<String> names = new HashSet<>();
	private final Structure structure = ModelFactory.eINSTANCE.createStructure();

	/**
	 * @param roles what each section is
	 * @param sections the uppermost sections
	 * @param title the title of the document, which may name its only tier: “Our principles”
	 * @param chosen the titles that a person has chosen, the outermost first; may be empty
	 */
	public TierPlan(SectionRoles roles, List<Section> sections, String title, List<String> chosen) {
		this(roles, sections, title, chosen, section -> Optional.empty());
	}

	/** @param told the tier that the document names for an element beside its heading */
	public TierPlan(SectionRoles roles, List<Section> sections, String title, List<String> chosen, Function<Section, Optional<String>> told) {
		this.roles = roles;
		this.told = told;
		collect(sections, 0, null, Wording.tierOf(title));
		name(chosen);
		drafts.forEach((key, draft) -> tiers.put(key, tier(draft)));
		drafts.forEach((key, draft) -> draft.children.forEach(child -> tiers.get(key).getContains().add(tiers.get(child))));
	}

	/** The titles of the tiers of each depth, the outermost first. */
	List<List<String>> titles() {
		List<List<String>> titles = new ArrayList<>();
		drafts.forEach((key, draft) -> {
			while (titles.size() <= key.depth()) {
				titles.add(new ArrayList<>());
			}
			if (!titles.get(key.depth()).contains(draft.title)) {
				titles.get(key.depth()).add(draft.title);
			}
		});
		return titles;
	}

	/** The elements of each tier that the document itself does not name. */
	public Map<Tier, Section> unnamed() {
		Map<Tier, Section> unnamed = new LinkedHashMap<>();
		drafts.forEach((key, draft) -> {
			if (!draft.named) {
				unnamed.put(tiers.get(key), draft.sections.get(0));
			}
		});
		return unnamed;
	}

	/** A tier of what people answer for, which the document leaves to them to fill in. */
	public void answered(String title, Scale answers) {
		Tier tier = ModelFactory.eINSTANCE.createTier();
		tier.setTitle(title);
		tier.setName(Names.forTier(title, names));
		names.add(tier.getName());
		tier.setAnsweredOn(answers);
		structure.getTiers().add(tier);
	}

	/** The tiers as the framework declares them; empty when there is no element. */
	public Optional<Structure> structure() {
		return structure.getTiers().isEmpty() ? Optional.empty() : Optional.of(structure);
	}

	public Tier of(Section element) {
		return tiers.get(keys.get(element));
	}

	private void collect(List<Section> sections, int depth, Key parent, Optional<String> word) {
		for (Section section : sections) {
			if (roles.of(section) == Role.GROUP) {
				collect(section.sections, depth, parent, roles.tierOf(section));
			} else if (roles.of(section) == Role.ELEMENT) {
				String prefix = section.code().map(HeadingCode::prefix).orElse("").strip();
				Optional<String> own = section.code().isEmpty() ? Wording.tierOfOne(section.title()).filter(one -> section.isLeaf()) : Optional.empty();
				Key key = new Key(depth, prefix.isEmpty() ? own.or(() -> word).orElse("") : prefix);
				Draft draft = drafts.computeIfAbsent(key, none -> new Draft());
				draft.sections.add(section);
				draft.title = draft.title.isEmpty() ? section.code().flatMap(HeadingCode::tier).or(() -> told.apply(section)).or(() -> own).or(() -> word).orElse("") : draft.title;
				keys.put(section, key);
				if (parent != null) {
					drafts.get(parent).children.add(key);
				}
				collect(section.sections, depth + 1, key, Wording.tierOf(section.title()));
			} else {
				collect(section.sections, depth, parent, word);
			}
		}
	}

	/** Tiers without a word of their own get the usual ones: a standard where there are codes, else domain, subdomain, component. */
	private void name(List<String> chosen) {
		int depths = drafts.keySet().stream().mapToInt(Key::depth).max().orElse(-1) + 1;
		boolean coded = drafts.keySet().stream().anyMatch(key -> key.depth() > 0 && !key.label().isEmpty());
		drafts.forEach((key, draft) -> {
			if (key.depth() < chosen.size()) {
				draft.title = chosen.get(key.depth());
			} else if (draft.title.isEmpty()) {
				draft.named = false;
				draft.title = key.label().isEmpty() ? usual(key.depth(), depths, coded) : "Standard";
			}
		});
	}

	private static String usual(int depth, int depths, boolean aboveCodes) {
		if (depth == depths - 1) {
			return "Component";
		}
		if (aboveCodes || depths > 3) {
			return "Part";
		}
		return depth == 0 ? "Domain" : "Subdomain";
	}

	private Tier tier(Draft draft) {
		Tier tier = ModelFactory.eINSTANCE.createTier();
		tier.setTitle(draft.title);
		tier.setName(Names.forTier(draft.title, names));
		names.add(tier.getName());
		if (!Wording.plural(draft.title).equals(draft.title + "s")) {
			tier.setPlural(Wording.plural(draft.title));
		}
		numbering(draft).ifPresent(style -> {
			tier.setNumbering(style);
			String prefix = draft.sections.get(0).code().map(HeadingCode::prefix).orElse("");
			if (!prefix.isEmpty()) {
				tier.setPrefix(prefix);
			}
		});
		structure.getTiers().add(tier);
		return tier;
	}

	/** The style in which all elements of a tier are numbered without a gap; empty where they are not. */
	private static Optional<String> numbering(Draft draft) {
		Map<Section, Integer> counts = new IdentityHashMap<>();
		Set<String> styles = new HashSet<>(Set.of("1", "01", "a", "A", "i", "I"));
		for (Section section : draft.sections) {
			if (section.code().isEmpty()) {
				return Optional.empty();
			}
			int place = counts.merge(section.parent, 1, Integer::sum);
			String own = own(section);
			styles.removeIf(style -> !own.equals(format(style, place)));
		}
		return List.of("1", "01", "a", "A", "i", "I").stream().filter(styles::contains).findFirst();
	}

	/** The number without that of the section above: “i” for 4a.i in 4a. */
	private static String own(Section section) {
		String number = section.code().orElseThrow().number();
		String above = section.parent == null ? "" : section.parent.code().map(HeadingCode::number).orElse("");
		return !above.isEmpty() && number.startsWith(above) && number.length() > above.length() ? number.substring(above.length()).replaceFirst("^\\.", "") : number;
	}

	private static String format(String style, int place) {
		String roman = place <= ROMAN.length ? ROMAN[place - 1] : "";
		String letter = place <= 26 ? String.valueOf((char) ('a' + place - 1)) : "";
		return switch (style) {
			case "01" -> place < 10 ? "0" + place : String.valueOf(place);
			case "a" -> letter;
			case "A" -> letter.toUpperCase(java.util.Locale.ROOT);
			case "i" -> roman;
			case "I" -> roman.toUpperCase(java.util.Locale.ROOT);
			default -> String.valueOf(place);
		};
	}
}
