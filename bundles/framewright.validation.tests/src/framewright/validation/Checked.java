package framewright.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.FrameworkRules;
import framewright.core.rules.Rule;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;

/** What one rule finds in a text. */
public record Checked(String text, List<Finding> findings) {

	private static final Path FILE = Path.of("somewhere", "sample.framework").toAbsolutePath();

	/** Checks a framework. */
	public static Checked of(String rule, String settings, String framework) {
		Rule found = Rules.find(rule).orElseThrow(() -> new AssertionError("there is no rule " + rule));
		Library library = Library.containing(FILE);
		FrameworkFile file = new LibraryReader(library).read(FILE, framework);
		List<Finding> findings = new FrameworkRules(List.of(found)).check(file, library, RuleSettings.of(LibrarySettings.parse(settings)), false, null);
		return new Checked(framework, findings);
	}

	/** Checks a framework in a library without settings. */
	public static Checked of(String rule, String framework) {
		return of(rule, "", framework);
	}

	/** Checks a draft in British English with this between its braces. */
	public static Checked inside(String rule, String settings, String contents) {
		return of(rule, settings, "framework sample \"Sample\" {\n\tversion 1.0.0\n\tstatus draft\n\tlanguage en-GB\n" + contents + "\n}\n");
	}

	/** Checks some prose, line by line. */
	public static Checked prose(String rule, String settings, String... lines) {
		return inside(rule, settings, "\tsummary\n\t\t| " + String.join("\n\t\t| ", lines));
	}

	/** Checks some prose in a library without settings. */
	public static Checked prose(String rule, String line) {
		return prose(rule, "", line);
	}

	/** The words that are marked, in their order. */
	public List<String> words() {
		return findings.stream().map(finding -> text.substring(finding.offset(), finding.offset() + finding.length())).toList();
	}

	/** What is said of them. */
	public List<String> messages() {
		return findings.stream().map(Finding::message).toList();
	}

	/** The text after all mends, or only those that need no decision. */
	public String mended(boolean sureOnly) {
		StringBuilder mended = new StringBuilder(text);
		List<Finding> backwards = new ArrayList<>(findings);
		backwards.sort(Comparator.comparingInt(Finding::offset).reversed());
		for (Finding finding : backwards) {
			finding.mend().filter(mend -> mend.sure() || !sureOnly).ifPresent(mend -> mended.replace(mend.offset(), mend.offset() + mend.length(), mend.text()));
		}
		return mended.toString();
	}

	/** The one line of prose after all mends. */
	public String mendedLine() {
		String mended = mended(false);
		int mark = mended.indexOf("| ");
		return mended.substring(mark + 2, mended.indexOf('\n', mark));
	}
}
