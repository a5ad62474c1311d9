package framewright.format.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import framewright.format.document.source.Block;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;

/** Shows blocks as lines that tests compare: “HEADING 1 Title”, “ITEM 1. text”, with two spaces for each block around them. */
public final class Shown {

	private Shown() {
	}

	public static List<String> blocks(SourceDocument document) {
		List<String> shown = new ArrayList<>();
		document.blocks().forEach(block -> show(block, "", shown));
		return shown;
	}

	private static void show(Block block, String indent, List<String> into) {
		StringBuilder line = new StringBuilder(indent).append(block.kind());
		if (block.level() > 0) {
			line.append(' ').append(block.level());
		}
		if (block.is(Block.Kind.CELL) && !block.span().equals(Block.Span.ONE)) {
			line.append(' ').append(block.span().columns()).append('x').append(block.span().rows()).append(block.span().head() ? " head" : "");
		}
		if (block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH) && indent.isEmpty() && !block.look().mark().isEmpty()) {
			line.append(" <").append(block.look().mark()).append('>');
		}
		if (!block.lines().isEmpty()) {
			line.append(' ').append(block.markdown().replace("\n", " / "));
		}
		into.add(line.toString());
		block.children().forEach(child -> show(child, indent + "  ", into));
	}

	/** What is told of lines that no block stands on: “skipped: text (reason)”. Fails where a line with words is told nothing of. */
	public static List<String> aside(SourceDocument document) {
		Set<Integer> used = new HashSet<>();
		document.blocks().forEach(block -> used.addAll(block.numbers()));
		List<String> aside = new ArrayList<>();
		for (int i = 0; i < document.lines().size(); i++) {
			SourceDocument.Line line = document.lines().get(i);
			if (!used.contains(i) && !line.text().isBlank()) {
				if (line.reason().isEmpty() && line.used().isEmpty()) {
					throw new AssertionError("nothing is told of the line “" + line.text() + "”");
				}
				aside.add((line.loss() ? "left: " : "skipped: ") + line.text() + " (" + line.reason() + ")");
			}
		}
		return aside;
	}

	public static SourceDocument read(DocumentReader reader, String name, byte[] content) throws IOException {
		Path file = Files.createTempFile("reader", name);
		try {
			Files.write(file, content);
			return reader.read(file, null);
		} finally {
			Files.deleteIfExists(file);
		}
	}
}
