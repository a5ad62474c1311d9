package framewright.ui.across;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import framewright.core.library.FrameworkText;

/**
 * The text of a file that no editor has open. Immutable.
 *
 * @param file the file
 * @param mark the byte order mark before the text, which stays; empty where there is none
 * @param text the text
 */
public record FileText(Path file, String mark, String text) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** @throws IOException when it cannot be read as text; its message is for people */
	public static FileText read(Path file) throws IOException {
		try {
			String all = Files.readString(file, StandardCharsets.UTF_8);
			boolean marked = all.startsWith(BYTE_ORDER_MARK);
			return new FileText(file, marked ? BYTE_ORDER_MARK : "", marked ? all.substring(1) : all);
		} catch (CharacterCodingException e) {
			throw new IOException("The file " + file + " is no text in UTF-8. Open it in the program that wrote it and save it as UTF-8.", e);
		}
	}

	FileText with(String changed) {
		return new FileText(file, mark, changed);
	}

	void save() throws IOException {
		FrameworkText.save(file, mark + text);
	}
}
