package framewright.ui.model.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import framewright.core.compare.Change;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Sentences;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.Update;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;

/** What a person takes over of an edited spreadsheet. Additions and changes are taken over unless somebody says no; nothing is removed unless somebody says yes. */
public final class UpdateChoices {

	/** What happens to a framework, in the order in which it is shown. */
	public enum Kind {
		ADDED("Added"), CHANGED("Changed"), REMOVED("Removed");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	/** @param words what happens, in a line */
	public record Row(Kind kind, Change change, String words) {
	}

	private final Update update;
	private final String existing;
	private final List<Row> rows = new ArrayList<>();
	private final List<String> kept = new ArrayList<>();
	private final Set<Row> taken = new HashSet<>();

	/** @param existing the text of the framework as it is */
	public UpdateChoices(Update update, String existing) {
		this.update = update;
		this.existing = existing;
		Map<String, String> titles = new HashMap<>();
		for (String text : List.of(existing, update.text())) {
			FrameworkText.read(text).ifPresent(framework -> {
				Frameworks.allElements(framework).forEach(element -> titles.put(element.getName(), element.getTitle()));
				Frameworks.scales(framework).forEach(scale -> Frameworks.levels(scale).forEach(level -> titles.put("at " + level.getName(), level.getTitle())));
			});
		}
		add(Kind.ADDED, update.added(), titles);
		add(Kind.CHANGED, update.changed(), titles);
		add(Kind.REMOVED, update.removed(), titles);
		rows.stream().filter(row -> row.kind() != Kind.REMOVED).forEach(taken::add);
		for (Conflict conflict : update.conflicts()) {
			kept.add((conflict.element().isEmpty() ? "The framework itself" : titles.getOrDefault(conflict.element(), conflict.element())) + (conflict.facet().isEmpty() ? "" : ", " + Sentences.facet(conflict.facet())));
		}
	}

	private void add(Kind kind, List<Change> changes, Map<String, String> titles) {
		UnaryOperator<String> levels = name -> titles.getOrDefault("at " + name, name);
		changes.forEach(change -> rows.add(new Row(kind, change, Sentences.element(change.subject()) + ": " + Sentences.of(change, levels, name -> titles.getOrDefault(name, name)))));
	}

	public List<Row> rows(Kind kind) {
		return rows.stream().filter(row -> row.kind() == kind).toList();
	}

	/** The kinds of which there is any. */
	public List<Kind> kinds() {
		return List.of(Kind.values()).stream().filter(kind -> !rows(kind).isEmpty()).toList();
	}

	/** Places that framework and spreadsheet changed in different ways; they stay as the framework has them. */
	public List<String> kept() {
		return List.copyOf(kept);
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

	/** In a few words what will be done. */
	public String words() {
		List<String> parts = new ArrayList<>();
		for (Kind kind : kinds()) {
			long count = rows(kind).stream().filter(this::isTaken).count();
			parts.add(count + " of " + rows(kind).size() + " " + kind.label().toLowerCase());
		}
		return parts.isEmpty() ? "The spreadsheet says what the framework says." : Sentences.join(parts) + ".";
	}

	/**
	 * The text of the framework with what is taken over. Call it in the background: it takes back one by one what is not.
	 *
	 * @throws UnreadableTextException when something cannot be left out by itself; its message says why
	 */
	public String text() throws UnreadableTextException {
		return taken.isEmpty() ? existing : update.without(rows.stream().filter(row -> !isTaken(row)).map(Row::change).toList()).text();
	}
}
