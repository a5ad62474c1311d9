package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.core.rules.Remark;

class ParallelStructureTest {

	private static final String RULE = "parallel-structure";

	@Test
	void theLevelThatDiffersFromTheOthersIsShown() {
		assertEquals(List.of("lead"), Rubrics.words(RULE, "lead a small team.", "leads two teams.", "leads a school."));
		assertEquals("“Level 1” begins with the plain form of a verb, “lead”, and “Level 2” with a verb in the form of “leads”, “leads”. Begin all levels in one way, so that they can be read side by side.",
				Rubrics.message(RULE, "lead a small team.", "leads two teams.", "leads a school."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Lead a team. | Leads a school. | Lead", "Plans a term. | Planning a year. | Plans", "identify needs. | identifies needs early. | identify", "Leads a team. | Is leading a school. | Leads",
			"is leading a team. | lead a school. | is leading" })
	void theOtherFormIsOffered(String lower, String higher, String words) {
		Remark remark = Rubrics.remarks(RULE, "", Rubrics.text(lower, higher)).get(0);
		Remark.Mend mend = remark.mend().orElseThrow();
		assertEquals(words, mend.text());
		assertEquals("Write “" + words + "”", mend.label());
		assertEquals(false, mend.sure());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "lead a team. | with support from others, lead a school.", "lead a team. | A leader will lead a school.", "plan lessons. | consistently plan lessons.", "Support for colleagues. | Advice to parents.",
			"lead a team. | They will chair the board.", "will be developing a team. | will be leading a school." })
	void whatStandsBeforeTheVerbIsNoMatter(String lower, String higher) {
		assertEquals(List.of(), Rubrics.words(RULE, lower, higher));
	}

	@Test
	void aParagraphAmongListsIsShown() {
		String paragraph = "chair the meetings of the whole school, write the minutes of each and send them to all on the day";
		assertEquals(List.of(paragraph), Rubrics.words(RULE, "- chair meetings\n- write minutes", paragraph, "- chair boards\n- write reports"));
		assertEquals(List.of(), Rubrics.words(RULE, "- chair meetings\n- write minutes", "As well as the above, " + paragraph));
		assertEquals(List.of(), Rubrics.words(RULE, "- chair meetings\n- write minutes", "chair the board."));
	}
}
