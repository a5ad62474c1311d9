package framewright.format.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A heading of a document and what stands below it. Changed while the document is recognised, by one thread. */
final class Section {

	/** The heading; {@code null} for what stands above all headings. */
	final Block heading;
	final int level;
	final Section parent;
	/** Blocks that introduce this section and stand elsewhere in the document. */
	final List<Block> introduction = new ArrayList<>();
	final List<Block> blocks = new ArrayList<>();
	final List<Section> sections = new ArrayList<>();
	private final String words;
	private HeadingCode code;

	Section(Block heading, int level, Section parent) {
		this.heading = heading;
		this.level = level;
		this.parent = parent;
		this.words = heading == null ? "" : heading.words();
		this.code = HeadingCode.of(words).orElse(null);
	}

	/** The words of the heading. */
	String words() {
		return words;
	}

	/** The words of the heading without its number and without a colon at the end. */
	String title() {
		return (code == null ? words : code.title()).replaceAll("\\s*:\\s*$", "");
	}

	/** The number or code of the heading. */
	Optional<HeadingCode> code() {
		return Optional.ofNullable(code);
	}

	/** What looked like a number is the first word of the title. */
	void dropCode() {
		code = null;
	}

	/** The title for comparison with others. */
	String key() {
		return key(title());
	}

	static String key(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	boolean isLeaf() {
		return sections.isEmpty();
	}

	/** Whether there is nothing below the heading. */
	boolean isEmpty() {
		return sections.isEmpty() && blocks.isEmpty() && introduction.isEmpty();
	}

	/** The blocks that introduce it and its own. */
	List<Block> allBlocks() {
		List<Block> all = new ArrayList<>(introduction);
		all.addAll(blocks);
		return all;
	}
}
