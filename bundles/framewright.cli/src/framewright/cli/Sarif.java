package framewright.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.core.rules.Explanations;
import framewright.core.rules.Rule;
import framewright.core.rules.Rules;

/**
 * Findings as tools for the review of texts read them: OASIS Static Analysis Results Interchange Format (SARIF) 2.1.0. Each rule that found something is described, each finding has its place in the
 * file and in the framework, and where a rule says what puts it right, that is there as a fix.
 */
final class Sarif {

	private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

	private Sarif() {
	}

	/** The document. */
	static Map<String, Object> of(List<Finding> findings) {
		List<String> rules = findings.stream().map(Finding::code).distinct().sorted().toList();
		Map<String, Object> driver = new LinkedHashMap<>();
		driver.put("name", "Framewright");
		driver.put("rules", rules.stream().map(Sarif::rule).toList());
		Map<String, Object> run = new LinkedHashMap<>();
		run.put("tool", Map.of("driver", driver));
		run.put("columnKind", "utf16CodeUnits");
		run.put("results", findings.stream().map(finding -> result(finding, rules.indexOf(finding.code()))).toList());
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("$schema", SCHEMA);
		document.put("version", "2.1.0");
		document.put("runs", List.of(run));
		return document;
	}

	private static Map<String, Object> rule(String code) {
		Optional<Rule> rule = Rules.find(code);
		String explained = Explanations.of(code).orElse(code);
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("id", code);
		described.put("shortDescription", text(rule.map(Rule::title).orElse(code)));
		rule.map(Rule::why).filter(why -> !why.isBlank()).ifPresent(why -> described.put("fullDescription", text(why)));
		described.put("help", text(explained));
		rule.ifPresent(one -> described.put("defaultConfiguration", Map.of("enabled", one.isOn(), "level", level(one.severity()))));
		described.put("properties", Map.of("tags", List.of(rule.map(Rule::category).orElse("structure"))));
		return described;
	}

	private static Map<String, Object> result(Finding finding, int rule) {
		Map<String, Object> location = new LinkedHashMap<>();
		location.put("physicalLocation", Map.of("artifactLocation", artifact(finding.file()), "region", region(finding)));
		if (!finding.element().isEmpty()) {
			location.put("logicalLocations", List.of(Map.of("name", finding.element(), "kind", "element")));
		}
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("ruleId", finding.code());
		result.put("ruleIndex", rule);
		result.put("level", level(finding.severity()));
		result.put("message", text(finding.message()));
		result.put("locations", List.of(location));
		finding.mend().ifPresent(mend -> result.put("fixes", List.of(fix(finding.file(), mend))));
		return result;
	}

	private static Map<String, Object> region(Finding finding) {
		Map<String, Object> region = new LinkedHashMap<>();
		region.put("startLine", finding.line());
		region.put("startColumn", finding.column());
		region.put("charOffset", finding.offset());
		region.put("charLength", finding.length());
		return region;
	}

	private static Map<String, Object> fix(Path file, Finding.Mend mend) {
		Map<String, Object> replacement = Map.of("deletedRegion", Map.of("charOffset", mend.offset(), "charLength", mend.length()), "insertedContent", text(mend.text()));
		return Map.of("description", text(mend.label()), "artifactChanges", List.of(Map.of("artifactLocation", artifact(file), "replacements", List.of(replacement))));
	}

	private static Map<String, Object> text(String text) {
		return Map.of("text", text);
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			default -> "note";
		};
	}

	private static Map<String, Object> artifact(Path file) {
		return Map.of("uri", uri(file));
	}

	/** The address of a file: from where the person is, if it is below that. */
	private static String uri(Path file) {
		URI here = Path.of("").toAbsolutePath().toUri();
		return here.relativize(file.toAbsolutePath().toUri()).toString();
	}
}
