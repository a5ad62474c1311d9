package framewright.ui.tests.model.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Comparison;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.extension.Option;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.dsl.model.Element;
import framewright.editing.TextEdit;
import framewright.ui.model.imports.Branch;
import framewright.ui.model.imports.Destination;
import framewright.ui.model.imports.Destination.Known;
import framewright.ui.model.imports.ImportPlan;
import framewright.ui.model.imports.KnownFrameworks;
import framewright.ui.model.imports.ReadDocument;
import framewright.ui.model.imports.RevisedFramework;
import framewright.ui.model.imports.SourceList.Filter;
import framewright.ui.model.imports.SourceList.Row;
import framewright.ui.model.imports.SourceList.State;
import framewright.ui.model.update.UpdateChoices.Kind;
import framewright.ui.tests.Libraries;

/** From a document to a framework, without a display. The importer is that of the tests. */
class ImportReviewTest {

	private static final String TEXT = "Coaching Plan\n# Listening\nAsk first\nThey ask before they tell.\nThen wait\n\n?\nIt goes on and on, and on it goes and…\n";

	@TempDir
	Path folder;

	private final ImportPlan plan = new ImportPlan();

	private ImportPlan plan(String text) throws IOException {
		Path file = Files.writeString(folder.resolve("coaching-plan.lines"), text);
		plan.file(ImportPlan.look(file.toString()));
		return plan;
	}

	private ReadDocument read() throws Exception {
		return ReadDocument.read(plan.format().orElseThrow(), plan.request(""), new NullProgressMonitor());
	}

	@Test
	void theFormatIsFoundAndItsOptionsAreAskedFor() throws Exception {
		assertEquals("Choose the document.", ImportPlan.look(" ").fault());
		assertTrue(ImportPlan.look(folder.toString()).fault().contains("is a folder"));
		assertTrue(ImportPlan.look(folder.resolve("none.md").toString()).fault().contains("no file"));
		Path framework = Files.writeString(folder.resolve("a.framework"), "x");
		assertTrue(ImportPlan.look(framework.toString()).fault().contains("framework already"));
		plan(TEXT);
		assertEquals("", plan.problem());
		assertEquals("test-lines", plan.format().orElseThrow().id());
		assertTrue(plan.fits(plan.formats().get(0)));
		assertTrue(plan.canUpdate());
		Option slow = plan.format().orElseThrow().options().get(0);
		plan.set(slow, "perhaps");
		assertTrue(plan.problem().startsWith("Slow: "), plan.problem());
		plan.set(slow, "true");
		assertEquals("", plan.problem());
		assertTrue(plan.request("").options().flag("slow"));
		assertEquals("coaching-plan", plan.request("").name());
		plan.corrections().say(List.of(2), "text");
		plan.file(ImportPlan.look(Files.writeString(folder.resolve("b.unknown"), "x").toString()));
		assertTrue(plan.problem().contains("does not know this kind"), plan.problem());
		assertEquals(List.of(), plan.corrections().all(), "they were about another document");
	}

	@Test
	void everyLineIsToldWithItsStateAndItsPlace() throws Exception {
		plan(TEXT);
		ReadDocument document = read();
		assertEquals("6 of 8 lines used, 1 skipped; 3 to look at; 1 left out.", document.source().words());
		assertEquals(List.of(State.USED, State.USED, State.LOOK, State.USED, State.LOOK, State.LEFT_OUT, State.LOOK), document.source().rows(Filter.EVERYTHING).stream().map(Row::state).toList(), "without the empty line");
		assertEquals(List.of(3, 5, 8), document.source().rows(Filter.TO_LOOK_AT).stream().map(Row::number).toList());
		assertEquals("Left out (1)", document.source().label(Filter.LEFT_OUT));
		Row guessed = document.source().row(3).orElseThrow();
		assertEquals("Subdomain Ask first", guessed.became());
		assertEquals("Guessed", guessed.sure());
		assertEquals("Left out: there is no place for it", document.source().row(7).orElseThrow().became());
		assertTrue(document.source().row(8).orElseThrow().explained().contains("To look at: This text breaks off."));
		assertEquals(OptionalInt.of(3), document.source().next(1, true));
		assertEquals(OptionalInt.of(7), document.source().next(5, true));
		assertEquals(OptionalInt.of(3), document.source().next(8, true), "around");
		assertEquals(OptionalInt.of(8), document.source().next(1, false));
		assertEquals(List.of("domain", "subdomain", "text"), document.source().meanings().stream().map(Meaning::id).toList());
		assertTrue(document.source().offers(Meaning.ABOVE) && document.source().offers(Meaning.OUT));
	}

	@Test
	void linesAndPartsLeadToEachOther() throws Exception {
		plan(TEXT);
		ReadDocument document = read();
		Branch ask = document.source().target(3).orElseThrow();
		assertEquals("1a  Ask first", ask.toString());
		assertEquals("Subdomain", ask.detail());
		assertEquals(List.of(3), document.source().lines(ask));
		Branch summary = document.source().target(4).orElseThrow();
		assertEquals(ask, summary.parent());
		assertEquals("1a  Ask first (Subdomain)\n\nSummary:\nThey ask before they tell.\n", ask.reading());
		assertEquals(document.framework().root(), document.source().target(1).orElseThrow());
		assertEquals(Optional.empty(), document.source().target(7));
		assertEquals(ask, document.framework().root().children().get(0).children().get(0), "the first part of the domain");
		Element part = (Element) ask.part();
		assertEquals("ask-first", part.getName());
	}

	@Test
	void aCorrectionIsFollowedByTheRest() throws Exception {
		plan(TEXT);
		ReadDocument before = read();
		plan.corrections().say(List.of(3), "domain");
		plan.corrections().say(List.of(7), "text");
		ReadDocument after = read();
		assertTrue(after.hasLinesOf(before));
		assertEquals("0 left out", after.source().words().replaceAll(".*; (.*)\\.", "$1"));
		assertEquals("2  Ask first", after.source().target(3).orElseThrow().toString());
		assertEquals(before.source().target(3).orElseThrow(), after.source().target(3).orElseThrow(), "what was selected stays selected");
		assertEquals(State.SAID, after.source().row(3).orElseThrow().state());
		assertEquals("You said so", after.source().row(3).orElseThrow().sure());
		assertEquals("2a  Then wait", after.source().target(5).orElseThrow().toString(), "what stands below goes along");
		plan.corrections().undo();
		plan.corrections().undo();
		assertEquals(before.source().words(), read().source().words());
	}

	@Test
	void whatCannotBeReadIsToldAndASlowImportCanBeStopped() throws Exception {
		plan("");
		assertThrows(UnreadableDocumentException.class, this::read);
		plan(TEXT);
		plan.set(plan.format().orElseThrow().options().get(0), "true");
		NullProgressMonitor stopped = new NullProgressMonitor();
		stopped.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> ReadDocument.read(plan.format().orElseThrow(), plan.request(""), stopped));
	}

	@Test
	void aNewFrameworkIsWrittenUnderItsTitle() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		plan(TEXT);
		ReadDocument document = read();
		Destination destination = new Destination(library, new KnownFrameworks(List.of(), Set.of()), Optional.empty());
		destination.suggest(document, true);
		assertEquals("Coaching Plan", destination.title());
		assertTrue(destination.existing().isEmpty());
		destination.title(" ");
		assertEquals("Give the framework a title.", destination.problem());
		destination.title("Mentoring Plan");
		assertFalse(Files.exists(destination.file()));
		Path written = destination.write(document, new NullProgressMonitor());
		assertEquals(library.folder().resolve("mentoring-plan.framework"), written);
		assertTrue(Files.readString(written).startsWith("framework mentoring-plan \"Mentoring Plan\" {"), Files.readString(written));
		assertThrows(IOException.class, () -> destination.write(document, new NullProgressMonitor()));
	}

	@Test
	void theFrameworkOfTheSameIdentifierOrTitleIsFound() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		Path other = Files.createDirectories(library.folder().resolve("more")).resolve("plan.framework");
		Known beta = Known.of(library.folder().resolve("beta.framework"), Libraries.BETA);
		Known mine = new Known(other, "plan", "coaching plan", "");
		plan(TEXT);
		ReadDocument document = read();
		Destination destination = new Destination(library, new KnownFrameworks(List.of(beta, mine), Set.of()), Optional.empty());
		assertEquals(2, destination.folders().size());
		destination.suggest(document, false);
		assertTrue(destination.existing().isEmpty(), "this kind of document cannot");
		destination.suggest(document, true);
		assertEquals(mine, destination.existing().orElseThrow());
		assertEquals(other, destination.file());
		assertTrue(destination.reason(document).contains("the title of the document"));
		document.imported().framework().setUuid(beta.uuid());
		ReadDocument withUuid = new ReadDocument(document.format(), document.request(), document.stamp(), document.imported(), document.framework(), document.source(), beta.uuid());
		assertEquals(beta, destination.match(withUuid).orElseThrow());
		destination.existing(null);
		destination.title("Another");
		destination.suggest(withUuid, true);
		assertTrue(destination.existing().isEmpty(), "a person chose");
		assertFalse(Files.readString(destination.write(withUuid, new NullProgressMonitor())).contains(beta.uuid()), "no two frameworks have the same identifier");
	}

	@Test
	void aNewerDocumentBringsTheFrameworkUpToDate() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		plan(TEXT);
		ReadDocument first = read();
		Destination destination = new Destination(library, new KnownFrameworks(List.of(), Set.of()), Optional.empty());
		destination.suggest(first, true);
		Path file = destination.write(first, new NullProgressMonitor());
		String existing = Files.readString(file);
		plan(TEXT.replace("before they tell", "before they say a word") + "Last thing\n");
		RevisedFramework revised = RevisedFramework.of(plan.format().orElseThrow(), plan.request("coaching-plan"), file, Files::readString, Services.find(Comparison.class), new NullProgressMonitor());
		assertEquals(List.of(Kind.ADDED, Kind.CHANGED), revised.choices().kinds());
		assertEquals(existing, Files.readString(file), "nothing is written");
		String text = revised.choices().text();
		assertTrue(text.contains("before they say a word") && text.contains("last-thing \"Last thing\""), text);
		assertEquals(text, TextEdit.apply(existing, revised.edits(text)));
	}

	@Test
	void onlyWhatWasReadAsItIsWantedNowCounts() throws Exception {
		plan(TEXT);
		ReadDocument document = read();
		plan.stamped(document.stamp());
		assertTrue(plan.isAnsweredBy(document));
		plan.corrections().say(List.of(3), "domain");
		assertFalse(plan.isAnsweredBy(document), "a correction is not in it");
		ReadDocument corrected = read();
		assertTrue(plan.isAnsweredBy(corrected) && corrected.isReadLike(document));
		plan.corrections().undo();
		assertTrue(plan.isAnsweredBy(document));
		Option slow = plan.format().orElseThrow().options().get(0);
		plan.set(slow, "perhaps");
		assertFalse(plan.isAnsweredBy(document));
		plan.set(slow, "true");
		assertFalse(plan.isAnsweredBy(document), "an option is another");
		plan.set(slow, "false");
		assertTrue(plan.isAnsweredBy(document));
		Path file = document.request().source();
		Files.writeString(file, TEXT + "More\n");
		plan.stamped(ImportPlan.stamp(file));
		assertFalse(plan.isAnsweredBy(document), "the file was changed");
		assertFalse(read().isReadLike(document));
		assertEquals("", ImportPlan.stamp(folder.resolve("none")));
	}

	@Test
	void aPlugInThatFailsWhenItLooksDoesNotEndTheImport() throws Exception {
		Path file = Files.writeString(folder.resolve("a.failing"), TEXT);
		plan.file(ImportPlan.look(file.toString()));
		assertTrue(plan.problem().isEmpty() || plan.problem().contains("Choose what it is read as"), plan.problem());
	}

	@Test
	void theUpdateTellsWhatItCannotTake() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		plan(TEXT);
		ReadDocument first = read();
		Destination destination = new Destination(library, new KnownFrameworks(List.of(), Set.of()), Optional.empty());
		destination.suggest(first, true);
		Path file = destination.write(first, new NullProgressMonitor());
		plan(TEXT.replace("before they tell", "before they say a word"));
		RevisedFramework revised = RevisedFramework.of(plan.format().orElseThrow(), plan.request("coaching-plan"), file, Files::readString, Services.find(Comparison.class), new NullProgressMonitor());
		assertTrue(revised.notTaken().contains("Line 7: left out, there is no place for it: “?”"), revised.notTaken().toString());
		assertTrue(revised.notTaken().stream().anyMatch(words -> words.startsWith("Line 8: This text breaks off.")), revised.notTaken().toString());
		assertEquals(1, revised.report(new NullProgressMonitor()).update().orElseThrow().changed().size());
		revised.choices().rows(Kind.CHANGED).forEach(row -> revised.choices().take(row, false));
		RevisedFramework again = RevisedFramework.of(plan.format().orElseThrow(), plan.request("coaching-plan"), file, Files::readString, Services.find(Comparison.class), new NullProgressMonitor());
		again.choices().takeLike(revised.choices());
		assertFalse(again.choices().isTaken(again.choices().rows(Kind.CHANGED).get(0)));
		assertEquals(again.existing(), again.text(new NullProgressMonitor()));
	}

	@Test
	void manyLinesAreReadAtOnce() throws Exception {
		plan("Much\n# All\n" + IntStream.range(0, 6_000).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n")));
		ReadDocument document = read();
		long start = System.nanoTime();
		for (int i = 0; i < 20; i++) {
			assertEquals(6_000, document.source().rows(Filter.TO_LOOK_AT).size());
			assertEquals(OptionalInt.of(3), document.source().next(1, true));
			assertEquals(List.of(4_000), document.source().lines(document.source().target(4_000).orElseThrow()));
		}
		assertTrue(System.nanoTime() - start < 2_000_000_000L, "a list is looked through in a moment");
	}
}
