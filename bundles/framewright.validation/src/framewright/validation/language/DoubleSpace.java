package framewright.validation.language;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Prose;
import framewright.validation.text.Passages;

/** More than one blank between words. */
public final class DoubleSpace implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (Passages.isInForce(part)) {
				Passages.of(part).forEach(prose -> look(prose, report));
			}
		};
	}

	/** Blanks at the beginning of a line belong to its list, and those at its end are seen by nobody. */
	private static void look(Prose prose, Report report) {
		String text = Frameworks.text(prose);
		int told = 0;
		for (int i = text.indexOf("  "); i >= 0 && told < WordList.MOST; i = text.indexOf("  ", i)) {
			int end = i;
			while (end < text.length() && text.charAt(end) == ' ') {
				end++;
			}
			boolean begins = i == 0 || text.charAt(i - 1) == '\n';
			boolean ends = end == text.length() || text.charAt(end) == '\n';
			boolean behindMark = i > 0 && isMark(text, i);
			if (!begins && !ends && !behindMark) {
				told++;
				report.report(Remark.of(prose, i, end, "One space between words is enough.").mended(new Remark.Mend("Leave one space", " ", true)));
			}
			i = end;
		}
	}

	/** Whether what stands before a place in its line is the mark of a list. */
	private static boolean isMark(String text, int place) {
		int mark = place - 1;
		if ("-*+.)".indexOf(text.charAt(mark)) < 0) {
			return false;
		}
		int i = mark - 1;
		while (i >= 0 && Character.isDigit(text.charAt(i)) && mark - i < 10) {
			i--;
		}
		while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
			i--;
		}
		return i < 0 || text.charAt(i) == '\n';
	}
}
