package framewright.ui.model.versions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.compare.Comparison;
import framewright.ui.model.compare.RedlineText;
import framewright.versions.ElementHistory;
import framewright.versions.ElementHistory.Event;
import framewright.versions.ElementHistory.Wording;
import framewright.versions.SavedVersion;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Every wording that an element had, newest first, each with what it changed. Immutable. */
public record ElementStory(String element, List<Chapter> chapters) {

	public ElementStory {
		chapters = List.copyOf(chapters);
	}

	/**
	 * A wording.
	 *
	 * @param wording the wording
	 * @param older   the wording before it; empty for the first
	 */
	public record Chapter(Wording wording, Optional<Wording> older) {

		/** When it first stood in a version. */
		public String when() {
			return wording.version().map(HistoryRows::when).orElse("Now");
		}

		public String who() {
			return wording.version().map(version -> version.author().name()).orElse("");
		}

		/** What happened to the element, and why. */
		public String what() {
			String word = wording.event().word();
			String event = Character.toUpperCase(word.charAt(0)) + word.substring(1);
			return wording.version().map(SavedVersion::subject).filter(subject -> !subject.isEmpty()).map(subject -> event + ": " + subject).orElse(wording.version().isEmpty() ? event + ", not in a version yet" : event);
		}

		/** The number of the version that was published with it; empty when none was. */
		public String version() {
			return wording.version().map(version -> String.join(", ", version.published().stream().map(published -> published.substring(published.indexOf(' ') + 1)).distinct().toList())).orElse("");
		}

		/** The wording as people read it. */
		public String plain() {
			return wording.event() == Event.REMOVED ? "" : WordingText.plain(wording.text());
		}

		/** The wording, and what it changed in the one before. */
		public RedlineText redline(Optional<Comparison> comparison) {
			return WordingText.redline(older.map(Wording::text).filter(text -> !text.isEmpty()), wording.text(), comparison);
		}
	}

	/**
	 * Looks an element up in all versions. To be called in the background.
	 *
	 * @param unsaved the text in the editor; empty when the file says the same
	 */
	public static ElementStory of(VersionedLibrary library, Path file, String element, Optional<String> unsaved, IProgressMonitor monitor) throws VersionsException {
		List<Wording> wordings = new ElementHistory(library).of(file, element, unsaved, monitor);
		List<Chapter> chapters = new ArrayList<>();
		for (int i = 0; i < wordings.size(); i++) {
			chapters.add(new Chapter(wordings.get(i), i + 1 < wordings.size() ? Optional.of(wordings.get(i + 1)) : Optional.empty()));
		}
		return new ElementStory(element, chapters);
	}
}
