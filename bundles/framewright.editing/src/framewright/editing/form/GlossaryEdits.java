package framewright.editing.form;

import java.util.List;

import framewright.dsl.Names;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;

/** The terms of the glossary, and the sources that voices come from. Their prose is written by {@link ProseEdits#set}, they are moved by {@link FacetEdits#move}. Pure. */
public final class GlossaryEdits {

	/**
	 * @param author empty for none
	 * @param year   four digits; empty for none
	 * @param link   a web address; empty for none
	 */
	public record Source(String title, String author, String year, String link) {
	}

	private GlossaryEdits() {
	}

	/**
	 * Adds a term behind the last one of the last glossary; a framework without one gets it.
	 *
	 * @param variants other forms of the term, such as the plural; may be empty
	 */
	public static FormEdit addTerm(String title, List<String> variants, String markdown) {
		return text -> {
			String wanted = Parts.wanted(title, "A term is missing. Write one.");
			List<String> also = Draft.quoted(variants);
			String lines = "term " + QuotedText.quote(wanted) + (also == null ? "" : " also " + String.join(", ", also)) + Lines.barred(markdown, "\t");
			return added(text, Kind.GLOSSARY, Kind.TERM, lines);
		};
	}

	/** Writes a term and its variants anew; what does not change stays as it is. */
	public static FormEdit term(Address term, String title, List<String> variants) {
		return text -> Values.of(Parts.at(text, term, Kind.TERM), List.of("also")).title(Parts.wanted(title, "A term is missing. Write one, or remove the term.")).quoted("also", variants).on(text);
	}

	/** Removes a term, and the glossary with the last one unless it says something itself. */
	public static FormEdit removeTerm(Address term) {
		return text -> removed(text, Parts.at(text, term, Kind.TERM));
	}

	/** The name that a new source would have. */
	public static String sourceNameFor(FormText text, String title) {
		return Names.fromTitle(title, Parts.names(sources(text)));
	}

	/** Adds a source behind the last one; a framework without any gets them. */
	public static FormEdit addSource(Source source, String markdown) {
		return text -> added(text, Kind.SOURCES, Kind.SOURCE,
				"source " + sourceNameFor(text, source.title()) + " " + Values.work(source.title(), source.author(), source.year(), source.link()) + Lines.barred(markdown, "\t"));
	}

	/** Writes a source anew; its name and what does not change stay as they are. */
	public static FormEdit source(Address address, Source source) {
		return text -> Values.ofWork(Parts.at(text, address, Kind.SOURCE), source.title(), source.author(), source.year(), source.link()).on(text);
	}

	/**
	 * Removes a source, and the sources with the last one unless they say something themselves.
	 *
	 * @param withMentions whether voices that come from it lose that; refused without when there are any
	 */
	public static FormEdit removeSource(Address source, boolean withMentions) {
		return text -> {
			Part gone = Parts.at(text, source, Kind.SOURCE);
			List<Part> voices = Parts.inside(text.framework()).stream().filter(part -> part.kind() == Kind.VOICE && part.values("from").contains(gone.name())).toList();
			if (!voices.isEmpty() && !withMentions) {
				throw new RefusedEditException((voices.size() == 1 ? "One voice comes" : voices.size() + " voices come") + " from " + Parts.named(gone) + ". Take the source away from there with it, or keep it.");
			}
			Draft draft = new Draft(text);
			voices.forEach(voice -> draft.clause(voice, List.of("by", "from"), "from", null));
			return new Composed(text).then(now -> draft.edits()).then(now -> removed(now, Parts.at(now, source, Kind.SOURCE))).edits();
		};
	}

	/** The terms of a framework, in their order. */
	public static List<Part> terms(FormText text) {
		return items(text, Kind.GLOSSARY);
	}

	/** The sources of a framework, in their order. */
	public static List<Part> sources(FormText text) {
		return items(text, Kind.SOURCES);
	}

	private static List<Part> items(FormText text, Kind collection) {
		return text.framework().parts().stream().filter(part -> part.kind() == collection).flatMap(part -> part.parts().stream()).toList();
	}

	private static List<TextEdit> added(FormText text, Kind collection, Kind item, String lines) {
		Part framework = text.framework();
		Draft draft = new Draft(text);
		int place = Parts.behindLast(framework, collection, -1);
		if (place < 0) {
			int end = framework.parts().size();
			draft.insert(framework, end, collection, (collection == Kind.GLOSSARY ? "glossary" : "sources") + " {\n" + "\t" + lines.replace("\n", "\n\t") + "\n}");
		} else {
			Part last = framework.parts().get(place - 1);
			draft.insert(last, last.parts().size(), item, lines);
		}
		return draft.edits();
	}

	private static List<TextEdit> removed(FormText text, Part item) {
		Part collection = item.parent();
		boolean last = collection.parts().size() == 1 && collection.titleStart() < 0 && collection.linesStart() < 0;
		Draft draft = new Draft(text);
		draft.remove(last ? collection : item);
		return draft.edits();
	}
}
