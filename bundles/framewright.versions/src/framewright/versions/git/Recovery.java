package framewright.versions.git;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

import framewright.versions.VersionsException;

/**
 * Ends or undoes what a killed {@link Advance} was doing. Before the new version was named, everything goes back to the old one; a file that somebody has
 * written since is left to them. Afterwards only tags can be missing.
 */
final class Recovery {

	/** From the writing of the journal to the last lock that the same process may have taken. */
	private static final Duration AT_WORK = Duration.ofSeconds(30);

	private final GitLibrary git;
	private final Journal journal;
	private final WorkingFiles files;

	Recovery(GitLibrary git, Journal journal) {
		this.git = git;
		this.journal = journal;
		this.files = new WorkingFiles(git);
	}

	/** Whether there was anything to do. */
	boolean run() throws IOException, VersionsException {
		List<String[]> lines = journal.left().stream().map(line -> line.split(" ")).toList();
		if (!makesSense(lines)) {
			journal.clear();
			return false;
		}
		unlock(lines);
		Optional<String> head = git.head().map(RevCommit::name);
		if (head.equals(Optional.of(lines.get(1)[1]))) {
			for (String[] tag : only(lines, "tag")) {
				Advance.tag(git, decode(tag[1]), ObjectId.fromString(tag[2]));
			}
		} else if (head.orElse("-").equals(lines.get(0)[1])) {
			undo(lines);
		}
		journal.clear();
		return true;
	}

	/** Others may have written into it, or an older Framewright with other ideas. */
	private static boolean makesSense(List<String[]> lines) {
		if (lines.size() < 2 || lines.get(0).length != 2 || lines.get(1).length != 2) {
			return false;
		}
		return lines.stream().skip(2).allMatch(line -> switch (line[0]) {
			case "file" -> line.length == 4 && isPath(line[1]) && isId(line[2]) && isId(line[3]);
			case "kept" -> line.length == 2 && isPath(line[1]);
			case "tag" -> line.length == 3 && isPath(line[1]) && ObjectId.isId(line[2]);
			default -> false;
		});
	}

	private static boolean isId(String text) {
		return text.equals("-") || ObjectId.isId(text);
	}

	private static boolean isPath(String text) {
		try {
			return !decode(text).isBlank();
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static List<String[]> only(List<String[]> lines, String kind) {
		return lines.stream().filter(line -> line[0].equals(kind)).toList();
	}

	private static String decode(String path) {
		return URLDecoder.decode(path, StandardCharsets.UTF_8);
	}

	/** The locks of the killed process: nobody of us works here now, and these were taken while it did. */
	private void unlock(List<String[]> lines) throws IOException {
		Instant begun = journal.written();
		String ref = git.branch().orElse("HEAD");
		for (Path lock : git.locks(ref, only(lines, "tag").stream().map(tag -> decode(tag[1])).toList())) {
			Instant taken = Files.getLastModifiedTime(lock).toInstant();
			if (!taken.isBefore(begun.minusSeconds(1)) && taken.isBefore(begun.plus(AT_WORK))) {
				Files.deleteIfExists(lock);
			}
		}
	}

	private void undo(List<String[]> lines) throws IOException, VersionsException {
		List<FileChange> index = new ArrayList<>();
		for (String[] line : only(lines, "file").reversed()) {
			String path = decode(line[1]);
			files.refuseHostile(path);
			Optional<ObjectId> now = files.read(path).map(WorkingFiles::id);
			if (now.map(ObjectId::name).orElse("-").equals(line[3]) && !line[2].equals(line[3])) {
				restore(path, line[2]);
			}
			index.add(entry(path));
		}
		for (String[] line : only(lines, "kept")) {
			index.add(entry(decode(line[1])));
		}
		Advance.index(git, index);
	}

	private void restore(String path, String before) throws IOException {
		if (before.equals("-")) {
			files.delete(path);
		} else {
			byte[] content = git.content(ObjectId.fromString(before));
			FileChange old = entry(path);
			files.write(path, old.blob().isEmpty() ? FileMode.REGULAR_FILE : old.mode(), content);
		}
	}

	/** What the last version has at a path. */
	private FileChange entry(String path) throws IOException {
		Optional<RevCommit> head = git.head();
		if (head.isEmpty()) {
			return FileChange.gone(path);
		}
		try (TreeWalk walk = TreeWalk.forPath(git.repository(), path, head.get().getTree())) {
			return walk == null ? FileChange.gone(path) : FileChange.to(path, walk.getFileMode(0), walk.getObjectId(0));
		}
	}
}
