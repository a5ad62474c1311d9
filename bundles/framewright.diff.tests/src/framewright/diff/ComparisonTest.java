package framewright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.UnreadableTextException;

/** What a comparison tells of the changes that authors make, and how much each weighs. */
class ComparisonTest {

	private static final String OLD = """
			framework toolkit "Toolkit" {
			    version 1.2.3
			    licence "CC BY 4.0"
			    scale impact "Impact" {
			        level some "Some impact"
			        level high "High impact"
			    }
			    domain people "People" {
			        subdomain teams "Teams" {
			            component listening "Listen to others" {
			                why
			                    | Nobody is wise alone.
			                at some
			                    | hear different views and take them into account.
			                at high
			                    | seek out different views and act on them.
			                see trust as related
			            }
			            component trust "Earn trust" {
			                indicators "They"
			                    - keep their word in small things
			                    - give credit where it is due
			            }
			        }
			        subdomain growth "Growth" {
			            component coaching "Coach others"
			        }
			    }
			}
			""";

	@Test
	void spellingAndPunctuationAreEditorial() throws UnreadableTextException {
		Change change = only(OLD.replace("take them into account", "take these into account").replace("these", "them").replace("hear different views and", "hear different views, and"));
		assertEquals(ChangeKind.REWORDED, change.kind());
		assertEquals(ChangeClass.EDITORIAL, change.weight());
		assertFalse(change.affectsAssessment());
	}

	@Test
	void americanSpellingAndASmallWordAreEditorial() throws UnreadableTextException {
		assertEquals(ChangeClass.EDITORIAL, only(OLD.replace("Nobody is wise alone.", "Leaders organise the handover."), OLD.replace("Nobody is wise alone.", "Leaders organize handover.")).weight());
	}

	@Test
	void theTextOfALevelThatStays() throws UnreadableTextException {
		String without = OLD.replace("                at high\n                    | seek out different views and act on them.\n", "");
		assertEquals("A leader rated High impact under 1.2.3 can no longer be.", only(without).effect());
		assertEquals(ChangeClass.BREAKING, only(without).weight());
		assertEquals("Nobody could be rated High impact here under 1.2.3; now a leader can be.", only(without, OLD).effect());
		assertTrue(compare(OLD, without).matrix().rows().get(0).affectsAssessment());
	}

	@Test
	void reflowQuotationMarksAndEmphasisAreNoChange() throws UnreadableTextException {
		assertTrue(compare(OLD, OLD.replace("hear different views and take", "hear different\n                    | views and take")).isEmpty());
		assertTrue(compare(OLD.replace("Nobody", "“Nobody”"), OLD.replace("Nobody", "\\\"Nobody\\\"").replace("\\\"", "\"")).isEmpty());
		assertTrue(compare(OLD.replace("wise", "*wise*"), OLD.replace("wise", "_wise_")).isEmpty());
		assertTrue(compare(OLD, OLD.replace("    domain", "    // a remark\n\n\n    domain").replace("\n", "\r\n")).isEmpty());
	}

	@Test
	void aStrongerWordBearsOnAssessments() throws UnreadableTextException {
		Change change = only(OLD.replace("| seek out different views and act on them.", "| always seek out different views and act on them."));
		assertEquals(ChangeClass.SUBSTANTIVE, change.weight());
		assertEquals("A leader rated High impact under 1.2.3 may no longer be: the level asks for it in stronger words.", change.effect());
		assertEquals("2.0.0", compare(OLD, OLD.replace("| seek out", "| always seek out")).suggestedVersion());
	}

	@Test
	void aNewDutyAndALostOne() throws UnreadableTextException {
		String more = OLD.replace("act on them.", "act on them. They will tell people what became of it, in writing.");
		assertTrue(only(more).effect().endsWith("the level asks for something more."), only(more).effect());
		Changes less = compare(more, OLD);
		assertTrue(less.changes().get(0).effect().endsWith("the level asks for less."), less.changes().get(0).effect());
	}

	@Test
	void negationIsNeverEditorial() throws UnreadableTextException {
		assertEquals(ChangeClass.SUBSTANTIVE, only(OLD.replace("Nobody is wise alone.", "Nobody is not wise alone.")).weight());
		assertEquals(ChangeClass.SUBSTANTIVE, only(OLD.replace("hear different views and take", "hear different views or take")).weight());
	}

	@Test
	void versionsFollowFromTheWeightOfTheChanges() throws UnreadableTextException {
		assertEquals("1.2.4", compare(OLD, OLD.replace("account.", "account!")).suggestedVersion());
		assertEquals("1.3.0", compare(OLD, OLD.replace("Nobody is wise alone.", "Teams that talk do better work.")).suggestedVersion());
		assertEquals("2.0.0", compare(OLD, OLD.replace("component coaching \"Coach others\"", "component coaching \"Coach others\" retired in 2.0.0")).suggestedVersion());
		assertEquals("1.2.3", compare(OLD, OLD).suggestedVersion());
		assertEquals("1.2.3", compare(OLD.replace("1.2.3", "1.2.3-rc.1"), OLD.replace("account", "mind")).suggestedVersion());
	}

	@Test
	void aMoveIsNeitherAddedNorRemoved() throws UnreadableTextException {
		String moved = OLD.replace("            component coaching \"Coach others\"\n", "").replace("            component trust", "            component coaching \"Coach others\"\n            component trust");
		Change change = only(moved);
		assertEquals(ChangeKind.MOVED, change.kind());
		assertEquals("1b Growth", change.old());
		assertEquals("1a Teams", change.now());
		assertEquals("1b.i", change.subject().oldNumber());
		assertEquals("1a.ii", change.subject().newNumber());
		assertEquals(List.of("coaching", "trust"), compare(OLD, moved).renumbered().stream().map(subject -> subject.name()).toList());
	}

	@Test
	void aRenameCarriesItsReferencesWithIt() throws UnreadableTextException {
		Change change = only(OLD.replace("component trust \"Earn trust\"", "component confidence \"Earn trust\" formerly trust").replace("see trust", "see confidence"));
		assertEquals(ChangeKind.RENAMED, change.kind());
		assertEquals(ChangeClass.STRUCTURAL, change.weight());
		assertTrue(change.score().isEmpty());
	}

	@Test
	void whatHasNoNameInCommonIsMatchedByLikenessAndSaysSo() throws UnreadableTextException {
		Changes changes = compare(OLD, OLD.replace("component listening \"Listen to others\"", "component c17 \"Listen well to others\""));
		Change renamed = changes.changes().stream().filter(change -> change.kind() == ChangeKind.RENAMED).findFirst().orElseThrow();
		assertTrue(renamed.score().getAsDouble() > 0.8 && renamed.score().getAsDouble() < 1, renamed.score().toString());
		assertEquals(ChangeClass.BREAKING, renamed.weight());
		assertEquals(List.of(ChangeKind.RENAMED, ChangeKind.RETITLED), changes.changes().stream().map(Change::kind).toList());
	}

	@Test
	void whatHasNothingInCommonIsNotMatched() throws UnreadableTextException {
		Changes changes = compare(OLD, OLD.replace("component coaching \"Coach others\"", "component budgets \"Spend wisely\""));
		assertEquals(List.of(ChangeKind.REMOVED, ChangeKind.ADDED), changes.changes().stream().map(Change::kind).sorted((a, b) -> b.compareTo(a)).toList());
	}

	@Test
	void retiredWithAndWithoutASuccessor() throws UnreadableTextException {
		assertEquals(ChangeClass.BREAKING, only(OLD.replace("\"Coach others\"", "\"Coach others\" retired in 2.0.0")).weight());
		Change followed = only(OLD.replace("\"Coach others\"", "\"Coach others\" retired in 2.0.0 replaced by trust"));
		assertEquals(ChangeClass.STRUCTURAL, followed.weight());
		assertEquals(List.of("trust"), followed.others());
		assertEquals("Ratings on this under 1.2.3 no longer count.", followed.effect());
	}

	@Test
	void splitAndMergedAreOneChangeEach() throws UnreadableTextException {
		String split = OLD.replace("component coaching \"Coach others\"", "component coaching \"Coach others\" retired in 2.0.0 replaced by asking, telling\n            component asking \"Ask first\"\n            component telling \"Tell last\"");
		assertEquals(ChangeKind.SPLIT, only(split).kind());
		assertEquals(List.of("asking", "telling"), only(split).others());
		String merged = OLD.replace("component trust \"Earn trust\"", "component trust \"Earn trust\" retired in 2.0.0 replaced by both").replace("component coaching \"Coach others\"",
				"component coaching \"Coach others\" retired in 2.0.0 replaced by both\n            component both \"Both at once\"");
		Change change = only(merged);
		assertEquals(ChangeKind.MERGED, change.kind());
		assertEquals("both", change.subject().name());
		assertEquals(List.of("trust", "coaching"), change.others());
	}

	@Test
	void anotherOrderIsOneChange() throws UnreadableTextException {
		String reversed = OLD.replace("- keep their word in small things\n                    - give credit where it is due", "- give credit where it is due\n                    - keep their word in small things");
		assertEquals(ChangeKind.REORDERED, only(reversed).kind());
		assertEquals("indicators", only(reversed).facet());
	}

	@Test
	void levels() throws UnreadableTextException {
		String added = OLD.replace("        level high \"High impact\"", "        level high \"High impact\"\n        level highest \"Highest impact\"").replace("                see trust", "                at highest\n                    | make it a habit.\n                see trust");
		Changes changes = compare(OLD, added);
		assertEquals(List.of(ChangeKind.LEVEL_ADDED, ChangeKind.ADDED), changes.changes().stream().map(Change::kind).toList());
		assertEquals(Cell.NEW, changes.matrix().rows().get(0).cells().get(2));
		Changes back = compare(added, OLD);
		assertEquals(ChangeKind.LEVEL_REMOVED, back.changes().get(0).kind());
		assertEquals(ChangeClass.BREAKING, back.changes().get(0).weight());
		assertEquals(List.of("Some impact", "High impact", "Highest impact"), back.matrix().levels().stream().map(column -> column.title()).toList());
		assertEquals(Cell.GONE, back.matrix().rows().get(0).cells().get(2));
	}

	@Test
	void aRenamedLevelKeepsItsTexts() throws UnreadableTextException {
		Change change = only(OLD.replace("level high \"High impact\"", "level strong \"High impact\" formerly high").replace("at high", "at strong"));
		assertEquals(ChangeKind.SCALE_CHANGED, change.kind());
		assertEquals("strong", change.level());
	}

	@Test
	void theMatrixShowsHowMuchEachTextChanged() throws UnreadableTextException {
		Changes changes = compare(OLD, OLD.replace("hear different views and take", "hear different views, and take").replace("seek out different views and act on them.", "make it their habit to ask everybody, and answer."));
		Row row = changes.matrix().rows().get(0);
		assertEquals(List.of(Cell.LOW, Cell.HIGH), row.cells());
		assertEquals(Cell.SAME, row.overall());
		assertTrue(row.affectsAssessment());
	}

	@Test
	void theSummaryIsAParagraph() throws UnreadableTextException {
		String summary = compare(OLD, OLD.replace("act on them", "act on all of them").replace("component coaching \"Coach others\"", "component coaching \"Coach others\"\n            component budgets \"Spend wisely\"")).summary();
		assertEquals("“Toolkit”: 2 changes from the older version to the newer version, 1 in its structure and 1 in meaning. New: “Spend wisely”. What a level asks for changed in 1 element. "
				+ "Those who were assessed under the older version may stand elsewhere now. These changes deserve version 2.0.0 or a higher one; the text says 1.2.3.", summary);
	}

	@Test
	void theSampleLibrarysTwoVersions() throws UnreadableTextException, IOException {
		Path samples = Path.of(System.getProperty("framewright.samples"));
		Changes changes = new TextComparison().between(new Text("1.0.0", Files.readString(samples.resolve("published/leadership-toolkit/1.0.0.framework"))),
				new Text("2.0.0", Files.readString(samples.resolve("leadership-toolkit.framework"))), () -> false);
		List<ChangeKind> kinds = changes.changes().stream().map(Change::kind).distinct().toList();
		assertTrue(kinds.containsAll(List.of(ChangeKind.LEVEL_ADDED, ChangeKind.REWORDED, ChangeKind.RETITLED, ChangeKind.RENAMED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.REORDERED)), kinds.toString());
		assertFalse(kinds.contains(ChangeKind.REMOVED), "what was split says so");
		assertEquals("2.0.0", changes.suggestedVersion());
		assertEquals(71, changes.matrix().rows().size());
		assertEquals(changes.changes().size(), changes.changes().stream().map(Change::id).distinct().count());
	}

	@Test
	void whatReviewersJudgeCounts() throws UnreadableTextException {
		Changes changes = compare(OLD, OLD.replace("Nobody is wise alone.", "Teams that talk do better work."));
		Changes judged = new TextComparison().judged(changes, Map.of(changes.changes().get(0).id(), ChangeClass.EDITORIAL));
		assertEquals("1.3.0", changes.suggestedVersion());
		assertEquals("1.2.4", judged.suggestedVersion());
		assertEquals(1, judged.domains().get(0).editorial());
		assertTrue(judged.summary().contains("1 in wording and imprint"), judged.summary());
	}

	@Test
	void hostileTextsTakeNoLongTime() throws UnreadableTextException {
		String words = " word".repeat(200_000);
		assertEquals(1, compare(OLD.replace("wise", "wise" + words), OLD.replace("wise", "other" + words + " end")).changes().size());
		StringBuilder entries = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			entries.append("                    - entry ").append(i).append(" of many\n");
		}
		String many = OLD.replace("                    - keep their word in small things\n", entries);
		assertEquals(3001, compare(OLD, many).changes().size());
		assertEquals(3000, compare(many, many.replace("entry", "line")).changes().stream().filter(change -> change.kind() == ChangeKind.REWORDED).count());
	}

	@Test
	void itCanBeStopped() {
		assertThrows(OperationCanceledException.class, () -> new TextComparison().between(new Text("old", OLD), new Text("new", OLD.replace("wise", "clever")), () -> true));
	}

	@Test
	void aTextThatCannotBeReadIsNamedWithItsPlace() {
		UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> compare(OLD, OLD.replace("\"Teams\" {", "\"Teams")));
		assertEquals("“the newer version” cannot be read. Line 9: the closing quotation mark (\") is missing. Correct it first; the editor shows the place.", refused.getMessage());
	}

	@Test
	void aTextEditedSinceKeepsItsEditsWhenAChangeIsTakenBack() throws UnreadableTextException {
		String now = OLD.replace("act on them", "act on some of them").replace("Nobody is wise alone", "Teams that talk do better work");
		Change change = compare(OLD, now).changes().stream().filter(one -> one.level().equals("high")).findFirst().orElseThrow();
		String edited = now.replace("\"Coach others\"", "\"Coach others well\" // a remark");
		assertEquals(edited.replace("act on some of them", "act on them"), new TextComparison().reject(OLD, edited, change));
		assertThrows(UnreadableTextException.class, () -> new TextComparison().reject(OLD, OLD, change), "there is nothing to take back any more");
	}

	private static Changes compare(String old, String now) throws UnreadableTextException {
		return new TextComparison().between(new Text("the older version", old), new Text("the newer version", now), () -> false);
	}

	private static Change only(String now) throws UnreadableTextException {
		return only(OLD, now);
	}

	private static Change only(String old, String now) throws UnreadableTextException {
		List<Change> changes = compare(old, now).changes();
		assertEquals(1, changes.size(), () -> changes.toString());
		return changes.get(0);
	}
}
