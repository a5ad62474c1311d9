package framewright.editing.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.editing.prose.Block.Kind;
import framewright.editing.prose.Block.Run;

/**
 * A piece of prose while somebody writes in it: one line for each paragraph and entry of a list, and how each sign looks. What a text field shows, without the field.
 * <p>
 * The field tells every change of its text ({@link #replaced}); what the author asks for by a shortcut comes as {@link Replacement}s that the field does. Lines that
 * were not touched keep their Markdown as it was, and line breaks within them are kept as {@link #BREAK}. Belongs to one thread.
 */
public final class ProseDraft {

	/** Stands for a line break that the author of the source made inside a paragraph. It is a space like any other to whoever reads. */
	public static final char BREAK = '\u2005';

	/** How far an entry is set in for each list that it stands in. */
	public static final String STEP = "    ";

	/** What an entry's line begins with. A year at the beginning of a sentence is no number of an entry. */
	private static final Pattern MARK = Pattern.compile("( *)(•|(\\d{1,3})[.)])[ " + BREAK + "]+");
	private static final Pattern TYPED_MARK = Pattern.compile(" *[-*]");

	/** Some text of the field that another takes the place of. */
	public record Replacement(int offset, int length, String text) {
	}

	private record State(String text, List<Look> looks, int caret) {
	}

	private final String markdown;
	private final ProseReader.Read source;
	private final boolean literal;
	private final StringBuilder text = new StringBuilder();
	private final List<Look> looks = new ArrayList<>();
	private final List<State> before = new ArrayList<>();
	private final List<State> after = new ArrayList<>();
	private Look next;
	private int typing = -1;

	public ProseDraft(String markdown) {
		this.markdown = markdown;
		this.source = ProseReader.read(markdown);
		show();
		boolean showable = !source.prose().literal() && blocks().equals(source.prose().blocks());
		literal = !showable && !markdown.isBlank();
		if (literal) {
			text.setLength(0);
			text.append(String.join("\n", source.lines()));
			looks.clear();
			looks.addAll(Collections.nCopies(text.length(), Look.PLAIN));
		}
	}

	private void show() {
		for (Block block : source.prose().blocks()) {
			if (!text.isEmpty()) {
				add("\n");
			}
			add(block.kind() == Kind.PARAGRAPH ? "" : STEP.repeat(block.depth() - 1) + block.mark() + " ");
			int start = text.length();
			add(block.text().replace('\n', BREAK));
			for (Run run : block.runs()) {
				for (int i = start + run.offset(); i < start + run.end(); i++) {
					looks.set(i, run.look());
				}
			}
		}
	}

	private void add(String words) {
		text.append(words);
		for (int i = 0; i < words.length(); i++) {
			looks.add(Look.PLAIN);
		}
	}

	// ---- what it is ----

	/** What the field shows. */
	public String text() {
		return text.toString();
	}

	/** Whether the text is Markdown with its signs, because it holds what can be shown in no other way. */
	public boolean isLiteral() {
		return literal;
	}

	/** The stretches between two offsets that look like something. */
	public List<Run> runs(int from, int to) {
		List<Run> runs = new ArrayList<>();
		for (int i = from; i < Math.min(to, looks.size());) {
			int end = i + 1;
			while (end < Math.min(to, looks.size()) && looks.get(end).equals(looks.get(i))) {
				end++;
			}
			if (!looks.get(i).equals(Look.PLAIN)) {
				runs.add(new Run(i, end - i, looks.get(i)));
			}
			i = end;
		}
		return runs;
	}

	/** How what is typed at a place will look, or how a selection looks where all of it looks so. */
	public Look look(int offset, int length) {
		if (length == 0) {
			return next != null ? next : inherited(offset);
		}
		List<Look> words = new ArrayList<>();
		eachWord(offset, length, i -> words.add(looks.get(i)));
		if (words.isEmpty()) {
			return Look.PLAIN;
		}
		String link = words.getFirst().link();
		return new Look(words.stream().allMatch(Look::strong), words.stream().allMatch(Look::emphasis), words.stream().allMatch(look -> look.link().equals(link)) ? link : "");
	}

	/** Whether the line at an offset is an entry of a list. */
	public boolean isEntry(int offset) {
		return !literal && mark(lineStart(offset)) > 0;
	}

	/** What the entry that a line belongs to begins with, in signs; 0 for a paragraph. Further lines of the entry begin that far in. */
	public int markLength(int offset) {
		return literal ? 0 : mark(lineStart(offset));
	}

	/** What it says, as Markdown; exactly what it was made of when nothing was changed. */
	public String markdown() {
		if (literal) {
			return text.toString().equals(String.join("\n", source.lines())) ? markdown : text.toString().strip();
		}
		List<Block> blocks = blocks();
		return blocks.equals(source.prose().blocks()) ? markdown : ProseWriter.write(blocks, source);
	}

	/** The paragraphs and entries as they are now. */
	private List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		int[] numbers = new int[64];
		int depth = 0;
		for (int start = 0; start <= text.length();) {
			int end = lineEnd(start);
			int[] counted = numbers.clone();
			Block block = new Line(text, looks, start, end, mark(start)).block(depth, counted);
			// What has no words yet is nothing.
			if (!block.text().isEmpty()) {
				blocks.add(block);
				depth = block.depth();
				numbers = counted;
			}
			start = end + 1;
		}
		return blocks;
	}

	// ---- what happens to it ----

	/** The field's text was changed. */
	public void replaced(int offset, int length, String words) {
		boolean typed = length == 0 && words.length() == 1 && !words.equals("\n");
		if (!typed || typing != offset) {
			remember(offset);
		}
		typing = typed && !words.equals(" ") ? offset + 1 : -1;
		Look look = next != null && !words.equals("\n") ? next : inherited(offset);
		text.replace(offset, offset + length, words);
		looks.subList(offset, offset + length).clear();
		looks.addAll(offset, Collections.nCopies(words.length(), look));
		next = null;
	}

	private Look inherited(int offset) {
		if (offset == 0 || offset > looks.size() || offset - lineStart(offset) <= mark(lineStart(offset))) {
			return Look.PLAIN;
		}
		Look look = looks.get(offset - 1);
		boolean linkGoesOn = offset < looks.size() && looks.get(offset).link().equals(look.link());
		return linkGoesOn ? look : look.link("");
	}

	/** What the field is to take in when somebody pastes: tabs and line ends made plain, lists of other programs known. */
	public String pasted(String words) {
		String plain = words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replace('\u00A0', ' ').replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
		return literal ? plain : plain.replaceAll("\\n\\s*\\n", "\n").replaceAll("(?m)^( *)[-*·▪◦‣–][ ]+", "$1• ");
	}

	/** What is to be done instead when somebody types at a place: a dash and a blank at the beginning of a line begin a list. */
	public Optional<Replacement> typed(int offset, String words) {
		if (literal || !words.equals(" ") || !TYPED_MARK.matcher(text.substring(lineStart(offset), offset)).matches()) {
			return Optional.empty();
		}
		return Optional.of(new Replacement(offset - 1, 1, "• "));
	}

	/** A new paragraph or, in a list, a new entry; an entry without words ends the list. */
	public Replacement enter(int offset, int length) {
		int start = lineStart(offset);
		int mark = literal ? 0 : mark(start);
		if (mark == 0 || offset < start + mark) {
			return new Replacement(offset, length, "\n");
		}
		if (text.substring(start + mark, lineEnd(start)).isBlank()) {
			return new Replacement(start, lineEnd(start) - start, "");
		}
		Matcher matcher = matcher(start).orElseThrow();
		String sign = matcher.group(3) == null ? "•" : Integer.parseInt(matcher.group(3)) + 1 + ".";
		return new Replacement(offset, length, "\n" + matcher.group(1) + sign + " ");
	}

	/** Makes the lines of a selection entries of a list, or paragraphs when they all are entries. The replacements are to be done in this order. */
	public List<Replacement> toggleList(int offset, int length) {
		List<Replacement> replacements = new ArrayList<>();
		if (literal) {
			return replacements;
		}
		List<Integer> starts = lines(offset, length);
		boolean all = starts.stream().allMatch(start -> mark(start) > 0);
		for (int start : starts) {
			if (all) {
				replacements.addFirst(new Replacement(start, mark(start), ""));
			} else if (mark(start) == 0 && (starts.size() == 1 || lineEnd(start) > start)) {
				replacements.addFirst(new Replacement(start, 0, "• "));
			}
		}
		return replacements;
	}

	/** Sets the entries of a selection further in, or less. */
	public List<Replacement> shift(int offset, int length, boolean in) {
		List<Replacement> replacements = new ArrayList<>();
		for (int start : literal ? List.<Integer>of() : lines(offset, length)) {
			int blanks = mark(start) == 0 ? 0 : matcher(start).orElseThrow().group(1).length();
			if (in && mark(start) > 0) {
				replacements.addFirst(new Replacement(start, 0, STEP));
			} else if (!in && blanks > 0) {
				replacements.addFirst(new Replacement(start, Math.min(blanks, STEP.length()), ""));
			}
		}
		return replacements;
	}

	/** Puts right the numbers of numbered lists, after entries came or went. The replacements are to be done in this order. */
	public List<Replacement> renumber() {
		List<Replacement> replacements = new ArrayList<>();
		int[] numbers = new int[64];
		int depth = 0;
		for (int start = 0; !literal && start <= text.length(); start = lineEnd(start) + 1) {
			Block block = new Line(text, looks, start, lineEnd(start), mark(start)).block(depth, numbers);
			depth = block.text().isEmpty() && block.depth() == 0 ? depth : block.depth();
			if (block.kind() == Kind.NUMBER) {
				Matcher matcher = matcher(start).orElseThrow();
				if (Integer.parseInt(matcher.group(3)) != block.number()) {
					replacements.addFirst(new Replacement(matcher.start(3), matcher.end(3) - matcher.start(3), Integer.toString(block.number())));
				}
			}
		}
		return replacements;
	}

	public void toggleStrong(int offset, int length) {
		boolean on = !look(offset, length).strong();
		change(offset, length, look -> look.strong(on));
	}

	public void toggleEmphasis(int offset, int length) {
		boolean on = !look(offset, length).emphasis();
		change(offset, length, look -> look.emphasis(on));
	}

	private void change(int offset, int length, UnaryOperator<Look> to) {
		if (literal) {
			return;
		}
		if (length == 0) {
			next = to.apply(look(offset, 0));
			return;
		}
		remember(offset + length);
		typing = -1;
		eachWord(offset, length, i -> looks.set(i, to.apply(looks.get(i))));
	}

	/** Each sign of a selection but line ends and the marks of entries. */
	private void eachWord(int offset, int length, IntConsumer then) {
		for (int start : lines(offset, length)) {
			for (int i = Math.max(offset, start + mark(start)); i < Math.min(offset + length, lineEnd(start)); i++) {
				then.accept(i);
			}
		}
	}

	// ---- undo ----

	private void remember(int caret) {
		before.add(new State(text.toString(), List.copyOf(looks), caret));
		after.clear();
		if (before.size() > 500) {
			before.removeFirst();
		}
	}

	/**
	 * Goes a step back.
	 *
	 * @return where the cursor belongs then; empty when there is no step
	 */
	public Optional<Integer> undo() {
		return go(before, after);
	}

	public Optional<Integer> redo() {
		return go(after, before);
	}

	private Optional<Integer> go(List<State> from, List<State> to) {
		if (from.isEmpty()) {
			return Optional.empty();
		}
		State state = from.removeLast();
		to.add(new State(text.toString(), List.copyOf(looks), Math.min(state.caret(), text.length())));
		text.setLength(0);
		text.append(state.text());
		looks.clear();
		looks.addAll(state.looks());
		typing = -1;
		next = null;
		return Optional.of(Math.min(state.caret(), text.length()));
	}

	// ---- lines ----

	private List<Integer> lines(int offset, int length) {
		List<Integer> starts = new ArrayList<>();
		for (int start = lineStart(offset); start <= offset + length && start <= text.length(); start = lineEnd(start) + 1) {
			if (start < offset + length || starts.isEmpty()) {
				starts.add(start);
			}
		}
		return starts;
	}

	private int lineStart(int offset) {
		return text.lastIndexOf("\n", offset - 1) + 1;
	}

	private int lineEnd(int offset) {
		int end = text.indexOf("\n", offset);
		return end < 0 ? text.length() : end;
	}

	private Optional<Matcher> matcher(int start) {
		return Optional.of(MARK.matcher(text).region(start, lineEnd(start))).filter(Matcher::lookingAt);
	}

	private int mark(int start) {
		return matcher(start).map(matcher -> matcher.end() - start).orElse(0);
	}
}
