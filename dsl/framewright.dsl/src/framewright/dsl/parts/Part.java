package framewright.dsl.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A part of a framework's text: the framework itself, an element, a scale, a facet, an entry of a list, a header field.
 * <p>
 * Its text is {@link #head()}, then that of its {@link #parts()}, each after its {@link #lead(int)}, then {@link #tail()}; nothing of the file is in none or in two
 * of them. A comment at the end of a line belongs to what it follows, one on a line of its own to what comes after it. Immutable once read.
 */
public final class Part {

	/** What a part is. */
	public enum Kind {
		FRAMEWORK, FIELD, SCALE, LEVEL, STRUCTURE, TIER, ELEMENT, DESCRIPTOR, PROSE, LIST, ENTRY, VOICES, VOICE, READING, WORK, FIGURE, GLOSSARY, TERM, SOURCES, SOURCE, REFERENCE, ACCEPTANCE
	}

	private final String source;
	private final Kind kind;
	private final String keyword;
	private final Part parent;
	private final int start;
	private List<Clause> clauses = List.of();
	private List<Part> parts = List.of();
	private String name = "";
	private String title = "";
	private int nameStart = -1;
	private int nameEnd = -1;
	private int titleStart = -1;
	private int titleEnd = -1;
	private int linesStart = -1;
	private int linesEnd = -1;
	private int headEnd;
	private int end;

	Part(String source, Kind kind, String keyword, Part parent, int start) {
		this.source = source;
		this.kind = kind;
		this.keyword = keyword;
		this.parent = parent;
		this.start = start;
	}

	// ---- while it is read ----

	void name(String text, int from, int to) {
		name = text;
		nameStart = from;
		nameEnd = to;
	}

	void title(String text, int from, int to) {
		title = text;
		titleStart = from;
		titleEnd = to;
	}

	void lines(int from, int to) {
		linesStart = from;
		linesEnd = to;
	}

	void add(Clause clause) {
		if (clauses.isEmpty()) {
			clauses = new ArrayList<>(2);
		}
		clauses.add(clause);
	}

	void add(Part part) {
		if (parts.isEmpty()) {
			parts = new ArrayList<>(4);
		}
		parts.add(part);
	}

	void headEnds(int offset) {
		headEnd = offset;
	}

	void ends(int offset) {
		end = offset;
	}

	// ---- what it is ----

	public Kind kind() {
		return kind;
	}

	/** The word it begins with: {@code why}, {@code at}, {@code version}; the name of the tier for an element, {@code -} for an entry. */
	public String keyword() {
		return keyword;
	}

	/**
	 * Its name: the permanent name of an element, the name of a scale, level, tier or source, the level of a descriptor, the target of a
	 * reference, the {@code called} name of a facet or entry; empty when it has none.
	 */
	public String name() {
		return name;
	}

	/** Its quoted text: the title of an element, the heading of a facet, the value of a header field; empty when it has none. */
	public String title() {
		return title;
	}

	public List<Clause> clauses() {
		return Collections.unmodifiableList(clauses);
	}

	/** The clause with a word; empty when the part has none. Where it stands twice, the last one holds. */
	public Optional<Clause> clause(String word) {
		Clause found = null;
		for (Clause clause : clauses) {
			if (clause.word().equals(word)) {
				found = clause;
			}
		}
		return Optional.ofNullable(found);
	}

	/** The values of a clause; empty when the part has none of that word. */
	public List<String> values(String word) {
		return clause(word).map(Clause::values).orElse(List.of());
	}

	/** The parts in it, in their order. */
	public List<Part> parts() {
		return Collections.unmodifiableList(parts);
	}

	/** What it stands in; {@code null} for the framework. */
	public Part parent() {
		return parent;
	}

	/** The element or framework it stands in, itself if it is one. */
	public Part element() {
		Part part = this;
		while (part.kind != Kind.ELEMENT && part.kind != Kind.FRAMEWORK) {
			part = part.parent;
		}
		return part;
	}

	/** Its lines of prose without their marks, as Markdown; empty when it has none. */
	public String prose() {
		if (linesStart < 0) {
			return "";
		}
		StringBuilder prose = new StringBuilder(linesEnd - linesStart + 1);
		Scanner.lines(source, linesStart, linesEnd, line -> prose.append('\n').append(line));
		return prose.substring(1);
	}

	// ---- where it stands ----

	/** Where its first sign is, as an offset in the text. */
	public int start() {
		return start;
	}

	/** The offset behind its last sign, and behind the comment that follows it on the line. */
	public int end() {
		return end;
	}

	/** The offset behind its own words, before the parts in it; its {@link #end()} where it has none. */
	public int headEnd() {
		return headEnd;
	}

	public int nameStart() {
		return nameStart;
	}

	public int nameEnd() {
		return nameEnd;
	}

	/** Where its quoted text begins, quotation mark included; -1 when it has none. */
	public int titleStart() {
		return titleStart;
	}

	public int titleEnd() {
		return titleEnd;
	}

	/** Where its first line of prose begins; -1 when it has none. */
	public int linesStart() {
		return linesStart;
	}

	/** The offset behind its last line of prose. */
	public int linesEnd() {
		return linesEnd;
	}

	/** The blanks that its line begins with; empty when something else stands before it on the line. */
	public String indent() {
		int at = start;
		while (at > 0 && (source.charAt(at - 1) == ' ' || source.charAt(at - 1) == '\t')) {
			at--;
		}
		return at == 0 || source.charAt(at - 1) == '\n' ? source.substring(at, start) : "";
	}

	/** Its own words, up to and with the brace that opens it. */
	public String head() {
		return source.substring(start, headEnd);
	}

	/** The blank lines and comments before one of its parts. */
	public String lead(int index) {
		return source.substring(index == 0 ? headEnd : parts.get(index - 1).end, parts.get(index).start);
	}

	/** What follows its last part: the brace that closes it. */
	public String tail() {
		return source.substring(parts.isEmpty() ? headEnd : parts.get(parts.size() - 1).end, end);
	}

	/** Some of its text, between two offsets. */
	public String text(int from, int to) {
		return source.substring(from, to);
	}

	/** All its text as it stands in the file. */
	public String text() {
		return source.substring(start, end);
	}

	/** Whether two parts are written in the same signs, so that nothing in them can differ. */
	public boolean sameText(Part other) {
		return end - start == other.end - other.start && source.regionMatches(start, other.source, other.start, end - start);
	}

	@Override
	public String toString() {
		return (keyword + " " + name + " " + title).strip();
	}
}
