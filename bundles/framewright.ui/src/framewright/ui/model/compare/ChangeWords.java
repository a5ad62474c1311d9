package framewright.ui.model.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.Changes;
import framewright.core.compare.Sentences;
import framewright.core.compare.Subject;

/** Tells changes in the words of those who read frameworks: titles for names, levels by their titles. Immutable. */
public final class ChangeWords {

	private final Map<String, String> levels = new HashMap<>();
	private final Map<String, String> elements = new HashMap<>();

	private final ReadText older;
	private final ReadText newer;

	/**
	 * @param older what is in the older text
	 * @param newer what is in the newer text
	 */
	public ChangeWords(Changes changes, ReadText older, ReadText newer) {
		this.older = older;
		this.newer = newer;
		for (ChangeMatrix.Column column : changes.matrix().levels()) {
			levels.putIfAbsent(column.level(), column.title());
		}
		for (Change change : changes.changes()) {
			elements.putIfAbsent(change.subject().name(), heading(change.subject()));
		}
	}

	/** The number and the title of an element; the framework itself is called that. */
	public static String heading(Subject subject) {
		if (isFramework(subject)) {
			return "The framework";
		}
		return subject.number().isEmpty() ? subject.title() : subject.number() + "  " + subject.title();
	}

	public static boolean isFramework(Subject subject) {
		return subject.tier().isEmpty() && subject.domain().isEmpty();
	}

	/** The title of a level, else its name. */
	public String level(String name) {
		return levels.getOrDefault(name, capital(name.replace('-', ' ')));
	}

	/** The part of the element that changed: a level, “Why”, “Title”; empty when it is the element as a whole. */
	public String part(Change change) {
		if (!change.level().isEmpty()) {
			return level(change.level());
		}
		return switch (change.facet()) {
			case "" -> "";
			case "at" -> "Level texts";
			default -> capital(change.facet().replace('-', ' '));
		};
	}

	/** What happened, in a few words: “Reworded: High impact”, “Moved from 3b.ii”. */
	public String what(Change change) {
		String part = part(change);
		String others = others(change);
		String kind = Sentences.kind(change.kind());
		return switch (change.kind()) {
			case MOVED -> change.subject().renumbered() ? "Moved from " + change.subject().oldNumber() + " to " + change.subject().newNumber() : "Moved";
			case SPLIT -> others.isEmpty() ? "Split" : "Split into " + others;
			case MERGED -> others.isEmpty() ? "Merged" : "Merged from " + others;
			case RETIRED -> others.isEmpty() ? "Retired" : "Retired, replaced by " + others;
			case RETITLED, RENAMED -> kind;
			case METADATA_CHANGED -> part.isEmpty() ? "Details changed" : part + " changed";
			case REFERENCE_CHANGED -> "References changed";
			case REORDERED -> part.isEmpty() ? "New order" : "New order: " + part;
			default -> part.isEmpty() ? kind : kind + ": " + part;
		};
	}

	/** The elements that a change mentions, by their titles where they are known. */
	public String others(Change change) {
		List<String> titles = new ArrayList<>();
		change.others().forEach(name -> titles.add(title(name)));
		return titles.isEmpty() ? "" : "“" + String.join("”, “", titles) + "”";
	}

	private String title(String name) {
		return elements.containsKey(name) ? elements.get(name).replace("  ", " ") : newer.has(name) ? newer.title(name) : older.title(name);
	}

	/** What happened, as a sentence. */
	public String sentence(Change change) {
		return Sentences.of(change, this::level, this::title);
	}

	public static String weight(ChangeClass weight) {
		return capital(weight.id());
	}

	/** One number with its noun. */
	public static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	/** A word or label at the beginning of a sentence. */
	public static String capital(String word) {
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}
}
