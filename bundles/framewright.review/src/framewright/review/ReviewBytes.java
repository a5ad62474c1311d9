package framewright.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a review, whatever an editor has made of the file. */
final class ReviewBytes {

	/** More than any review can be: a comment for each of ten thousand components, ten times over. In bytes. */
	static final long LARGEST = 64L << 20;

	private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

	private ReviewBytes() {
	}

	/** @throws IOException with a message for people when the file cannot be read, or is not a text */
	static String read(Path file) throws IOException {
		byte[] bytes;
		try {
			if (!Files.isRegularFile(file) && Files.exists(file)) {
				throw new IOException(file.getFileName() + " is a folder and not a review.");
			}
			if (Files.exists(file) && Files.size(file) > LARGEST) {
				throw new IOException(file.getFileName() + " is larger than a review can be. Check that it is the right file.");
			}
			bytes = Files.readAllBytes(file);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no review " + file.getFileName() + ". It may have been deleted or renamed.", e);
		} catch (AccessDeniedException e) {
			throw new IOException(file.getFileName() + " may not be read. Ask whoever owns it for permission.", e);
		}
		for (byte b : bytes) {
			if (b == 0) {
				throw new IOException(file.getFileName() + " is not a plain text file, so it cannot be read as a review. It may have been saved by another program; restore it from a saved version.");
			}
		}
		return text(bytes);
	}

	/** The text. A line that is not in UTF-8 was written by an older editor; no word of it is lost. */
	static String text(byte[] bytes) {
		StringBuilder text = new StringBuilder(bytes.length);
		for (int start = 0; start < bytes.length;) {
			int end = start;
			while (end < bytes.length && bytes[end] != '\n') {
				end++;
			}
			end = Math.min(end + 1, bytes.length);
			text.append(line(ByteBuffer.wrap(bytes, start, end - start)));
			start = end;
		}
		return text.toString();
	}

	private static CharSequence line(ByteBuffer bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
		} catch (CharacterCodingException e) {
			return OLD_WINDOWS.decode(bytes);
		}
	}
}
