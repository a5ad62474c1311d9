package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import framewright.dsl.parts.Part;
import framewright.editing.TextEdit;
import framewright.editing.form.ListEdits.Row;

/**
 * Makes the entries of a list others. Entries with the same text in the same order stay where they are; one with the same text elsewhere is carried there with its comments
 * and its name; of the rest, an old and a new one at the same place are taken for one whose text was changed.
 */
final class EntryChange {

	private final Draft draft;
	private final String text;
	private final Part list;
	private final List<Part> old;
	private final List<Row> rows;

	/** For each row the old entry that it is, or -1; and whether that one stays in its place. */
	private final int[] entryOf;
	private final boolean[] stays;

	EntryChange(Draft draft, Part list, List<Part> old, List<Row> rows) {
		this.draft = draft;
		this.text = draft.form().text();
		this.list = list;
		this.old = old;
		this.rows = rows;
		this.entryOf = new int[rows.size()];
		this.stays = new boolean[rows.size()];
	}

	List<TextEdit> edits() {
		match();
		List<Integer> kept = new ArrayList<>();
		int behind = -1;
		StringBuilder put = new StringBuilder();
		for (int i = 0; i < rows.size(); i++) {
			if (stays[i]) {
				flush(behind, put);
				behind = entryOf[i];
				kept.add(behind);
				rewrite(old.get(behind), rows.get(i));
			} else {
				put.append(draft.newline()).append(written(i));
			}
		}
		flush(behind, put);
		for (int i = 0; i < old.size(); i++) {
			if (!kept.contains(i)) {
				int start = draft.startWithComments(old.get(i).start());
				draft.cut(start, old.get(i).headEnd());
			}
		}
		return draft.edits();
	}

	private void match() {
		List<String> before = old.stream().map(Part::prose).map(EntryChange::key).toList();
		List<String> after = rows.stream().map(Row::text).map(EntryChange::key).toList();
		java.util.Arrays.fill(entryOf, -1);
		List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
		boolean[] gone = new boolean[before.size()];
		boolean[] fresh = new boolean[after.size()];
		for (AbstractDelta<String> delta : deltas) {
			java.util.Arrays.fill(gone, delta.getSource().getPosition(), delta.getSource().getPosition() + delta.getSource().size(), true);
			java.util.Arrays.fill(fresh, delta.getTarget().getPosition(), delta.getTarget().getPosition() + delta.getTarget().size(), true);
		}
		int at = 0;
		for (int i = 0; i < after.size(); i++) {
			if (!fresh[i]) {
				while (gone[at]) {
					at++;
				}
				keep(i, at++);
			}
		}
		for (int i = 0; i < after.size(); i++) {
			for (int j = 0; fresh[i] && entryOf[i] < 0 && j < before.size(); j++) {
				if (gone[j] && before.get(j).equals(after.get(i))) {
					entryOf[i] = j;
					gone[j] = false;
				}
			}
		}
		for (AbstractDelta<String> delta : deltas) {
			pair(delta, gone);
		}
	}

	/** What is left over on both sides at one place is taken for changed words. */
	private void pair(AbstractDelta<String> delta, boolean[] gone) {
		int j = delta.getSource().getPosition();
		int end = j + delta.getSource().size();
		for (int i = delta.getTarget().getPosition(); i < delta.getTarget().getPosition() + delta.getTarget().size(); i++) {
			while (j < end && !gone[j]) {
				j++;
			}
			if (entryOf[i] < 0 && j < end) {
				keep(i, j++);
			}
		}
	}

	private void keep(int row, int entry) {
		entryOf[row] = entry;
		stays[row] = true;
	}

	private static String key(String words) {
		return String.join("\n", Lines.of(words));
	}

	private void flush(int behind, StringBuilder put) {
		if (put.isEmpty()) {
			return;
		}
		int offset = behind >= 0 ? old.get(behind).headEnd() : old.isEmpty() ? draft.behindComment(Signs.end(text, list.start(), list.end())) : list.headEnd();
		draft.linesBehind(offset, put.substring(draft.newline().length()), behind >= 0 && behind + 1 < old.size() ? margin(old.get(behind + 1).keyword().length()) : draft.indent(list.start()));
		put.setLength(0);
	}

	private void rewrite(Part entry, Row row) {
		String dashes = "-".repeat(row.depth());
		Lines.entry(draft, entry, key(row.text()).equals(key(entry.prose())) ? entry.prose() : row.text(), dashes);
		if (!dashes.equals(entry.keyword()) && draft.beginsLine(entry.start())) {
			int start = draft.startWithComments(entry.start());
			String from = draft.indent(entry.start());
			String to = margin(row.depth());
			for (int line = start; line >= 0 && line < entry.headEnd(); line = next(line, entry.headEnd())) {
				int first = line - draft.indent(line).length();
				if (draft.indent(line).startsWith(from) && draft.blanksBehind(first) >= line) {
					draft.replace(first, first + from.length(), to);
				}
			}
		}
	}

	/** Where the words of the next line begin; -1 behind the end. */
	private int next(int from, int end) {
		int newline = text.indexOf('\n', from);
		return newline < 0 || newline >= end ? -1 : draft.blanksBehind(newline + 1);
	}

	private String written(int row) {
		String dashes = "-".repeat(rows.get(row).depth());
		String margin = margin(rows.get(row).depth());
		if (entryOf[row] < 0) {
			List<String> lines = Lines.of(rows.get(row).text());
			StringBuilder words = new StringBuilder(margin).append(Lines.marked(dashes, lines.isEmpty() ? "" : lines.getFirst()));
			lines.stream().skip(1).forEach(line -> words.append(draft.newline()).append(margin).append("  ").append(Lines.marked("|", line)));
			return words.toString();
		}
		Part entry = old.get(entryOf[row]);
		int start = draft.startWithComments(entry.start());
		String words = text.substring(start, entry.start()) + dashes + text.substring(entry.start() + entry.keyword().length(), entry.headEnd());
		return margin + Draft.indented(words, draft.indent(entry.start()), margin);
	}

	/** What the lines of entries at a depth begin with. */
	private String margin(int depth) {
		for (Part entry : old) {
			if (entry.keyword().length() == depth && draft.beginsLine(entry.start())) {
				return draft.indent(entry.start());
			}
		}
		for (Part entry : old) {
			if (entry.keyword().length() == 1 && draft.beginsLine(entry.start())) {
				return draft.indent(entry.start()) + draft.step().repeat(depth - 1);
			}
		}
		return draft.indent(list.start()) + draft.step().repeat(depth);
	}
}
