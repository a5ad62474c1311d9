package framewright.core.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A published version of a framework, as its file and its line in {@code versions.txt} tell of it.
 *
 * @param framework    the name of the framework
 * @param version      its version, such as {@code 2.0.0}
 * @param date         when it was published; empty where that was not written down
 * @param publisher    who published it; may be empty
 * @param checksum     the SHA-256 of its file in hexadecimal digits; empty where that was not written down
 * @param linked       the version of each other framework that it refers to, by name
 * @param supersededBy the version that took its place; empty while none has
 * @param retired      when it was retired; empty while it is in force
 * @param file         its file; absolute
 */
public record PublishedVersion(String framework, String version, Optional<LocalDate> date, String publisher, String checksum, Map<String, String> linked, String supersededBy,
		Optional<LocalDate> retired, Path file) {

	public PublishedVersion {
		linked = Map.copyOf(linked);
	}

	/** Whether it is the version that readers should use today. */
	public boolean inForce() {
		return supersededBy.isEmpty() && retired.isEmpty();
	}
}
