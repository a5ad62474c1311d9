package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import framewright.format.document.source.Block;

/** A heading of a document and what stands below it. Changed while the document is recognised, by one thread. */
public final class Section {

	/** The heading; {@code null} for what stands above all headings. */
	public final Block heading;
	public final int level;
	public final Section parent;
	/** Blocks that introduce this section and stand elsewhere in the document. */
	public final List<Block> introduction = new ArrayList<>();
	public final List<Block> blocks = new ArrayList<>();
	public final List<Section> sections = new ArrayList<>();
	/** Whether nothing but its look says that its heading is one. */
	boolean guessed;
	/** Whether it was made of a paragraph and not of a heading. */
	public boolean isStatement;
	/** Whether the parts in it are paragraphs of its own. */
	public boolean holdsStatements;
	private final String words;
	private HeadingCode code;

	public Section(Block heading, int level, Section parent) {
		this.heading = heading;
		this.level = level;
		this.parent = parent;
		this.words = heading == null ? "" : heading.words();
		this.code = HeadingCode.of(words).orElse(null);
	}

	/** What a person said that the heading is; empty where they said nothing. */
	public String said() {
		return heading == null ? "" : heading.said();
	}

	/** Its own blocks of which no person said what they are. */
	public List<Block> unsaid() {
		return blocks.stream().filter(block -> !block.isSaid()).toList();
	}

	/** The words of the heading. */
	public String words() {
		return words;
	}

	/** The words of the heading without its number and without a colon at the end. */
	public String title() {
		String title = (code == null ? words : code.title()).stripTrailing();
		int end = title.length();
		while (end > 0 && title.charAt(end - 1) == '.') {
			end--;
		}
		boolean mark = title.endsWith(":") || title.endsWith("…");
		return mark ? title.substring(0, title.length() - 1).stripTrailing() : title.length() - end > 1 ? title.substring(0, end).stripTrailing() : title;
	}

	/** The number or code of the heading. */
	public Optional<HeadingCode> code() {
		return Optional.ofNullable(code);
	}

	/** What looked like a number is the first word of the title. */
	public void dropCode() {
		code = null;
	}

	/** The title for comparison with others. */
	public String key() {
		return key(title());
	}

	public static String key(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	public boolean isLeaf() {
		return sections.isEmpty();
	}

	/** Whether there is nothing below the heading. */
	public boolean isEmpty() {
		return sections.isEmpty() && blocks.isEmpty() && introduction.isEmpty();
	}

	/** The blocks that introduce it and its own. */
	public List<Block> allBlocks() {
		List<Block> all = new ArrayList<>(introduction);
		all.addAll(blocks);
		return all;
	}
}
