package framewright.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

import framewright.core.compare.Change;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.library.Library;
import framewright.versions.Attribution.Rename;
import framewright.versions.Attribution.Step;
import framewright.versions.Authorship.End;
import framewright.versions.git.GitLibrary;

/**
 * The steps from one text of a framework to another, as its saved versions tell them. Each version that changed the framework is compared with those that it
 * goes back to; equal texts are never compared. Of one thread.
 */
final class StepsBetween {

	private final Comparison comparison;
	private final GitLibrary git;
	private final Path file;
	private final List<Walk.Moment> moments;
	private final Map<ObjectId, Walk.Moment> byVersion = new HashMap<>();
	private final Set<String> paths = new LinkedHashSet<>();
	private final String desk;
	private final SubMonitor progress;

	/**
	 * @param moments the versions in which the framework changed, newest first
	 * @param desk    who made what is not saved yet
	 */
	StepsBetween(Comparison comparison, GitLibrary git, Path file, List<Walk.Moment> moments, String desk, SubMonitor progress) {
		this.comparison = comparison;
		this.git = git;
		this.file = file;
		this.moments = moments;
		this.desk = desk;
		this.progress = progress;
		for (Walk.Moment moment : moments) {
			byVersion.put(moment.commit().getId(), moment);
			paths.add(moment.path());
		}
	}

	/** Newest first. */
	List<Step> steps(End old, End now) throws IOException, VersionsException {
		if (old.isWorking()) {
			return now.isWorking() ? step(old.text(), now.text(), List.of(desk)).stream().toList() : List.of();
		}
		RevCommit to = version(now).orElse(null);
		if (to == null) {
			return List.of();
		}
		RevCommit from = version(old).orElse(null);
		List<Step> steps = new ArrayList<>();
		step(List.of(to), now.text(), now.isWorking() ? List.of(desk) : List.of()).ifPresent(steps::add);
		Set<ObjectId> between = between(from, to);
		List<Walk.Moment> wanted = moments.stream().filter(moment -> moment.blob().isPresent() && between.contains(moment.commit().getId())).toList();
		progress.setWorkRemaining(wanted.size() + 1);
		for (Walk.Moment moment : wanted) {
			progress.split(1);
			String text = ElementHistory.text(git.content(moment.blob().get()));
			Optional<Step> step = step(List.of(moment.commit().getParents()), text, List.of(name(moment.commit())));
			if (step.isEmpty() && from == null && moment == wanted.get(wanted.size() - 1)) {
				step = step(old.text(), text, List.of()); // who wrote what was there when the first version was saved, nobody knows
			}
			step.ifPresent(steps::add);
		}
		if (from != null) {
			String kept = text(from).orElse(old.text());
			step(old.text(), kept, List.of()).ifPresent(steps::add);
		}
		return steps;
	}

	/** The saved version that has a text, or that the text worked on goes back to. */
	private Optional<RevCommit> version(End end) throws IOException, VersionsException {
		if (end.isWorking()) {
			return git.head();
		}
		Optional<RevCommit> named = FrameworkHistory.commit(git, end.version(), Library.name(file));
		if (named.isPresent()) {
			return named;
		}
		// It was published before versions were kept, or with another program.
		Map<ObjectId, Boolean> known = new HashMap<>();
		for (Walk.Moment moment : moments) {
			progress.checkCanceled();
			if (moment.blob().isPresent() && !known.containsKey(moment.blob().get())) {
				boolean same = ElementHistory.text(git.content(moment.blob().get())).equals(end.text());
				known.put(moment.blob().get(), same);
				if (same) {
					return Optional.of(moment.commit());
				}
			}
		}
		return Optional.empty();
	}

	/** The versions that the newer one goes back to and the older one does not. */
	private Set<ObjectId> between(RevCommit from, RevCommit to) throws IOException {
		Set<ObjectId> between = new HashSet<>();
		try (RevWalk walk = new RevWalk(git.repository())) {
			walk.markStart(walk.parseCommit(to));
			if (from != null) {
				walk.markUninteresting(walk.parseCommit(from));
			}
			for (RevCommit commit : walk) {
				progress.checkCanceled();
				between.add(commit.copy());
			}
		}
		return between;
	}

	private Optional<String> text(RevCommit commit) throws IOException {
		for (String path : paths) {
			Optional<byte[]> content = git.content(commit, path);
			if (content.isPresent()) {
				return content.map(ElementHistory::text);
			}
		}
		return Optional.empty();
	}

	private static String name(RevCommit commit) {
		return Walk.author(commit).name();
	}

	private Optional<Step> step(String older, String newer, List<String> people) {
		return older.equals(newer) ? Optional.empty() : compare(older, newer).map(changes -> new Step(people, changes, Attribution.renames(changes)));
	}

	/** Empty when one of the texts does not follow the language. */
	private Optional<List<Change>> compare(String older, String newer) {
		try {
			return Optional.of(comparison.between(new Comparison.Text("older", older), new Comparison.Text("newer", newer), progress::isCanceled).changes());
		} catch (UnreadableTextException e) {
			return Optional.empty();
		}
	}

	/**
	 * What somebody changed since the versions that a text goes back to. One of them that does not follow the language says nothing; then it is what that one
	 * goes back to, and whoever wrote it took part.
	 */
	private Optional<Step> step(List<RevCommit> parents, String text, List<String> people) throws IOException {
		Set<String> names = new LinkedHashSet<>();
		List<List<Change>> against = new ArrayList<>();
		Set<ObjectId> seen = new HashSet<>();
		Deque<RevCommit> rest = new ArrayDeque<>(parents);
		while (!rest.isEmpty()) {
			progress.checkCanceled();
			RevCommit parent = git.commit(rest.poll());
			Optional<String> older = seen.add(parent.copy()) ? text(parent) : Optional.empty();
			if (older.isEmpty()) {
				continue;
			}
			if (older.get().equals(text)) {
				return Optional.empty();
			}
			Optional<List<Change>> changes = compare(older.get(), text);
			if (changes.isPresent()) {
				against.add(changes.get());
			} else if (!ElementText.canBeRead(text)) {
				return Optional.empty();
			} else {
				rest.addAll(List.of(parent.getParents()));
				if (byVersion.containsKey(parent.getId())) {
					names.add(name(parent));
				}
			}
		}
		names.addAll(people);
		return against.isEmpty() ? Optional.empty() : Optional.of(new Step(List.copyOf(names), inAll(against), against.stream().map(Attribution::renames).flatMap(List<Rename>::stream).toList()));
	}

	/** What is another text than in every version before. */
	private static List<Change> inAll(List<List<Change>> against) {
		if (against.size() == 1) {
			return against.get(0);
		}
		Map<Place, Integer> found = new HashMap<>();
		against.forEach(changes -> changes.stream().map(Place::of).distinct().forEach(place -> found.merge(place, 1, Integer::sum)));
		return against.stream().flatMap(List::stream).filter(change -> found.get(Place.of(change)) == against.size()).toList();
	}

	/** Where a text stands, and what it is. */
	private record Place(String element, String facet, String level, String now) {

		static Place of(Change change) {
			boolean whole = change.facet().isEmpty() && change.level().isEmpty();
			return new Place(change.subject().name(), change.facet(), change.level(), whole ? change.kind() + " " + change.now() : change.now());
		}
	}
}
