package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.format.document.prose.Escape;

/**
 * The document being written: blocks with an empty line between them, and the headings with the anchors that programs give them.
 * <p>
 * A link may lead to a heading that follows later, so a document is written twice: the second page knows the anchors of the first.
 */
final class Page {

	/**
	 * A heading as the list of contents needs it.
	 *
	 * @param part whether it is that of a part which links may lead to, and not of a text or list within one
	 */
	record Entry(int level, String text, String anchor, boolean part) {
	}

	private static final int DEEPEST = 6;

	private final StringBuilder text = new StringBuilder();
	private final Map<String, Integer> used = new HashMap<>();
	private final Map<Object, String> anchors = new IdentityHashMap<>();
	private final List<Entry> entries = new ArrayList<>();
	private final Page before;
	private char bullet = ' ';

	/** @param before the page written first; {@code null} for the first */
	Page(Page before) {
		this.before = before;
	}

	/**
	 * A block of lines, set off by an empty line; nothing where there is no line. Two lists that follow each other get different bullets,
	 * or they would become one.
	 */
	void block(List<String> lines) {
		if (lines.isEmpty()) {
			return;
		}
		if (!text.isEmpty()) {
			text.append('\n');
		}
		boolean list = lines.get(0).startsWith("- ");
		bullet = list && bullet == '-' ? '*' : '-';
		for (String line : lines) {
			text.append(list && line.startsWith("- ") ? bullet + line.substring(1).stripTrailing() : line.stripTrailing()).append('\n');
		}
		bullet = list ? bullet : ' ';
	}

	void block(String line) {
		block(List.of(line));
	}

	/**
	 * A heading; deeper than Markdown has headings, a line in bold.
	 *
	 * @param level 1 for the title
	 * @param title plain text
	 * @param parts what links to this heading mean; none for a text or list within a part
	 */
	void heading(int level, String title, Object... parts) {
		if (level > DEEPEST) {
			block("**" + Escape.line(title) + "**");
			return;
		}
		block("#".repeat(level) + " " + Escape.heading(title));
		String anchor = anchor(title);
		for (Object part : parts) {
			anchors.put(part, anchor);
		}
		entries.add(new Entry(level, title, anchor, parts.length > 0));
	}

	/** The anchor that GitHub and most other programs make of a heading. */
	private String anchor(String title) {
		StringBuilder anchor = new StringBuilder();
		title.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
			if (c == ' ') {
				anchor.append('-');
			} else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
				anchor.appendCodePoint(c);
			}
		});
		int earlier = used.merge(anchor.toString(), 1, Integer::sum) - 1;
		return earlier == 0 ? anchor.toString() : anchor + "-" + earlier;
	}

	/** The anchor of a part; empty when it has no heading. */
	Optional<String> anchorOf(Object part) {
		return Optional.ofNullable((before == null ? this : before).anchors.get(part));
	}

	/** The headings of the whole document; empty while the first page is written. */
	List<Entry> contents() {
		return before == null ? List.of() : before.entries;
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
