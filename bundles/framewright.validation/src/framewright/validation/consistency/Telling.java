package framewright.validation.consistency;

import java.util.List;
import java.util.Set;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.validation.consistency.Descriptors.Said;

/** The words in which these rules speak of parts of frameworks. */
final class Telling {

	/** How many words are quoted. */
	private static final int QUOTED = 5;

	private Telling() {
	}

	/** A title in quotation marks, on one line. */
	static String quote(String title) {
		return "“" + (title == null ? "" : title.strip().replaceAll("\\s+", " ")) + "”";
	}

	static String of(Element element) {
		return quote(element.getTitle());
	}

	static String of(Framework framework) {
		return quote(framework.getTitle());
	}

	/** “a”, “a and b”, “a, b and c”. */
	static String join(List<String> parts) {
		int last = parts.size() - 1;
		return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
	}

	/** That a descriptor says nearly what another one says, with the words in which they differ. */
	static String repeated(Said said, Said other, int count, boolean elsewhere) {
		List<String> differing = only(said.words(), other.words());
		List<String> theirs = only(other.words(), said.words());
		Level level = other.descriptor().getLevel();
		String where = of(other.element()) + (level == null || level.eIsProxy() || level.getTitle() == null ? "" : " at " + quote(level.getTitle())) + (elsewhere ? " in " + of(other.framework()) : "");
		String words = differing.isEmpty() && theirs.isEmpty() ? "This says the same as " + where
				: "This says nearly the same as " + where + ", but for " + join(List.of(differing, theirs).stream().filter(list -> !list.isEmpty()).map(Telling::words).toList());
		return words + (count > 1 ? "; " + (count - 1) + (count == 2 ? " other is" : " others are") + " like it, too." : ".");
	}

	private static List<String> only(Set<String> here, Set<String> there) {
		return here.stream().filter(word -> !there.contains(word)).toList();
	}

	private static String words(List<String> words) {
		return words.size() > QUOTED ? quote(String.join(" ", words.subList(0, QUOTED)) + " …") : join(words.stream().map(Telling::quote).toList());
	}
}
