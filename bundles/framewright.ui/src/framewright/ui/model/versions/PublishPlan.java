package framewright.ui.model.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.history.PublishedVersion;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.core.library.WholeFile;
import framewright.dsl.Versions;
import framewright.versions.Author;
import framewright.versions.FrameworkHistory;
import framewright.versions.NextDraft;
import framewright.versions.OldText;
import framewright.versions.Publish;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** The publication of a framework: whether it can be, under which number, and what readers will find changed. */
public final class PublishPlan {

	/**
	 * What was found out before anything is published.
	 *
	 * @param findings  what the checks found
	 * @param last      the version published last; empty when there is none
	 * @param changes   what changed since; empty when there is nothing to compare with, or nobody who could
	 * @param number    the number that the framework bears, when it can be published under it
	 * @param suggested the number to publish it under
	 * @param why       why that number, in a sentence
	 * @param edition   the edition that the framework says; may be empty
	 */
	public record Prepared(List<Finding> findings, Optional<PublishedVersion> last, Optional<Changes> changes, String number, String suggested, String why, String edition) {

		public Prepared {
			findings = List.copyOf(findings);
		}

		/** Whether something keeps the framework from being published. */
		public boolean isRefused() {
			return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		}
	}

	private final VersionedLibrary library;
	private final Path file;
	private final Optional<Comparison> comparison;
	private final Set<Path> together = new LinkedHashSet<>();
	private Prepared prepared;
	private String version = "";
	private String edition = "";
	private LocalDate date = LocalDate.now();
	private String message = "";

	public PublishPlan(VersionedLibrary library, Path file, Optional<Comparison> comparison) {
		this.library = library;
		this.file = file;
		this.comparison = comparison;
	}

	public Path file() {
		return file;
	}

	/** Other frameworks that are published with it, under the numbers that they bear: those that it refers to, and that refer to it. */
	public void together(Collection<Path> others) {
		together.clear();
		together.addAll(others);
	}

	private List<Path> files() {
		List<Path> files = new ArrayList<>(together);
		files.addFirst(file);
		return files;
	}

	/**
	 * Checks the framework and compares it with the version published last. To be called in the background; changes nothing.
	 */
	public Prepared prepare(IProgressMonitor monitor) throws VersionsException, IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Checking", 10);
		List<Finding> findings = new Publish(library).check(files(), progress.split(6));
		String text = UnsavedFiles.read(file);
		Optional<PublishedVersion> last = new FrameworkHistory(library).published(file).stream().reduce((older, newer) -> newer);
		Optional<Changes> changes = last.isPresent() ? changes(last.get(), text, progress.split(4)) : Optional.empty();
		String bears = HeaderLine.get(text, "version").orElse("");
		boolean frozen = isPublished(bears);
		// A number that is taken is chosen anew on the next page, so it keeps nobody from getting there.
		List<Finding> counted = findings.stream().filter(finding -> !finding.file().equals(file) || !isAboutNumber(finding, frozen || bears.isEmpty())).toList();
		String least = changes.map(Changes::suggestedVersion).filter(Versions::isVersion).orElse("");
		boolean high = Versions.isVersion(bears) && !frozen && (last.isEmpty() || Versions.ORDER.compare(bears, last.get().version()) > 0) && (least.isEmpty() || Versions.ORDER.compare(bears, least) >= 0);
		String suggested = high ? bears : !least.isEmpty() && !isPublished(least) ? least : last.isEmpty() ? Versions.isVersion(bears) ? bears : "1.0.0" : next(text, last.get());
		prepared = new Prepared(counted, last, changes, bears, suggested, why(last, changes, suggested, high), HeaderLine.get(text, "edition").orElse(""));
		if (version.isEmpty()) {
			version = suggested;
			edition = prepared.edition();
		}
		return prepared;
	}

	/** Whether another number, which is chosen later, answers a finding. */
	private static boolean isAboutNumber(Finding finding, boolean taken) {
		return finding.code().equals("version-number") || taken && (finding.code().equals("locked-version") || finding.code().equals("publication") && finding.line() == 1);
	}

	private String next(String text, PublishedVersion last) {
		try {
			return HeaderLine.get(new NextDraft(library.library()).of(text, Optional.empty()), "version").orElse(last.version());
		} catch (VersionsException e) {
			return last.version(); // the checks have told what is wrong with the text
		}
	}

	private Optional<Changes> changes(PublishedVersion last, String text, IProgressMonitor monitor) throws VersionsException {
		if (comparison.isEmpty()) {
			return Optional.empty();
		}
		OldText old = new FrameworkHistory(library).text(last, file);
		try {
			return Optional.of(comparison.get().between(old.forComparison(), new Comparison.Text("the version to publish", text), monitor::isCanceled));
		} catch (UnreadableTextException e) {
			return Optional.empty(); // said by the checks
		}
	}

	private static String why(Optional<PublishedVersion> last, Optional<Changes> changes, String suggested, boolean kept) {
		if (last.isEmpty()) {
			return "It is the first version of this framework to be published.";
		}
		if (changes.isEmpty()) {
			return "It comes after version " + last.get().version() + ", which was published last.";
		}
		if (changes.get().isEmpty()) {
			return "Nothing has changed since version " + last.get().version() + ".";
		}
		String count = "Since version " + last.get().version() + " there are " + UnsavedFiles.count(changes.get());
		return kept && !suggested.equals(changes.get().suggestedVersion()) ? count + ". They deserve at least " + changes.get().suggestedVersion() + "; the framework says " + suggested + "." : count + "; that makes it " + suggested + ".";
	}

	public String version() {
		return version;
	}

	public void version(String number) {
		version = number.strip();
	}

	public String edition() {
		return edition;
	}

	public void edition(String label) {
		edition = label.strip();
	}

	public LocalDate date() {
		return date;
	}

	public void date(LocalDate day) {
		date = day;
	}

	public String message() {
		return message;
	}

	public void message(String why) {
		message = why.strip();
	}

	/** What keeps the number from being used, and what to do; empty when nothing does. */
	public String problem() {
		if (!Versions.isVersion(version)) {
			return "A version number looks like 2.1.0: three numbers with full stops between them.";
		}
		if (isPublished(version)) {
			return "Version " + version + " is published already and never changes. Choose a higher number.";
		}
		return edition.contains("\n") || edition.length() > 200 ? "The edition is one short line, for instance “September 2026”." : "";
	}

	/** What is unusual about the number, though it can be used; empty when nothing is. */
	public String warning() {
		if (prepared == null || !problem().isEmpty()) {
			return "";
		}
		if (prepared.last().isPresent() && Versions.ORDER.compare(version, prepared.last().get().version()) < 0) {
			return "Version " + version + " is lower than " + prepared.last().get().version() + ", which was published before it.";
		}
		return prepared.changes().map(Changes::suggestedVersion).filter(least -> Versions.isVersion(least) && Versions.ORDER.compare(version, least) < 0)
				.map(least -> "What changed deserves at least " + least + ": readers trust that a small step in the number means a small change.").orElse("");
	}

	private boolean isPublished(String number) {
		return library.library().published(Library.name(file), number).isPresent();
	}

	/**
	 * Writes number and edition into the framework and publishes it. To be called in the background.
	 *
	 * @return what became of it; when the checks refuse it after all, the framework's file is as it was
	 */
	public Publish.Result publish(Author author, IProgressMonitor monitor) throws VersionsException, IOException {
		byte[] before = Files.readAllBytes(file);
		boolean marked = new String(before, StandardCharsets.UTF_8).startsWith("\uFEFF");
		String old = UnsavedFiles.read(file);
		String text = HeaderLine.get(old, "version").filter(version::equals).isPresent() ? old : new NextDraft(library.library()).of(old, Optional.of(version));
		if (!HeaderLine.get(text, "version").filter(version::equals).isPresent()) {
			throw new VersionsException(Reason.OTHER, "The number " + version + " cannot be given to this framework. Choose another one.");
		}
		text = HeaderLine.withEdition(text, edition);
		boolean changed = !text.equals(old);
		if (changed) {
			FrameworkText.save(file, (marked ? "\uFEFF" : "") + text);
		}
		boolean done = false;
		try {
			Publish.Result result = new Publish(library).publish(files(), message, author, date, monitor);
			done = !result.isRefused();
			return result;
		} finally {
			if (changed && !done) {
				WholeFile.write(file, before);
			}
		}
	}
}
