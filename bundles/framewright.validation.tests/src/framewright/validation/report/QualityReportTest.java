package framewright.validation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;

class QualityReportTest {

	@TempDir
	Path folder;

	private static String text(String version, String descriptor) {
		return """
				framework small "Small & <plain>" {
				    version %s
				    status draft
				    scale impact "Impact" {
				        level some "Some"
				        level high "High"
				    }
				    domain people "People" {
				        subdomain talk "Talk" {
				            component listening "Listening" {
				                at some
				                    | listen.
				%s            }
				        }
				    }
				}
				""".formatted(version, descriptor);
	}

	private static final String HIGH = "                at high\n                    | listen to everyone.\n";

	private Quality quality(String text, Finding... findings) throws IOException {
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		FrameworkFile file = reader.read(folder.resolve("small.framework"), text);
		return new QualityBuilder(reader, file, file.framework().orElseThrow(), List.of(findings)).build(null);
	}

	private Finding finding(String text, String at, Severity severity, String code) {
		int offset = text.indexOf(at);
		assertTrue(offset >= 0);
		return new Finding(folder.resolve("small.framework"), (int) text.substring(0, offset).lines().count(), 1, offset, at.length(), severity, "Something about <" + at + ">.", code);
	}

	@Test
	void aFindingCountsInTheInnermostElementThatItStandsIn() throws IOException {
		String text = text("1.0.0", HIGH);
		Quality quality = quality(text, finding(text, "| listen.", Severity.WARNING, "weak"), finding(text, "\"Listening\"", Severity.ERROR, "weak"), finding(text, "\"Talk\"", Severity.INFO, "style"),
				finding(text, "status", Severity.TODO, "style"));
		assertEquals(List.of("style", "weak"), quality.rules().stream().map(Quality.Column::id).toList());
		assertEquals(List.of("The framework itself 1 0", "People 0 0", "Talk 1 0", "Listening 0 2"),
				quality.rows().stream().map(row -> row.title() + " " + row.cells().get(0).count() + " " + row.cells().get(1).count()).toList());
		assertEquals(Severity.ERROR, quality.rows().get(3).cells().get(1).severity(), "the gravest");
		assertEquals(List.of("1 error", "1 warning", "1 to-do", "1 for information"), quality.tallies().stream().map(Quality.Tally::words).toList());
		assertEquals(Severity.ERROR, quality.groups().get(1).items().get(0).severity(), "the gravest first");
	}

	@Test
	void theTrendGoesOverThePublishedVersions() throws IOException {
		Path versions = Files.createDirectories(folder.resolve("published/small"));
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Ours\n");
		Files.writeString(versions.resolve("1.0.0.framework"), text("1.0.0", "").replace("status draft", "status published"));
		Files.writeString(versions.resolve("1.1.0.framework"), text("1.1.0", HIGH).replace("status draft", "status published"));
		Quality quality = quality(text("2.0.0", HIGH));
		assertEquals(List.of("1.0.0", "1.1.0", "2.0.0 (now)"), quality.trend().stream().map(Quality.Point::version).toList());
		Quality.Point first = quality.trend().get(0);
		assertTrue(first.tallies().get(0).count() > quality.trend().get(1).tallies().get(0).count(), "a text was missing in the first");
		assertEquals(0, quality.trend().get(2).sum());
		assertTrue(quality.bars(first).stream().mapToDouble(bar -> Double.parseDouble(bar.width())).sum() <= 80.5);
	}

	@Test
	void thePageHoldsWhatWasFoundAndNothingThatRuns() throws IOException {
		String text = text("1.0.0", HIGH);
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		Path file = folder.resolve("small.framework").toAbsolutePath();
		reader.read(file, text);
		Map<Path, List<Finding>> findings = new LinkedHashMap<>();
		findings.put(file, List.of(finding(text, "| listen.", Severity.WARNING, "weak")));
		findings.put(folder.resolve(Library.SETTINGS), List.of(Finding.of(folder.resolve(Library.SETTINGS), Severity.WARNING, "No such rule.", "bad-setting")));
		String page = QualityReport.write(Map.of(reader, findings), null);
		assertTrue(page.contains("<h2 id=\"framework-0\">Small &amp; &lt;plain&gt;</h2>"), page);
		assertTrue(page.contains("Something about &lt;| listen.&gt;."), page);
		assertTrue(page.contains("<td class=\"cell warning heat-1\">1</td>"), page);
		assertTrue(page.contains("No such rule."), page);
		assertFalse(page.contains("<script"), page);
	}

	@Test
	void ofManyElementsOnlyThoseWithFindingsAreShown() throws IOException {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 500; i++) {
			many.append("            component c").append(i).append(" \"Component ").append(i).append("\"\n");
		}
		String text = text("1.0.0", HIGH).replace("        }\n    }\n}", many + "        }\n    }\n}");
		Quality quality = quality(text, finding(text, "\"Component 77\"", Severity.INFO, "style"));
		assertEquals(List.of("The framework itself", "People", "Component 77"), quality.rows().stream().map(Quality.Row::title).toList());
		assertEquals(501, quality.quiet());
	}
}
