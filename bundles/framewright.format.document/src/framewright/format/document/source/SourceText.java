package framewright.format.document.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/**
 * The lines of a document, known to be text.
 *
 * @param lines the lines without their ends, in normal form C; at least one of them is not blank
 */
public record SourceText(List<String> lines) {

	/** The largest document that is read, in bytes. A book of a thousand pages has about 3 MB. */
	public static final int LARGEST = 16 << 20;

	/** The lines as those of a document, of which nothing has been said yet; blank ones as skipped. The list may be changed. */
	public List<SourceDocument.Line> toLines() {
		List<SourceDocument.Line> all = new ArrayList<>(lines.size());
		for (String line : lines) {
			boolean blank = line.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
			all.add(blank ? SourceDocument.Line.of(line).skipped("an empty line") : SourceDocument.Line.of(line));
		}
		return all;
	}

	/**
	 * Reads a file.
	 *
	 * @throws UnreadableDocumentException when it is not a text that can be imported; the message says why
	 * @throws IOException when it cannot be read
	 */
	public static SourceText read(Path file) throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(LARGEST + 1);
		}
		if (bytes.length > LARGEST) {
			throw new UnreadableDocumentException("This document is larger than 16 MB, which is more than any framework needs. Check that it is the right file, or import it in parts.");
		}
		refuseOtherFormats(bytes);
		String text = Normalizer.normalize(decode(bytes), Normalizer.Form.NFC);
		if (text.isBlank()) {
			throw new UnreadableDocumentException("This document is empty. Check that it is the right file.");
		}
		List<String> lines = List.of(text.split("\\r\\n|\\r|\\n", -1));
		if (lines.size() > SourceDocument.MOST_LINES) {
			throw new UnreadableDocumentException("This document has more than 200,000 lines, which is more than any framework needs. Check that it is the right file, or import it in parts.");
		}
		return new SourceText(text.endsWith("\n") || text.endsWith("\r") ? lines.subList(0, lines.size() - 1) : lines);
	}

	private static void refuseOtherFormats(byte[] bytes) throws UnreadableDocumentException {
		String beginning = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
		if (beginning.startsWith("%PDF")) {
			throw new UnreadableDocumentException("This is a PDF document and not text. Import it as a PDF document.");
		}
		if (beginning.startsWith("PK\u0003\u0004") || beginning.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			throw new UnreadableDocumentException("This is a Word document, a spreadsheet or an archive, and not text. Import it as what it is, or save its text first.");
		}
		if (beginning.startsWith("\u00FF\u00FE") || beginning.startsWith("\u00FE\u00FF")) {
			throw new UnreadableDocumentException("This document is saved as “Unicode” (UTF-16). Open it in the program that made it and save it as UTF-8 text.");
		}
	}

	private static String decode(byte[] bytes) throws UnreadableDocumentException {
		CharBuffer text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
		} catch (CharacterCodingException e) {
			throw new UnreadableDocumentException("This document is not saved as UTF-8 text. Open it in the program that made it and save it as UTF-8 text.");
		}
		String decoded = text.toString();
		if (decoded.indexOf('\0') >= 0) {
			throw new UnreadableDocumentException("This file is not a text document. Check that it is the right file.");
		}
		return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
	}
}
