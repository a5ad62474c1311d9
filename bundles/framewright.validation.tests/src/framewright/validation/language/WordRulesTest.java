package framewright.validation.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.validation.Checked;

class WordRulesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Utilise what works in order to teach. | Use what works to teach.",
			"They UTILISE it prior to lessons. | They USE it before lessons.",
			"A pupil and/or a parent | A pupil or a parent",
			"books, pens &c. | books, pens etc.",
			"ten percent of **pupils** | ten per cent of **pupils**",
			"on-going work | ongoing work" })
	void plainWordsAreOffered(String written, String better) {
		assertEquals(better, Checked.prose("house-style", written).mendedLine());
	}

	@Test
	void onlyWhatMeansTheSameEverywhereIsMendedUnasked() {
		Checked checked = Checked.prose("house-style", "Utilise books put in order to help.");
		assertTrue(checked.mended(true).contains("Use books put in order to help."), checked.mended(true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "They use what works.", "The word “utilise” is avoided.", "“We utilise what works”, it says.", "the order in which they go to class", "[use](https://example.org/utilise)", "in order.\n\t\t|\n\t\t| to begin" })
	void whatIsPlainOrQuotedIsLeftAlone(String written) {
		assertEquals(List.of(), Checked.prose("house-style", written).words());
	}

	@Test
	void quotationsAreOtherPeoplesWords() {
		String voices = "\tvoices {\n\t\tvoice\n\t\t\t| We utilise the chairman, which was written and organized in a MAT.\n\t\tby \"A head\"\n\t}";
		for (String rule : List.of("house-style", "inclusive-language", "british-spelling", "passive-voice", "abbreviation-unexplained", "sentence-length")) {
			assertEquals(List.of(), Checked.inside(rule, "rule.passive-voice.most = 0\nrule.sentence-length.most = 3\n".lines().filter(line -> line.contains(rule)).reduce("", String::concat), voices).words(), rule);
		}
	}

	@Test
	void theLibrarySaysWhatToWrite() {
		String settings = "style = instead of head of year write year leader\nstyle = robust is right\nstyle = instead of utilise write employ\n";
		Checked checked = Checked.prose("house-style", settings, "A robust head of year will utilise it.");
		assertEquals("A robust year leader will employ it.", checked.mendedLine());
		assertEquals(checked.text(), checked.mended(true));
	}

	@Test
	void aLineOfTheSettingsThatNobodyUnderstandsIsTold() {
		assertTrue(Checked.prose("house-style", "style = no jargon", "Fine.").messages().get(0).contains("style = no jargon"));
		assertTrue(Checked.prose("preferred-term", "prefer = headteacher", "Fine.").messages().get(0).contains("prefer = headteacher"));
	}

	@Test
	void aPhraseThatRunsOverALineIsShownAndNotReplaced() {
		Checked checked = Checked.prose("house-style", "", "They meet in order", "to talk.");
		assertEquals(1, checked.findings().size());
		assertEquals(checked.text(), checked.mended(false));
	}

	@Test
	void whatTheGlossaryExplainsIsUsedOnPurpose() {
		String text = "\tglossary {\n\t\tterm \"Buy-in\"\n\t\t\t| What it is.\n\t}\n\tsummary\n\t\t| Gain buy-in.";
		assertEquals(List.of(), Checked.inside("house-style", "", text).words());
	}

	@Test
	void retiredElementsAreLeftAsTheyWere() {
		assertEquals(List.of(), Checked.inside("house-style", "", "\tdomain d \"D\" retired in 1.0.0 {\n\t\tsummary\n\t\t\t| They utilise it.\n\t}").words());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"A head teacher meets head-teachers. | A headteacher meets headteachers.",
			"Head Teachers lead. | Headteachers lead." })
	void oneTermIsPreferred(String written, String better) {
		assertEquals(better, Checked.prose("preferred-term", "prefer = headteacher not head teacher, head-teacher", written).mendedLine());
	}

	@Test
	void anotherWordIsNotPutInUnasked() {
		Checked checked = Checked.prose("preferred-term", "prefer = headteacher not principal, head teacher", "A principal and a head teacher.");
		assertTrue(checked.mended(true).contains("A principal and a headteacher."));
		assertEquals("A headteacher and a headteacher.", checked.mendedLine());
	}

	@Test
	void aTermOfTheGlossaryKeepsItsHyphen() {
		String text = "\tsummary\n\t\t| A self review is a self-review.\n\tglossary {\n\t\tterm \"Self-review\"\n\t\t\t| A look in the mirror.\n\t}";
		assertEquals("A self-review is a self-review.", Checked.inside("preferred-term", "", text).mendedLine());
	}

	private static Checked glossary(String terms, String line) {
		return Checked.inside("preferred-term", "", "\tsummary\n\t\t| " + line + "\n\tglossary {\n" + terms + "\n\t}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"A mentor helps, and mentors listen. | A coach helps, and coaches listen.",
			"Mentors meet a mentor’s mentor. | Coaches meet a coach’s coach.",
			"The mentors' hours | The coaches' hours",
			"Coaches coach, coaching is what a coach does, the coach's way. | Coaches coach, coaching is what a coach does, the coach's way.",
			"They say “mentor” here. | They say “mentor” here.",
			"A mentoring scheme | A mentoring scheme" })
	void anotherWordOfTheGlossaryForTheThingIsFound(String written, String better) {
		Checked checked = glossary("term \"Coach\" also \"coaches\", \"coaching\", \"coached\", \"mentor\"\n| Who helps; some say mentor.", written);
		assertEquals(better, checked.mendedLine());
		assertEquals(checked.text(), checked.mended(true), "only an author decides");
	}

	@Test
	void onlyOtherFormsAreUsedAsTheyAre() {
		String terms = "term \"Disadvantaged pupils\" also \"disadvantaged pupil\", \"deprived children\"\n| Who they are.";
		assertEquals(List.of("Deprived children", "deprived child"), glossary(terms, "Deprived children: each deprived child and disadvantaged pupil.").words());
		assertEquals("Disadvantaged pupils: each disadvantaged pupil and disadvantaged pupil.", glossary(terms, "Deprived children: each deprived child and disadvantaged pupil.").mendedLine());
	}

	@Test
	void anAbbreviationAndItsLongFormStandForEachOther() {
		String terms = "term \"SENCO\" also \"special educational needs co-ordinator\", \"special educational needs and disabilities coordinator\", \"inclusion lead\"\n| Who it is.";
		Checked checked = glossary(terms, "The special educational needs co-ordinator (SENCO) is the inclusion lead.");
		assertEquals(List.of("inclusion lead"), checked.words());
		assertEquals("The special educational needs co-ordinator (SENCO) is the SENCO.", checked.mendedLine());
		assertEquals(List.of(), glossary("term \"Multi-academy trust\" also \"MAT\", \"MATs\"\n| Schools.", "A MAT and other MATs").words());
	}

	@Test
	void anotherSpellingOfATermIsMendedUnasked() {
		Checked checked = glossary("term \"Co-teaching\" also \"co teaching\", \"coteaching\"\n| Two teach.", "They value co teaching and coteaching.");
		assertTrue(checked.mended(true).contains("They value co-teaching and co-teaching."), checked.mended(true));
	}

	@Test
	void aTermIsNoOtherWordOfAnotherTerm() {
		String terms = "term \"Level\" also \"impact level\", \"stage\"\n| How far.\nterm \"Stage\"\n| Part of a process.\nterm \"Impact level of schools\"\n| A sum.";
		assertEquals(List.of("impact level"), glossary(terms, "A stage, an impact level, an impact level of schools.").words());
	}

	@Test
	void ofTwoTermsTheAuthorChooses() {
		Checked checked = glossary("term \"Aim\" also \"target\"\n| A.\nterm \"Goal\" also \"target\"\n| B.", "Set a target.");
		assertEquals(List.of("Think again about “target”: the glossary has “aim” and “goal”."), checked.messages());
		assertEquals(checked.text(), checked.mended(false));
	}

	@Test
	void noMendLeavesTheWrongArticle() {
		Checked checked = glossary("term \"Adviser\" also \"mentor\"\n| Who helps.", "A mentor and the mentor.");
		assertEquals(List.of("mentor", "mentor"), checked.words());
		assertEquals("A mentor and the adviser.", checked.mendedLine());
	}

	@Test
	void anotherLanguageHasOtherEndings() {
		assertEquals(List.of(), Checked.of("preferred-term", "framework a \"A\" {\n language cy\n summary\n | Dau ysgol a coleg\n glossary {\n term \"Ysgol\" also \"ysgolion\", \"coleg\"\n | A.\n }\n}").words());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Coach | coaches | true", "Plan | planned | true", "Study | studies | true", "Evaluation | evaluate | true", "Child | children’s | true", "Lead | led | true", "Impact level | Impact Levels | true",
			"Impact level | levels of impact | false", "Assessment | assess | true", "Adviser | advisor | false", "Adviser | advisers | true", "Self-review | self review | false", "Pupil | student | false",
			"Governing board | the governing board | true", "Governing board | governors | false", "Criterion | criteria | true", "Use | us | false", "Teacher | team | false" })
	void formsOfAWord(String one, String other, boolean same) {
		assertEquals(same, WordForms.areOne(one, other));
		assertEquals(same, WordForms.areOne(other, one));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Oracy lead", "Adviser", "Governing body", "Child", "Class", "Criterion", "Process", "Glass", "Staff", "Activity", "Key stage", "Approach" })
	void aPluralIsThatOfItsSingular(String name) {
		String plain = name.toLowerCase(java.util.Locale.UK);
		assertEquals(plain, WordForms.singular(WordForms.plural(plain)));
		assertEquals(plain, WordForms.singular(plain));
		assertTrue(WordForms.areOne(plain, WordForms.plural(plain)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Leaders organize and analyze it. | Leaders organise and analyse it.",
			"Organization of learning centers | Organisation of learning centres",
			"behavior programs | behaviour programmes",
			"modernizing, emphasized | modernising, emphasised" })
	void britishSpellingIsOffered(String written, String better) {
		assertEquals(better, Checked.prose("british-spelling", written).mendedLine());
	}

	@Test
	void aNameKeepsItsSpellingUnlessSomebodyAgrees() {
		Checked checked = Checked.prose("british-spelling", "The World Health Organization will organize it.");
		assertTrue(checked.mended(true).contains("World Health Organization will organise"), checked.mended(true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Prizes of any size", "seize, capsized, resized", "a citizen with zeal, amazed", "organise colour" })
	void whatHasAZInBritainIsRight(String written) {
		assertEquals(List.of(), Checked.prose("british-spelling", written).words());
	}

	@Test
	void aLibraryMayPreferTheOtherEnding() {
		assertEquals(List.of("center", "analyze"), Checked.prose("british-spelling", "rule.british-spelling.ending = any", "organize a center and analyze it").words());
		assertEquals(List.of(), Checked.of("british-spelling", "framework a \"A\" {\n language en-US\n summary\n | organize a center\n}").words());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"The chairman of the board | The chair of the board",
			"He/she will listen. | They will listen.",
			"Talk to the disabled. | Talk to disabled people.",
			"manpower | workforce",
			"the headmasters | the headteachers" })
	void wordsThatIncludeEveryoneAreOffered(String written, String better) {
		Checked checked = Checked.prose("inclusive-language", written);
		assertEquals(better, checked.mendedLine());
		assertEquals(checked.text(), checked.mended(true), "only an author decides");
	}

	@ParameterizedTest
	@ValueSource(strings = { "The disabled pupils in the poor light", "They send children to the old hall.", "less able to cope", "the chair", "The young leader", "human resources" })
	void wordsThatOnlyLookLikeItAreLeftAlone(String written) {
		assertEquals(List.of(), Checked.prose("inclusive-language", written).words());
	}

	@Test
	void theReasonIsSaid() {
		assertTrue(Checked.prose("inclusive-language", "the chairman").messages().get(0).contains("open to everyone"));
	}

	@Test
	void oneSpaceStandsBetweenWords() {
		Checked checked = Checked.prose("double-space", "", "- one  two   three", "  - four", "1.  five.  Six  ");
		assertEquals(List.of("  ", "   ", "  "), checked.words());
		assertTrue(checked.mended(true).contains("- one two three\n\t\t|   - four\n\t\t| 1.  five. Six"), checked.mended(true));
	}

	@Test
	void marksOfTheOtherKindAreTold() {
		Checked checked = Checked.prose("quotation-marks", "", "a leader's word, a pupil's work, a trust's aim, a child's and a head's", "the team’s “own” view [’](https://example.org/’)");
		assertEquals(1, checked.findings().size());
		assertTrue(checked.mended(true).contains("the team's \"own\" view [']"), checked.mended(true));
		assertTrue(checked.mended(true).contains("example.org/’"), "an address stays as it is");
	}

	@Test
	void theLibrarySaysWhichMarksAreRight() {
		Checked checked = Checked.prose("quotation-marks", "rule.quotation-marks.marks = curly", "the team's \"own\" view");
		assertEquals("the team’s “own” view", checked.mendedLine());
		assertFalse(checked.findings().get(0).mend().orElseThrow().sure());
		assertEquals(List.of(), Checked.prose("quotation-marks", "the team's \"own\" view").words());
	}

	@Test
	void oneProseIsNotToldOfWithoutEnd() {
		assertEquals(WordList.MOST, Checked.prose("house-style", "utilise ".repeat(1000)).findings().size());
	}
}
