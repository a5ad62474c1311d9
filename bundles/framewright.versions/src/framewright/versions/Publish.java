package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.history.PublishedVersion;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.PublicationChecks.Checked;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.VersionLines;

/**
 * Publishes frameworks: each becomes a file that never changes again, in its canonical layout, with a line in {@code versions.txt}; the working file says the
 * same from then on. Where versions are kept of the library, one is saved that bears the number. Frameworks that refer to each other are published together.
 */
public final class Publish {

	/**
	 * What became of it.
	 *
	 * @param published what was published; empty when publishing was refused
	 * @param findings  what the checks found; any error refuses
	 * @param saved     the version that was saved with it; empty where no versions are kept
	 */
	public record Result(List<PublishedVersion> published, List<Finding> findings, Optional<SavedVersion> saved) {

		public Result {
			published = List.copyOf(published);
			findings = List.copyOf(findings);
		}

		public boolean isRefused() {
			return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		}
	}

	/**
	 * What is going to be written, as the bytes of each file.
	 *
	 * @param before what the file is now; empty when there is none
	 */
	record Written(Path file, Optional<byte[]> before, byte[] after) {
	}

	private final VersionedLibrary library;

	public Publish(VersionedLibrary library) {
		this.library = library;
	}

	/** What keeps frameworks from being published, and what is worth knowing before they are. Changes nothing. */
	public List<Finding> check(List<Path> files, IProgressMonitor monitor) throws VersionsException {
		try (GitLibrary git = library.find().orElse(null)) {
			return new PublicationChecks(library.library(), git).check(files, monitor).findings();
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/**
	 * Publishes.
	 *
	 * @param files   the working files of the frameworks
	 * @param message why, in the author's words; may be empty
	 * @param on      the date of publication
	 * @throws VersionsException when it could not be done; everything is as it was
	 */
	public Result publish(List<Path> files, String message, Author author, LocalDate on, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Publishing", 10);
		try (GitLibrary git = library.find().orElse(null); Journal journal = git == null ? Publishing.begin(library, progress.split(1)) : git.begin(progress.split(1))) {
			Checked checked = new PublicationChecks(library.library(), git).check(files, progress.split(5));
			if (checked.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
				return new Result(List.of(), checked.findings(), Optional.empty());
			}
			Map<String, String> numbers = new LinkedHashMap<>();
			List<Written> written = new ArrayList<>();
			for (Checked.Ready ready : checked.ready()) {
				numbers.put(ready.name(), ready.version());
				written.addAll(write(ready, author, on));
			}
			Publishing publishing = new Publishing(library, git, journal);
			String why = message.isBlank() ? "Publish " + numbers.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", ")) : message;
			Optional<SavedVersion> saved = publishing.publish(written, numbers, why, author);
			List<PublishedVersion> published = new ArrayList<>();
			for (Map.Entry<String, String> number : numbers.entrySet()) {
				new PublishedHistory().published(library.library(), number.getKey()).stream().filter(version -> version.version().equals(number.getValue())).forEach(published::add);
			}
			return new Result(published, checked.findings(), saved);
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	/** The line, the published file and the working file, in this order: a line without a file means nothing, a file without a line would lack its links. */
	private List<Written> write(Checked.Ready ready, Author author, LocalDate on) throws VersionsException, IOException {
		Path folder = library.library().folder().resolve(PublishedVersions.FOLDER).resolve(ready.name());
		byte[] before = Files.readAllBytes(ready.file());
		String text = PublishedHistory.decode(before, ready.file().toString());
		String dated = Header.of(text.replace("\r\n", "\n")).with("status", "published", "version").with("date", on.toString(), "status").text();
		String canonical = FrameworkText.format(dated);
		byte[] content = canonical.getBytes(StandardCharsets.UTF_8);
		Path lines = folder.resolve(PublishedVersions.FILE);
		Optional<byte[]> told = Files.exists(lines) ? Optional.of(Files.readAllBytes(lines)) : Optional.empty();
		String publisher = Header.of(canonical).get("publisher").orElse(author.name());
		String line = VersionLines.add(told.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""), ready.version(), on, publisher, PublishedHistory.checksum(content), ready.linked());
		return List.of(new Written(lines, told, line.getBytes(StandardCharsets.UTF_8)), new Written(folder.resolve(ready.version() + Library.EXTENSION), Optional.empty(), content),
				new Written(ready.file(), Optional.of(before), inStyleOf(before, canonical)));
	}

	/** The working file keeps its line endings and its byte order mark. */
	private static byte[] inStyleOf(byte[] before, String text) {
		String old = new String(before, StandardCharsets.UTF_8);
		return ((old.startsWith("\uFEFF") ? "\uFEFF" : "") + (old.contains("\r\n") ? text.replace("\n", "\r\n") : text)).getBytes(StandardCharsets.UTF_8);
	}
}
