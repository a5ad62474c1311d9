package framewright.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Severity;

/**
 * What rules find in one file: of each rule the first, and a line that says how many more there are. Thousands that are alike help nobody who writes, and each would take time at every key and memory for as
 * long as the text is open. Errors are all told, and so is what can be mended at once. What comes first is put in first.
 */
final class FirstOfMany {

	/** What is left out of a rule: how often, and the first of it. */
	private record Rest(int count, Remark first, Severity severity) {
	}

	private final FrameworkFile file;
	private final int most;
	private final Map<Rule, Integer> told = new LinkedHashMap<>();
	private final Map<Rule, Rest> rests = new LinkedHashMap<>();
	private final List<Finding> findings = new ArrayList<>();

	/** @param most how many findings of a rule are told; at least 1 */
	FirstOfMany(FrameworkFile file, int most) {
		this.file = file;
		this.most = most;
	}

	void add(Rule rule, Remark remark, Severity severity) {
		if (severity == Severity.ERROR || remark.mend().isPresent() || told.merge(rule, 1, Integer::sum) <= most) {
			findings.add(Placing.finding(file, remark, severity, rule.id()));
		} else {
			Rest before = rests.get(rule);
			rests.put(rule, before == null ? new Rest(1, remark, severity) : new Rest(before.count + 1, before.first, severity));
		}
	}

	/** What is told, in no order. */
	List<Finding> findings() {
		List<Finding> all = new ArrayList<>(findings);
		rests.forEach((rule, rest) -> all.add(Placing.finding(file, more(rule, rest), rest.severity, rule.id())));
		return all;
	}

	private static Remark more(Rule rule, Rest rest) {
		String words = rest.count == 1 ? rest.first.message()
				: String.format(Locale.UK, "From here on %,d more places are like this: “%s” does not hold. They are listed as those before them are put right.", rest.count, rule.title());
		return new Remark(rest.first.object(), rest.first.value(), rest.first.start(), rest.first.end(), words, Optional.empty());
	}
}
