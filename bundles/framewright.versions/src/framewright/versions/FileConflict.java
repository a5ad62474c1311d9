package framewright.versions;

import java.nio.file.Path;
import java.util.Optional;

import framewright.core.compare.Merged;

/**
 * A file that both sides changed so that a person has to decide. Where both sides gave it different names or folders ({@link Kind#BOTH_RENAMED}), its place is decided
 * about and not its text: the three texts are then its paths within the library, and what is to be decided about the text, if anything, is a conflict of its own.
 *
 * @param file   the file; absolute
 * @param kind   what happened
 * @param base   the text that both started from; empty where there was none, or it is no text
 * @param ours   the text of the last version here; empty where it was taken away, or it is no text
 * @param theirs the text that others shared; empty where they took it away, or it is no text
 * @param merged the text with each place to decide; empty where the file has to be decided as a whole
 */
public record FileConflict(Path file, Kind kind, Optional<String> base, Optional<String> ours, Optional<String> theirs, Optional<Merged> merged) {

	/** What both sides did. */
	public enum Kind {
		BOTH_CHANGED("you and others changed the same thing in different ways"), BOTH_ADDED("you and others added a file of this name"), REMOVED_HERE("you took it away, and others changed it"),
		REMOVED_THERE("others took it away, and you changed it"), BOTH_RENAMED("you and others gave it different names, or put it into different folders"), BOTH_PUBLISHED("you and others published this version, each with another text"), NO_TEXT("you and others changed it, and it is no text that could be brought together");

		private final String explanation;

		Kind(String explanation) {
			this.explanation = explanation;
		}

		/** What happened, to follow the name of the file and a colon. */
		public String explanation() {
			return explanation;
		}
	}
}
