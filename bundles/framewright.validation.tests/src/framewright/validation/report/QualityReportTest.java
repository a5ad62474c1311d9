package framewright.validation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
		assertTrue(page.contains("<th scope=\"colgroup\" class=\"category\" colspan=\"1\">The language</th>"), page);
		assertFalse(page.contains("<script"), page);
	}

	@Test
	void theRulesStandUnderTheirCategories() throws IOException {
		String text = text("1.0.0", HIGH);
		Quality quality = quality(text, finding(text, "| listen.", Severity.INFO, "sentence-length"), finding(text, "status", Severity.TODO, "owner-missing"), finding(text, "\"Talk\"", Severity.INFO, "passive-voice"),
				finding(text, "\"People\"", Severity.ERROR, "unknown-level"));
		assertEquals(List.of("unknown-level", "owner-missing", "passive-voice", "sentence-length"), quality.rules().stream().map(Quality.Column::id).toList());
		assertEquals(List.of(new Quality.Category("The language", 1), new Quality.Category("Completeness", 1), new Quality.Category("Language", 2)), quality.categories());
		assertEquals(List.of(true, true, true, false), quality.rules().stream().map(Quality.Column::first).toList());
		assertEquals(quality.rules().size(), quality.categories().stream().mapToInt(Quality.Category::rules).sum());
	}

	@Test
	void ofManyFindingsOfARuleTheFirstHundredAreListed() throws IOException {
		String text = text("1.0.0", HIGH);
		Finding[] many = new Finding[250];
		Arrays.fill(many, finding(text, "| listen.", Severity.INFO, "style"));
		many[249] = finding(text, "\"Talk\"", Severity.ERROR, "style");
		Quality quality = quality(text, many);
		Quality.Group group = quality.groups().get(0);
		assertEquals(100, group.items().size());
		assertEquals(150, group.more());
		assertEquals(Severity.ERROR, group.items().get(0).severity(), "the gravest is never left out");
		assertEquals(250, quality.rows().stream().mapToInt(Quality.Row::sum).sum(), "all are counted");
		assertEquals(List.of("1 error", "249 for information"), quality.tallies().stream().map(Quality.Tally::words).toList());
	}

	@Test
	void theTrendShowsTheLastTwentyVersions() throws IOException {
		Path versions = Files.createDirectories(folder.resolve("published/small"));
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Ours\n");
		for (int i = 0; i < 23; i++) {
			Files.writeString(versions.resolve("1." + i + ".0.framework"), text("1." + i + ".0", HIGH).replace("status draft", "status published"));
		}
		List<String> shown = quality(text("2.0.0", HIGH)).trend().stream().map(Quality.Point::version).toList();
		assertEquals(21, shown.size(), shown.toString());
		assertEquals("1.3.0", shown.get(0));
		assertEquals("1.22.0", shown.get(19));
		assertEquals("2.0.0 (now)", shown.get(20));
	}

	@Test
	void ofManyElementsWithFindingsThoseWithMostAreShown() throws IOException {
		StringBuilder many = new StringBuilder();
		for (int i = 0; i < 450; i++) {
			many.append("            component c").append(i).append(" \"Component ").append(i).append(".\"\n");
		}
		String text = text("1.0.0", HIGH).replace("        }\n    }\n}", many + "        }\n    }\n}");
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < 450; i++) {
			findings.add(finding(text, "\"Component " + i + ".\"", Severity.INFO, "style"));
			if (i >= 40) {
				findings.add(finding(text, "\"Component " + i + ".\"", Severity.INFO, "style"));
			}
		}
		Quality quality = quality(text, findings.toArray(Finding[]::new));
		// The framework, its domain, and the 400 with most; the last of these are those that stand first in the text.
		assertEquals(400 + 2, quality.rows().size());
		assertEquals(454 - quality.rows().size(), quality.quiet());
		assertTrue(quality.rows().stream().noneMatch(row -> row.sum() == 1), "those with two are shown first");
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
