package framewright.format.document.structure;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.source.Block;
import framewright.format.document.structure.Wording.Facet;

/**
 * Decides what each section of a document is in a framework. The rules are general: they look at numbers in headings, at what stands below a
 * heading and beside it, and at the usual words for parts and facets of frameworks.
 */
public final class SectionRoles {

	/** What a section becomes. */
	public enum Role {
		/** An element of a tier. */
		ELEMENT,
		/** A heading over elements that is none itself: “Key roles”, “The ten principles”. */
		GROUP,
		/** A facet that its heading announces, of the part that it stands in. */
		FACET,
		/** Quotations. */
		VOICES,
		/** A question and the phrases that answer it. */
		ANSWERS,
		/** Text with a title. */
		TEXT,
		/** Prose below an ordinary heading; what it becomes depends on its siblings. Stands nowhere when all is decided. */
		OPEN
	}

	private final Map<Section, Role> roles = new IdentityHashMap<>();
	private final Map<Section, Section> before = new IdentityHashMap<>();
	private final Set<String> repeated;
	private final Predicate<Section> rated;
	private final Set<Section> opened = Collections.newSetFromMap(new IdentityHashMap<>());

	/** @param sections the uppermost sections, the title page left out */
	public SectionRoles(List<Section> sections) {
		this(sections, null);
	}

	/** @param rated where a rubric stands below the headings: whether one has texts of its own; what has none and holds no parts is text around the rubric. May be {@code null} */
	public SectionRoles(List<Section> sections, Predicate<Section> rated) {
		this.rated = rated;
		repeated = repeated(sections);
		order(sections);
		sections.forEach(this::decide);
		roles.forEach((section, role) -> {
			if (role == Role.OPEN) {
				opened.add(section);
			}
		});
		groupsAbove(sections);
		decideOpen(sections);
	}

	public Role of(Section section) {
		return roles.get(section);
	}

	/** The tier that the elements directly in a group belong to, by its own heading or one without elements just before it; empty where none names it. */
	public Optional<String> tierOf(Section group) {
		Section previous = before.get(group);
		Optional<String> own = Wording.tierOf(group.title()).or(() -> group.holdsStatements ? announced(group) : Optional.empty());
		return own.or(() -> previous == null || !previous.isLeaf() ? Optional.empty() : Wording.tierOf(previous.title()));
	}

	private static Optional<String> announced(Section group) {
		String text = group.blocks.isEmpty() ? "" : group.blocks.get(group.blocks.size() - 1).words();
		return Wording.tierWithin(group.title()).or(() -> Wording.tierAnnounced(text, group.sections.size()));
	}

	private void order(List<Section> siblings) {
		for (int i = 0; i < siblings.size(); i++) {
			if (i > 0) {
				before.put(siblings.get(i), siblings.get(i - 1));
			}
			order(siblings.get(i).sections);
		}
	}

	private void decide(Section section) {
		section.sections.forEach(this::decide);
		roles.put(section, said(section).orElseGet(() -> section.isLeaf() ? leaf(section) : branch(section)));
	}

	/** What a person said that a section is; empty where they said nothing. */
	private Optional<Role> said(Section section) {
		String said = section.said();
		if (said.isEmpty()) {
			return Optional.empty();
		}
		if (Meanings.depth(said) > 0) {
			section.sections.stream().filter(child -> roles.get(child) == Role.OPEN).forEach(child -> roles.put(child, Role.TEXT));
			return Optional.of(Role.ELEMENT);
		}
		section.sections.stream().filter(child -> child.said().isEmpty() && roles.get(child) == Role.OPEN).forEach(child -> roles.put(child, Role.TEXT));
		return Optional.of(facetOf(section).isPresent() && !said.equals("section") ? Role.FACET : Role.TEXT);
	}

	/** How sure it is what a section is. */
	public Sureness sureness(Section section) {
		if (!section.said().isEmpty()) {
			return Sureness.SURE;
		}
		boolean coded = section.code().filter(HeadingCode::sure).isPresent();
		return switch (roles.get(section)) {
			case ELEMENT -> section.isStatement ? Sureness.GUESSED : coded ? Sureness.SURE : section.guessed || opened.contains(section) ? Sureness.GUESSED : Sureness.LIKELY;
			case FACET -> section.guessed ? Sureness.LIKELY : Sureness.SURE;
			case TEXT -> section.guessed || opened.contains(section) ? Sureness.GUESSED : Sureness.LIKELY;
			default -> Sureness.LIKELY;
		};
	}

	/** The facet that the heading of a section announces; empty for any other section. */
	public static Optional<Facet> facetOf(Section section) {
		Optional<Facet> said = Arrays.stream(Facet.values()).filter(facet -> facet.name().toLowerCase(Locale.ROOT).equals(section.said())).findFirst();
		if (said.isPresent()) {
			return said;
		}
		int entries = section.blocks.stream().mapToInt(block -> block.isList() ? block.children().size() : 0).sum();
		return Facet.of(section.title()).or(() -> Wording.counted(section.title(), entries > 0 ? entries : section.blocks.size()));
	}

	private Role leaf(Section section) {
		if (section.isStatement) {
			return Role.ELEMENT;
		}
		if (section.code().isEmpty() && AnswerGrid.in(section.unsaid()).isPresent()) {
			return Role.ANSWERS;
		}
		if (Quotations.in(section.unsaid()).isPresent()) {
			return Role.VOICES;
		}
		if (section.code().isPresent()) {
			return Role.ELEMENT;
		}
		boolean one = Wording.tierOfOne(section.title()).isPresent() && section.blocks.stream().anyMatch(Block::isList);
		if (one) {
			return Role.ELEMENT;
		}
		if (FigureWords.are(section.blocks)) {
			return Role.TEXT;
		}
		boolean announced = facetOf(section).isPresent() || repeated.contains(section.key())
				|| section.words().endsWith(":") && section.blocks.stream().anyMatch(Block::isList);
		if (announced) {
			return Role.FACET;
		}
		return Wording.isAroundIt(section.title()) ? Role.TEXT : Role.OPEN;
	}

	private Role branch(Section section) {
		boolean elements = section.sections.stream().map(roles::get).anyMatch(role -> role == Role.ELEMENT || role == Role.OPEN || role == Role.GROUP);
		if (section.code().isPresent()) {
			decideInside(section);
			return Role.ELEMENT;
		}
		if (section.holdsStatements) {
			return Role.GROUP;
		}
		if (Wording.isAroundIt(section.title()) || Facet.of(section.title()).filter(facet -> facet == Facet.NOTE || facet == Facet.SUMMARY).isPresent()) {
			section.sections.forEach(this::toText);
			return Role.TEXT;
		}
		if (!elements) {
			return Role.ELEMENT;
		}
		boolean group = Wording.tierOf(section.title()).isPresent() || Facet.of(section.title()).flatMap(Facet::list).isPresent();
		section.sections.stream().filter(child -> roles.get(child) == Role.OPEN).forEach(child -> {
			opened.add(child);
			roles.put(child, Role.ELEMENT);
		});
		return group ? Role.GROUP : Role.ELEMENT;
	}

	/** A single plain heading inside an element is text of it; several of them are its parts. */
	private void decideInside(Section element) {
		List<Section> open = element.sections.stream().filter(child -> roles.get(child) == Role.OPEN).toList();
		opened.addAll(open);
		open.forEach(child -> roles.put(child, open.size() > 1 ? Role.ELEMENT : Role.TEXT));
	}

	private void toText(Section section) {
		section.sections.forEach(this::toText);
		if (roles.get(section) != Role.VOICES && section.said().isEmpty()) {
			roles.put(section, Facet.of(section.title()).isPresent() && section.isLeaf() ? Role.FACET : Role.TEXT);
		}
	}

	/** “Key roles” without elements of its own, just before a section that has them, is a heading over those. */
	private void groupsAbove(List<Section> siblings) {
		for (int i = 0; i + 1 < siblings.size(); i++) {
			Section section = siblings.get(i);
			boolean over = roles.get(section) == Role.OPEN && Wording.tierOf(section.title()).isPresent() && !siblings.get(i + 1).isLeaf();
			if (over) {
				roles.put(section, Role.TEXT);
			}
		}
	}

	/** Uppermost sections of plain prose are elements where they stand among elements of their kind, or where there is nothing else. */
	private void decideOpen(List<Section> sections) {
		boolean numbered = sections.stream().anyMatch(section -> roles.get(section) == Role.GROUP || roles.get(section) == Role.ELEMENT && section.code().isPresent());
		boolean named = sections.stream().anyMatch(section -> roles.get(section) == Role.ELEMENT && section.code().isEmpty());
		boolean announced = sections.stream().anyMatch(section -> roles.get(section) == Role.ELEMENT && isWhatWhyHow(section));
		long open = sections.stream().filter(section -> roles.get(section) == Role.OPEN).count();
		for (Section section : sections) {
			if (roles.get(section) == Role.OPEN) {
				boolean element = rated == null ? !numbered && (named || open > 1) : rated.test(section);
				roles.put(section, element ? Role.ELEMENT : Role.TEXT);
			} else if (roles.get(section) == Role.FACET && announced && isWhatWhyHow(section)) {
				roles.put(section, Role.ELEMENT);
			}
		}
	}

	private static boolean isWhatWhyHow(Section section) {
		return Facet.of(section.title()).filter(facet -> facet == Facet.WHAT || facet == Facet.WHY || facet == Facet.HOW).isPresent();
	}

	/** Titles of leaves that stand under more than one heading: what is said of every element is a facet and no element. */
	private static Set<String> repeated(List<Section> sections) {
		Map<String, Section> parents = new HashMap<>();
		Set<String> repeated = new HashSet<>();
		collect(sections, parents, repeated);
		return repeated;
	}

	private static void collect(List<Section> sections, Map<String, Section> parents, Set<String> repeated) {
		for (Section section : sections) {
			collect(section.sections, parents, repeated);
			boolean nested = section.isLeaf() && section.parent != null && section.parent.heading != null;
			if (nested && parents.putIfAbsent(section.key(), section.parent) instanceof Section other && other != section.parent) {
				repeated.add(section.key());
			}
		}
	}
}
