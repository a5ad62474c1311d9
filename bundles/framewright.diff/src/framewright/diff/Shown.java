package framewright.diff;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** A part as a person reads it: Markdown, without the words of the language. */
final class Shown {

	private Shown() {
	}

	static String text(Part part) {
		return switch (part.kind()) {
			case FIELD -> with(part.title(), part, ", ");
			case FRAMEWORK, SCALE, LEVEL, ELEMENT -> part.title();
			case TIER -> with(part.title(), part, ", ");
			case STRUCTURE -> lines(part, false);
			case DESCRIPTOR, ENTRY -> part.parts().isEmpty() ? part.prose() : join("\n", part.prose(), lines(part, true));
			case PROSE -> join("\n\n", heading(part), part.prose());
			case LIST -> join("\n\n", heading(part), part.prose(), lines(part, true));
			case VOICES, READING, GLOSSARY, SOURCES -> join("\n\n", heading(part), part.prose(), lines(part, true));
			case VOICE -> join("\n", part.prose(), clauses(part, ", "));
			case WORK, SOURCE -> join("\n", with(part.title(), part, ", "), part.prose());
			case TERM -> join("\n", with(part.title(), part, ", "), part.prose());
			case FIGURE -> with(part.title(), part, ", ");
			case REFERENCE -> with(part.title().isEmpty() ? part.name() : part.title() + " (" + part.name() + ")", part, ", ");
			case ACCEPTANCE -> with(part.name(), part, ": ");
		};
	}

	private static String heading(Part part) {
		return part.title().isEmpty() ? "" : "**" + part.title() + "**";
	}

	private static String lines(Part part, boolean items) {
		List<String> lines = new ArrayList<>();
		for (Part inner : part.parts()) {
			String text = text(inner);
			lines.add(items ? "- " + text.replace("\n", "\n  ") : text);
		}
		return String.join("\n", lines);
	}

	private static String with(String text, Part part, String mark) {
		return join(mark, text, clauses(part, mark));
	}

	private static String clauses(Part part, String mark) {
		List<String> shown = new ArrayList<>();
		for (Clause clause : part.clauses()) {
			boolean plain = part.kind() != Kind.TIER && part.kind() != Kind.FIGURE;
			shown.add(plain && !clause.word().equals("also") ? String.join(mark, clause.values()) : clause.word() + " " + clause.value());
		}
		return String.join(mark, shown);
	}

	private static String join(String mark, String... texts) {
		List<String> full = new ArrayList<>();
		for (String text : texts) {
			if (!text.isEmpty()) {
				full.add(text);
			}
		}
		return String.join(mark, full);
	}
}
