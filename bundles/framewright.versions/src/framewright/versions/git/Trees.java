package framewright.versions.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

import framewright.versions.Author;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** Writes what a version is made of. Nothing refers to it until {@link Advance} does, so a process that is killed here leaves what was. */
public final class Trees {

	private final GitLibrary git;

	public Trees(GitLibrary git) {
		this.git = git;
	}

	public ObjectId blob(byte[] content) throws IOException {
		try (ObjectInserter inserter = git.repository().newObjectInserter()) {
			ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
			inserter.flush();
			return id;
		}
	}

	/** What is kept of a working file: with the line endings that whoever set up the library wants to be kept. */
	public ObjectId blob(String path, byte[] working) throws IOException {
		EolStreamType endings = EolStreamType.DIRECT;
		try (TreeWalk walk = new TreeWalk(git.repository())) {
			walk.setOperationType(OperationType.CHECKIN_OP);
			walk.addTree(new FileTreeIterator(git.repository()));
			walk.setFilter(PathFilter.create(path));
			walk.setRecursive(true);
			while (walk.next()) {
				if (walk.getPathString().equals(path)) {
					endings = walk.getEolStreamType(OperationType.CHECKIN_OP);
				}
			}
		}
		try (InputStream in = EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(working), endings)) {
			return blob(in.readAllBytes());
		}
	}

	/** The files of a version with some of them changed. */
	public ObjectId tree(Optional<RevCommit> from, Collection<FileChange> changes) throws IOException, VersionsException {
		try (ObjectReader reader = git.repository().newObjectReader(); ObjectInserter inserter = git.repository().newObjectInserter()) {
			DirCache files = from.isPresent() ? DirCache.read(reader, from.get().getTree()) : DirCache.newInCore();
			edit(files, changes);
			refuseFileInPlaceOfFolder(files, changes);
			ObjectId tree = files.writeTree(inserter);
			inserter.flush();
			return tree;
		}
	}

	private static void refuseFileInPlaceOfFolder(DirCache files, Collection<FileChange> changes) throws VersionsException {
		for (FileChange change : changes) {
			if (change.blob().isEmpty()) {
				continue;
			}
			boolean folder = files.getEntriesWithin(change.path()).length > 0;
			for (int slash = change.path().lastIndexOf('/'); slash > 0 && !folder; slash = change.path().lastIndexOf('/', slash - 1)) {
				folder = files.findEntry(change.path().substring(0, slash)) >= 0;
			}
			if (folder) {
				throw new VersionsException(Reason.REFUSED, "“" + change.path() + "” is a file on one side, and on the other a folder bears the name of the file, or of a folder that it is in. Rename one of them first. Nothing was changed.");
			}
		}
	}

	static void edit(DirCache files, Collection<FileChange> changes) {
		DirCacheEditor editor = files.editor();
		for (FileChange change : changes) {
			editor.add(change.blob().isEmpty() ? new DeletePath(change.path()) : new PathEdit(change.path()) {
				@Override
				public void apply(DirCacheEntry entry) {
					entry.setFileMode(change.mode());
					entry.setObjectId(change.blob().get());
					entry.setLength(change.length());
					entry.setLastModified(change.modified());
				}
			});
		}
		editor.finish();
	}

	/** A version that follows others. */
	public ObjectId commit(ObjectId tree, List<? extends ObjectId> parents, Author author, String message) throws IOException {
		CommitBuilder commit = new CommitBuilder();
		commit.setTreeId(tree);
		commit.setParentIds(parents.toArray(ObjectId[]::new));
		commit.setAuthor(person(author));
		commit.setCommitter(person(author));
		commit.setEncoding(StandardCharsets.UTF_8);
		commit.setMessage(message);
		return insert(inserter -> inserter.insert(commit));
	}

	/** A name for a version that stays with it. */
	public ObjectId tag(String name, ObjectId commit, Author author, String message) throws IOException {
		TagBuilder tag = new TagBuilder();
		tag.setTag(name);
		tag.setObjectId(commit, Constants.OBJ_COMMIT);
		tag.setTagger(person(author));
		tag.setMessage(message);
		return insert(inserter -> inserter.insert(tag));
	}

	private static PersonIdent person(Author author) {
		return new PersonIdent(author.name(), author.email(), Instant.now(), ZoneId.systemDefault());
	}

	private ObjectId insert(Insertion what) throws IOException {
		try (ObjectInserter inserter = git.repository().newObjectInserter()) {
			ObjectId id = what.into(inserter);
			inserter.flush();
			return id;
		}
	}

	private interface Insertion {
		ObjectId into(ObjectInserter inserter) throws IOException;
	}
}
