package framewright.ui.model.versions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import framewright.versions.ConflictCopies.ConflictCopy;

/**
 * The texts of a copy and of its file at the time when they were brought together, so that nothing is written when one of them changes meanwhile.
 */
public record CopyTexts(String file, String copy) {

	public static CopyTexts read(ConflictCopy copy) throws IOException {
		return new CopyTexts(text(copy.file()), text(copy.copy()));
	}

	/**
	 * The text of a file, without a byte order mark.
	 *
	 * @throws IOException when it cannot be read, or is no text; the message is for people
	 */
	public static String text(Path file) throws IOException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new IOException("The file " + file + " is not text in UTF-8.", e);
		}
	}
}
