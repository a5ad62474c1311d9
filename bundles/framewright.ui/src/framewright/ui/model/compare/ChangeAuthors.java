package framewright.ui.model.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.compare.Change;
import framewright.core.compare.Sentences;

/**
 * Who made the changes, as far as it is known at the moment.
 *
 * @param names the names of the people by the identifiers of changes, as they stand above a group
 * @param rest  what is said of the changes of which nobody is known
 */
public record ChangeAuthors(Map<String, String> names, String rest) {

	/** What is not saved is the work of whoever sits here; this is said where they have not told their name. */
	public static final String UNSAVED = "Not saved yet";

	private static final String LOOKING = "Looking up who made each change…";

	/** Nobody is known yet. */
	public static final ChangeAuthors SOUGHT = new ChangeAuthors(Map.of(), LOOKING);

	/** No saved version has the framework. */
	public static final ChangeAuthors NO_HISTORY = nobody("No author is noted: only published versions are kept of this framework");

	public ChangeAuthors {
		names = Map.copyOf(names);
	}

	/** What was found out. */
	public static ChangeAuthors of(Map<String, List<String>> people) {
		Map<String, String> names = new HashMap<>();
		people.forEach((change, authors) -> names.put(change, together(authors)));
		return new ChangeAuthors(names, "Author not known");
	}

	private static String together(List<String> authors) {
		List<String> named = authors.stream().filter(author -> !author.equals(UNSAVED)).toList();
		return named.isEmpty() ? UNSAVED : Sentences.join(named) + (named.size() < authors.size() ? ", partly not saved yet" : "");
	}

	/** @param why it cannot be said of any change who made it */
	public static ChangeAuthors nobody(String why) {
		return new ChangeAuthors(Map.of(), why);
	}

	/** The same while it is looked up again, because a text has changed. */
	public ChangeAuthors soughtAgain() {
		return new ChangeAuthors(names, LOOKING);
	}

	/** The group that a change belongs to. */
	public String group(Change change) {
		return names.getOrDefault(change.id(), rest);
	}

	/** Whether somebody is known who made a change. */
	public boolean knows(Change change) {
		return names.containsKey(change.id());
	}
}
