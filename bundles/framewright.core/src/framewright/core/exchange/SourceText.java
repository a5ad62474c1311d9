package framewright.core.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** The text of a document that is nothing but text, such as JSON or Turtle. */
public final class SourceText {

	private SourceText() {
	}

	/**
	 * Reads a file of Unicode text, whose beginning says in which encoding where it is another than UTF-8.
	 *
	 * @param most how many bytes a sensible one has at most
	 * @throws UnreadableDocumentException when it is larger or not such a text
	 */
	public static String read(Path file, long most) throws IOException {
		if (Files.size(file) > most) {
			throw new UnreadableDocumentException("The file is larger than " + (most >> 20) + " MB, which no framework is, so it was not read. Check where it comes from.");
		}
		byte[] bytes = Files.readAllBytes(file);
		Charset charset = begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : begins(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
		try {
			String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new UnreadableDocumentException("The file is not in Unicode (UTF-8), or it is no text at all. Save it as UTF-8 with the program that it comes from.");
		}
	}

	private static boolean begins(byte[] bytes, int first, int second) {
		return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}
}
