package framewright.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import framewright.core.library.Finding;
import framewright.core.library.Severity;

/** How findings are printed. */
enum FindingsFormat {

	/** One line a finding, as compilers do, and a line that sums up. */
	text {
		@Override
		String print(List<Finding> findings, Collection<Path> files) {
			String lines = findings.stream().map(finding -> finding.print(Shown.path(finding.file())) + "\n").collect(Collectors.joining());
			return lines + summary(findings, files);
		}
	},

	/** One JSON document. */
	json {
		@Override
		String print(List<Finding> findings, Collection<Path> files) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("files", files.size());
			for (Severity severity : Severity.values()) {
				document.put(severity.word(), count(findings, severity));
			}
			document.put("findings", findings.stream().map(FindingsFormat::json).toList());
			return Json.print(document);
		}
	},

	/** SARIF 2.1.0, which code review tools show at its place (OASIS, Static Analysis Results Interchange Format). */
	sarif {
		@Override
		String print(List<Finding> findings, Collection<Path> files) {
			Map<String, Object> driver = Map.of("name", "Framewright", "rules", findings.stream().map(Finding::code).distinct().sorted().map(code -> Map.of("id", code)).toList());
			Map<String, Object> run = new LinkedHashMap<>();
			run.put("tool", Map.of("driver", driver));
			run.put("columnKind", "utf16CodeUnits");
			run.put("results", findings.stream().map(FindingsFormat::sarif).toList());
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
			document.put("version", "2.1.0");
			document.put("runs", List.of(run));
			return Json.print(document);
		}
	};

	abstract String print(List<Finding> findings, Collection<Path> files);

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
		return object;
	}

	private static Map<String, Object> sarif(Finding finding) {
		Map<String, Object> region = new LinkedHashMap<>();
		region.put("startLine", finding.line());
		region.put("startColumn", finding.column());
		region.put("charOffset", finding.offset());
		region.put("charLength", finding.length());
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("ruleId", finding.code());
		result.put("level", switch (finding.severity()) {
			case ERROR -> "error";
			case WARNING -> "warning";
			default -> "note";
		});
		result.put("message", Map.of("text", finding.message()));
		result.put("locations", List.of(Map.of("physicalLocation", Map.of("artifactLocation", Map.of("uri", uri(finding.file())), "region", region))));
		return result;
	}

	/** The address of a file: from where the person is, if it is below that. */
	private static String uri(Path file) {
		Path shown = Path.of(Shown.path(file));
		String address = file.toUri().getRawPath();
		return shown.isAbsolute() ? file.toUri().toString() : address.substring(Path.of("").toAbsolutePath().toUri().getRawPath().length());
	}

	private static String summary(List<Finding> findings, Collection<Path> files) {
		String counts = Arrays.stream(Severity.values()).filter(severity -> count(findings, severity) > 0)
				.map(severity -> plural(count(findings, severity), severity.word())).collect(Collectors.joining(", "));
		return plural(files.size(), "file") + " checked: " + (counts.isEmpty() ? "nothing to report." : counts + ".");
	}

	private static long count(List<Finding> findings, Severity severity) {
		return findings.stream().filter(finding -> finding.severity() == severity).count();
	}

	private static String plural(long count, String word) {
		return String.format(Locale.ROOT, "%d %s", count, count == 1 || word.equals("info") ? word : word + "s");
	}
}
