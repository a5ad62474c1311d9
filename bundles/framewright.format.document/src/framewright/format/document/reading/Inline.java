package framewright.format.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import framewright.format.document.prose.Escape;
import framewright.format.document.prose.SafeProse;

/** The text of a paragraph as a reader meets it, piece by piece: words with their emphasis and links, and the line breaks of the author. */
public final class Inline {

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

	/** Signs that no one sees: soft hyphens, marks of direction, signs of no width. */
	private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\p{Cntrl}&&[^\\n\\t]]");

	private record Run(String text, boolean bold, boolean italic, String link) {

		boolean sameLook(Run other) {
			return bold == other.bold && italic == other.italic && link.equals(other.link);
		}
	}

	private final List<List<Run>> lines = new ArrayList<>(List.of(new ArrayList<>()));
	private double size;
	private int largest;

	/** @param link an address; empty for words that lead nowhere */
	public Inline add(String text, boolean bold, boolean italic, String link) {
		String seen = UNSEEN.matcher(text).replaceAll("");
		String[] parts = seen.split("\\n", -1);
		for (int i = 0; i < parts.length; i++) {
			if (i > 0) {
				lines.add(new ArrayList<>());
			}
			String words = SPACES.matcher(parts[i]).replaceAll(" ");
			if (!words.isEmpty()) {
				append(new Run(words, bold, italic, link));
			}
		}
		return this;
	}

	public Inline add(String text) {
		return add(text, false, false, "");
	}

	/** Words in a certain size; the size of most words is that of the paragraph. */
	public void weigh(double points, int letters) {
		if (letters > largest) {
			size = points;
			largest = letters;
		}
	}

	public double size() {
		return size;
	}

	private void append(Run run) {
		List<Run> line = lines.get(lines.size() - 1);
		Run last = line.isEmpty() ? null : line.get(line.size() - 1);
		if (last == null) {
			line.add(run);
		} else if (run.text().isBlank()) {
			line.set(line.size() - 1, new Run(joined(last.text(), run.text()), last.bold(), last.italic(), last.link()));
		} else if (last.sameLook(run)) {
			line.set(line.size() - 1, new Run(joined(last.text(), run.text()), run.bold(), run.italic(), run.link()));
		} else {
			line.add(last.text().endsWith(" ") && run.text().startsWith(" ") ? new Run(run.text().substring(1), run.bold(), run.italic(), run.link()) : run);
		}
	}

	private static String joined(String text, String more) {
		return text.endsWith(" ") && more.startsWith(" ") ? text + more.substring(1) : text + more;
	}

	/** A line break that the author wants. */
	public void newLine() {
		lines.add(new ArrayList<>());
	}

	/** Everything of another text behind what is there. */
	public void addAll(Inline other) {
		for (int i = 0; i < other.lines.size(); i++) {
			if (i > 0) {
				newLine();
			}
			other.lines.get(i).forEach(this::append);
		}
		weigh(other.size, other.largest);
	}

	/** Takes signs away from the beginning: the mark of an entry. */
	public void dropStart(int signs) {
		List<Run> line = lines.get(0);
		int left = signs;
		while (left > 0 && !line.isEmpty()) {
			Run first = line.get(0);
			if (first.text().length() <= left) {
				left -= first.text().length();
				line.remove(0);
			} else {
				line.set(0, new Run(first.text().substring(left), first.bold(), first.italic(), first.link()));
				left = 0;
			}
		}
	}

	public boolean isBlank() {
		return lines.stream().flatMap(List::stream).allMatch(run -> run.text().isBlank());
	}

	/** Whether all words are bold. */
	public boolean bold() {
		return !isBlank() && lines.stream().flatMap(List::stream).allMatch(run -> run.bold() || run.text().codePoints().noneMatch(Character::isLetterOrDigit));
	}

	/** Whether all words are in italics. */
	public boolean italic() {
		return !isBlank() && lines.stream().flatMap(List::stream).allMatch(run -> run.italic() || run.text().codePoints().noneMatch(Character::isLetterOrDigit));
	}

	/** The words in one line. */
	public String plain() {
		StringBuilder plain = new StringBuilder();
		for (List<Run> line : lines) {
			if (!plain.isEmpty()) {
				plain.append(' ');
			}
			line.forEach(run -> plain.append(run.text()));
		}
		return SPACES.matcher(plain).replaceAll(" ").strip();
	}

	/** Markdown, line by line; blank lines are left out. @param dressed whether emphasis is shown */
	public List<String> markdown(boolean dressed) {
		List<String> all = new ArrayList<>();
		for (List<Run> line : lines) {
			String plain = escaped(line);
			if (plain.isEmpty()) {
				continue;
			}
			boolean looks = line.stream().anyMatch(run -> !run.link().isEmpty() || dressed && (run.bold() || run.italic()));
			String marked = looks ? Escape.start(new Writer(dressed).write(line)) : plain;
			all.add(!looks || SafeProse.words(marked).equals(SafeProse.words(plain)) ? marked : plain);
		}
		return all;
	}

	private static String escaped(List<Run> line) {
		StringBuilder plain = new StringBuilder();
		line.forEach(run -> plain.append(run.text()));
		return Escape.line(plain.toString());
	}

	/** Writes one line; emphasis that would not be read as such is left out. */
	private static final class Writer {

		private final boolean dressed;
		private final StringBuilder out = new StringBuilder();
		private String mark = "";
		private String link = "";
		private int open; // where the words of the emphasis begin
		private int linkOpen;

		Writer(boolean dressed) {
			this.dressed = dressed;
		}

		String write(List<Run> line) {
			for (Run run : line) {
				String next = !dressed ? "" : run.bold() && run.italic() ? "***" : run.bold() ? "**" : run.italic() ? "*" : "";
				if (!next.equals(mark) || !run.link().equals(link)) {
					end(run.text());
					begin(next, run);
				} else {
					out.append(Escape.inline(run.text()));
				}
			}
			end(" ");
			return out.toString().strip();
		}

		private void begin(String next, Run run) {
			String text = run.text();
			int blank = text.length() - text.stripLeading().length();
			out.append(text, 0, blank);
			link = Escape.address(run.link()).isEmpty() ? "" : run.link();
			linkOpen = out.length();
			if (!link.isEmpty()) {
				out.append('[');
			}
			char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
			char first = blank < text.length() ? text.charAt(blank) : ' ';
			boolean works = Character.isWhitespace(before) || before == '[' || before != '*' && Character.isLetterOrDigit(first) && !Character.isLetterOrDigit(before);
			mark = works && blank < text.length() ? next : "";
			out.append(mark);
			open = out.length();
			out.append(Escape.inline(text.substring(blank)));
			link = run.link();
		}

		private void end(String following) {
			String trailing = "";
			int words = out.length();
			while (words > open && out.charAt(words - 1) == ' ') {
				words--;
			}
			if (!mark.isEmpty() || !Escape.address(link).isEmpty()) {
				trailing = out.substring(words);
				out.setLength(words);
			}
			if (!mark.isEmpty()) {
				char last = words > open ? out.charAt(words - 1) : ' ';
				char next = !trailing.isEmpty() || following.isEmpty() ? ' ' : following.charAt(0);
				if (words == open || last == '\\' || !Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next) && Escape.address(link).isEmpty()) {
					out.delete(open - mark.length(), open);
				} else {
					out.append(mark);
				}
			}
			if (!Escape.address(link).isEmpty()) {
				if (out.length() == linkOpen + 1) {
					out.setLength(linkOpen);
				} else {
					out.append("](").append(Escape.address(link)).append(')');
				}
			}
			out.append(trailing);
			mark = "";
			link = "";
			open = out.length();
		}
	}
}
