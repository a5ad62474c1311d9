package framewright.ui.model.update;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.core.compare.Change;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Sentences;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.Update;
import framewright.core.exchange.Update.Titles;
import framewright.ui.model.versions.WordingText;

/**
 * What a person takes over of a document that brings a framework up to date. Additions and changes are taken over unless somebody says no; nothing is removed
 * unless somebody says yes; and where both changed the same, the framework keeps its words unless somebody prefers those of the document.
 */
public final class UpdateChoices {

	/** What happens to a framework, in the order in which it is shown. */
	public enum Kind {
		ADDED("Added"), CHANGED("Changed"), REMOVED("Removed"), BOTH("Changed in both");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	/**
	 * Something to decide.
	 *
	 * @param words what happens, in a line
	 * @param framework what the framework says there; empty for nothing
	 * @param document what the document says there; empty for nothing
	 * @param change what is taken over; {@code null} for a place that both changed
	 * @param place the number of such a place among all of them; else -1
	 */
	public record Row(Kind kind, String words, String framework, String document, Change change, int place) {
	}

	private final Update update;
	private final String existing;
	private final List<Row> rows = new ArrayList<>();
	private final Set<Row> taken = new HashSet<>();

	/**
	 * Compares; call it in the background.
	 *
	 * @param existing the text of the framework as it is
	 */
	public UpdateChoices(Update update, String existing) {
		this.update = update;
		this.existing = existing;
		Titles titles = update.titles();
		add(Kind.ADDED, update.added(), titles);
		add(Kind.CHANGED, update.changed(), titles);
		add(Kind.REMOVED, update.removed(), titles);
		rows.stream().filter(row -> row.kind() != Kind.REMOVED).forEach(taken::add);
		for (Conflict conflict : update.conflicts()) {
			rows.add(new Row(Kind.BOTH, titles.place(conflict), WordingText.plain(conflict.ours()), WordingText.plain(conflict.theirs()), null, rows(Kind.BOTH).size()));
		}
	}

	private void add(Kind kind, List<Change> changes, Titles titles) {
		changes.forEach(change -> rows.add(new Row(kind, titles.sentence(change), change.old(), change.now(), change, -1)));
	}

	public List<Row> rows(Kind kind) {
		return rows.stream().filter(row -> row.kind() == kind).toList();
	}

	/** The kinds of which there is any. */
	public List<Kind> kinds() {
		return List.of(Kind.values()).stream().filter(kind -> !rows(kind).isEmpty()).toList();
	}

	/** Whether there is nothing to decide. */
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	public boolean isTaken(Row row) {
		return taken.contains(row);
	}

	public void take(Row row, boolean take) {
		if (take) {
			taken.add(row);
		} else {
			taken.remove(row);
		}
	}

	/** Takes what is taken in other choices, as far as there is the same to decide. */
	public void takeLike(UpdateChoices other) {
		for (Row row : rows) {
			other.rows.stream().filter(old -> old.kind() == row.kind() && old.words().equals(row.words()) && old.framework().equals(row.framework()) && old.document().equals(row.document())).findFirst()
					.ifPresent(old -> take(row, other.isTaken(old)));
		}
	}

	/** In a few words what will be done. */
	public String words() {
		List<String> parts = new ArrayList<>();
		for (Kind kind : kinds()) {
			if (kind != Kind.BOTH) {
				parts.add(count(kind) + " of " + rows(kind).size() + " " + kind.label().toLowerCase(Locale.ROOT));
			}
		}
		int both = rows(Kind.BOTH).size();
		String told = parts.isEmpty() ? both == 0 ? "The document says what the framework says." : "" : Sentences.join(parts) + ".";
		return (told + (both == 0 ? "" : " " + (both == 1 ? "One place was" : both + " places were") + " changed in the framework too: " + (count(Kind.BOTH) == 0 ? "the framework keeps its words."
				: count(Kind.BOTH) + " of " + both + " will say what the document says."))).strip();
	}

	private long count(Kind kind) {
		return rows(kind).stream().filter(this::isTaken).count();
	}

	/**
	 * The text of the framework with what is taken over. Call it in the background: it takes back one by one what is not.
	 *
	 * @throws UnreadableTextException when something cannot be left out by itself; its message says why
	 */
	public String text() throws UnreadableTextException {
		return taken.isEmpty() ? existing : chosen().text();
	}

	/**
	 * The update with what is taken over and nothing else. Call it in the background: it takes back one by one what is not.
	 *
	 * @throws UnreadableTextException when something cannot be left out by itself; its message says why
	 */
	public Update chosen() throws UnreadableTextException {
		Set<Integer> places = taken.stream().filter(row -> row.kind() == Kind.BOTH).map(Row::place).collect(Collectors.toSet());
		return update.taking(places).without(rows.stream().filter(row -> row.change() != null && !isTaken(row)).map(Row::change).toList());
	}
}
