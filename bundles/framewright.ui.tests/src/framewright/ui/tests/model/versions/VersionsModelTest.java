package framewright.ui.tests.model.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.ui.model.versions.ChangedFile;
import framewright.ui.model.versions.ElementStory;
import framewright.ui.model.versions.FrozenVersion;
import framewright.ui.model.versions.HistoryRow;
import framewright.ui.model.versions.HistoryRow.Kind;
import framewright.ui.model.versions.HistoryRows;
import framewright.ui.model.versions.Person;
import framewright.ui.model.versions.PublishPlan;
import framewright.ui.model.versions.SaveDraft;
import framewright.ui.model.versions.UnsavedFiles;
import framewright.ui.tests.Libraries;
import framewright.versions.Author;
import framewright.versions.Publish;
import framewright.versions.SaveVersion;
import framewright.versions.StartVersions;
import framewright.versions.VersionedLibrary;

class VersionsModelTest {

	private static final Author ADA = new Author("Ada Brown", "ada@example.org");
	private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

	@TempDir(cleanup = CleanupMode.NEVER)
	Path folder;

	private VersionedLibrary library;
	private Path beta;

	@BeforeEach
	void open() throws Exception {
		library = VersionedLibrary.of(Libraries.small(folder.toRealPath().resolve("library")));
		beta = library.library().folder().resolve("beta.framework");
	}

	private void save(String old, String changed, String why) throws Exception {
		Files.writeString(beta, Files.readString(beta).replace(old, changed));
		new SaveVersion(library).save(library.library().folder(), why, ADA, MONITOR);
	}

	/** What keeps the versions may look after its folder a moment longer, so this tries again. */
	@AfterEach
	void tidyUp() throws Exception {
		for (int i = 0; i < 50 && Files.exists(folder); i++) {
			try (var files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(file);
				}
			} catch (IOException | UncheckedIOException e) {
				Thread.sleep(100);
			}
		}
	}

	@Test
	void aVersionNeedsWordsAndAName() {
		SaveDraft draft = new SaveDraft(false, folder, List.of(new ChangedFile(folder.resolve("a"), "A", "changed", false)), Optional.empty(), new Person("", ""));
		assertTrue(draft.problem().startsWith("Write in a few words"));
		draft.message("Put right");
		assertTrue(draft.problem().startsWith("Write your name"));
		draft.person(new Person("Ada Brown", "nowhere"));
		assertTrue(draft.problem().contains("“nowhere” is no e-mail address"));
		draft.person(new Person("Ada Brown", ""));
		assertEquals("", draft.problem());
		assertEquals(folder, draft.path());
	}

	@Test
	void oneOfSeveralFilesCanBeSavedAlone() {
		Path one = folder.resolve("a.framework");
		SaveDraft draft = new SaveDraft(false, folder, List.of(new ChangedFile(one, "A", "changed", false), new ChangedFile(folder.resolve("b.framework"), "B", "broken", true)), Optional.of(one), new Person("Ada", ""));
		draft.message("A alone");
		draft.everything(false);
		assertEquals(one, draft.path());
	}

	@Test
	void whatCannotBeReadIsNamedAndLeftOut() throws Exception {
		new StartVersions(library).start(ADA, "First", MONITOR);
		assertEquals(List.of(), new UnsavedFiles(library, Optional.empty()).list(MONITOR));
		Files.writeString(beta, "framework beta {{");
		Files.writeString(library.library().folder().resolve("gamma.framework"), Libraries.BETA.replace("beta", "gamma").replace("Beta", "Gamma"));
		List<ChangedFile> files = new UnsavedFiles(library, Optional.empty()).list(MONITOR);
		assertEquals(List.of(true, false), files.stream().map(ChangedFile::leftOut).toList());
		assertEquals("Gamma framework", files.get(1).title());
		assertEquals("new", files.get(1).what());
	}

	@Test
	void theHistoryTellsSavedPublishedAndUnsaved() throws Exception {
		new StartVersions(library).start(ADA, "First", MONITOR);
		Publish.Result published = new Publish(library).publish(List.of(beta), "For autumn", ADA, LocalDate.of(2026, 9, 1), MONITOR);
		assertFalse(published.isRefused(), published.findings()::toString);
		Files.writeString(beta, Files.readString(beta).replace("How others grow.", "How everybody grows.").replace("version 2.0.0", "version 2.1.0"));
		List<HistoryRow> rows = new HistoryRows(library, beta).list(false, MONITOR);
		assertEquals(List.of(Kind.NOW, Kind.SAVED, Kind.SAVED), rows.stream().map(HistoryRow::kind).toList());
		assertEquals(List.of("", "2.0.0", ""), rows.stream().map(HistoryRow::version).toList());
		assertEquals("version 2.0.0", HistoryRows.label(rows.get(1)));
		assertTrue(new HistoryRows(library, beta).text(rows.get(1)).text().contains("How others grow."));
		assertTrue(HistoryRows.label(rows.get(2)).endsWith("by Ada Brown (“First”)"), HistoryRows.label(rows.get(2)));
	}

	@Test
	void withoutSavedVersionsThePublishedOnesAreTheHistory() throws Exception {
		new Publish(library).publish(List.of(beta), "", ADA, LocalDate.of(2026, 9, 1), MONITOR);
		List<HistoryRow> rows = new HistoryRows(library, beta).list(false, MONITOR);
		assertEquals(1, rows.size());
		assertEquals("1 Sept 2026", HistoryRows.when(rows.get(0)).replace("Sep ", "Sept "));
		assertEquals("2.0.0", rows.get(0).version());
	}

	@Test
	void everyWordingOfAnElementIsTold() throws Exception {
		new StartVersions(library).start(ADA, "First", MONITOR);
		save("How others grow.", "How colleagues grow.", "Colleagues");
		ElementStory story = ElementStory.of(library, beta, "growth", Optional.of(Files.readString(beta).replace("colleagues", "all colleagues")), MONITOR);
		assertEquals(List.of("Reworded, not in a version yet", "Reworded: Colleagues", "Written: First"), story.chapters().stream().map(ElementStory.Chapter::what).toList());
		assertEquals("Growing others\n\nSummary\nHow colleagues grow.\n", story.chapters().get(1).plain());
		assertEquals("Ada Brown", story.chapters().get(1).who());
	}

	@Test
	void theNumberToPublishIsSuggestedAndCanBeRefused() throws Exception {
		PublishPlan plan = new PublishPlan(library, beta, Optional.empty());
		PublishPlan.Prepared first = plan.prepare(MONITOR);
		assertFalse(first.isRefused(), first.findings()::toString);
		assertEquals("2.0.0", plan.version());
		assertEquals("It is the first version of this framework to be published.", first.why());
		plan.edition("September \"2026\"");
		assertFalse(plan.publish(ADA, MONITOR).isRefused());
		String text = Files.readString(beta);
		assertTrue(text.contains("edition \"September ”2026”\"") && text.contains("status published"), text);
		PublishPlan again = new PublishPlan(library, beta, Optional.empty());
		again.prepare(MONITOR);
		assertEquals("2.0.1", again.version());
		again.version("2.0.0");
		assertTrue(again.problem().contains("published already"));
		again.version("two");
		assertTrue(again.problem().startsWith("A version number looks like"));
		again.version("1.9.0");
		assertTrue(again.warning().contains("lower than 2.0.0"), again.warning());
	}

	@Test
	void aRefusedPublicationLeavesTheFileAsItWas() throws Exception {
		Path alpha = library.library().folder().resolve("alpha.framework");
		PublishPlan plan = new PublishPlan(library, alpha, Optional.empty());
		PublishPlan.Prepared prepared = plan.prepare(MONITOR);
		assertTrue(prepared.isRefused(), "it refers to a framework that is not published");
		plan.version("7.0.0");
		Publish.Result result = plan.publish(ADA, MONITOR);
		assertTrue(result.findings().stream().map(Finding::severity).anyMatch(Severity.ERROR::equals));
		assertEquals(Libraries.ALPHA, Files.readString(alpha));
	}

	@Test
	void aPublishedTextGoesOnAsADraft() throws Exception {
		assertEquals(Optional.empty(), FrozenVersion.of(library.library(), Libraries.BETA));
		new Publish(library).publish(List.of(beta), "", ADA, LocalDate.of(2026, 9, 1), MONITOR);
		FrozenVersion frozen = FrozenVersion.of(library.library(), Files.readString(beta)).orElseThrow();
		assertEquals("2.0.0", frozen.version());
		assertEquals("2.0.1", frozen.next());
		assertNotEquals(frozen.draft(), Files.readString(beta));
		assertEquals(Optional.empty(), FrozenVersion.of(library.library(), frozen.draft()));
		assertEquals(Optional.empty(), FrozenVersion.of(library.library(), "framework beta {{"));
	}
}
