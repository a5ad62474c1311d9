package framewright.versions;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A version of a library that somebody saved.
 *
 * @param id        tells it from all others, as {@code versions} prints it; letters and digits
 * @param when      when it was saved, in the time zone of whoever did
 * @param author    who wrote it
 * @param message   why, as they put it; may have several lines, may be empty
 * @param published what was published with it, as {@code leadership-toolkit 2.0.0}
 */
public record SavedVersion(String id, OffsetDateTime when, Author author, String message, List<String> published) {

	public SavedVersion {
		published = List.copyOf(published);
	}

	/** The first line of the message. */
	public String subject() {
		return message.lines().findFirst().orElse("");
	}
}
