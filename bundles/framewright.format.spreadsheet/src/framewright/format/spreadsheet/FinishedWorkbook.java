package framewright.format.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What the library that writes workbooks does not let one say: the same archive without the times at which its files were packed, so that the same content
 * has the same bytes; and with heights of rows that a spreadsheet program may change, so that a row grows with its text.
 */
final class FinishedWorkbook {

	/** The first moment that an archive can tell, in its own time zone. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

	private FinishedWorkbook() {
	}

	static byte[] of(byte[] archive) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				ZipEntry fixed = new ZipEntry(entry.getName());
				fixed.setTimeLocal(TIME);
				zip.putNextEntry(fixed);
				if (entry.getName().startsWith("xl/worksheets/")) {
					// Within a text the quotation marks would be escaped.
					zip.write(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replace(" customHeight=\"true\"", "").getBytes(StandardCharsets.ISO_8859_1));
				} else {
					in.transferTo(zip);
				}
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}
}
