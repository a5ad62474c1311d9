package framewright.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.core.rules.Rule;
import framewright.core.rules.Rules;
import framewright.validation.report.QualityReport;

/** How findings are printed. */
enum FindingsFormat {

	/** One line a finding, as compilers do, and a line that sums up. */
	text {
		@Override
		String print(Checked checked, IProgressMonitor monitor) {
			String lines = checked.findings().stream().map(finding -> finding.print(Shown.path(finding.file())) + "\n").collect(Collectors.joining());
			return lines + summary(checked.findings(), checked.frameworks());
		}
	},

	/** One JSON document. */
	json {
		@Override
		String print(Checked checked, IProgressMonitor monitor) {
			Map<String, Object> document = new LinkedHashMap<>();
			List<Finding> findings = checked.findings();
			document.put("files", checked.frameworks());
			for (Severity severity : Severity.values()) {
				document.put(severity.word(), count(findings, severity));
			}
			document.put("findings", findings.stream().map(FindingsFormat::json).toList());
			return Json.print(document);
		}
	},

	/** For tools that show findings beside the text. */
	sarif {
		@Override
		String print(Checked checked, IProgressMonitor monitor) {
			return Json.print(Sarif.of(checked.findings()));
		}
	},

	/** A web page: a map of elements and rules, and how that went from version to version. */
	html {
		@Override
		String print(Checked checked, IProgressMonitor monitor) throws IOException {
			return QualityReport.write(checked.libraries(), monitor);
		}
	};

	/**
	 * What to print.
	 *
	 * @throws IOException when published versions cannot be read
	 */
	abstract String print(Checked checked, IProgressMonitor monitor) throws IOException;

	private static Map<String, Object> json(Finding finding) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("file", Shown.path(finding.file()));
		object.put("line", finding.line());
		object.put("column", finding.column());
		object.put("offset", finding.offset());
		object.put("length", finding.length());
		object.put("severity", finding.severity().word());
		object.put("message", finding.message());
		object.put("code", finding.code());
		object.put("category", Rules.find(finding.code()).map(Rule::category).orElse("structure"));
		object.put("element", finding.element());
		return object;
	}

	private static String summary(List<Finding> findings, int files) {
		String counts = Arrays.stream(Severity.values()).filter(severity -> count(findings, severity) > 0)
				.map(severity -> plural(count(findings, severity), severity.word())).collect(Collectors.joining(", "));
		return plural(files, "file") + " checked: " + (counts.isEmpty() ? "nothing to report." : counts + ".");
	}

	private static long count(List<Finding> findings, Severity severity) {
		return findings.stream().filter(finding -> finding.severity() == severity).count();
	}

	private static String plural(long count, String word) {
		return String.format(Locale.ROOT, "%d %s", count, count == 1 || word.equals("info") ? word : word + "s");
	}
}
