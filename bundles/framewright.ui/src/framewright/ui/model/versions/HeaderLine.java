package framewright.ui.model.versions;

import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** A line at the top of a framework's text. */
final class HeaderLine {

	private HeaderLine() {
	}

	/** What a line says; empty when there is none, or the text cannot be read. */
	static Optional<String> get(String text, String word) {
		return find(text, word).map(Part::title);
	}

	/** The text with the edition; without one when it is blank. A text that cannot be read is returned as it is. */
	static String withEdition(String text, String edition) {
		String value = "edition \"" + edition.strip().replace('"', '”') + "\"";
		String newline = text.contains("\r\n") ? "\r\n" : "\n";
		Optional<Part> line = find(text, "edition");
		if (line.isPresent()) {
			int start = line.get().start();
			int end = line.get().end();
			if (!edition.isBlank()) {
				return text.substring(0, start) + value + text.substring(end);
			}
			int from = text.lastIndexOf('\n', start - 1) + 1;
			int to = text.indexOf('\n', end) + 1;
			return to == 0 || !text.substring(from, start).isBlank() || !text.substring(end, to).isBlank() ? text.substring(0, start) + text.substring(end) : text.substring(0, from) + text.substring(to);
		}
		Optional<Part> before = find(text, "status").or(() -> find(text, "version"));
		return edition.isBlank() || before.isEmpty() ? text : text.substring(0, before.get().end()) + newline + "    " + value + text.substring(before.get().end());
	}

	private static Optional<Part> find(String text, String word) {
		try {
			return PartReader.read(text).parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals(word)).findFirst();
		} catch (UnreadablePartException e) {
			return Optional.empty();
		}
	}
}
