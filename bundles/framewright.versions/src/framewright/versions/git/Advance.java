package framewright.versions.git;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/**
 * Goes from one version to the next: brings working files along, then what Git believes of them, then the name of the last version, then tags. Each of
 * these steps is whole or not at all, and the journal says what to undo (before the last version is named) or to end (after that), so that whoever
 * comes after a killed process finds the old version or the new one.
 */
public final class Advance {

	private final GitLibrary git;
	private final Journal journal;
	private final WorkingFiles files;
	private final Map<FileChange, Optional<byte[]>> working = new LinkedHashMap<>();
	private final List<FileChange> kept = new ArrayList<>();
	private final Map<String, ObjectId> tags = new LinkedHashMap<>();

	public Advance(GitLibrary git, Journal journal) {
		this.git = git;
		this.journal = journal;
		this.files = new WorkingFiles(git);
	}

	/** Files whose working copy is already what the new version has. */
	public Advance keeping(Collection<FileChange> changes) {
		kept.addAll(changes);
		return this;
	}

	/** A file whose working copy is to become what the new version has; before, it must still be what is said here. */
	public Advance writing(FileChange change, Optional<byte[]> before) {
		working.put(change, before);
		return this;
	}

	public Advance tagging(String name, ObjectId tag) {
		tags.put(Constants.R_TAGS + name, tag);
		return this;
	}

	/**
	 * Goes.
	 *
	 * @param why what the record of this computer says about it
	 * @throws VersionsException when it could not be done; all is as it was
	 */
	public void to(ObjectId commit, Optional<RevCommit> from, String why) throws VersionsException, IOException {
		List<String> lines = prepare(commit, from);
		git.steps().at("objects written");
		journal.write(lines);
		git.steps().at("journal written");
		try {
			List<FileChange> changes = new ArrayList<>(kept);
			for (FileChange change : working.keySet()) {
				changes.add(bring(change, commit));
				git.steps().at("file " + change.path());
			}
			index(changes);
			name(commit, from, why);
		} catch (VersionsException | IOException | RuntimeException e) {
			undo(e);
			throw e;
		}
		finish();
	}

	/** The version is there. What is left to do is done by whoever comes next, if it cannot be done now. */
	private void finish() {
		try {
			git.steps().at("version named");
			for (Map.Entry<String, ObjectId> tag : tags.entrySet()) {
				tag(git, tag.getKey(), tag.getValue());
				git.steps().at("tag " + tag.getKey());
			}
			journal.clear();
			git.steps().at("done");
		} catch (IOException | RuntimeException e) {
			// The journal says what is missing.
		}
	}

	private List<String> prepare(ObjectId commit, Optional<RevCommit> from) throws VersionsException, IOException {
		List<String> lines = new ArrayList<>();
		lines.add("from " + from.map(ObjectId::name).orElse("-"));
		lines.add("to " + commit.name());
		ObjectId tree = git.commit(commit).getTree();
		Trees trees = new Trees(git);
		for (Map.Entry<FileChange, Optional<byte[]>> entry : working.entrySet()) {
			FileChange change = entry.getKey();
			files.refuseHostile(change.path());
			if (change.mode() == FileMode.GITLINK) {
				continue;
			}
			refuseIfChanged(change.path(), entry.getValue());
			Optional<byte[]> after = change.blob().isEmpty() ? Optional.empty() : Optional.of(files.checkedOut(change.path(), tree));
			String before = entry.getValue().isEmpty() ? "-" : trees.blob(entry.getValue().get()).name();
			lines.add("file " + encode(change.path()) + " " + before + " " + after.map(content -> WorkingFiles.id(content).name()).orElse("-"));
		}
		for (FileChange change : kept) {
			lines.add("kept " + encode(change.path()));
		}
		tags.forEach((name, id) -> lines.add("tag " + encode(name) + " " + id.name()));
		return lines;
	}

	private static String encode(String path) {
		return URLEncoder.encode(path, StandardCharsets.UTF_8);
	}

	private void refuseIfChanged(String path, Optional<byte[]> before) throws VersionsException, IOException {
		Optional<ObjectId> now = files.read(path).map(WorkingFiles::id);
		if (!now.equals(before.map(WorkingFiles::id))) {
			throw new VersionsException(Reason.UNSAVED, "“" + path + "” was changed just now. Nothing else was changed. Save a version of it first, then try again.");
		}
	}

	private FileChange bring(FileChange change, ObjectId commit) throws IOException, VersionsException {
		if (change.mode() == FileMode.GITLINK) {
			return change;
		}
		refuseIfChanged(change.path(), working.get(change));
		if (change.blob().isEmpty()) {
			files.delete(change.path());
			return change;
		}
		files.write(change.path(), change.mode(), files.checkedOut(change.path(), git.commit(commit).getTree()));
		Path file = git.file(change.path());
		return change.written(Files.size(file), Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant());
	}

	private void index(List<FileChange> changes) throws IOException {
		index(git, changes);
	}

	static void index(GitLibrary git, List<FileChange> changes) throws IOException {
		DirCache index = git.repository().lockDirCache();
		try {
			git.steps().at("index locked");
			Trees.edit(index, changes);
			index.write();
			if (!index.commit()) {
				throw new IOException("the list of files could not be written");
			}
		} finally {
			index.unlock();
		}
		git.steps().at("index written");
	}

	private void name(ObjectId commit, Optional<RevCommit> from, String why) throws IOException, VersionsException {
		RefUpdate update = git.repository().updateRef(Constants.HEAD);
		update.setNewObjectId(commit);
		update.setExpectedOldObjectId(from.isPresent() ? from.get() : ObjectId.zeroId());
		update.setRefLogMessage(why, false);
		RefUpdate.Result result = update.update();
		switch (result) {
			case NEW, FAST_FORWARD, NO_CHANGE -> {
				return;
			}
			case LOCK_FAILURE, REJECTED -> throw git.head().map(ObjectId::name).equals(from.map(ObjectId::name)) ? Faults.busy(git.place(update.getRef().getLeaf().getName()).toString(), null)
					: new VersionsException(Reason.CHANGED_MEANWHILE, "Another version was saved just now by another program. Nothing was changed. Try again.");
			default -> throw new IOException("the last version could not be named: " + result);
		}
	}

	static void tag(GitLibrary git, String name, ObjectId tag) throws IOException {
		if (git.repository().exactRef(name) != null) {
			return;
		}
		RefUpdate update = git.repository().updateRef(name);
		update.setNewObjectId(tag);
		update.setExpectedOldObjectId(ObjectId.zeroId());
		RefUpdate.Result result = update.update();
		if (result != RefUpdate.Result.NEW) {
			throw new IOException("the name " + name + " could not be given: " + result);
		}
	}

	/** What cannot even be undone now is undone by whoever comes next. */
	private void undo(Exception failure) {
		try {
			new Recovery(git, journal).run();
		} catch (IOException | RuntimeException | VersionsException e) {
			failure.addSuppressed(e);
		}
	}
}
