package framewright.validation.language;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.validation.text.Passages;
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadingOrder;

/**
 * Straight and typographic quotation marks and apostrophes in one framework, as they come together when text is pasted. The library says which are right, or the framework does by having more of
 * them.
 */
public final class QuotationMarks implements Validator {

	private static final String STRAIGHT = "'\"";
	private static final String CURLY = "‘’“”";

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		List<Prose> all = new ArrayList<>();
		for (Part part : ReadingOrder.parts(situation.framework())) {
			if (Passages.isInForce(part)) {
				all.addAll(Passages.of(part));
			}
		}
		String marks = situation.parameters().text("marks");
		boolean curly = marks.equals("as-most") ? count(all, CURLY) > count(all, STRAIGHT) : marks.equals("curly");
		for (Prose prose : all) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			look(prose, curly, report);
		}
	}

	private static long count(List<Prose> all, String signs) {
		long count = 0;
		for (Prose prose : all) {
			for (String line : prose.getLines()) {
				for (int i = 0; i < signs.length(); i++) {
					for (int place = line.indexOf(signs.charAt(i)); place >= 0; place = line.indexOf(signs.charAt(i), place + 1)) {
						count++;
					}
				}
			}
		}
		return count;
	}

	private static boolean has(Prose prose, String signs) {
		return signs.chars().anyMatch(sign -> prose.getLines().stream().anyMatch(line -> line.indexOf(sign) >= 0));
	}

	/** One remark for each line with marks of the other kind. */
	private static void look(Prose prose, boolean curly, Report report) {
		String odd = curly ? STRAIGHT : CURLY;
		if (!has(prose, odd)) {
			return;
		}
		String text = Frameworks.text(prose);
		String read = ReadText.of(text).plain();
		int told = 0;
		for (int start = 0; start < text.length() && told < WordList.MOST;) {
			int newline = text.indexOf('\n', start);
			int end = newline < 0 ? text.length() : newline;
			int first = -1;
			int last = -1;
			for (int i = start; i < end; i++) {
				if (odd.indexOf(read.charAt(i)) >= 0) {
					first = first < 0 ? i : first;
					last = i;
				}
			}
			if (first >= 0) {
				told++;
				report.report(remark(prose, text, read, first, last + 1, curly));
			}
			start = end + 1;
		}
	}

	private static Remark remark(Prose prose, String text, String read, int start, int end, boolean curly) {
		StringBuilder better = new StringBuilder(text.substring(start, end));
		boolean sure = true;
		for (int i = start; i < end; i++) {
			char sign = read.charAt(i);
			if (!curly && CURLY.indexOf(sign) >= 0) {
				better.setCharAt(i - start, sign == '‘' || sign == '’' ? '\'' : '"');
			} else if (curly && STRAIGHT.indexOf(sign) >= 0) {
				boolean closes = i > 0 && !Character.isWhitespace(read.charAt(i - 1)) && "([–—-/".indexOf(read.charAt(i - 1)) < 0;
				better.setCharAt(i - start, sign == '\'' ? closes ? '’' : '‘' : closes ? '”' : '“');
				sure &= sign == '\'' && closes && Character.isLetter(read.charAt(i - 1));
			}
		}
		String kind = curly ? "typographic" : "straight";
		return Remark.of(prose, start, end, "Here stand " + (curly ? "straight" : "typographic") + " quotation marks or apostrophes, elsewhere " + kind + " ones. Write one kind throughout.")
				.mended(new Remark.Mend("Write " + kind + " marks", better.toString(), sure));
	}
}
