package framewright.editing.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;

/** What an author does with facets and with what is in them: voices, works, figures. The words of a facet are written by {@link ProseEdits} and {@link ListEdits}. Pure. */
public final class FacetEdits {

	/**
	 * A work to read.
	 *
	 * @param author empty for none
	 * @param year   four digits; empty for none
	 * @param link   a web address; empty for none
	 */
	public record Work(String title, String author, String year, String link) {
	}

	/**
	 * A picture.
	 *
	 * @param file    under the library's folder {@code assets}: {@code assets/path.svg}
	 * @param alt     what there is to see, for people who cannot see it
	 * @param caption empty for none
	 */
	public record Picture(String file, String alt, String caption) {
	}

	private static final Set<Kind> AT_THE_END = Set.of(Kind.GLOSSARY, Kind.SOURCES, Kind.REFERENCE, Kind.ACCEPTANCE);
	private static final List<String> VOICE = List.of("by", "from");

	private FacetEdits() {
	}

	/** Where {@link #add} puts a facet: its place among the parts of the owner, so that its address can be told before. */
	public static int placeFor(Part owner, FacetKind kind) {
		Optional<Part> last = owner.parts().stream().filter(part -> FacetKind.of(part).filter(kind::equals).isPresent()).reduce((first, second) -> second);
		if (last.isPresent()) {
			return owner.parts().indexOf(last.get()) + 1;
		}
		if (owner.kind() == Kind.FRAMEWORK && (kind == FacetKind.VOICES || kind == FacetKind.READING)) {
			int end = owner.parts().size();
			while (end > 0 && AT_THE_END.contains(owner.parts().get(end - 1).kind())) {
				end--;
			}
			return end;
		}
		return placeFor(owner, kind.ordinal());
	}

	/**
	 * Adds a facet at its natural place: prose with its lines, a list with its entries ({@code markdown} then has one entry a line), voices and reading with {@code markdown} as their lead-in.
	 *
	 * @param owner   the framework, an element, a scale or a level
	 * @param kind    not a figure, which {@link #addFigure} adds
	 * @param heading empty for none; a section needs one
	 */
	public static FormEdit add(Address owner, FacetKind kind, String heading, String markdown) {
		return text -> {
			Part part = Parts.at(text, owner);
			if (!kindsFor(part).contains(kind) || kind == FacetKind.FIGURE) {
				throw new RefusedEditException("This cannot be added to " + Parts.named(part) + ".");
			}
			Draft draft = new Draft(text);
			draft.insert(part, placeFor(part, kind), kind.part(), words(kind, heading, markdown));
			return draft.edits();
		};
	}

	public static FormEdit addFigure(Address owner, Picture picture) {
		return text -> {
			Part part = Parts.at(text, owner);
			if (!kindsFor(part).contains(FacetKind.FIGURE)) {
				throw new RefusedEditException("A figure cannot be added to " + Parts.named(part) + ".");
			}
			checked(picture);
			Draft draft = new Draft(text);
			String caption = picture.caption().isBlank() ? "" : " caption " + QuotedText.quote(picture.caption().strip());
			draft.insert(part, placeFor(part, FacetKind.FIGURE), Kind.FIGURE, "figure " + QuotedText.quote(picture.file().strip()) + " alt " + QuotedText.quote(picture.alt().strip()) + caption);
			return draft.edits();
		};
	}

	/** Writes a figure anew; what does not change stays as it is. Refused without a file or without a text for people who cannot see it. */
	public static FormEdit figure(Address figure, Picture picture) {
		return text -> {
			Part part = Parts.at(text, figure, Kind.FIGURE);
			checked(picture);
			return Values.of(part, List.of("alt", "caption")).title(picture.file()).quoted("alt", picture.alt()).quoted("caption", picture.caption()).on(text);
		};
	}

	/**
	 * @param heading empty for none; a section needs one
	 */
	public static FormEdit heading(Address facet, String heading) {
		return text -> {
			Part part = Parts.at(text, facet, Kind.PROSE, Kind.LIST, Kind.VOICES, Kind.READING, Kind.GLOSSARY, Kind.SOURCES);
			Draft draft = new Draft(text);
			if (!heading.isBlank()) {
				draft.title(part, heading.strip());
			} else if (part.keyword().equals("section")) {
				throw new RefusedEditException("A section needs a title. Write one, or remove the section.");
			} else {
				draft.removeTitle(part);
			}
			return draft.edits();
		};
	}

	/** Removes a facet, or something in one: a voice, a work, an entry; a cross-reference too. Not for elements, scales, levels, tiers, terms' glossaries in use and header lines, which have their own. */
	public static FormEdit remove(Address part) {
		return text -> {
			Part gone = Parts.at(text, part, Kind.PROSE, Kind.LIST, Kind.DESCRIPTOR, Kind.VOICES, Kind.VOICE, Kind.READING, Kind.WORK, Kind.FIGURE, Kind.REFERENCE, Kind.ACCEPTANCE);
			Draft draft = new Draft(text);
			draft.remove(gone);
			return draft.edits();
		};
	}

	/**
	 * Moves a facet, a cross-reference or a figure among its siblings, or a voice, a work, a term, a source in what it stands in.
	 *
	 * @param place among the parts of what it stands in as they are without it, from 0; the header of a framework stays first
	 */
	public static FormEdit move(Address part, int place) {
		return text -> {
			Part moved = Parts.at(text, part, Kind.PROSE, Kind.LIST, Kind.DESCRIPTOR, Kind.VOICES, Kind.VOICE, Kind.READING, Kind.WORK, Kind.FIGURE, Kind.REFERENCE, Kind.ACCEPTANCE, Kind.TERM, Kind.SOURCE,
					Kind.GLOSSARY, Kind.SOURCES);
			Part parent = moved.parent();
			List<Part> others = parent.parts().stream().filter(other -> other != moved).toList();
			int wanted = Math.max(parent.kind() == Kind.FRAMEWORK ? Parts.header(parent) : 0, Math.min(place, others.size()));
			Draft draft = new Draft(text);
			draft.move(moved, parent, wanted == others.size() ? parent.parts().size() : parent.parts().indexOf(others.get(wanted)));
			return draft.edits();
		};
	}

	/**
	 * Adds a quotation.
	 *
	 * @param voices   the facet
	 * @param place    from 0; behind the last when there are fewer
	 * @param markdown what is said
	 * @param by       who says it; empty for nobody
	 * @param source   the name of a source of the framework; empty for none
	 */
	public static FormEdit addVoice(Address voices, int place, String markdown, String by, String source) {
		return text -> {
			Part part = Parts.at(text, voices, Kind.VOICES);
			known(text, source);
			String who = by.isBlank() ? "" : "by " + QuotedText.quote(by.strip());
			String from = source.isBlank() ? "" : "from " + source;
			String last = (who + " " + from).strip();
			Draft draft = new Draft(text);
			draft.insert(part, Math.clamp(place, 0, part.parts().size()), Kind.VOICE, "voice" + Lines.barred(markdown, "\t") + (last.isEmpty() ? "" : "\n" + last));
			return draft.edits();
		};
	}

	/**
	 * @param by empty for nobody
	 */
	public static FormEdit voiceBy(Address voice, String by) {
		return text -> Values.of(Parts.at(text, voice, Kind.VOICE), VOICE).quoted("by", by).on(text);
	}

	/**
	 * @param source the name of a source of the framework; empty for none
	 */
	public static FormEdit voiceFrom(Address voice, String source) {
		return text -> {
			known(text, source);
			return Values.of(Parts.at(text, voice, Kind.VOICE), VOICE).bare("from", source).on(text);
		};
	}

	/**
	 * Adds a work to read.
	 *
	 * @param reading  the facet
	 * @param place    from 0; behind the last when there are fewer
	 * @param markdown what is said of it; may be empty
	 */
	public static FormEdit addWork(Address reading, int place, Work work, String markdown) {
		return text -> {
			Part part = Parts.at(text, reading, Kind.READING);
			Draft draft = new Draft(text);
			draft.insert(part, Math.clamp(place, 0, part.parts().size()), Kind.WORK, "work " + Values.work(work.title(), work.author(), work.year(), work.link()) + Lines.barred(markdown, "\t"));
			return draft.edits();
		};
	}

	/** Writes title, author, year and link of a work anew; what does not change stays as it is. */
	public static FormEdit work(Address work, Work values) {
		return text -> Values.ofWork(Parts.at(text, work, Kind.WORK), values.title(), values.author(), values.year(), values.link()).on(text);
	}

	/** The kinds that may be added to a part, in their natural order; none for what carries no facets. */
	public static List<FacetKind> kindsFor(Part owner) {
		return switch (owner.kind()) {
			case FRAMEWORK, SCALE, LEVEL, ELEMENT -> List.of(FacetKind.values());
			default -> List.of();
		};
	}

	/** Where something belongs among the texts before the elements or levels of a part. Descriptors come behind HOW, references last. */
	static int placeFor(Part owner, int rank) {
		int at = Parts.header(owner);
		int place = at;
		while (at < owner.parts().size()) {
			Part part = owner.parts().get(at++);
			Optional<FacetKind> kind = FacetKind.of(part);
			if (kind.isEmpty() && part.kind() != Kind.DESCRIPTOR) {
				break;
			}
			if (kind.map(FacetKind::ordinal).orElse(FacetKind.HOW.ordinal()) <= rank) {
				place = at;
			}
		}
		return place;
	}

	private static String words(FacetKind kind, String heading, String markdown) throws RefusedEditException {
		if (kind == FacetKind.SECTION && heading.isBlank()) {
			throw new RefusedEditException("A section needs a title. Write one.");
		}
		String head = kind.keyword() + (heading.isBlank() ? "" : " " + QuotedText.quote(heading.strip()));
		return switch (kind.part()) {
			case LIST -> head + Lines.of(markdown).stream().filter(line -> !line.isEmpty()).map(line -> "\n\t" + Lines.marked("-", line)).collect(Collectors.joining());
			case VOICES, READING -> Lines.of(markdown).isEmpty() ? head + " {\n}" : head + Lines.barred(markdown, "\t") + "\n{\n}";
			default -> head + Lines.barred(markdown, "\t");
		};
	}

	private static void checked(Picture picture) throws RefusedEditException {
		Parts.wanted(picture.file(), "Choose the file of the figure first.");
		Parts.wanted(picture.alt(), "Say what there is to see, for people who cannot see the figure.");
	}

	private static void known(FormText text, String source) throws RefusedEditException {
		if (!source.isBlank() && GlossaryEdits.sources(text).stream().noneMatch(known -> known.name().equals(source))) {
			throw new RefusedEditException("There is no source “" + source + "”. Add it on the page Overview, or choose another one.");
		}
	}
}
