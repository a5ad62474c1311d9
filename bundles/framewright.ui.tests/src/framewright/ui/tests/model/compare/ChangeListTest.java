package framewright.ui.tests.model.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ChangeAuthors;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.ChangeList.Group;
import framewright.ui.model.compare.Filter;
import framewright.ui.model.compare.Grouping;
import framewright.ui.model.compare.KeptNotes;
import framewright.ui.model.compare.ReadText;
import framewright.ui.model.compare.ReviewNotes;
import framewright.ui.tests.SomeChanges;

class ChangeListTest {

	private final ChangeList list = new ChangeList(SomeChanges.few(), ReadText.NONE, ReadText.NONE, ReviewNotes.NONE);

	private List<String> titles() {
		return list.groups().stream().map(Group::title).toList();
	}

	private List<String> shown() {
		return list.shown().stream().map(Change::id).toList();
	}

	private Change change(String id) {
		return list.find(id).orElseThrow();
	}

	@Test
	void groupsByDomainInTheOrderOfTheFramework() {
		assertEquals(List.of("The framework", "Leading People", "Growing Others"), titles());
		assertEquals(List.of("f1", "l1", "l2", "l3", "g1", "g2"), shown());
	}

	@Test
	void groupsByWeightTheWeightiestFirst() {
		list.group(Grouping.WEIGHT);
		assertEquals(List.of("Breaking", "Structural", "Substantive", "Editorial"), titles());
		assertEquals(List.of("g2", "l1", "g1", "l2", "f1", "l3"), shown());
	}

	@Test
	void groupsByKind() {
		list.group(Grouping.KIND);
		assertEquals(List.of("Details changed", "Moved", "New", "Reworded", "Taken out"), titles());
	}

	@Test
	void groupsByAuthorAndSaysThatTheyAreSoughtUntilTheyAreKnown() {
		list.group(Grouping.AUTHOR);
		assertEquals(List.of("Looking up who made each change…"), titles());
		assertEquals(6, list.shown().size(), "everything is shown meanwhile");
		list.authors(ChangeAuthors.of(Map.of("l1", List.of("Cem Ak"), "l2", List.of("Ada Brown", "Ben Green", "Cem Ak"), "g1", List.of("Cem Ak"), "f1", List.of("Zoe Young", ChangeAuthors.UNSAVED), "l3", List.of(ChangeAuthors.UNSAVED))));
		assertEquals(List.of("Ada Brown, Ben Green and Cem Ak", "Cem Ak", "Not saved yet", "Zoe Young, partly not saved yet", "Author not known"), titles(), "what nobody is known of comes last");
		assertEquals(List.of("l2", "l1", "g1", "l3", "f1", "g2"), shown());
	}

	@Test
	void whileAuthorsAreSoughtAgainThoseOfBeforeStay() {
		list.group(Grouping.AUTHOR);
		ChangeAuthors known = ChangeAuthors.of(Map.of("l1", List.of("Cem Ak")));
		list.authors(known.soughtAgain());
		assertEquals(List.of("Cem Ak", "Looking up who made each change…"), titles());
		list.authors(known);
		assertEquals(List.of("Cem Ak", "Author not known"), titles());
		list.group(Grouping.DOMAIN);
		list.authors(ChangeAuthors.SOUGHT);
		assertEquals(List.of("The framework", "Leading People", "Growing Others"), titles());
	}

	@Test
	void withoutAHistoryItSaysThatNoAuthorIsNoted() {
		list.group(Grouping.AUTHOR);
		list.authors(ChangeAuthors.NO_HISTORY);
		assertEquals(List.of("No author is noted: only published versions are kept of this framework"), titles());
		assertEquals(6, list.shown().size());
	}

	@Test
	void filters() {
		list.filter(Filter.ALL.withHideEditorial(true));
		assertEquals(List.of("l1", "l2", "g1", "g2"), shown());
		assertEquals("Showing 4 of 6 changes", list.showing());
		list.filter(Filter.ALL.withOnlyLevels(true));
		assertEquals(List.of("l2", "l3"), shown());
		list.filter(Filter.ALL.withDomain("growing"));
		assertEquals(List.of("g1", "g2"), shown());
		list.filter(Filter.ALL.withDomain("growing").withHideEditorial(true).withOnlyLevels(true));
		assertEquals(List.of(), shown());
		list.filter(Filter.ALL);
		assertEquals("6 changes", list.showing());
	}

	@Test
	void searchesForAllWordsInTitlesTextsAndWhatHappened() {
		list.filter(Filter.ALL.withSearch("LISTEN high"));
		assertEquals(List.of("l2"), shown());
		list.filter(Filter.ALL.withSearch("  always "));
		assertEquals(List.of("l2"), shown());
		list.filter(Filter.ALL.withSearch("because it"));
		assertEquals(List.of("g2"), shown());
		list.filter(Filter.ALL.withSearch("2a.i"));
		assertEquals(List.of("g1", "g2"), shown());
		list.filter(Filter.ALL.withSearch("nowhere"));
		assertEquals(List.of(), list.groups());
	}

	@Test
	void walksThroughWhatIsShown() {
		assertEquals("f1", list.next(null).orElseThrow().id());
		assertEquals("g2", list.previous(null).orElseThrow().id());
		assertEquals("l1", list.next(change("f1")).orElseThrow().id());
		assertEquals(Optional.empty(), list.next(change("g2")));
		assertEquals(Optional.empty(), list.previous(change("f1")));
		list.filter(Filter.ALL.withHideEditorial(true));
		assertEquals("g1", list.next(change("l2")).orElseThrow().id());
		assertEquals("l1", list.next(change("f1")).orElseThrow().id(), "from one that is not shown to the first");
	}

	@Test
	void aReviewersWeightCounts() {
		assertEquals("6 changes: 1 breaking, 2 structural, 1 substantive, 2 editorial", list.counts());
		list.judge(change("l2"), ChangeClass.EDITORIAL);
		assertTrue(list.judged(change("l2")));
		assertEquals("6 changes: 1 breaking, 2 structural, 3 editorial", list.counts());
		list.filter(Filter.ALL.withHideEditorial(true));
		assertEquals(List.of("l1", "g1", "g2"), shown());
		list.judge(change("l2"), ChangeClass.SUBSTANTIVE);
		assertFalse(list.judged(change("l2")));
		assertEquals(List.of("l1", "l2", "g1", "g2"), shown());
		assertEquals("1 may affect an assessment", list.affected());
	}

	@Test
	void answersAreKeptOverAnotherComparisonAndPassedOn() {
		List<String> told = new ArrayList<>();
		KeptNotes notes = new KeptNotes(new ReviewNotes() {
			@Override
			public Map<String, Verdict> verdicts() {
				return Map.of("g1", Verdict.ACCEPTED);
			}

			@Override
			public void decided(Change change, Optional<Verdict> verdict) {
				told.add(change.id() + verdict);
			}

			@Override
			public void judged(Change change, Optional<ChangeClass> weight) {
				told.add(change.id() + weight);
			}
		});
		ChangeList first = new ChangeList(SomeChanges.few(), ReadText.NONE, ReadText.NONE, notes);
		assertEquals(Optional.of(Verdict.ACCEPTED), first.verdict(change("g1")));
		first.decide(change("l1"), Optional.of(Verdict.REJECTED));
		first.decide(change("g1"), Optional.empty());
		first.judge(change("l2"), ChangeClass.BREAKING);
		ChangeList second = new ChangeList(SomeChanges.few(), ReadText.NONE, ReadText.NONE, notes);
		assertEquals(Optional.of(Verdict.REJECTED), second.verdict(change("l1")));
		assertEquals(Optional.empty(), second.verdict(change("g1")));
		assertEquals(ChangeClass.BREAKING, second.weight(change("l2")));
		assertEquals(List.of("l1Optional[REJECTED]", "g1Optional.empty", "l2Optional[BREAKING]"), told);
	}

	@Test
	void tellsChangesInPlainWords() {
		assertEquals("Moved from 1a.ii to 1a.i", list.words().what(change("l1")));
		assertEquals("Reworded: High impact", list.words().what(change("l2")));
		assertEquals("Edition changed", list.words().what(change("f1")));
		assertEquals("New", list.words().what(change("g1")));
		assertEquals("Taken out: Why", list.words().what(change("g2")));
	}

	@Test
	void manyChangesAreGroupedAndSearchedAtOnce() {
		ChangeList many = new ChangeList(SomeChanges.many(20_000), ReadText.NONE, ReadText.NONE, ReviewNotes.NONE);
		assertEquals(10, many.groups().size());
		many.filter(Filter.ALL.withSearch("number 19999"));
		assertEquals(List.of("c19999"), many.shown().stream().map(Change::id).toList());
	}
}
