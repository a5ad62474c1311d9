package framewright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Update;

/** A framework is brought up to date with an edited document. */
class UpdateTest {

	private static final String EXISTING = """
			// Nobody may lose this remark.
			framework toolkit "Toolkit" {
			   version 1.0.0
			    scale impact "Impact" {
			        level some "Some"
			    }
			    domain people "People"   {
			        component listen "Listen" { // and this one
			            at some
			                | hear others
			        }
			        component speak "Speak" {
			            at some
			                | speak up
			        }
			    }
			}
			""";

	private static final String BASE = """
			framework toolkit "Toolkit" {
			version 1.0.0
			scale impact "Impact" {
			level some "Some"
			}
			domain people "People" {
			component listen "Listen" {
			at some
			| hear others
			}
			component speak "Speak" {
			at some
			| speak up
			}
			}
			}
			""";

	private static Update update(String existing, String now) throws UnreadableTextException {
		return Update.of(existing, new Revision(BASE, now, List.of()), new TextComparison(), () -> false);
	}

	private static List<String> names(List<Change> changes) {
		return changes.stream().map(change -> change.subject().name()).toList();
	}

	@Test
	void nothingEditedIsNothingChanged() throws UnreadableTextException {
		assertEquals(EXISTING, update(EXISTING, BASE).text());
		assertTrue(update(EXISTING, BASE).changes().isEmpty());
	}

	/** Changes of one part that are alike in kind are told apart by their number only. */
	@Test
	void whatIsRefusedIsNoneOfThoseLikeIt() throws UnreadableTextException {
		String notes = "component speak \"Speak\" {\n            note\n                | One of us may speak in turn.\n            note\n                | Two of us may speak in turn.\n            note\n                | Three of us may speak in turn.\n";
		String existing = EXISTING.replace("component speak \"Speak\" {\n", notes);
		String base = BASE.replace("component speak \"Speak\" {\n", notes);
		Update gone = Update.of(existing, new Revision(base, BASE, List.of()), new TextComparison(), () -> false);
		assertEquals(3, gone.removed().size());
		assertEquals(existing, gone.withoutRemoving().text());
		assertEquals(existing, gone.without(gone.removed()).text());
		for (int kept = 0; kept < 3; kept++) {
			Update one = gone.without(List.of(gone.removed().get(kept)));
			assertTrue(one.text().contains("| " + List.of("One", "Two", "Three").get(kept) + " of us"), one.text());
			assertEquals(2, one.removed().size());
		}
		String reworded = base.replace("One of", "The first of").replace("Two of", "The second of").replace("Three of", "The third of");
		Update words = Update.of(existing, new Revision(base, reworded, List.of()), new TextComparison(), () -> false);
		List<Change> changed = words.changed();
		assertEquals(3, changed.size());
		assertEquals(existing.replace("Three of", "The third of"), words.without(changed.subList(0, 2)).text());
		assertEquals(existing.replace("One of", "The first of").replace("Two of", "The second of"), words.without(changed.subList(2, 3)).text());
	}

	@Test
	void onlyWhatWasEditedChangesAndCommentsStay() throws UnreadableTextException {
		Update update = update(EXISTING, BASE.replace("hear others", "hear everybody"));
		assertEquals(EXISTING.replace("hear others", "hear everybody"), update.text());
		assertEquals(List.of("listen"), names(update.changed()));
		assertEquals(List.of(), update.added());
		assertEquals(List.of(), update.removed());
	}

	@Test
	void whatIsAddedAndRemovedIsTold() throws UnreadableTextException {
		Update update = update(EXISTING, BASE.replace("component speak \"Speak\" {\nat some\n| speak up\n}", "component write \"Quite another thing about writing letters\" {\nat some\n| write to parents weekly\n}"));
		assertEquals(List.of("write"), names(update.added()).stream().distinct().toList());
		assertEquals(List.of("speak"), names(update.removed()).stream().distinct().toList());
	}

	@Test
	void whatWouldBeRemovedCanBeKept() throws UnreadableTextException {
		Update update = update(EXISTING, BASE.replace("component speak \"Speak\" {\nat some\n| speak up\n}\n", "").replace("hear others", "hear everybody"));
		assertEquals(List.of("speak"), names(update.removed()).stream().distinct().toList());
		Update kept = update.withoutRemoving();
		assertEquals(List.of(), kept.removed());
		assertEquals(EXISTING.replace("hear others", "hear everybody").replaceAll("\\s+", " "), kept.text().replaceAll("\\s+", " "));
	}

	@Test
	void aChangeCanBeLeftOut() throws UnreadableTextException {
		Update update = update(EXISTING, BASE.replace("hear others", "hear everybody").replace("\"Speak\"", "\"Speak up\""));
		Update less = update.without(update.changed().stream().filter(change -> change.subject().name().equals("listen")).toList());
		assertEquals(EXISTING.replace("\"Speak\"", "\"Speak up\""), less.text());
	}

	@Test
	void whatChangedInTheFrameworkMeanwhileStays() throws UnreadableTextException {
		String today = EXISTING.replace("speak up", "speak clearly");
		Update update = update(today, BASE.replace("hear others", "hear everybody"));
		assertEquals(today.replace("hear others", "hear everybody"), update.text());
		assertEquals(List.of(), update.conflicts());
		Update both = update(today, BASE.replace("speak up", "speak loudly"));
		assertEquals(today, both.text());
		assertEquals(List.of("speak"), both.conflicts().stream().map(conflict -> conflict.element()).toList());
	}

	@Test
	void whatBothChangedCanBecomeWhatTheDocumentSays() throws UnreadableTextException {
		String today = EXISTING.replace("speak up", "speak clearly").replace("hear others", "hear many");
		Update update = update(today, BASE.replace("speak up", "speak loudly").replace("hear others", "hear everybody"));
		assertEquals(List.of("listen", "speak"), update.conflicts().stream().map(conflict -> conflict.element()).toList());
		assertEquals("Speak, text for Some", update.titles().place(update.conflicts().get(1)));
		Update decided = update.taking(Set.of(1));
		assertEquals(today.replace("speak clearly", "speak loudly"), decided.text());
		assertEquals(List.of("speak"), names(decided.changed()));
		assertEquals(today, update.taking(Set.of()).text());
		assertEquals(today.replace("speak clearly", "speak loudly").replace("hear many", "hear everybody"), update.taking(Set.of(0, 1)).text());
	}

	@Test
	void whatIsDecidedAndWhatIsLeftOutGoTogether() throws UnreadableTextException {
		String today = EXISTING.replace("speak up", "speak clearly");
		Update update = update(today, BASE.replace("speak up", "speak loudly").replace("\"Listen\"", "\"Listen well\""));
		assertEquals(today.replace("speak clearly", "speak loudly"), update.taking(Set.of(0)).without(update.changed()).text());
	}
}
