package framewright.validation.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Severity;
import framewright.core.rules.Remark;
import framewright.core.rules.Rules;
import framewright.core.rules.Situation;
import framewright.dsl.model.Framework;
import framewright.validation.Checked;

class CompletenessTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"To follow: TBC. ; TBC",
			"Lorem ipsum dolor sit amet, xxx ; Lorem ipsum",
			"Ask [insert name of school] first. ; [insert name of school]",
			"Owner (to be confirmed). ; (to be confirmed)",
			"To be confirmed. ; To be confirmed.",
			"… ; …",
			"???; ???",
			"By XXX ; XXX" })
	void whatHoldsThePlaceOfTextIsTold(String written, String words) {
		assertEquals(words, Checked.prose("placeholder-text", written).words().get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "What is to be confirmed by governors is listed.", "a [link](https://example.org)", "He said: “We listened […] and decided.”", "The plan to follow is short.", "Much remains to be done.", "Extra work (a test)", "[www.example.org](https://www.example.org)", "---", "Add names to the list." })
	void whatOnlyLooksLikeItIsNot(String written) {
		assertEquals(List.of(), Checked.prose("placeholder-text", written).words());
	}

	@Test
	void titlesAndTheHeaderAreLookedAt() {
		Checked checked = Checked.inside("placeholder-text", "", "owner \"TBC\"\ndomain d \"Xxx\" {\n\tvoices {\n\t\tvoice\n\t\t\t| tbc\n\t\tby \"tba\"\n\t}\n}");
		assertEquals(4, checked.findings().size(), checked.messages().toString());
		assertEquals(Severity.TODO, checked.findings().get(0).severity());
	}

	@Test
	void fromReviewOnItIsAnError() {
		assertEquals(Severity.ERROR, Checked.of("placeholder-text", "framework a \"A\" {\n status review\n summary\n | TBC\n}").findings().get(0).severity());
	}

	@Test
	void whatIsBegunIsToBeWritten() {
		String text = """
				scale s "S" { level a "A" level b "B" }
				why
				how
					| Words.
				questions
				suggestions
					- one
					-
						-- a part of it
					-
				voices {
				}
				glossary {
					term "Coach"
				}
				component c "C" {
					at a
						| –
					at b
						| Words.
				}
				""";
		List<String> messages = Checked.inside("text-missing", "", text).messages();
		assertEquals(6, messages.size(), messages.toString());
		assertTrue(messages.toString().contains("“why”") && messages.toString().contains("“questions”") && messages.toString().contains("“Coach”") && messages.toString().contains("“–”"), messages.toString());
	}

	@Test
	void aLevelWithoutTextIsToldByTheLanguageOnly() {
		assertEquals(List.of(), Checked.inside("text-missing", "", "scale s \"S\" { level a \"A\" level b \"B\" }\ncomponent c \"C\" {\n at a\n at b\n | Words.\n}").messages());
	}

	private static String components(int with, int without, String facet) {
		return IntStream.range(0, with + without).mapToObj(i -> "component c" + i + " \"C" + i + "\" {\n" + (i < with ? facet : "note\n| Words.") + "\n}\n").collect(Collectors.joining("", "domain d \"D\" {\nsubdomain s \"S\" {\n", "}\n}\n"));
	}

	@ParameterizedTest
	@CsvSource({ "3, 2, 2", "2, 2, 0", "2, 0, 0", "4, 0, 0", "9, 1, 1", "0, 4, 0" })
	void whatMostOfATierHaveIsAskedOfTheOthers(int with, int without, int told) {
		assertEquals(told, Checked.inside("why-missing", "", components(with, without, "why\n| Words.")).findings().size());
		assertEquals(told, Checked.inside("how-missing", "", components(with, without, "how\n| Words.")).findings().size());
		assertEquals(told, Checked.inside("indicators-missing", "", components(with, without, "indicators\n- Words.")).findings().size());
	}

	@Test
	void theLibraryNamesTheTiers() {
		String text = components(3, 2, "why\n| Words.");
		assertEquals(List.of("\"S\""), Checked.inside("why-missing", "rule.why-missing.tiers = subdomain", text).words());
		assertEquals(List.of("\"D\"", "\"S\""), Checked.inside("why-missing", "rule.why-missing.tiers = domain, subdomain", text).words());
		assertEquals(4, Checked.inside("why-missing", "rule.why-missing.tiers = domain, subdomain, by-example", text).findings().size());
	}

	@Test
	void retiredElementsNeitherLackNorCount() {
		String text = components(3, 0, "why\n| Words.") + "domain e \"E\" retired in 1.0.0 {\n\tsubdomain f \"F\" {\n\t\tcomponent g \"G\"\n\t}\n}";
		assertEquals(List.of(), Checked.inside("why-missing", "", text).words());
	}

	@Test
	void whatStandsAtTheTopHasASummary() {
		assertEquals(List.of("\"D\""), Checked.inside("summary-missing", "", "domain d \"D\" {\n subdomain s \"S\"\n}\ndomain e \"E\" {\n what\n | Words.\n}").words());
		assertEquals(List.of(), Checked.inside("summary-missing", "", "structure {\n role \"Role\"\n}\nrole r \"R\"").words());
	}

	@Test
	void levelsHaveIndicatorsWhereOneHas() {
		String one = "scale s \"S\" {\n level a \"A\" {\n indicators\n - help\n }\n level b \"B\"\n}";
		String none = "scale s \"S\" {\n level a \"A\"\n level b \"B\"\n}";
		assertEquals(List.of("\"B\""), Checked.inside("level-indicators-missing", "", one).words());
		assertEquals(List.of(), Checked.inside("level-indicators-missing", "", none).words());
		assertEquals(2, Checked.inside("level-indicators-missing", "rule.level-indicators-missing.scales = all", none).findings().size());
		assertEquals(0, Checked.inside("level-indicators-missing", "rule.level-indicators-missing.scales = all", none.replace("\"S\"", "\"S\" unordered")).findings().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner", "licence", "publisher", "language", "version" })
	void theHeaderIsComplete(String entry) {
		String full = "version 1.0.0\npublisher \"P\"\nowner \"O\"\nlicence \"L\"\nlanguage en-GB\n";
		assertEquals(0, Checked.of(entry + "-missing", "framework a \"A\" {\n" + full + "}").findings().size());
		String without = full.lines().filter(line -> !line.startsWith(entry)).collect(Collectors.joining("\n"));
		assertEquals(1, Checked.of(entry + "-missing", "framework a \"A\" {\n" + without + "}").findings().size());
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-14, 1", "2026-06-15, 0", "2027-01-01, 0", "soon, 0" })
	void theDateOfReviewGoesBy(String date, int told) {
		Path file = Path.of("somewhere", "a.framework").toAbsolutePath();
		Library library = Library.containing(file);
		Framework framework = new LibraryReader(library).read(file, "framework a \"A\" {\n review-by 2026-06-15\n}").framework().orElseThrow();
		framework.setReviewBy(date);
		List<Remark> remarks = new ArrayList<>();
		new ReviewDate(Clock.fixed(Instant.parse("2026-06-15T08:00:00Z"), ZoneOffset.UTC)).prepare(new Situation(framework, file, library, LibrarySettings.parse(""), null)).at(framework, remarks::add);
		assertEquals(told, remarks.size());
	}

	@Test
	void aQuotationSaysWhoseItIs() {
		String two = "voices {\n voice\n | One.\n by \"A head\"\n voice\n | Two.\n}";
		assertEquals(1, Checked.inside("quotation-source-missing", "", two).findings().size());
		assertEquals(1, Checked.inside("quotation-source-missing", "", two.replace("voices {", "voices\n | From leaders in the pilot.\n {")).findings().size());
		assertEquals(0, Checked.inside("quotation-source-missing", "", "voices\n | From leaders in the pilot.\n {\n voice\n | One.\n voice\n | Two.\n}").findings().size());
		assertEquals(0, Checked.inside("quotation-source-missing", "", "sources {\n source s \"S\"\n}\nvoices {\n voice\n | One.\n from s\n}").findings().size());
	}

	@Test
	void termsThatNobodyUsesAreTold() {
		String glossary = "glossary {\n term \"Coach\"\n | One who helps a colleague.\n term \"Scaffold\"\n | A help.\n term \"Young carer\"\n | A pupil whom a coach may know.\n term \"Policy\"\n | A rule.\n}\n";
		List<String> messages = Checked.inside("term-unused", "", glossary + "summary\n | Policies for young carers.").messages();
		assertEquals(1, messages.size(), messages.toString());
		assertTrue(messages.get(0).contains("“Scaffold”"));
	}

	@Test
	void termsThatAnotherFrameworkExplainsAreTold(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("a.framework"), "framework a \"First\" {\n glossary {\n term \"Graduated approach\" also \"graduated approaches\"\n | Words.\n term \"Coach\"\n | Words.\n }\n}");
		Files.writeString(folder.resolve("b.framework"), "framework b \"Second\" {\n summary\n | A coach knows graduated approaches, and the graduated approach.\n glossary {\n term \"Pupil\"\n | Words.\n }\n}");
		Files.writeString(folder.resolve("c.framework"), "framework c \"Third\" {\n summary\n | The graduated approach.\n}");
		assertEquals(List.of("b.framework: graduated approaches"), undefined(folder));
		Files.writeString(folder.resolve(Library.SETTINGS), "rule.term-undefined.without-glossary = true\n");
		assertEquals(List.of("b.framework: graduated approaches", "c.framework: graduated approach"), undefined(folder));
	}

	private static List<String> undefined(Path folder) throws IOException {
		LibraryReader reader = new LibraryReader(Library.containing(folder.resolve("a.framework")));
		List<String> found = new ArrayList<>();
		for (List<Finding> findings : Rules.check(reader, Library.files(folder), null).values()) {
			for (Finding finding : findings) {
				if (finding.code().equals("term-undefined")) {
					found.add(finding.file().getFileName() + ": " + Files.readString(finding.file()).substring(finding.offset(), finding.offset() + finding.length()));
				}
			}
		}
		return found;
	}

	@Test
	void theSampleLibraryIsWithoutErrorsAndWarnings() throws IOException {
		Path samples = Path.of(System.getProperty("framewright.samples", ""));
		org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(samples) && !samples.toString().isEmpty());
		LibraryReader reader = new LibraryReader(Library.containing(samples));
		reader.readAll(null);
		List<Finding> found = Rules.check(reader, Library.files(samples), null).values().stream().flatMap(List::stream)
				.filter(finding -> Rules.find(finding.code()).filter(rule -> List.of("completeness", "language").contains(rule.category())).isPresent()).toList();
		assertEquals(List.of(), found.stream().filter(finding -> finding.severity() != Severity.INFO).map(Finding::message).toList());
		assertTrue(found.size() < 40, found.size() + " remarks are more than anybody reads");
	}
}
