package framewright.versions;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.library.Library;
import framewright.core.library.WholeFile;
import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.Publish.Written;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Advance;
import framewright.versions.git.FileChange;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Steps;
import framewright.versions.git.Trees;

/**
 * Writes what is published. In a library without Git the files are written one after the other, the published ones before the working ones, and a journal
 * beside them says what they were and what they become, so that after a crash either all are as they were or all become new.
 */
final class Publishing {

	private final VersionedLibrary library;
	private final GitLibrary git;
	private final Journal journal;

	/**
	 * @param git the versions that are kept of the library; {@code null} when none are
	 */
	Publishing(VersionedLibrary library, GitLibrary git, Journal journal) {
		this.library = library;
		this.git = git;
		this.journal = journal;
	}

	/** Where the journal of a library without Git is. */
	static Path journal(Library library) {
		return library.folder().resolve(PublishedVersions.FOLDER).resolve(".framewright-publishing");
	}

	static Journal begin(VersionedLibrary library, IProgressMonitor monitor) throws VersionsException, IOException {
		Journal journal = Journal.open(journal(library.library()), true, () -> monitor != null && monitor.isCanceled());
		try {
			undo(library.library(), journal, library.steps());
			return journal;
		} catch (IOException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	static void recover(Library library, Steps steps, IProgressMonitor monitor) throws VersionsException, IOException {
		try (Journal journal = Journal.open(journal(library), true, () -> monitor != null && monitor.isCanceled())) {
			undo(library, journal, steps);
		}
	}

	/** Writes all of it, or nothing. */
	Optional<SavedVersion> publish(List<Written> written, Map<String, String> numbers, String message, Author author) throws VersionsException, IOException {
		return git == null ? files(written) : version(written, numbers, message, author);
	}

	private Optional<SavedVersion> version(List<Written> written, Map<String, String> numbers, String message, Author author) throws VersionsException, IOException {
		Trees trees = new Trees(git);
		Optional<RevCommit> last = git.head();
		Advance advance = new Advance(git, journal);
		List<FileChange> changes = new ArrayList<>();
		for (Written one : written) {
			String path = git.path(one.file()).orElseThrow(() -> new VersionsException(Reason.NOT_FOUND, one.file() + " does not belong to this library."));
			ObjectId blob = trees.blob(path, one.after());
			FileChange change = FileChange.to(path, FileMode.REGULAR_FILE, blob);
			changes.add(change);
			advance.writing(change, one.before());
		}
		ObjectId commit = trees.commit(trees.tree(last, changes), last.stream().toList(), author, SaveVersion.message(message));
		for (Map.Entry<String, String> number : numbers.entrySet()) {
			String name = number.getKey() + "/" + number.getValue();
			advance.tagging(name, trees.tag(name, commit, author, SaveVersion.message(message)));
		}
		advance.to(commit, last, "version published");
		return Optional.of(Walk.version(git, git.commit(commit)));
	}

	private Optional<SavedVersion> files(List<Written> written) throws IOException {
		List<String> lines = new ArrayList<>(List.of("publish"));
		Path folder = library.library().folder();
		for (Written one : written) {
			String before = one.before().map(content -> URLEncoder.encode(new String(content, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)).map(text -> "=" + text).orElse("-");
			lines.add("file " + URLEncoder.encode(folder.relativize(one.file()).toString().replace('\\', '/'), StandardCharsets.UTF_8) + " " + before + " " + PublishedHistory.checksum(one.after()));
		}
		journal.write(lines);
		library.steps().at("journal written");
		try {
			for (Written one : written) {
				if (!same(one.file(), one.before())) {
					throw new IOException(one.file() + ": this was changed just now. Nothing was published. Try again.");
				}
				WholeFile.write(one.file(), one.after());
				library.steps().at("file " + one.file().getFileName());
			}
		} catch (IOException | RuntimeException e) {
			undo(library.library(), journal, library.steps());
			throw e;
		}
		journal.clear();
		library.steps().at("done");
		return Optional.empty();
	}

	private static boolean same(Path file, Optional<byte[]> content) throws IOException {
		return Files.exists(file) ? content.isPresent() && Arrays.equals(content.get(), Files.readAllBytes(file)) : content.isEmpty();
	}

	/** Unless everything was written, everything goes back; what somebody has written since is left to them. */
	private static void undo(Library library, Journal journal, Steps steps) throws IOException {
		List<String[]> lines = journal.left().stream().map(line -> line.split(" ")).filter(line -> line[0].equals("file") && line.length == 4).toList();
		if (!lines.stream().allMatch(line -> isEncoded(line[1]) && isEncoded(line[2].substring(1)) && file(library, line).startsWith(library.folder()))) {
			journal.clear(); // nothing that Framewright has written: the journal lies where others may write
			return;
		}
		List<String[]> written = new ArrayList<>();
		for (String[] line : lines) {
			Path file = file(library, line);
			if (Files.isRegularFile(file) && PublishedHistory.checksum(Files.readAllBytes(file)).equals(line[3])) {
				written.add(line);
			}
		}
		if (written.size() < lines.size()) {
			for (String[] line : written.reversed()) {
				Path file = file(library, line);
				if (line[2].equals("-")) {
					Files.deleteIfExists(file);
				} else {
					WholeFile.write(file, URLDecoder.decode(line[2].substring(1), StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1));
				}
				steps.at("undone " + file.getFileName());
			}
		}
		journal.clear();
	}

	private static boolean isEncoded(String text) {
		try {
			return !URLDecoder.decode(text, StandardCharsets.UTF_8).contains("\0");
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static Path file(Library library, String[] line) {
		return library.folder().resolve(URLDecoder.decode(line[1], StandardCharsets.UTF_8)).normalize();
	}
}
