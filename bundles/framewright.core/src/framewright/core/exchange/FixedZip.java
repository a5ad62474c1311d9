package framewright.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same archive without the times at which its files were packed, so that the same content has the same bytes. */
public final class FixedZip {

	/** The first moment that an archive can tell, in its own time zone. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

	private FixedZip() {
	}

	public static byte[] of(byte[] archive) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				ZipEntry fixed = new ZipEntry(entry.getName());
				fixed.setTimeLocal(TIME);
				zip.putNextEntry(fixed);
				in.transferTo(zip);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}
}
