package framewright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.core.compare.Run;

/** What a reader sees of a change in prose. Removed words stand in square brackets, added ones in braces. */
class RedlineTest {

	@ParameterizedTest
	@CsvSource(delimiterString = "->", value = {
			"listen to others -> listen to everybody -> listen to [others]{everybody}",
			"listen to others. Act. -> listen to others. -> listen to others.[ Act.]",
			"Leaders listen. -> Leaders listen carefully. -> Leaders listen{ carefully}.",
			"They plan the work of the team. -> They know what each of the pupils needs. -> [They plan the work of the team.]{They know what each of the pupils needs.}",
			"One. Two is long enough. Three. -> One. Three. -> One. [Two is long enough. ]Three.",
			"Say “yes”. -> Say \"yes\". -> Say \"yes\".",
			"organise the day -> organize the day -> [organise]{organize} the day",
			"hear *all* views -> hear all views -> hear [*]all[*] views",
			"write the plan and check the budget -> draft the outline and test the idea -> [write the plan and check the budget]{draft the outline and test the idea}",
			"leaders write the plan and check the budget every year -> leaders draft the outline and test the idea every year -> leaders [write the plan and check the budget]{draft the outline and test the idea} every year" })
	void words(String old, String now, String shown) {
		assertEquals(shown, show(old.strip(), now.strip()));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "->", value = {
			"a b c/n/nd e f -> a b c -> a b c[/n/nd e f]",
			"first one here/n/nsecond one there -> first one here/n/na third in between/n/nsecond one there -> first one here{/n/na third in between}/n/nsecond one there" })
	void paragraphs(String old, String now, String shown) {
		assertEquals(shown.replace("/n", "\n"), show(old.strip().replace("/n", "\n"), now.strip().replace("/n", "\n")));
	}

	private static String show(String old, String now) {
		StringBuilder shown = new StringBuilder();
		for (Run run : Redline.of(old, now)) {
			shown.append(switch (run.kind()) {
				case SAME -> run.text();
				case REMOVED -> "[" + run.text() + "]";
				case ADDED -> "{" + run.text() + "}";
			});
		}
		return shown.toString();
	}
}
