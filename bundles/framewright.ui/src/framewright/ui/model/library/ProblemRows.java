package framewright.ui.model.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.core.rules.Rule;
import framewright.core.rules.RulePages;
import framewright.core.rules.Rules;

/**
 * The rows that the Problems view shows: those findings that are wanted, below the headings of their groups. Made in the background. Immutable.
 *
 * @param rows in their order; a {@link Heading} or a {@link Finding} each
 * @param counts how many findings there are of each severity that have the words that are looked for
 * @param findings how many findings are wanted; of a long group only the first are among the rows
 */
public record ProblemRows(List<Object> rows, Map<Severity, Integer> counts, int findings) {

	/** So many findings of a group are listed. Nobody reads on, and the table takes its time for each. */
	private static final int MOST = 1_000;

	/** When nothing is known yet. */
	public static final ProblemRows NONE = new ProblemRows(List.of(), Map.of(), 0);

	/** What stands above the findings of a group. */
	public record Heading(String label, int count) {
	}

	/** What belongs together. */
	public enum Grouping {
		LIST("one list"), FRAMEWORK("by framework"), CATEGORY("by category");

		private final String label;

		Grouping(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	/**
	 * What is wanted.
	 *
	 * @param words what a finding or the title of its framework must contain; may be empty
	 */
	public record Choice(Grouping grouping, String words, Set<Severity> severities) {

		/** Everything, one below the other. */
		public static final Choice ALL = new Choice(Grouping.LIST, "", EnumSet.allOf(Severity.class));

		public Choice {
			severities = Set.copyOf(severities);
		}
	}

	public ProblemRows {
		rows = List.copyOf(rows);
		counts = Map.copyOf(counts);
	}

	public static ProblemRows of(ListedProblems problems, Choice choice) {
		Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
		Map<String, String> categories = new TreeMap<>();
		for (Rule rule : Rules.all()) {
			categories.put(rule.id(), RulePages.title(rule.category()));
		}
		String words = choice.words().strip().toLowerCase(Locale.UK);
		Map<String, List<Finding>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		int shown = 0;
		for (Finding finding : problems.findings()) {
			String title = problems.title(finding);
			if (!words.isEmpty() && !finding.message().toLowerCase(Locale.UK).contains(words) && !title.toLowerCase(Locale.UK).contains(words) && !finding.code().contains(words)) {
				continue;
			}
			counts.merge(finding.severity(), 1, Integer::sum);
			if (choice.severities().contains(finding.severity())) {
				groups.computeIfAbsent(switch (choice.grouping()) {
					case LIST -> "";
					case FRAMEWORK -> title;
					case CATEGORY -> categories.getOrDefault(finding.code(), RulePages.title(RulePages.STRUCTURE));
				}, group -> new ArrayList<>()).add(finding);
				shown++;
			}
		}
		List<Object> rows = new ArrayList<>();
		groups.forEach((group, findings) -> {
			if (choice.grouping() != Grouping.LIST) {
				rows.add(new Heading(group, findings.size()));
			}
			rows.addAll(findings.subList(0, Math.min(findings.size(), MOST)));
			if (findings.size() > MOST) {
				rows.add(new Heading("More, which a search or another choice shows", findings.size() - MOST));
			}
		});
		return new ProblemRows(rows, counts, shown);
	}

	/** How many findings of a severity have the words. */
	public int count(Severity severity) {
		return counts.getOrDefault(severity, 0);
	}

	/** Whether all rows look as they did, though what they stand for may have moved within its line. */
	public boolean looksLike(ProblemRows before) {
		if (rows.size() != before.rows.size()) {
			return false;
		}
		for (int i = 0; i < rows.size(); i++) {
			if (!looksLike(rows.get(i), before.rows.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean looksLike(Object row, Object other) {
		if (row instanceof Finding now && other instanceof Finding old) {
			return now.line() == old.line() && now.severity() == old.severity() && now.message().equals(old.message()) && now.file().equals(old.file()) && now.code().equals(old.code());
		}
		return row.equals(other);
	}
}
