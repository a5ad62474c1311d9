package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.ui.model.AllOrNothing;
import framewright.ui.model.AllOrNothing.Step;

class AllOrNothingTest {

	private final List<String> happened = new ArrayList<>();
	private final List<String> logged = new ArrayList<>();

	private Step step(String name, boolean does, boolean undoes) {
		return new Step(() -> happen(name, does), () -> happen("not " + name, undoes), "“" + name + "” could not be saved", "Make room on the disk.", "“" + name + "” has the new text.");
	}

	private void happen(String what, boolean does) throws IOException {
		if (!does) {
			throw new IOException("no " + what);
		}
		happened.add(what);
	}

	private Optional<String> run(Step... steps) {
		return AllOrNothing.run(List.of(steps), (what, why) -> logged.add(what + " " + why.getMessage()));
	}

	@Test
	void allIsDoneInOrder() {
		assertEquals(Optional.empty(), run(step("a", true, true), step("b", true, true)));
		assertEquals(List.of("a", "b"), happened);
		assertEquals(List.of(), logged);
	}

	@Test
	void whatWasDoneIsTakenBackLastFirst() {
		Optional<String> told = run(step("a", true, true), step("b", true, true), step("c", false, true), step("d", true, true));
		assertEquals(List.of("a", "b", "not b", "not a"), happened);
		assertEquals("“c” could not be saved, so nothing was changed. Make room on the disk.", told.orElseThrow());
		assertEquals(List.of("“c” could not be saved. no c"), logged);
	}

	@Test
	void whatCannotBeTakenBackIsToldWithItsPlace() {
		Optional<String> told = run(step("a", true, false), step("b", true, true), step("c", true, false), step("d", false, true));
		assertEquals(List.of("a", "b", "c", "not b"), happened, "one that cannot be taken back keeps no other from it");
		assertEquals("“d” could not be saved. Make room on the disk.\n\nNot everything could be put back as it was. Nothing is lost:\n“c” has the new text.\n“a” has the new text.", told.orElseThrow());
		assertEquals(List.of("“d” could not be saved. no d", "“c” has the new text. no not c", "“a” has the new text. no not a"), logged);
	}

	/** As a text that is changed in its editor and then cannot be saved. */
	@Test
	void ofTwoWorksTheFirstIsTakenBackWhenTheSecondFails() {
		Step saving = new Step(AllOrNothing.both(() -> happen("edited", true), () -> happen("saved", false), () -> happen("not edited", true)), () -> happen("never", true), "“a” could not be saved", "Make room on the disk.", "");
		Optional<String> told = run(step("b", true, true), saving);
		assertEquals("“a” could not be saved, so nothing was changed. Make room on the disk.", told.orElseThrow());
		assertEquals(List.of("b", "edited", "not edited", "not b"), happened);
		assertEquals(List.of("“a” could not be saved. no saved"), logged);
	}

	@Test
	void twoWorksThatCanBeDoneAreDone() {
		Step both = new Step(AllOrNothing.both(() -> happen("edited", true), () -> happen("saved", true), () -> happen("not edited", true)), () -> happen("never", true), "", "", "");
		assertEquals(Optional.empty(), run(both));
		assertEquals(List.of("edited", "saved"), happened);
	}
}
