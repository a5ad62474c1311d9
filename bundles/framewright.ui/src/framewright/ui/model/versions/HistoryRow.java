package framewright.ui.model.versions;

import java.time.OffsetDateTime;
import java.util.Optional;

import framewright.core.history.PublishedVersion;

/**
 * A row of the history of a framework.
 *
 * @param kind      what it stands for
 * @param id        tells it from the other rows; for a saved version what {@link framewright.versions.SavedVersion#id()} says
 * @param when      when that was; empty where nobody wrote it down
 * @param dayOnly   whether only the day is known
 * @param who       who saved or published it; may be empty
 * @param what      why, in their words
 * @param version   the number that it was published with, and what became of that version since; empty where it was only saved
 * @param published the version that was published with it
 */
public record HistoryRow(Kind kind, String id, Optional<OffsetDateTime> when, boolean dayOnly, String who, String what, String version, Optional<PublishedVersion> published) {

	/** What a row stands for. */
	public enum Kind {
		/** The text as it is now, which is not in any version. */
		NOW,
		/** A version that was saved, and perhaps published. */
		SAVED,
		/** A version that was published, and of which nothing else is kept. */
		PUBLISHED
	}
}
