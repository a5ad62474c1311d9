package framewright.ui.model.versions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.core.library.Library;
import framewright.versions.Author;
import framewright.versions.GetLatest;
import framewright.versions.SavedVersion;
import framewright.versions.Share;

/** What came of sharing and of getting the latest, in sentences for people. */
public final class SharingWords {

	private static final int NAMED = 5;

	/** How the version begins to tell of itself that brought two sides together. */
	private static final String TOGETHER = "Bring together";

	private SharingWords() {
	}

	/** What was shared. */
	public static String of(Share.Shared shared) {
		StringBuilder words = new StringBuilder();
		words.append(switch (shared.versions()) {
			case 0 -> "Others have all your versions already.";
			case 1 -> "Others can get your version now.";
			default -> "Others can get your " + shared.versions() + " versions now.";
		});
		if (!shared.published().isEmpty()) {
			words.append(" Published with them: ").append(String.join(", ", shared.published())).append('.');
		}
		if (!shared.unsaved().isEmpty()) {
			words.append("\n\nNot shared, because it is in no version yet: ").append(names(shared.unsaved())).append(". Save a version, then share again.");
		}
		return words.toString();
	}

	/** Nothing came. */
	public static String of(GetLatest.UpToDate upToDate) {
		String waiting = switch (upToDate.toShare()) {
			case 0 -> "";
			case 1 -> " One version of yours is not shared yet.";
			default -> " " + upToDate.toShare() + " versions of yours are not shared yet.";
		};
		return "You have the latest already." + waiting;
	}

	/**
	 * What came.
	 *
	 * @param library the library that it came into
	 * @param me      who got it: their own work is nothing that came
	 */
	public static String of(GetLatest.Updated updated, Library library, Author me) {
		List<Path> frameworks = updated.files().stream().filter(file -> Library.isFramework(file) && !library.isPublished(file)).toList();
		long published = updated.files().stream().filter(file -> Library.isFramework(file) && library.isPublished(file)).count();
		List<String> parts = new ArrayList<>();
		if (!frameworks.isEmpty()) {
			parts.add(frameworks.size() == 1 ? "one framework: " + names(frameworks) : frameworks.size() + " frameworks: " + names(frameworks));
		}
		if (published > 0) {
			parts.add(published == 1 ? "one published version" : published + " published versions");
		}
		String what = parts.isEmpty() ? updated.files().isEmpty() ? "New versions came; no file is different by them." : "Files beside the frameworks are new." : "New for you: " + String.join(", and ", parts) + ".";
		String from = from(updated.version(), me);
		return from.isEmpty() ? what : what + "\n" + from;
	}

	private static String from(SavedVersion version, Author me) {
		String subject = version.subject().isEmpty() ? "" : ": “" + version.subject() + "”";
		if (version.author().name().equals(me.name())) {
			return version.subject().startsWith(TOGETHER) ? "Brought together" + version.subject().substring(TOGETHER.length()) + "." : "";
		}
		return "The last version is by " + version.author().name() + ", " + HistoryRows.when(version) + subject + ".";
	}

	private static String names(List<Path> files) {
		Set<String> names = files.stream().map(file -> "“" + (Library.isFramework(file) ? Library.name(file) : String.valueOf(file.getFileName())) + "”").collect(Collectors.toCollection(LinkedHashSet::new));
		String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
		return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
	}
}
