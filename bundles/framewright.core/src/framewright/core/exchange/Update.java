package framewright.core.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Sentences;
import framewright.core.compare.UnreadableTextException;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;

/**
 * What an edited document would do to a framework: what it adds, changes and removes, and the text that comes of it. Comments and layout of what was not
 * edited stay, and so does what was changed in the framework since the document was made. Nothing is written. Immutable.
 */
public final class Update {

	/** How much deeper each part stands than the one around it. */
	private static final String STEP = "    ";

	private final Comparison comparison;
	private final BooleanSupplier cancelled;
	private final String existing;
	private final String text;
	private final Merged merged;
	private final Changes changes;

	private Update(Comparison comparison, String existing, String text, Merged merged, BooleanSupplier cancelled) throws UnreadableTextException {
		this.comparison = comparison;
		this.cancelled = cancelled;
		this.existing = existing;
		this.text = text;
		this.merged = merged;
		this.changes = comparison.between(new Text("the framework as it is", existing), new Text("the document", text), cancelled);
	}

	/**
	 * @param existing the text of the framework as it is today
	 * @param cancelled asked now and then; when it says yes, it ends with an {@link OperationCanceledException}
	 * @throws UnreadableTextException when one of the texts does not follow the language
	 */
	public static Update of(String existing, Revision revision, Comparison comparison, BooleanSupplier cancelled) throws UnreadableTextException {
		if (revision.base().equals(revision.now())) {
			return new Update(comparison, existing, existing, new Merged(List.of()), cancelled);
		}
		Merged merged = comparison.merge(revision.base(), existing, revision.now());
		return new Update(comparison, existing, merged.text(Conflict::ours), merged, cancelled);
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

	/** What was changed in the framework and in the document, each in its own way. It stays as the framework has it, unless the document is {@linkplain #taking preferred}. */
	public List<Conflict> conflicts() {
		return merged.conflicts();
	}

	/**
	 * The same update with the document's words in some of the places that both changed. What had been left out of it is in it again.
	 *
	 * @param places the places by their number in {@link #conflicts()}, counted from 0
	 * @throws UnreadableTextException when the document's words do not fit there; its message says why
	 */
	public Update taking(Set<Integer> places) throws UnreadableTextException {
		if (places.isEmpty()) {
			return this;
		}
		AtomicInteger place = new AtomicInteger(); // two places may be alike in every word, so they are told apart by their order
		return new Update(comparison, existing, merged.text(conflict -> places.contains(place.getAndIncrement()) ? indented(conflict) : conflict.ours()), merged, cancelled);
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
		// From the last to the first: changes that are alike in kind and place are told apart by a number, which stays what it is while only later ones go.
		// What is taken back with a part around it is gone from the next comparison.
		for (Optional<Change> next = update.last(left); next.isPresent(); next = update.last(left)) {
			if (cancelled.getAsBoolean()) {
				throw new OperationCanceledException();
			}
			left.remove(next.get().id());
			update = new Update(comparison, existing, comparison.reject(existing, update.text, next.get()), merged, cancelled);
		}
		return update;
	}

	/** The document's words, indented as the framework's are in that place: the importer does not know how its author lays text out. */
	private static String indented(Conflict conflict) {
		String first = conflict.ours().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
		String margin = first.substring(0, first.length() - first.stripLeading().length());
		StringBuilder text = new StringBuilder();
		int depth = 0;
		for (String line : conflict.theirs().lines().map(String::strip).toList()) {
			boolean prose = line.startsWith("|") || line.startsWith("-");
			depth -= line.startsWith("}") ? 1 : 0;
			text.append(line.isEmpty() ? "" : margin + STEP.repeat(Math.max(0, depth) + (prose ? 1 : 0)) + line).append('\n');
			depth += !prose && line.endsWith("{") ? 1 : 0;
		}
		return text.toString();
	}

	/** What the parts of the framework and of the document are called. */
	public Titles titles() {
		return Titles.of(List.of(existing, text));
	}

	/**
	 * The titles of elements and levels by their names, to tell of changes in words that people know.
	 *
	 * @param elements by the name of the element
	 * @param levels by the name of the level
	 */
	public record Titles(Map<String, String> elements, Map<String, String> levels) {

		static Titles of(List<String> texts) {
			Map<String, String> elements = new HashMap<>();
			Map<String, String> levels = new HashMap<>();
			for (String text : texts) {
				FrameworkText.read(text).ifPresent(framework -> {
					Frameworks.allElements(framework).forEach(element -> elements.put(element.getName(), element.getTitle()));
					Frameworks.scales(framework).forEach(scale -> Frameworks.levels(scale).forEach(level -> levels.put(level.getName(), level.getTitle())));
				});
			}
			return new Titles(Map.copyOf(elements), Map.copyOf(levels));
		}

		/** A change in a sentence: {@code Listen: The text for Some changed.} */
		public String sentence(Change change) {
			return Sentences.element(change.subject()) + ": " + Sentences.of(change, name -> levels.getOrDefault(name, name), name -> elements.getOrDefault(name, name));
		}

		/** Where two changed the same: {@code Listen, text for Some}. */
		public String place(Conflict conflict) {
			String what = !conflict.level().isEmpty() ? "text for " + levels.getOrDefault(conflict.level(), conflict.level()) : conflict.facet().isEmpty() ? "" : Sentences.facet(conflict.facet());
			return (conflict.element().isEmpty() ? "The framework itself" : elements.getOrDefault(conflict.element(), conflict.element())) + (what.isEmpty() ? "" : ", " + what);
		}
	}

	private Optional<Change> last(Set<String> ids) {
		return changes.changes().stream().filter(change -> ids.contains(change.id())).max(Comparator.comparingInt(Update::number));
	}

	/** Which of those that are alike a change is, counted from 1. */
	private static int number(Change change) {
		int sign = change.id().lastIndexOf('#');
		return sign < 0 ? 1 : Integer.parseInt(change.id().substring(sign + 1));
	}

	/** The same update without anything being removed. */
	public Update withoutRemoving() throws UnreadableTextException {
		Update update = this;
		for (List<Change> removed = update.removed(); !removed.isEmpty(); removed = update.removed()) {
			Update kept = update.without(removed);
			if (kept.removed().size() >= removed.size()) {
				throw new UnreadableTextException("“" + kept.removed().get(0).subject().title() + "” cannot be kept by itself.");
			}
			update = kept;
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
