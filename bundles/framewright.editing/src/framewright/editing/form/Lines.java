package framewright.editing.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.Signs.Sign;
import framewright.editing.form.Signs.What;

/** The lines of prose of a part, and how they become others with as few changes as will do. */
final class Lines {

	private final Draft draft;
	private final Part part;
	private final String text;
	private final List<Sign> signs;
	private final List<String> old;

	private Lines(Draft draft, Part part) {
		this.draft = draft;
		this.part = part;
		this.text = draft.form().text();
		this.signs = part.linesStart() < 0 ? List.of() : Signs.of(text, part.linesStart(), part.linesEnd()).stream().filter(sign -> sign.what() == What.LINE).toList();
		this.old = signs.stream().map(this::words).toList();
	}

	/** What an author wrote as lines: without blanks at their ends and without blank lines before and behind them. */
	static List<String> of(String markdown) {
		List<String> lines = new ArrayList<>(Arrays.stream(markdown.split("\r\n|\r|\n", -1)).map(String::stripTrailing).toList());
		while (!lines.isEmpty() && lines.getLast().isEmpty()) {
			lines.removeLast();
		}
		while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
			lines.removeFirst();
		}
		return lines;
	}

	/** Lines with their bars, a tab before each; nothing where there are none. To be put behind a part's first line. */
	static String barred(String markdown, String tabs) {
		StringBuilder barred = new StringBuilder();
		of(markdown).forEach(line -> barred.append('\n').append(tabs).append(marked("|", line)));
		return barred.toString();
	}

	/** A line behind its mark. */
	static String marked(String mark, String line) {
		return line.isEmpty() ? mark : mark + " " + line;
	}

	/** Writes the prose of a part that may have some. */
	static void write(Draft draft, Part part, String markdown) {
		if (markdown.equals(part.prose())) {
			return;
		}
		Lines lines = new Lines(draft, part);
		List<String> wanted = of(markdown);
		if (part.kind() == Kind.ENTRY) {
			lines.entry(wanted, part.keyword());
		} else if (lines.signs.isEmpty()) {
			lines.begin(wanted);
		} else {
			lines.change(0, wanted);
		}
	}

	/** Writes the lines of an entry behind other dashes. */
	static void entry(Draft draft, Part entry, String markdown, String dashes) {
		Lines lines = new Lines(draft, entry);
		lines.entry(markdown.equals(entry.prose()) ? lines.old : of(markdown), dashes);
	}

	/** The first line of an entry stays the first, behind its dashes. */
	private void entry(List<String> wanted, String dashes) {
		Sign first = signs.getFirst();
		String line = wanted.isEmpty() ? "" : wanted.getFirst();
		if (!line.equals(old.getFirst())) {
			draft.replace(first.start(), first.end(), marked(dashes, line));
		} else if (!dashes.equals(part.keyword())) {
			draft.replace(first.start(), first.start() + part.keyword().length(), dashes);
		}
		change(1, wanted.isEmpty() ? List.of() : wanted.subList(1, wanted.size()));
	}

	private String words(Sign line) {
		int start = line.start() + markLength(line);
		return text.substring(start < line.end() && text.charAt(start) == ' ' ? start + 1 : start, line.end()).stripTrailing();
	}

	private int markLength(Sign line) {
		return text.charAt(line.start()) == '|' ? 1 : part.keyword().length();
	}

	/** Makes the lines from one on others. */
	private void change(int from, List<String> wanted) {
		for (AbstractDelta<String> delta : DiffUtils.diff(old.subList(from, old.size()), wanted).getDeltas()) {
			int at = from + delta.getSource().getPosition();
			List<String> lines = delta.getTarget().getLines();
			int gone = delta.getSource().size();
			int same = Math.min(gone, lines.size());
			for (int i = 0; i < same; i++) {
				rewrite(signs.get(at + i), lines.get(i));
			}
			for (int i = same; i < gone; i++) {
				draft.cutLine(signs.get(at + i).start(), signs.get(at + i).end());
			}
			insert(at + same, lines.subList(same, lines.size()));
		}
	}

	private void rewrite(Sign sign, String line) {
		int start = sign.start() + 1;
		boolean blank = start < sign.end() && text.charAt(start) == ' ';
		draft.replace(start, sign.end(), line.isEmpty() ? "" : (blank || !line.startsWith(" ") && sign.end() > start ? text.substring(start, blank ? start + 1 : start) : " ") + line);
	}

	/** Puts lines before one that is there, or behind the last. */
	private void insert(int at, List<String> lines) {
		if (lines.isEmpty()) {
			return;
		}
		String margin = margin();
		if (at == 0) {
			StringBuilder before = new StringBuilder();
			lines.forEach(line -> before.append(marked("|", line)).append(draft.newline()).append(margin));
			draft.replace(signs.getFirst().start(), signs.getFirst().start(), before.toString());
			return;
		}
		StringBuilder behind = new StringBuilder();
		lines.forEach(line -> behind.append(draft.newline()).append(margin).append(marked("|", line)));
		int end = signs.get(at - 1).end();
		draft.replace(end, end, behind.toString());
	}

	private String margin() {
		for (Sign sign : signs) {
			if (text.charAt(sign.start()) == '|' && draft.beginsLine(sign.start())) {
				return draft.indent(sign.start());
			}
		}
		return draft.indent(part.start()) + (part.kind() == Kind.ENTRY ? "  " : draft.step());
	}

	/** The first lines of a part that had none. */
	private void begin(List<String> wanted) {
		if (wanted.isEmpty()) {
			return;
		}
		int words = switch (part.kind()) {
			case WORK, TERM, SOURCE -> Signs.end(text, part.start(), part.end());
			default -> Math.max(Math.max(part.titleEnd(), part.nameEnd()), part.start() + part.keyword().length());
		};
		String margin = margin();
		StringBuilder lines = new StringBuilder();
		wanted.forEach(line -> lines.append(lines.isEmpty() ? "" : draft.newline() + margin).append(marked("|", line)));
		draft.linesBehind(draft.behindComment(words), margin + lines, draft.indent(part.start()));
	}
}
