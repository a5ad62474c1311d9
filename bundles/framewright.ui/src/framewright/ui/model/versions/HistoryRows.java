package framewright.ui.model.versions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.history.PublishedVersion;
import framewright.ui.model.versions.HistoryRow.Kind;
import framewright.versions.FrameworkHistory;
import framewright.versions.OldText;
import framewright.versions.SavedVersion;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** The versions of a framework as rows of a table, newest first: what was saved, what was published, and what is in no version yet. To be called in the background. */
public final class HistoryRows {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

	private final VersionedLibrary library;
	private final Path file;

	public HistoryRows(VersionedLibrary library, Path file) {
		this.library = library;
		this.file = file;
	}

	/** @param dirty whether an editor has text that is not even in the file */
	public List<HistoryRow> list(boolean dirty, IProgressMonitor monitor) throws VersionsException {
		FrameworkHistory history = new FrameworkHistory(library);
		List<PublishedVersion> published = new ArrayList<>(history.published(file));
		List<HistoryRow> rows = new ArrayList<>();
		for (SavedVersion saved : history.saved(file, monitor)) {
			Optional<PublishedVersion> with = published.stream().filter(version -> saved.published().contains(version.framework() + " " + version.version())).findFirst();
			with.ifPresent(published::remove);
			rows.add(new HistoryRow(Kind.SAVED, saved.id(), Optional.of(saved.when()), false, saved.author().name(), saved.subject(), with.map(HistoryRows::version).orElse(""), with));
		}
		boolean told = !rows.isEmpty();
		for (PublishedVersion version : published.reversed()) {
			rows.add(new HistoryRow(Kind.PUBLISHED, version.version(), version.date().map(HistoryRows::evening), true, version.publisher(), "Published", version(version), Optional.of(version)));
		}
		if (told) {
			// Of a day only, the evening is taken: a version is published at the end of the work on it. What bears no date is the oldest.
			rows.sort(Comparator.comparing((HistoryRow row) -> row.when().orElse(OffsetDateTime.MIN)).reversed());
		}
		if (dirty || library.keepsVersions() && !history.isSaved(file)) {
			rows.add(0, new HistoryRow(Kind.NOW, "now", Optional.empty(), false, "", "Your text as it is now, not in a version yet", "", Optional.empty()));
		}
		return rows;
	}

	private static OffsetDateTime evening(LocalDate day) {
		return day.atTime(LocalTime.MAX).atZone(ZoneId.systemDefault()).toOffsetDateTime();
	}

	/** “2.0.0”, “1.0.0, superseded by 2.0.0”. */
	static String version(PublishedVersion version) {
		String superseded = version.supersededBy().isEmpty() ? "" : ", superseded by " + version.supersededBy();
		return version.version() + superseded + version.retired().map(day -> ", retired on " + DAY.format(day)).orElse("");
	}

	/** When that was, in the time of this computer. */
	public static String when(HistoryRow row) {
		return row.kind() == Kind.NOW ? "Now" : row.when().map(when -> (row.dayOnly() ? DAY : TIME).format(when.atZoneSameInstant(ZoneId.systemDefault()))).orElse("");
	}

	/** When a version was saved, in the time of this computer. */
	public static String when(SavedVersion version) {
		return TIME.format(version.when().atZoneSameInstant(ZoneId.systemDefault()));
	}

	/**
	 * The text of a row that is no more than kept.
	 *
	 * @throws VersionsException when it cannot be read any more
	 */
	public OldText text(HistoryRow row) throws VersionsException {
		FrameworkHistory history = new FrameworkHistory(library);
		return switch (row.kind()) {
			case NOW -> throw new IllegalArgumentException("the text of now is no old text");
			case PUBLISHED -> history.text(row.published().orElseThrow(), file);
			case SAVED -> history.text(file, row.id());
		};
	}

	/** What a row is called where it stands alone: “version 2.0.0”, “saved on 3 May 2026, 14:05 by Ada Brown (“After the pilot”)”. */
	public static String label(HistoryRow row) {
		return switch (row.kind()) {
			case NOW -> "your text as it is now";
			default -> row.published().map(version -> "version " + version.version()).orElseGet(() -> "saved on " + when(row) + " by " + row.who() + (row.what().isEmpty() ? "" : " (“" + row.what() + "”)"));
		};
	}
}
