package framewright.editing.fix;

import java.util.List;

import framewright.dsl.Frameworks;
import framewright.editing.Keywords;
import framewright.editing.LibraryEdit;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;

/**
 * Mends slips of the pen. Whether one of the usual slips was made is found out by trying: a fix is offered only when the text with it has fewer
 * faults and its line none.
 */
final class SyntaxFixes {

	private SyntaxFixes() {
	}

	static void syntax(Fault fault) {
		String text = fault.text;
		int start = text.lastIndexOf('\n', fault.finding.offset() - 1) + 1;
		int newline = text.indexOf('\n', fault.finding.offset());
		int end = newline < 0 ? text.length() : newline;
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		int first = start + PartEdits.margin(text, start).length();
		if (first < end) {
			String line = text.substring(first, end);
			boolean opens = line.endsWith("{");
			int words = opens ? first + line.substring(0, line.length() - 1).stripTrailing().length() : end;
			tryOut(fault, "Close the quotation mark", TextEdit.insert(words, "\""));
			if (!opens && (Character.isLetterOrDigit(line.codePointAt(0)) || line.startsWith("\u201c") || line.startsWith("*"))) {
				tryOut(fault, "Make this line prose", TextEdit.insert(first, "| "));
			}
			String word = fault.words();
			if (word.matches("\"[0-9][^\"\\s]*\"")) {
				tryOut(fault, "Remove the quotation marks", fault.replace(word.substring(1, word.length() - 1)));
			}
			if (line.equals("}")) {
				tryOut(fault, "Remove this }", PartEdits.remove(text, first, end));
			}
			if (line.startsWith("•") || line.startsWith("–") || line.startsWith("—") || line.startsWith("*")) {
				tryOut(fault, "Make this an entry of the list", new TextEdit(first, 1, line.startsWith("* ") || line.startsWith("• ") || line.startsWith("– ") || line.startsWith("— ") ? "-" : "- "));
			}
			if (isWord(fault, line.split("\\s", 2)[0])) {
				tryOut(fault, "Quote the title", quoted(text, first, words));
			}
		}
		String close = (text.endsWith("\n") || text.isEmpty() ? "" : PartEdits.lineEnd(text)) + "}" + PartEdits.lineEnd(text);
		tryOut(fault, "Add the } that is missing at the end", TextEdit.insert(text.length(), close));
	}

	/** Whether a line begins with what a title follows: a tier of the framework, or a word of the language. */
	private static boolean isWord(Fault fault, String word) {
		boolean tier = fault.framework().map(framework -> Frameworks.tiers(framework).stream().anyMatch(one -> word.equals(one.getName()))).orElse(false);
		return tier || !Keywords.explain(word).isEmpty();
	}

	/** Everything behind the second word of a line in quotation marks; typographic marks around it become the plain ones. */
	private static TextEdit quoted(String text, int from, int to) {
		String[] words = text.substring(from, to).split("\\s+", 3);
		if (words.length < 3 || words[2].startsWith("\"")) {
			// The header lines have one word before their text.
			words = text.substring(from, to).split("\\s+", 2);
		}
		String title = words[words.length - 1];
		String plain = title.replaceAll("^[\u201c\u201d\u201e\u00ab']|[\u201c\u201d\u00bb']$", "").replace("\"", "\\\"");
		return new TextEdit(to - title.length(), title.length(), "\"" + plain + "\"");
	}

	private static void tryOut(Fault fault, String label, TextEdit edit) {
		LibraryEdit fix = LibraryEdit.of(fault.file, List.of(edit));
		if (faults(fault, fix.apply(fault.file, fault.text)) < faults(fault, fault.text) && fault.fixes().stream().noneMatch(other -> other.edit().equals(fix))) {
			fault.fix(label, fix);
		}
	}

	/** How much of a text is not understood. */
	private static int faults(Fault fault, String text) {
		return LibraryTexts.read(fault.file, text, resource -> {
			int count = 0;
			if (resource.getParseResult() == null) {
				return Integer.MAX_VALUE;
			}
			for (var error : resource.getParseResult().getSyntaxErrors()) {
				count += error.getSyntaxErrorMessage() == null ? 0 : 1;
			}
			return count;
		});
	}
}
