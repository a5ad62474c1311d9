package framewright.ui.tests.model.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Merged.Settled;
import framewright.ui.model.versions.Deciding;
import framewright.ui.model.versions.Place;
import framewright.ui.model.versions.Place.Choice;
import framewright.ui.tests.Libraries;
import framewright.versions.Decision;
import framewright.versions.FileConflict;
import framewright.versions.FileConflict.Kind;
import framewright.versions.PutOffDecisions;

class DecidingTest {

	private static final Path FILE = Path.of("/library/alpha.framework").toAbsolutePath();
	private static final String LEVEL = "                at some\n                    | hear other views.\n";
	private static final String EDITION = "    status draft\n";

	/** Two places in one framework: the text of a level and a line of the header. */
	private static Merged merged() {
		String text = Libraries.ALPHA;
		int header = text.indexOf(EDITION);
		int level = text.indexOf(LEVEL);
		return new Merged(List.of(new Settled(text.substring(0, header)), new Conflict("", "status", "", EDITION, "    status review\n", "    status published\n"),
				new Settled(text.substring(header + EDITION.length(), level)),
				new Conflict("listening", "at", "some", LEVEL, LEVEL.replace("other", "all"), LEVEL.replace("other", "new").replace("\n                    ", "\n                    ") + "                    | ask for more.\n"),
				new Settled(text.substring(level + LEVEL.length()))));
	}

	private static Deciding deciding() {
		return Deciding.of(FILE, Libraries.ALPHA, merged());
	}

	private static String text(Deciding deciding) {
		return ((Decision.Text) deciding.decisions().get(FILE)).text();
	}

	@Test
	void placesAreNamedAsPeopleKnowThem() {
		List<Place> places = deciding().places();
		assertEquals("Alpha framework", places.get(0).where().element());
		assertEquals("Listen to others", places.get(1).where().element());
		assertEquals("text for Some impact", places.get(1).where().what());
		assertTrue(places.get(1).isProse());
		assertEquals("hear other views.", places.get(1).base());
		assertEquals("hear all views.\n\n", places.get(1).redline(Choice.YOURS, Optional.empty()).text());
	}

	@Test
	void allMustBeDecidedAndTheOthersAreFound() {
		Deciding deciding = deciding();
		List<Place> places = deciding.places();
		assertEquals("2 of 2 places are still to decide.", deciding.count());
		places.get(1).choose(Choice.YOURS);
		assertEquals(Optional.of(places.get(0)), deciding.next(places.get(1)));
		assertTrue(deciding.problem().isPresent());
		assertThrows(IllegalStateException.class, deciding::decisions);
		places.get(0).choose(Choice.THEIRS);
		assertEquals(Optional.empty(), deciding.problem());
		assertEquals(Libraries.ALPHA.replace("status draft", "status published").replace("hear other", "hear all"), text(deciding));
	}

	@Test
	void bothAndOwnTextGetTheSignsOfTheLanguage() {
		Deciding deciding = deciding();
		List<Place> places = deciding.places();
		assertFalse(places.get(0).allows(Choice.BOTH), "a line of the header says one thing");
		places.get(0).choose(Choice.YOURS);
		places.get(1).choose(Choice.BOTH);
		assertEquals("hear all views.\n\nhear new views.\nask for more.", places.get(1).shown());
		String indent = "                    ";
		assertTrue(text(deciding).contains("at some\n" + indent + "| hear all views.\n" + indent + "|\n" + indent + "| hear new views.\n" + indent + "| ask for more.\n"), text(deciding));
		places.get(1).write("hear everybody.\n\nAsk.\n");
		assertTrue(text(deciding).contains("at some\n" + indent + "| hear everybody.\n" + indent + "|\n" + indent + "| Ask.\n                at high"), text(deciding));
		assertEquals(Optional.empty(), deciding.problem());
	}

	@Test
	void whatCannotBeReadIsRefused() {
		Deciding deciding = deciding();
		deciding.places().get(1).choose(Choice.YOURS);
		deciding.places().get(0).write("status {{{");
		String problem = deciding.problem().orElseThrow();
		assertTrue(problem.contains("cannot be read") && problem.contains("Alpha framework"), problem);
	}

	@Test
	void whatWasPutOffIsTakenUpAgain() {
		Deciding before = deciding();
		before.places().get(1).write("hear everybody.");
		Deciding now = deciding();
		now.adopt(before.decided());
		assertEquals(1, now.undecided());
		assertEquals("hear everybody.", now.places().get(1).shown());
		Deciding other = Deciding.of(FILE, Libraries.ALPHA, new Merged(merged().pieces().stream()
				.map(piece -> piece instanceof Conflict place && place.level().equals("some") ? new Conflict("listening", "at", "some", LEVEL, LEVEL.replace("other", "all"), LEVEL.replace("other", "old")) : piece).toList()));
		other.adopt(before.decided());
		assertEquals(2, other.undecided(), "about another text nothing was decided");
	}

	@Test
	void placesThatAreAlikeKeepEachTheirOwn() {
		Conflict conflict = new Conflict("listening", "at", "some", LEVEL, LEVEL.replace("other", "all"), LEVEL.replace("other", "new"));
		Merged alike = new Merged(List.of(conflict, conflict, conflict));
		Deciding before = Deciding.of(FILE, Libraries.ALPHA, alike);
		before.places().get(0).choose(Choice.YOURS);
		before.places().get(2).choose(Choice.THEIRS);
		Deciding now = Deciding.of(FILE, Libraries.ALPHA, alike);
		now.adopt(before.decided());
		assertEquals(List.of(Choice.YOURS, Choice.NONE, Choice.THEIRS), now.places().stream().map(Place::choice).toList());
	}

	@Test
	void whatMakesNoSenseIsNotTakenUp() {
		Deciding before = deciding();
		before.places().get(0).choose(Choice.YOURS);
		Deciding now = deciding();
		before.decided().keySet().forEach(key -> now.adopt(Map.of(key, new PutOffDecisions.Decided("BOTH", "", ""), "x", new PutOffDecisions.Decided("YOURS", "", ""))));
		assertEquals(2, now.undecided());
	}

	@Test
	void aWholeFileIsKeptOrGoes() {
		FileConflict conflict = new FileConflict(FILE, Kind.REMOVED_THERE, Optional.of(Libraries.ALPHA), Optional.of(Libraries.ALPHA), Optional.empty(), Optional.empty());
		Deciding deciding = Deciding.of(List.of(conflict));
		Place place = deciding.places().get(0);
		assertTrue(place.isWholeFile() && !place.allows(Choice.OWN) && !place.allows(Choice.BOTH));
		assertEquals("others took it away, and you changed it", place.explanation());
		place.choose(Choice.THEIRS);
		assertEquals(new Decision.Theirs(), deciding.decisions().get(FILE));
		place.choose(Choice.YOURS);
		assertEquals(new Decision.Ours(), deciding.decisions().get(FILE));
	}

	@Test
	void ofTwoNamesOneIsChosen() {
		FileConflict conflict = new FileConflict(FILE, Kind.BOTH_RENAMED, Optional.of("beta.framework"), Optional.of("alpha.framework"), Optional.of("guides/beta.framework"), Optional.empty());
		Deciding deciding = Deciding.of(List.of(conflict));
		Place place = deciding.places().get(0);
		assertTrue(place.isWholeFile() && !place.allows(Choice.OWN) && !place.allows(Choice.BOTH));
		assertEquals("alpha.framework", place.where().element());
		assertEquals("its name and folder", place.where().what());
		assertEquals("you and others gave it different names, or put it into different folders", place.explanation());
		assertEquals("beta.framework", place.base());
		assertTrue(place.redline(Choice.THEIRS, Optional.empty()).text().contains("guides/beta.framework"));
		place.choose(Choice.THEIRS);
		assertEquals(new Decision.Theirs(), deciding.decisions().get(FILE));
	}
}
