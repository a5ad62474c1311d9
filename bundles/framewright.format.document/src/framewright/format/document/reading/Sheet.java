package framewright.format.document.reading;

import java.util.ArrayList;
import java.util.List;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.source.Block;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.source.SourceDocument.Property;

/** The lines of a document that is being read, and how paragraphs stand on them. */
public final class Sheet {

	private final List<SourceDocument.Line> lines = new ArrayList<>();
	private final List<Property> properties = new ArrayList<>();

	/** A line that blocks stand on. @return its index */
	public int line(String text, String where) throws UnreadableDocumentException {
		return add(SourceDocument.Line.of(text).at(where));
	}

	/** A line with nothing of the author's on it. */
	public void skip(String text, String where, String reason) throws UnreadableDocumentException {
		add(SourceDocument.Line.of(text).at(where).skipped(reason));
	}

	/** A line that there is no place for. */
	public void leave(String text, String where, String reason) throws UnreadableDocumentException {
		add(SourceDocument.Line.of(text).at(where).left(reason));
	}

	public int add(SourceDocument.Line line) throws UnreadableDocumentException {
		if (lines.size() >= SourceDocument.MOST_LINES) {
			throw new UnreadableDocumentException("This document has more than 200,000 paragraphs, which is more than any framework needs. Check that it is the right file, or import it in parts.");
		}
		lines.add(line);
		return lines.size() - 1;
	}

	/** Lets a line say something else. */
	public void set(int index, SourceDocument.Line line) {
		lines.set(index, line);
	}

	public SourceDocument.Line get(int index) {
		return lines.get(index);
	}

	/** What the document says about itself outside its text; nothing where the value is blank. */
	public void property(String name, String value) {
		if (value != null && !value.isBlank()) {
			properties.add(new Property(name, value.strip(), -1));
		}
	}

	/** A paragraph, on a line. */
	public static Block paragraph(int line, Inline text, Look look) {
		return Block.paragraph(text.markdown(true).stream().map(words -> new Block.Line(line, words)).toList()).looking(look);
	}

	/** A heading, on a line. @param level 0 where the format does not say it */
	public static Block heading(int line, int level, Inline text, Look look) {
		return Block.heading(level, List.of(new Block.Line(line, String.join(" ", text.markdown(!text.bold()))))).looking(look);
	}

	/**
	 * The document.
	 *
	 * @param empty what a person reads where there is no word in it
	 */
	public SourceDocument document(List<Block> blocks, String empty) throws UnreadableDocumentException {
		if (blocks.isEmpty()) {
			throw new UnreadableDocumentException(empty);
		}
		return new SourceDocument(lines, blocks.stream().map(block -> bounded(block, 1)).toList(), properties);
	}

	/** The block; what is nested deeper than documents may be becomes text of the deepest. */
	private static Block bounded(Block block, int depth) {
		if (block.children().isEmpty()) {
			return block;
		}
		boolean last = depth >= SourceDocument.DEEPEST - 4 && (block.is(Block.Kind.CELL) || block.is(Block.Kind.ITEM) || block.is(Block.Kind.QUOTE));
		List<Block> children = new ArrayList<>();
		if (last) {
			for (Block child : block.children()) {
				texts(child, children);
			}
		} else {
			block.children().forEach(child -> children.add(bounded(child, depth + 1)));
		}
		return new Block(block.kind(), block.level(), block.lines(), children, block.look(), block.span());
	}

	private static void texts(Block block, List<Block> into) {
		if (!block.lines().isEmpty()) {
			into.add(block);
		}
		block.children().forEach(child -> texts(child, into));
	}
}
