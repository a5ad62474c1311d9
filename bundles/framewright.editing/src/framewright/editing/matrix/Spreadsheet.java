package framewright.editing.matrix;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of a spreadsheet as plain text on the clipboard, the way LibreOffice Calc and Excel write and read it: a tab between cells, a line for each row, and quotation marks around a cell of several lines. */
public final class Spreadsheet {

	private Spreadsheet() {
	}

	/**
	 * The text of cells that a spreadsheet put on the clipboard as bytes. LibreOffice writes UTF-16 in the order of the machine, without saying so; a tab or line end tells, for one of its two bytes is zero, and what is not UTF-8 is that.
	 *
	 * @param bytes may end with zeros
	 */
	public static String decode(byte[] bytes) {
		int last = bytes.length;
		while (last > 0 && bytes[last - 1] == 0) {
			last--;
		}
		int even = 0;
		int odd = 0;
		for (int i = 0; i < last; i++) {
			even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
			odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
		}
		boolean narrow = even + odd == 0 && isUtf8(bytes, last);
		Charset charset = narrow ? StandardCharsets.UTF_8 : odd >= even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
		int end = narrow ? last : Math.min(bytes.length, last + last % 2) & ~1;
		return new String(bytes, 0, end, charset).replace("\uFEFF", "");
	}

	private static boolean isUtf8(byte[] bytes, int length) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
			return true;
		} catch (CharacterCodingException e) {
			return false;
		}
	}

	static String print(List<List<String>> rows) {
		return rows.stream().map(row -> row.stream().map(Spreadsheet::print).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
	}

	private static String print(String cell) {
		boolean quoted = cell.startsWith("\"") || cell.chars().anyMatch(sign -> sign == '\t' || sign == '\n' || sign == '\r');
		return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
	}

	/** The rows of a text; the line end behind the last one makes no row of its own. Rows may have different lengths. */
	static List<List<String>> read(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int closing = text.charAt(at) == '"' ? closing(text, at) : -1;
			int end = closing < 0 ? end(text, at) : closing + 1;
			row.add(closing < 0 ? text.substring(at, end) : text.substring(at + 1, closing).replace("\"\"", "\""));
			at = end;
			if (at < text.length() && text.charAt(at) == '\t') {
				at++;
				if (at == text.length()) {
					row.add("");
				}
				continue;
			}
			if (text.startsWith("\r\n", at)) {
				at++;
			}
			at++;
			rows.add(row);
			row = new ArrayList<>();
		}
		if (!row.isEmpty()) {
			rows.add(row);
		}
		return rows;
	}

	private static int end(String text, int from) {
		int at = from;
		while (at < text.length() && "\t\n\r".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		return at;
	}

	/** Where the quotation mark is that closes a cell; -1 when what follows it is no end of a cell, so that the mark is one of the words. */
	private static int closing(String text, int opening) {
		for (int at = opening + 1; at < text.length(); at++) {
			if (text.charAt(at) != '"') {
				continue;
			}
			if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
				at++;
				continue;
			}
			return at + 1 == text.length() || "\t\n\r".indexOf(text.charAt(at + 1)) >= 0 ? at : -1;
		}
		return -1;
	}
}
