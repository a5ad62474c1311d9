package framewright.core.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.UnreadableTextException;

/**
 * What an edited document would do to a framework: what it adds, changes and removes, and the text that comes of it. Comments and layout of what was not
 * edited stay, and so does what was changed in the framework since the document was made. Nothing is written. Immutable.
 */
public final class Update {

	private final Comparison comparison;
	private final BooleanSupplier cancelled;
	private final String existing;
	private final String text;
	private final List<Conflict> conflicts;
	private final Changes changes;

	private Update(Comparison comparison, String existing, String text, List<Conflict> conflicts, BooleanSupplier cancelled) throws UnreadableTextException {
		this.comparison = comparison;
		this.cancelled = cancelled;
		this.existing = existing;
		this.text = text;
		this.conflicts = List.copyOf(conflicts);
		this.changes = comparison.between(new Text("the framework as it is", existing), new Text("the document", text), cancelled);
	}

	/**
	 * @param existing the text of the framework as it is today
	 * @param cancelled asked now and then; when it says yes, it ends with an {@link OperationCanceledException}
	 * @throws UnreadableTextException when one of the texts does not follow the language
	 */
	public static Update of(String existing, Revision revision, Comparison comparison, BooleanSupplier cancelled) throws UnreadableTextException {
		if (revision.base().equals(revision.now())) {
			return new Update(comparison, existing, existing, List.of(), cancelled);
		}
		Merged merged = comparison.merge(revision.base(), existing, revision.now());
		return new Update(comparison, existing, merged.text(Conflict::ours), merged.conflicts(), cancelled);
	}

	/** What the document has and the framework has not. */
	public List<Change> added() {
		return changes.changes().stream().filter(Update::adds).toList();
	}

	/** What the framework has and the document has no more. */
	public List<Change> removed() {
		return changes.changes().stream().filter(Update::removes).toList();
	}

	/** What both have and is different. */
	public List<Change> changed() {
		return changes.changes().stream().filter(change -> !adds(change) && !removes(change)).toList();
	}

	public Changes changes() {
		return changes;
	}

	/** What was changed in the framework and in the document, each in its own way. It stays as the framework has it. */
	public List<Conflict> conflicts() {
		return conflicts;
	}

	/** The framework's text with all changes. */
	public String text() {
		return text;
	}

	/**
	 * The same update without some of its changes.
	 *
	 * @throws UnreadableTextException when they cannot be left out by themselves; its message says why
	 */
	public Update without(List<Change> unwanted) throws UnreadableTextException {
		Update update = this;
		Set<String> left = new HashSet<>(unwanted.stream().map(Change::id).toList());
		// What is taken back with a part around it is gone from the next comparison.
		for (Optional<Change> next = update.find(left); next.isPresent(); next = update.find(left)) {
			if (cancelled.getAsBoolean()) {
				throw new OperationCanceledException();
			}
			left.remove(next.get().id());
			update = new Update(comparison, existing, comparison.reject(existing, update.text, next.get()), conflicts, cancelled);
		}
		return update;
	}

	private Optional<Change> find(Set<String> ids) {
		return changes.changes().stream().filter(change -> ids.contains(change.id())).findFirst();
	}

	/** The same update without anything being removed. */
	public Update withoutRemoving() throws UnreadableTextException {
		Update update = this;
		List<String> tried = new ArrayList<>();
		for (List<Change> removed = update.removed(); !removed.isEmpty(); removed = update.removed()) {
			Change first = removed.get(0);
			if (tried.contains(first.id())) {
				throw new UnreadableTextException("“" + first.subject().title() + "” cannot be kept by itself.");
			}
			tried.add(first.id());
			update = update.without(List.of(first));
		}
		return update;
	}

	private static boolean adds(Change change) {
		return change.kind() == ChangeKind.ADDED || change.kind() == ChangeKind.LEVEL_ADDED || isValue(change) && change.old().isBlank() && !change.now().isBlank();
	}

	private static boolean removes(Change change) {
		return change.kind() == ChangeKind.REMOVED || change.kind() == ChangeKind.LEVEL_REMOVED || isValue(change) && !change.old().isBlank() && change.now().isBlank();
	}

	private static boolean isValue(Change change) {
		return change.kind() == ChangeKind.REFERENCE_CHANGED || change.kind() == ChangeKind.METADATA_CHANGED || change.kind() == ChangeKind.REWORDED;
	}
}
