package framewright.editing.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;
import framewright.editing.form.Signs.Sign;
import framewright.editing.form.Signs.What;

/**
 * Edits of a text while they are worked out: where parts begin and end as lines, how the file indents and ends its lines, what stands between two parts. Everything that
 * is put in comes as lines with {@code \n}, each indented by one tab a step; it is written as the file has it.
 */
final class Draft {

	private static final Set<Kind> LINKS = Set.of(Kind.REFERENCE, Kind.ACCEPTANCE);

	private final FormText form;
	private final String text;
	private final String newline;
	private final String step;
	private final List<TextEdit> edits = new ArrayList<>();

	Draft(FormText form) {
		this.form = form;
		this.text = form.text();
		int end = text.indexOf('\n');
		this.newline = end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
		String own = form.framework().indent();
		this.step = form.framework().parts().stream().map(Part::indent).filter(indent -> indent.length() > own.length()).findFirst().map(indent -> indent.substring(own.length())).orElse("    ");
	}

	FormText form() {
		return form;
	}

	/** What was worked out, with nothing in it that the text says already. */
	List<TextEdit> edits() {
		List<TextEdit> ordered = new ArrayList<>(edits);
		ordered.sort(Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::length));
		List<TextEdit> joined = new ArrayList<>();
		for (TextEdit edit : ordered) {
			TextEdit last = joined.isEmpty() ? null : joined.getLast();
			if (last != null && edit.words().isEmpty() && last.words().isEmpty() && edit.offset() <= last.end()) {
				// Two parts that go may both take the blank line between them along.
				joined.set(joined.size() - 1, TextEdit.remove(last.offset(), Math.max(edit.end(), last.end()) - last.offset()));
			} else if (last != null && last.words().isEmpty() && edit.length() > 0 && edit.end() <= last.end()) {
				continue; // What goes away need not be written otherwise.
			} else {
				joined.add(edit);
			}
		}
		return joined.stream().map(this::trimmed).filter(edit -> edit.length() > 0 || !edit.words().isEmpty()).toList();
	}

	/** Without what both begin and end with. Neither a line break nor a character of two halves is cut. */
	private TextEdit trimmed(TextEdit edit) {
		String words = edit.words();
		int most = Math.min(edit.length(), words.length());
		int front = 0;
		while (front < most && text.charAt(edit.offset() + front) == words.charAt(front)) {
			front++;
		}
		int back = 0;
		while (back < most - front && text.charAt(edit.end() - back - 1) == words.charAt(words.length() - back - 1)) {
			back++;
		}
		if (front == edit.length() && front == words.length()) {
			return TextEdit.insert(edit.offset(), "");
		}
		while (front > 0 && (cuts(text, edit.offset() + front) || cuts(words, front))) {
			front--;
		}
		while (back > 0 && (cuts(text, edit.end() - back) || cuts(words, words.length() - back))) {
			back--;
		}
		return new TextEdit(edit.offset() + front, edit.length() - front - back, words.substring(front, words.length() - back));
	}

	private static boolean cuts(String text, int at) {
		return at > 0 && at < text.length() && (text.charAt(at - 1) == '\r' && text.charAt(at) == '\n' || Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)));
	}

	// ---- lines ----

	/** Writes a stretch in other words, which are taken as they are. */
	void replace(int from, int to, String words) {
		edits.add(new TextEdit(from, to - from, words));
	}

	String newline() {
		return newline;
	}

	/** One step of indentation. */
	String step() {
		return step;
	}

	boolean beginsLine(int offset) {
		int at = blanksBefore(offset);
		return at == 0 || text.charAt(at - 1) == '\n' || at == 1 && text.charAt(0) == '\uFEFF';
	}

	boolean endsLine(int offset) {
		int at = blanksBehind(offset);
		return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
	}

	private int blanksBefore(int offset) {
		int at = offset;
		while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t' || text.charAt(at - 1) == '\u00A0')) {
			at--;
		}
		return at;
	}

	int blanksBehind(int offset) {
		int at = offset;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\u00A0')) {
			at++;
		}
		return at;
	}

	private int lineStart(int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	private int behindLine(int offset) {
		int end = text.indexOf('\n', offset);
		return end < 0 ? text.length() : end + 1;
	}

	/** The blanks that the line of an offset begins with. */
	String indent(int offset) {
		int from = lineStart(offset);
		from = from == 0 && text.startsWith("\uFEFF") ? 1 : from;
		int to = from;
		while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
			to++;
		}
		return text.substring(from, to);
	}

	private boolean isBlank(int from, int to) {
		return text.substring(from, to).isBlank();
	}

	/** Behind the comment that follows an offset on its line; the offset itself where there is none. */
	int behindComment(int offset) {
		int at = blanksBehind(offset);
		return text.startsWith("//", at) ? Signs.lineEnd(text, at) : offset;
	}

	/** Lines as the file has them: each behind a margin, a step for a tab. */
	String laidOut(String lines, String margin) {
		return Arrays.stream(lines.split("\n", -1)).map(line -> {
			int tabs = 0;
			while (tabs < line.length() && line.charAt(tabs) == '\t') {
				tabs++;
			}
			return tabs == line.length() ? "" : margin + step.repeat(tabs) + line.substring(tabs);
		}).collect(Collectors.joining(newline));
	}

	/** Puts lines behind an offset, with the line break that what follows needs. */
	void linesBehind(int offset, String written, String marginBehind) {
		if (endsLine(offset)) {
			replace(offset, offset, newline + written);
		} else {
			replace(offset, blanksBehind(offset), newline + written + newline + marginBehind);
		}
	}

	/** Takes signs away with their line, or with the blanks beside them where something else stands on it. */
	void cut(int start, int end) {
		if (beginsLine(start) && endsLine(end)) {
			replace(lineStart(start), behindLine(end), "");
		} else if (beginsLine(start)) {
			replace(start, blanksBehind(end), "");
		} else {
			int from = blanksBefore(start);
			boolean joins = !endsLine(end) && blanksBehind(end) == end && text.charAt(end) != '{' && text.charAt(end) != '}' && text.charAt(end) != ',';
			replace(from, end, joins ? " " : "");
		}
	}

	/** Takes a line of prose away with the line break before it, so that something can be put behind where it ended. */
	void cutLine(int start, int end) {
		if (beginsLine(start) && endsLine(end) && lineStart(start) > 0) {
			int before = lineStart(start) - 1;
			replace(before > 0 && text.charAt(before - 1) == '\r' ? before - 1 : before, end, "");
		} else {
			cut(start, end);
		}
	}

	// ---- parts ----

	/** Whether there are braces that parts can be put in. */
	static boolean hasBlock(Part part) {
		return part.end() > part.headEnd();
	}

	/** Where the comments on lines of their own directly above a part begin; its own start where there are none. */
	int startWithComments(int start) {
		if (!beginsLine(start)) {
			return start;
		}
		int first = start;
		int line = lineStart(start);
		while (line > 0) {
			int above = lineStart(line - 1);
			int at = blanksBehind(above);
			if (!text.startsWith("//", at)) {
				break;
			}
			first = at;
			line = above;
		}
		return first;
	}

	private int endBefore(Part parent, int index) {
		return index == 0 ? parent.headEnd() : parent.parts().get(index - 1).end();
	}

	/** Where what stands behind a gap begins: a part, or the brace that closes the parent. */
	private int startBehind(Part parent, int index) {
		return index < parent.parts().size() ? parent.parts().get(index).start() : Signs.skip(text, endBefore(parent, index), parent.end());
	}

	/**
	 * Puts lines into a part.
	 *
	 * @param index among its parts, as they are now
	 * @param kind  of what is put in
	 * @param lines with {@code \n}, a tab for a step
	 */
	void insert(Part parent, int index, Kind kind, String lines) {
		insert(parent, index, kind, margin -> laidOut(lines, margin));
	}

	/** What is put in, for the margin that it gets. */
	interface Written {
		String at(String margin);
	}

	void insert(Part parent, int index, Kind kind, Written written) {
		if (!hasBlock(parent)) {
			String outer = indent(parent.start());
			int signs = Signs.end(text, parent.start(), parent.end());
			boolean line = Signs.of(text, parent.start(), parent.end()).getLast().what() == What.LINE;
			String inner = newline + written.at(outer + step) + newline + outer + "}";
			String opening = line ? newline + outer + "{" : " {";
			if (signs == parent.end()) {
				replace(signs, signs, opening + inner);
			} else {
				replace(signs, signs, opening);
				replace(parent.end(), parent.end(), inner);
			}
			return;
		}
		int before = endBefore(parent, index);
		int behind = startBehind(parent, index);
		String margin = margin(parent, index);
		boolean apart = !isCompact(parent);
		boolean blankBefore = apart && isApart(parent, index == 0 ? null : parent.parts().get(index - 1).kind(), kind);
		boolean blankBehind = apart && index < parent.parts().size() && isApart(parent, kind, parent.parts().get(index).kind());
		String own = newline + (blankBefore ? newline : "") + written.at(margin);
		if (text.substring(before, behind).indexOf('\n') >= 0) {
			boolean blankThere = startsWithBlankLine(before, behind);
			replace(before, before, own + (blankBehind && !blankThere ? newline : ""));
			return;
		}
		boolean last = index == parent.parts().size();
		replace(before, behind, own + newline + (blankBehind ? newline : "") + (last ? indent(parent.start()) : margin));
	}

	private boolean startsWithBlankLine(int before, int behind) {
		int end = text.indexOf('\n', before);
		int next = end < 0 ? -1 : text.indexOf('\n', end + 1);
		return next >= 0 && next < behind && isBlank(end, next);
	}

	/** The blanks that a part's line begins with. */
	String margin(Part parent, int index) {
		List<Part> parts = parent.parts();
		for (int i = index - 1; i >= 0; i--) {
			if (beginsLine(parts.get(i).start())) {
				return parts.get(i).indent();
			}
		}
		for (int i = index; i < parts.size(); i++) {
			if (beginsLine(parts.get(i).start())) {
				return parts.get(i).indent();
			}
		}
		return indent(parent.start()) + step;
	}

	/** Whether the canonical layout has a blank line between two parts. */
	private static boolean isApart(Part parent, Kind before, Kind kind) {
		if (parent.kind() == Kind.FRAMEWORK) {
			return kind != Kind.FIELD && !(LINKS.contains(kind) && before != null && LINKS.contains(before));
		}
		return kind == Kind.ELEMENT && before != null;
	}

	/** Whether the author writes elements without blank lines between them. */
	private boolean isCompact(Part parent) {
		boolean any = false;
		for (int i = 1; i < parent.parts().size(); i++) {
			if (isApart(parent, parent.parts().get(i - 1).kind(), parent.parts().get(i).kind())) {
				any = true;
				if (parent.lead(i).replace("\r", "").replaceAll("[ \t]", "").contains("\n\n")) {
					return false;
				}
			}
		}
		return any;
	}

	/** Takes a part away with its comments, and with a blank line where two would be left. */
	void remove(Part part) {
		Part parent = part.parent();
		int index = parent.parts().indexOf(part);
		if (!beginsLine(part.start()) || !endsLine(part.end())) {
			int start = startWithComments(part.start());
			if (beginsLine(part.start())) {
				replace(start, blanksBehind(part.end()), "");
			} else {
				cut(part.start(), part.end());
			}
			return;
		}
		int from = lineStart(startWithComments(part.start()));
		int to = behindLine(part.end());
		int above = from;
		while (above > endBefore(parent, index) && isBlank(lineStart(above - 1), above) && lineStart(above - 1) > endBefore(parent, index)) {
			above = lineStart(above - 1);
		}
		int behind = startBehind(parent, index + 1);
		int below = to;
		while (below < behind && isBlank(below, Math.min(behindLine(below), behind)) && behindLine(below) <= behind) {
			below = behindLine(below);
		}
		boolean last = index == parent.parts().size() - 1;
		boolean first = index == 0 && parent.kind() != Kind.FRAMEWORK;
		boolean blankAbove = above < from;
		boolean blankBelow = below > to;
		replace(blankAbove && (blankBelow || last) ? above : from, blankBelow && !blankAbove && first ? below : to, "");
	}

	/** Moves a part with its comments to a gap between two others. */
	void move(Part part, Part parent, int index) {
		int own = part.parent().parts().indexOf(part);
		if (parent == part.parent() && (index == own || index == own + 1)) {
			return;
		}
		int start = startWithComments(part.start());
		String words = text.substring(start, part.end());
		String from = beginsLine(start) ? indent(start) : indent(part.start());
		remove(part);
		insert(parent, index, part.kind(), margin -> margin + indented(words, from, margin));
	}

	/** Lines of the file at another margin; the first has none. */
	static String indented(String lines, String from, String to) {
		return from.equals(to) ? lines : lines.replaceAll("(?<=\n)" + Pattern.quote(from) + "(?=[^\r\n])", Matcher.quoteReplacement(to));
	}

	// ---- words of a part's first line ----

	/** Writes the title, heading or quoted value of a part. */
	void title(Part part, String title) {
		String quoted = QuotedText.quote(title);
		if (part.titleStart() < 0) {
			int behind = Math.max(part.nameEnd(), part.start() + part.keyword().length());
			replace(behind, behind, " " + quoted);
		} else if (!part.title().equals(QuotedText.value(quoted))) {
			replace(part.titleStart(), part.titleEnd(), quoted);
		}
	}

	/** Takes the heading of a facet away. */
	void removeTitle(Part part) {
		if (part.titleStart() >= 0) {
			cut(part.titleStart(), part.titleEnd());
		}
	}

	/**
	 * Writes a word of a part's first line with what it says.
	 *
	 * @param order  the words that a part of this kind may have, in their order
	 * @param values as they are written; {@code null} to take the word away; empty for a word that has none
	 */
	void clause(Part part, List<String> order, String word, List<String> values) {
		List<Clause> own = part.clauses().stream().filter(clause -> clause.word().equals(word)).toList();
		if (values == null) {
			own.forEach(this::cut);
			return;
		}
		String written = values.isEmpty() ? word : word + " " + String.join(", ", values);
		if (!own.isEmpty()) {
			Clause last = own.getLast();
			values(last, values);
			own.stream().limit(own.size() - 1L).forEach(this::cut);
			return;
		}
		Optional<Clause> before = part.clauses().stream().filter(clause -> order.indexOf(clause.word()) < order.indexOf(word)).max(Comparator.comparingInt(Clause::start));
		int behind = before.map(this::end).orElse(wordsEnd(part));
		boolean line = before.isEmpty() && part.kind() == Kind.VOICE && part.linesEnd() == behind;
		if (line) {
			replace(behind, behind, newline + indent(part.start()) + written);
		} else {
			replace(behind, behind, " " + written);
		}
	}

	/** Takes a clause away, but not the comments in it. */
	private void cut(Clause clause) {
		if (text.substring(clause.start(), end(clause)).contains("//")) {
			Signs.of(text, clause.start(), clause.end()).forEach(sign -> cut(sign.start(), sign.end()));
		} else {
			cut(clause.start(), end(clause));
		}
	}

	/** Writes the values of a clause one by one, so that what stands between them stays. */
	private void values(Clause clause, List<String> values) {
		List<Sign> signs = Signs.of(text, clause.start(), clause.end());
		List<int[]> own = new ArrayList<>();
		List<Sign> commas = new ArrayList<>();
		boolean next = true;
		for (Sign sign : signs.subList(clause.word().split(" ").length, signs.size())) {
			if (sign.what() == What.MARK && text.charAt(sign.start()) == ',') {
				commas.add(sign);
				next = true;
			} else if (next) {
				own.add(new int[] { sign.start(), sign.end() });
				next = false;
			} else {
				own.getLast()[1] = sign.end(); // a name with full stops
			}
		}
		int same = Math.min(own.size(), values.size());
		for (int i = 0; i < same; i++) {
			replace(own.get(i)[0], own.get(i)[1], values.get(i));
		}
		if (values.size() > same) {
			replace(own.getLast()[1], own.getLast()[1], ", " + String.join(", ", values.subList(same, values.size())));
		}
		for (int i = same; i < own.size(); i++) {
			cut(commas.get(i - 1).start(), commas.get(i - 1).end());
			cut(own.get(i)[0], own.get(i)[1]);
		}
	}

	/** The offset behind a clause's last sign, without the comment that follows it. */
	int end(Clause clause) {
		return Signs.end(text, clause.start(), clause.end());
	}

	/** Behind the words that stand before the clauses of a part. */
	private static int wordsEnd(Part part) {
		int end = part.kind() == Kind.TIER ? part.nameEnd() : Math.max(part.start() + part.keyword().length(), part.nameEnd());
		end = Math.max(end, part.titleEnd());
		return part.kind() == Kind.VOICE ? Math.max(end, part.linesEnd()) : end;
	}

	/** A quoted text; {@code null} for an empty one, so that its word goes. */
	static List<String> quoted(String value) {
		return value == null || value.isBlank() ? null : List.of(QuotedText.quote(value.strip()));
	}

	static List<String> quoted(List<String> values) {
		List<String> quoted = values.stream().filter(value -> !value.isBlank()).map(value -> QuotedText.quote(value.strip())).toList();
		return quoted.isEmpty() ? null : quoted;
	}
}
