package framewright.diff;

import java.util.Arrays;
import java.util.List;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.dsl.Versions;

/** The least version number that changes deserve: the first number for what bears on assessments or breaks what was, the second for what is new or means something else, the third for wording. */
final class Suggestion {

	private Suggestion() {
	}

	/** The version to give after a version; {@code 1.0.0} after none. */
	static String after(String old, List<Change> changes) {
		if (!Versions.isVersion(old)) {
			return "1.0.0";
		}
		if (changes.stream().noneMatch(change -> !isNumbering(change))) {
			return old;
		}
		String[] parts = old.split("-", 2);
		if (parts.length > 1) {
			return parts[0]; // what was not final yet becomes final
		}
		int[] numbers = Arrays.stream(parts[0].split("\\.")).mapToInt(Integer::parseInt).toArray();
		if (changes.stream().anyMatch(change -> change.weight() == ChangeClass.BREAKING || change.affectsAssessment())) {
			return numbers[0] + 1 + ".0.0";
		}
		if (changes.stream().anyMatch(change -> change.weight() != ChangeClass.EDITORIAL)) {
			return numbers[0] + "." + (numbers[1] + 1) + ".0";
		}
		return numbers[0] + "." + numbers[1] + "." + (numbers[2] + 1);
	}

	/** Whether a change is only that the version itself, its date or its status is another one. */
	private static boolean isNumbering(Change change) {
		return List.of("version", "status", "date", "edition").contains(change.facet()) && change.kind() == ChangeKind.METADATA_CHANGED;
	}
}
