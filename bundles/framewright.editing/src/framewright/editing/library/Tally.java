package framewright.editing.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import framewright.core.library.Finding;
import framewright.core.library.Severity;

/** How many findings of each kind there are. */
public record Tally(int errors, int warnings, int todos) {

	public static final Tally NONE = new Tally(0, 0, 0);

	public static Tally of(Collection<Finding> findings) {
		int[] counts = new int[Severity.values().length];
		findings.forEach(finding -> counts[finding.severity().ordinal()]++);
		return new Tally(counts[Severity.ERROR.ordinal()], counts[Severity.WARNING.ordinal()], counts[Severity.TODO.ordinal()]);
	}

	/** These and others. */
	public Tally plus(Tally other) {
		return new Tally(errors + other.errors, warnings + other.warnings, todos + other.todos);
	}

	public boolean isEmpty() {
		return errors == 0 && warnings == 0 && todos == 0;
	}

	/** In words, as in “2 errors, 1 warning”; “No problems” when there are none. */
	public String words() {
		List<String> words = new ArrayList<>();
		add(words, errors, "error");
		add(words, warnings, "warning");
		add(words, todos, "to-do");
		return words.isEmpty() ? "No problems" : String.join(", ", words);
	}

	private static void add(List<String> words, int count, String word) {
		if (count > 0) {
			words.add(count + " " + word + (count == 1 ? "" : "s"));
		}
	}
}
