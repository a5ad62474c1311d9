package framewright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.UnreadableTextException;

/** Two people change one framework: what happens to the words of both. */
class MergeTest {

	private static final String BASE = """
			framework toolkit "Toolkit" {
			    version 1.0.0
			    // the scale that everybody knows
			    scale impact "Impact" {
			        level some "Some"
			        level high "High"
			    }

			    domain people "People" {
			        // why this comes first
			        why
			            | People come first. They always did. They always will.

			        component listening "Listen" {
			            at some
			                | hear others. They write down what they hear.
			            at high
			                | ask others.
			        }

			        component trust "Trust" {
			            indicators "They"
			                - keep their word
			                - give credit
			                - own up
			        }
			    }

			    domain change "Change" {
			        component plan "Plan"
			    }
			}
			""";

	@Test
	void changesInDifferentPlacesAreBothTakenAndTheRestStaysSignBySign() throws UnreadableTextException {
		String merged = clean(BASE.replace("| ask others.", "| ask everyone."), BASE.replace("component plan \"Plan\"", "component plan \"Plan well\" short \"Plan\""));
		assertEquals(BASE.replace("| ask others.", "| ask everyone.").replace("component plan \"Plan\"", "component plan \"Plan well\" short \"Plan\""), merged);
	}

	@Test
	void differentSentencesOfOneTextAreBothTaken() throws UnreadableTextException {
		String merged = clean(BASE.replace("| hear others.", "| hear everybody."), BASE.replace("They write down what they hear.", "They write down all they hear."));
		assertTrue(merged.contains("| hear everybody. They write down all they hear."), merged);
	}

	@Test
	void theSameSentenceChangedByBothIsShownWithBothTextsAndTheBase() throws UnreadableTextException {
		Merged merged = merge(BASE.replace("ask others", "ask everyone"), BASE.replace("ask others", "ask the team"));
		Conflict conflict = only(merged);
		assertEquals("listening", conflict.element());
		assertEquals("at", conflict.facet());
		assertEquals("high", conflict.level());
		assertTrue(conflict.base().contains("| ask others.") && conflict.ours().contains("| ask everyone.") && conflict.theirs().contains("| ask the team."), conflict.toString());
		assertEquals(BASE.replace("ask others", "ask everyone"), merged.text(Conflict::ours));
		assertEquals(BASE.replace("ask others", "ask the team"), merged.text(Conflict::theirs));
		assertEquals(BASE, merged.text(Conflict::base));
		String marked = merged.marked("yours", "before", "theirs");
		assertTrue(marked.contains("<<<<<<< yours\n            at high\n                | ask everyone.\n||||||| before\n            at high\n                | ask others.\n=======\n            at high\n                | ask the team.\n>>>>>>> theirs\n"), marked);
	}

	@Test
	void aSentenceOverTwoLinesIsOneSentence() throws UnreadableTextException {
		String base = BASE.replace("| hear others. They write down what they hear.", "| hear others when they\n                | have time for it.");
		Merged merged = new TextComparison().merge(base, base.replace("hear others", "hear all"), base.replace("have time", "find time"));
		assertEquals(1, merged.conflicts().size());
	}

	@Test
	void bothSidesAddToOneList() throws UnreadableTextException {
		String merged = clean(BASE.replace("- keep their word\n", "- keep their word\n                - speak plainly\n"), BASE.replace("- own up\n", "- own up\n                - ask for help\n"));
		assertEquals(BASE.replace("- keep their word\n", "- keep their word\n                - speak plainly\n").replace("- own up\n", "- own up\n                - ask for help\n"), merged);
	}

	@Test
	void bothSidesAddTheSameIsOnce() throws UnreadableTextException {
		String both = BASE.replace("component plan \"Plan\"", "component plan \"Plan\"\n        component act \"Act\"");
		assertEquals(both.replace("1.0.0", "1.1.0"), clean(both, both.replace("1.0.0", "1.1.0")));
	}

	@Test
	void twoElementsOfOneNameAreAConflict() throws UnreadableTextException {
		Merged merged = merge(BASE.replace("component plan \"Plan\"", "component plan \"Plan\"\n        component act \"Act\""), BASE.replace("component trust", "component act \"Do something\"\n        component trust"));
		assertEquals("act", only(merged).element());
		assertEquals("", only(merged).base());
	}

	@Test
	void whatOneTookOutAndTheOtherChangedIsShown() throws UnreadableTextException {
		String without = BASE.replaceFirst("(?s)\n        component listening.*?\n        }\n", "");
		assertFalse(without.contains("listening"));
		Merged merged = merge(BASE.replace("ask others", "ask everyone"), without);
		assertEquals("", only(merged).theirs());
		assertTrue(only(merged).ours().contains("ask everyone"));
		Merged other = merge(without, BASE.replace("ask others", "ask everyone"));
		assertEquals("", only(other).ours());
		assertTrue(only(other).theirs().contains("ask everyone") && only(other).base().contains("ask others"), other.toString());
		assertEquals(BASE.replace("ask others", "ask everyone"), other.text(Conflict::theirs));
	}

	@Test
	void whatOneTookOutAndNobodyChangedIsGone() throws UnreadableTextException {
		String without = BASE.replaceFirst("(?s)\n        component listening.*?\n        }\n", "");
		assertEquals(without.replace("1.0.0", "1.1.0"), clean(BASE.replace("1.0.0", "1.1.0"), without));
	}

	@Test
	void anElementMovedByOneAndRewordedByTheOther() throws UnreadableTextException {
		String moved = BASE.replaceFirst("(?s)\n        component listening.*?\n        }\n", "").replace("component plan \"Plan\"\n", "component plan \"Plan\"\n\n        component listening \"Listen\" {\n            at some\n                | hear others. They write down what they hear.\n            at high\n                | ask others.\n        }\n");
		assertEquals(moved.replace("ask others", "ask everyone"), clean(moved, BASE.replace("ask others", "ask everyone")));
		assertEquals(moved.replace("ask others", "ask everyone"), clean(BASE.replace("ask others", "ask everyone"), moved));
	}

	@Test
	void anElementMovedToTwoPlacesIsAConflict() throws UnreadableTextException {
		String base = BASE.replace("    domain change", "    domain third \"Third\"\n\n    domain change");
		String one = base.replace("        component plan \"Plan\"\n", "").replace("domain third \"Third\"", "domain third \"Third\" {\n        component plan \"Plan\"\n    }");
		String other = base.replace("        component plan \"Plan\"\n", "").replace("        component listening", "        component plan \"Plan\"\n\n        component listening");
		Merged merged = new TextComparison().merge(base, one, other);
		assertEquals("plan", only(merged).element());
		assertTrue(only(merged).ours().contains("// stands in “Third”") && only(merged).theirs().contains("// stands in “People”") && only(merged).base().contains("// stands in “Change”"), merged.toString());
	}

	@Test
	void aRenameByOneIsFollowedByTheOthersChange() throws UnreadableTextException {
		String renamed = BASE.replace("component listening \"Listen\"", "component hearing \"Listen\" formerly listening");
		assertEquals(renamed.replace("ask others", "ask everyone"), clean(renamed, BASE.replace("ask others", "ask everyone")));
		assertEquals(renamed.replace("ask others", "ask everyone"), clean(BASE.replace("ask others", "ask everyone"), renamed));
	}

	@Test
	void anOrderThatBothChangedInDifferentWays() throws UnreadableTextException {
		String one = BASE.replace("- keep their word\n                - give credit\n                - own up", "- own up\n                - keep their word\n                - give credit");
		String other = BASE.replace("- keep their word\n                - give credit\n                - own up", "- give credit\n                - keep their word\n                - own up");
		Merged merged = merge(one, other);
		assertTrue(only(merged).theirs().contains("// in this order: give credit\n"), merged.toString());
	}

	@Test
	void windowsLineEndingsStay() throws UnreadableTextException {
		String ours = BASE.replace("\n", "\r\n");
		String merged = clean(ours, BASE.replace("component plan \"Plan\"", "component plan \"Plan\"\n\n        component act \"Act\""));
		assertEquals(BASE.replace("component plan \"Plan\"", "component plan \"Plan\"\n\n        component act \"Act\"").replace("\n", "\r\n"), merged);
	}

	@Test
	void aTextThatCannotBeReadIsNotMerged() {
		UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> merge(BASE.replace("1.0.0", "1.1.0"), BASE.replace("component trust \"Trust\" {", "component trust \"Trust\"")));
		assertTrue(refused.getMessage().startsWith("“the other version” cannot be read. Line "), refused.getMessage());
	}

	/** Whatever two people do, the result is clean and can be read, or shows what they have to decide; no word of either is lost. */
	@Test
	void nothingIsLost() throws UnreadableTextException {
		for (long seed = 1; seed <= 2000; seed++) {
			Random random = new Random(seed);
			Sketch base = Sketch.random(random);
			String ours = Script.of(base, random, 4).apply(base).text();
			String theirs = Script.of(base, random, 4).apply(base).text().replace("new-n", "new-m");
			Merged merged = new TextComparison().merge(base.text(), ours, theirs);
			String all = merged.marked("ours", "base", "theirs");
			for (String text : new String[] { ours, theirs }) {
				for (String line : text.lines().map(String::strip).filter(line -> line.startsWith("| ") && !base.text().contains(line)).toList()) {
					assertTrue(all.contains(line), "seed " + seed + " lost " + line + "\n" + all);
				}
			}
			if (merged.isClean()) {
				ComparisonPropertiesTest.canonical(merged.text(conflict -> ""));
			}
		}
	}

	private static Merged merge(String ours, String theirs) throws UnreadableTextException {
		return new TextComparison().merge(BASE, ours, theirs);
	}

	private static String clean(String ours, String theirs) throws UnreadableTextException {
		Merged merged = merge(ours, theirs);
		assertTrue(merged.isClean(), () -> merged.conflicts().toString());
		return merged.text(conflict -> "");
	}

	private static Conflict only(Merged merged) {
		assertEquals(1, merged.conflicts().size(), () -> merged.conflicts().toString());
		return merged.conflicts().get(0);
	}
}
