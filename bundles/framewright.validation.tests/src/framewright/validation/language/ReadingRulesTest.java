package framewright.validation.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.Remark;
import framewright.core.rules.Rules;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Situation;
import framewright.core.spelling.Spelling;
import framewright.dsl.model.Framework;
import framewright.validation.Checked;

class ReadingRulesTest {

	private static final String ALL = "rule.passive-voice.most = 0";

	@ParameterizedTest
	@ValueSource(strings = { "Reports are written.", "It was not always done by her, it was sold.", "be trusted by colleagues", "The plan has been carefully checked.", "They get paid." })
	void sentencesThatDoNotSayWhoActs(String written) {
		assertEquals(1, Checked.prose("passive-voice", ALL, written).findings().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Leaders write reports.", "They are interested and well-informed.", "It is a shared task.", "They are ready.", "She is committed to it.", "There is need.", "They have written it.", "Being open matters." })
	void sentencesThatDo(String written) {
		assertEquals(List.of(), Checked.prose("passive-voice", ALL, written).words());
	}

	@Test
	void aPartMayHaveSome() {
		String few = "Leaders listen. They decide. Reports are written. Others help.";
		String many = "Reports are written. Meetings are held. Plans are made. Leaders listen.";
		assertEquals(List.of(), Checked.prose("passive-voice", few).words());
		assertEquals(List.of("are written", "are held", "are made"), Checked.prose("passive-voice", many).words());
		assertEquals(List.of(), Checked.prose("passive-voice", "rule.passive-voice.most = 80", many).words());
	}

	@Test
	void longSentencesAreTold() {
		String five = "Leaders listen and then decide.";
		assertEquals(List.of(), Checked.prose("sentence-length", "rule.sentence-length.most = 5", five).words());
		assertEquals(List.of(five), Checked.prose("sentence-length", "rule.sentence-length.most = 4", "They act. " + five).words());
		assertEquals(1, Checked.prose("sentence-length", "word ".repeat(36)).findings().size());
		assertEquals(0, Checked.prose("sentence-length", "word ".repeat(35)).findings().size());
	}

	@Test
	void theEntriesOfAListAreSentencesOfTheirOwn() {
		assertEquals(List.of(), Checked.prose("sentence-length", "rule.sentence-length.most = 4", "Leaders do this:", "- listen to all others", "- decide what to do").words());
	}

	/** Worked by hand: 0.39 × 10 + 11.8 × 2 − 15.59 + 5 years. */
	@Test
	void theFormulaIsThatOfItsAuthors() {
		assertEquals(16.91, ReadingAge.age(100, 10, 200), 0.001);
		assertEquals(0.39 * 20 + 11.8 * 1.5 - 15.59 + 5, ReadingAge.age(100, 5, 150), 0.001);
	}

	@Test
	void hardPartsAreToldAndEasyOrShortOnesAreNot() {
		String hard = "Organisational effectiveness presupposes continuous institutional self-evaluation, methodological sophistication and collaborative professional development. ";
		String easy = "A good head goes to see what goes on. She asks and she waits. Then she acts. ";
		assertEquals(1, Checked.prose("reading-age", hard.repeat(10)).findings().size());
		assertEquals(0, Checked.prose("reading-age", "rule.reading-age.most = 99", hard.repeat(10)).findings().size());
		assertEquals(0, Checked.prose("reading-age", hard.repeat(3)).findings().size());
		assertEquals(0, Checked.prose("reading-age", easy.repeat(10)).findings().size());
	}

	@Test
	void anAbbreviationIsExplainedAtFirstUse() {
		Checked checked = Checked.prose("abbreviation-unexplained", "", "A MAT is a trust. A multi-academy trust (MAT) is one.", "", "An early career teacher (ECT) meets other ECTs. The NPQ (national professional qualification) counts.");
		assertEquals(List.of("MAT"), checked.words());
	}

	@ParameterizedTest
	@ValueSource(strings = { "The UK has a PDF.", "READ THIS FIRST", "Part III and Part IV", "A level", "I listen.", "The “SENCo”", "ABCDEFGH" })
	void whatEveryoneKnowsNeedsNoExplaining(String written) {
		assertEquals(List.of(), Checked.prose("abbreviation-unexplained", written).words());
	}

	@Test
	void theGlossaryTheSettingsAndTitlesExplain() {
		String glossary = "\tglossary {\n\t\tterm \"SEND\" also \"special educational needs\"\n\t\t\t| What it is.\n\t\tterm \"Multi-academy trust\" also \"MAT\"\n\t\t\t| Some schools.\n\t}\n";
		String text = "\tsummary\n\t\t| SEND in MATs for the NPQ\n" + glossary + "\tdomain d \"Early career teachers (ECT)\" {\n\t\tsummary\n\t\t\t| An ECT and a DSL\n\t}";
		assertEquals(List.of("NPQ", "DSL"), Checked.inside("abbreviation-unexplained", "", text).words());
		assertEquals(List.of("DSL"), Checked.inside("abbreviation-unexplained", "abbreviations = NPQ, XYZ", text).words());
	}

	/** A dictionary of five words. */
	private static final Spelling FIVE = new Spelling() {
		@Override
		public boolean knows(String language) {
			return language.equals("en-GB");
		}

		@Override
		public List<Misspelling> check(String prose, String language, Predicate<String> also) {
			List<Misspelling> wrong = new ArrayList<>();
			framewright.validation.text.ReadText.of(prose).words().stream().filter(word -> !List.of("leaders", "listen", "and", "to", "people").contains(word.lower()) && !also.test(word.text()))
					.forEach(word -> wrong.add(new Misspelling(word.start(), word.text())));
			return wrong;
		}

		@Override
		public List<String> suggestions(String word, String language) {
			return word.equals("lissen") ? List.of("listen", "lesson") : List.of();
		}
	};

	private static List<Remark> spelt(Optional<Spelling> spelling, String settings, String contents) {
		java.nio.file.Path file = java.nio.file.Path.of("somewhere", "sample.framework").toAbsolutePath();
		Library library = Library.containing(file);
		Framework framework = new LibraryReader(library).read(file, "framework sample \"Sample\" {\n" + contents + "\n}").framework().orElseThrow();
		List<Remark> remarks = new ArrayList<>();
		Situation situation = new Situation(framework, file, library, LibrarySettings.parse(settings), RuleSettings.of(LibrarySettings.parse("")).parameters(Rules.find("spelling").orElseThrow(), "sample"));
		new Spelt(spelling).prepare(situation).at(framework, remarks::add);
		return remarks;
	}

	@Test
	void misspeltWordsAreToldWithTheFirstSuggestion() {
		String text = "language en-GB\nsummary\n| Leaders lissen to centers and Quorn, plan\nvoices {\nvoice\n| peeple\n}\nglossary {\nterm \"Plan\"\n| leaders\n}";
		List<Remark> remarks = spelt(Optional.of(FIVE), "words = Quorn", text);
		assertEquals(List.of(8, 0), remarks.stream().map(Remark::start).toList(), "“centers” is told by another rule, “plan” is a term, “Quorn” the library's");
		assertEquals("listen", remarks.get(0).mend().orElseThrow().text());
		assertTrue(!remarks.get(0).mend().orElseThrow().sure() && remarks.get(1).mend().isEmpty());
	}

	@Test
	void withoutADictionaryNothingIsTold() {
		assertEquals(List.of(), spelt(Optional.empty(), "", "language en-GB\nsummary\n| lissen"));
		assertEquals(List.of(), spelt(Optional.of(FIVE), "", "language cy\nsummary\n| lissen"));
		assertEquals(List.of(), spelt(Optional.of(FIVE), "", "summary\n| lissen"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "e.g. E.g. ", "word ", "(", "[", "utilise  ", "MAT (", "was ", "A. ", "“the disabled ", "in order ", "’ ", "word", "[a](", "a-", "\n\n", " ", "_", "1. " })
	void hugeLinesTakeLinearTime(String piece) {
		String line = piece.repeat(400_000 / piece.length());
		assertTimeout(Duration.ofSeconds(20), () -> {
			for (String rule : List.of("house-style", "inclusive-language", "british-spelling", "double-space", "quotation-marks", "passive-voice", "sentence-length", "reading-age", "abbreviation-unexplained", "placeholder-text")) {
				Checked.prose(rule, line);
			}
		});
	}
}
