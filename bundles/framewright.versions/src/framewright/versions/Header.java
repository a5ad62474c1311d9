package framewright.versions;

import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;
import framewright.versions.VersionsException.Reason;

/** The lines at the top of a framework's text, changed one at a time; the rest of the text stays as it is. */
final class Header {

	private final String text;
	private final Part framework;

	private Header(String text) throws UnreadablePartException {
		this.text = text;
		this.framework = PartReader.read(text);
	}

	static Header of(String text) throws VersionsException {
		try {
			return new Header(text);
		} catch (UnreadablePartException e) {
			throw new VersionsException(Reason.UNREADABLE, "The framework cannot be read. " + e.getMessage() + " Mend that first.", e);
		}
	}

	String text() {
		return text;
	}

	String name() {
		return framework.name();
	}

	/** The value of a line; empty when there is none. */
	Optional<String> get(String word) {
		return field(word).map(Part::title);
	}

	private Optional<Part> field(String word) {
		return framework.parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals(word)).reduce((first, last) -> last);
	}

	/**
	 * The text with a line that says something.
	 *
	 * @param after the line that it comes behind where there is none of it yet; the first line where that is missing, too
	 */
	Header with(String word, String value, String after) throws VersionsException {
		Optional<Part> field = field(word);
		if (field.isPresent()) {
			return of(text.substring(0, field.get().titleStart()) + value + text.substring(field.get().titleEnd()));
		}
		int at = field(after).map(Part::end).orElse(framework.headEnd());
		String newline = text.contains("\r\n") ? "\r\n" : "\n";
		return of(text.substring(0, at) + newline + "    " + word + " " + value + text.substring(at));
	}

	/** The text without a line. */
	Header without(String word) throws VersionsException {
		Optional<Part> field = field(word);
		if (field.isEmpty()) {
			return this;
		}
		int start = field.get().start();
		int end = field.get().end();
		int lineStart = text.lastIndexOf('\n', start - 1) + 1;
		int lineEnd = text.indexOf('\n', end);
		boolean alone = text.substring(lineStart, start).isBlank() && lineEnd >= 0 && text.substring(end, lineEnd).isBlank();
		return of(alone ? text.substring(0, lineStart) + text.substring(lineEnd + 1) : text.substring(0, start) + text.substring(end));
	}
}
