package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostDutyTest {

	private static final String RULE = "lost-duty";
	private static final String LOWER = "prepare the agenda, take the minutes and book a room.";

	@Test
	void whatIsLostIsShownWhereItStands() {
		assertEquals(List.of("book a room"), Rubrics.words(RULE, LOWER, "prepare the agenda early and take the minutes precisely."));
		assertEquals("“Level 2” repeats what “Level 1” asks for, but leaves out “book a room” without saying so. Repeat it there, or begin that level with words such as “as well as the above”.",
				Rubrics.message(RULE, LOWER, "prepare the agenda early and take the minutes precisely."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "As well as the above, prepare the agenda early and take the minutes precisely.", "prepare the agenda early and take the minutes precisely. They will also look after guests.",
			"prepare the agenda early, take the minutes precisely and see that the room is ready.", "prepare the agenda early, take the minutes precisely and reserve and order what else is needed for the room.",
			"chair the meetings of the trust.", "prepare the agenda early." })
	void whatIsSaidOtherwiseOrReplacedIsNotLost(String higher) {
		assertEquals(List.of(), Rubrics.words(RULE, LOWER, higher));
	}

	@Test
	void aScaleCanSayThatItsLevelsTakeInThoseBelow() {
		String higher = "prepare the agenda early and take the minutes precisely.";
		assertEquals(List.of("book a room"), Rubrics.wordsIn(RULE, "", Rubrics.textWith("", "", "summary\n| Levels of impact.\n", LOWER, higher)));
		assertEquals(List.of(), Rubrics.wordsIn(RULE, "", Rubrics.textWith("", "", "summary\n| Each level takes in those below it.\n", LOWER, higher)));
	}
}
