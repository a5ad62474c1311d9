package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.versions.GetLatest.Updated;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Advance;
import framewright.versions.git.Faults;
import framewright.versions.git.FileChange;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Scan;
import framewright.versions.git.Trees;
import framewright.versions.git.TreeMerge;
import framewright.versions.git.TreeMerge.TwoPlaces;
import framewright.versions.git.TreeMerge.Undecided;

/** What others shared and what was saved here, to be brought together when a person has decided what both sides changed. Until then nothing has changed; it may be forgotten. */
public final class PendingMerge {

	private final VersionedLibrary library;
	private final Author author;
	private final Optional<RevCommit> ours;
	private final RevCommit theirs;
	private final boolean onlyTheirs;
	private final List<FileChange> changes;
	private final List<Undecided> undecided;
	private final List<TwoPlaces> places;

	PendingMerge(VersionedLibrary library, Author author, Optional<RevCommit> ours, RevCommit theirs, boolean onlyTheirs, TreeMerge merge) {
		this.library = library;
		this.author = author;
		this.ours = ours;
		this.theirs = theirs;
		this.onlyTheirs = onlyTheirs;
		this.changes = merge.changes();
		this.undecided = merge.undecided();
		this.places = merge.places();
	}

	/** The files to decide about. */
	public List<FileConflict> conflicts() {
		return Stream.concat(places.stream().flatMap(file -> file.conflicts().stream()), undecided.stream().map(Undecided::conflict)).toList();
	}

	/**
	 * Brings both sides together.
	 *
	 * @param decisions what becomes of each file that had to be decided about
	 * @throws VersionsException when something is not decided, a framework would not follow the language, or a version was saved meanwhile; nothing has changed then
	 */
	public Updated finish(Map<Path, Decision> decisions, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Bringing together", 10);
		try (GitLibrary git = library.open(); Journal journal = git.begin(progress.split(1))) {
			if (!git.head().map(ObjectId::name).equals(ours.map(ObjectId::name))) {
				throw new VersionsException(Reason.CHANGED_MEANWHILE, "A version was saved since you began to decide. Nothing was changed. Get the latest again.");
			}
			List<FileChange> decided = new ArrayList<>();
			for (Undecided one : undecided) {
				decided.add(decide(git, one, decisions.get(one.conflict().file())));
			}
			for (TwoPlaces file : places) {
				decided.addAll(decide(git, file, decisions));
			}
			return apply(git, journal, decided);
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	/** The file at the one of its two places that was decided for, with the permanent name that goes with it. */
	private static List<FileChange> decide(GitLibrary git, TwoPlaces file, Map<Path, Decision> decisions) throws VersionsException, IOException {
		Decision place = decisions.get(file.place().file());
		if (!(place instanceof Decision.Ours || place instanceof Decision.Theirs)) {
			throw undecided(file.place());
		}
		FileChange content = file.content().change(file.path());
		if (file.text().isPresent()) {
			content = decide(git, file.text().get(), decisions.get(file.text().get().conflict().file()));
		}
		return place instanceof Decision.Ours ? List.of(content) : List.of(FileChange.gone(file.path()), file.there(git, content));
	}

	private static VersionsException undecided(FileConflict conflict) {
		return new VersionsException(Reason.UNDECIDED, "It is not decided yet what becomes of “" + conflict.file().getFileName() + "”. Nothing was changed.");
	}

	private static FileChange decide(GitLibrary git, Undecided one, Decision decision) throws VersionsException, IOException {
		return switch (decision) {
			case null -> throw undecided(one.conflict());
			case Decision.Ours ours -> one.ours().change(one.path());
			case Decision.Theirs theirs -> one.theirs().change(one.path());
			case Decision.Text text -> {
				if (Library.isFramework(one.conflict().file()) && !FrameworkText.parses(text.text())) {
					throw new VersionsException(Reason.UNREADABLE, "What was decided for “" + one.conflict().file().getFileName() + "” does not follow the language, so it could not be read later. Nothing was changed.");
				}
				String content = one.windows() ? text.text().replace("\r\n", "\n").replace("\n", "\r\n") : text.text();
				FileMode mode = one.ours().mode() == FileMode.EXECUTABLE_FILE ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
				yield FileChange.to(one.path(), mode, new Trees(git).blob(content.getBytes(StandardCharsets.UTF_8)));
			}
		};
	}

	Updated apply(GitLibrary git, Journal journal, List<FileChange> decided) throws VersionsException, IOException {
		Map<String, FileChange> all = new LinkedHashMap<>();
		changes.forEach(change -> all.put(change.path(), change));
		decided.forEach(change -> all.put(change.path(), change));
		refuseUnsaved(git, all);
		Trees trees = new Trees(git);
		ObjectId commit = theirs;
		if (!onlyTheirs) {
			ObjectId tree = trees.tree(ours, all.values());
			commit = trees.commit(tree, List.of(ours.orElseThrow(), theirs), author, message(git));
		}
		Advance advance = new Advance(git, journal);
		// What goes away goes first: where a name in capitals is the same name, what comes would go with it.
		List<FileChange> order = all.values().stream().sorted(Comparator.comparing((FileChange change) -> change.blob().isPresent())).toList();
		for (FileChange change : order) {
			advance.writing(change, git.working(change.path()));
		}
		advance.to(commit, ours, "latest got");
		List<Path> files = all.keySet().stream().map(git::shown).toList();
		return new Updated(files, Walk.version(git, git.commit(commit)));
	}

	private String message(GitLibrary git) throws IOException {
		return "Bring together with the version of " + Walk.version(git, git.commit(theirs)).author().name() + "\n";
	}

	/** Changes that are in no version yet are not written over, unless they are the same that others made. */
	private static void refuseUnsaved(GitLibrary git, Map<String, FileChange> changes) throws VersionsException, IOException {
		Trees trees = new Trees(git);
		Set<String> unsaved = new TreeSet<>();
		for (Scan.Difference difference : new Scan(git).differences(changes.keySet(), SubMonitor.convert(null))) {
			FileChange change = changes.get(difference.path());
			if (change != null) {
				Optional<ObjectId> now = difference.content().isEmpty() ? Optional.empty() : Optional.of(trees.blob(difference.content().get()));
				if (!now.equals(change.blob())) {
					unsaved.add(git.shown(difference.path()).getFileName().toString());
				}
			}
		}
		if (!unsaved.isEmpty()) {
			String names = unsaved.stream().limit(3).map(name -> "“" + name + "”").collect(Collectors.joining(", ")) + (unsaved.size() > 3 ? " and " + (unsaved.size() - 3) + " more" : "");
			throw new VersionsException(Reason.UNSAVED, "Others changed files that have changes of yours in no version yet: " + names + ". Save a version first, then get the latest again. Nothing was changed.");
		}
	}
}
