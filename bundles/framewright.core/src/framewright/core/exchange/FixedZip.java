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

	/** The first moment that an archive can tell without a second note of the time, which would depend on the time zone of the computer. */
	public static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

	/** What to make of the content of a file in an archive. */
	public interface BinaryChange {
		byte[] of(String name, byte[] content);
	}

	private FixedZip() {
	}

	/** A copy of an archive with the same files in the same order. */
	public static byte[] of(byte[] archive) throws IOException {
		return of(archive, (name, content) -> content);
	}

	/** @param change makes another content of a file, given its name and its content */
	public static byte[] of(byte[] archive, BinaryChange change) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				ZipEntry fixed = new ZipEntry(entry.getName());
				fixed.setTimeLocal(TIME);
				zip.putNextEntry(fixed);
				zip.write(change.of(entry.getName(), in.readAllBytes()));
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}
}
