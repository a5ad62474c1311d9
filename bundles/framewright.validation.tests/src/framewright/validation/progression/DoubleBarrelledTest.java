package framewright.validation.progression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleBarrelledTest {

	private static final String RULE = "double-barrelled";
	private static final String TWO = "manage the budget and coach new teachers.";

	@Test
	void theSecondThingIsShown() {
		assertEquals(List.of("coach new teachers"), Rubrics.words(RULE, TWO, "manage the budget of a school."));
		assertEquals("“Level 1” rates two things at once: “manage the budget” and “coach new teachers”. A leader can do one and not the other. Make each a component of its own, or keep the one that the title names.",
				Rubrics.message(RULE, TWO, "manage the budget of a school."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "manage the budget and explain to the team how it is spent.", "manage the budget, coach new teachers and chair the board.", "manage the budget. They will coach new teachers.",
			"plan the spending of the budget and agree it with governors.", "make sure that heads of department manage the budget and coach new teachers.", "listen to colleagues and take their views into account." })
	void andIsNormal(String text) {
		assertEquals(List.of(), Rubrics.words(RULE, text, "manage the budget of a school."));
	}

	@Test
	void aComponentCanBeAboutBoth() {
		assertEquals(List.of(), Rubrics.words(RULE, TWO, "manage the budget of a school and coach teachers of all subjects."));
		assertEquals(List.of(), Rubrics.wordsIn(RULE, "", Rubrics.text(TWO, "manage the budget.").replace("\"Meetings\" {\nat", "\"Money and coaching: the budget and those who coach\" {\nat")));
	}

	@Test
	void aLibraryAddsFieldsOfItsOwn() {
		String text = Rubrics.text("clean trophies and coach new teachers.");
		assertEquals(List.of(), Rubrics.wordsIn(RULE, "", text));
		assertEquals(List.of("coach new teachers"), Rubrics.wordsIn(RULE, "topic = prizes: trophy trophies\n", text));
	}
}
