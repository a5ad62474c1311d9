package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.core.review.ChangeReport;
import framewright.core.review.Entry;
import framewright.core.review.Review;
import framewright.core.review.Review.Verdict;
import framewright.core.review.ReviewStore;
import framewright.examples.SampleLibrary;
import framewright.ui.commands.Commands;
import framewright.ui.commands.OpenLibraryHandler;
import framewright.ui.compare.Candidates;
import framewright.ui.compare.CompareEditor;
import framewright.ui.compare.CompareHandler;
import framewright.ui.compare.ReviewOfChanges;
import framewright.ui.model.compare.CompareChoice;
import framewright.ui.review.EditorReview;
import framewright.ui.review.ReviewCommands;

/** A review beside the Compare editor, from its start to its report. */
class ReviewTest extends Workbench {

	private Path file;
	private CompareEditor editor;

	@BeforeEach
	void compare() throws Exception {
		InstanceScope.INSTANCE.getNode("framewright.ui").put("yourName", "Ada Brown");
		Path copy = folder.toRealPath().resolve("samples");
		SampleLibrary.copyTo(copy);
		OpenLibraryHandler.open(copy);
		library = Library.containing(copy);
		file = copy.resolve("leadership-toolkit.framework");
		robot.waitFor("the samples are read", () -> snapshot() != null);
		CompareChoice choice = new CompareChoice("Leadership Toolkit", Candidates.of(library, file));
		editor = CompareHandler.open(page(), choice.pair().orElseThrow()).orElseThrow();
		robot.waitFor("the two are compared", () -> editor.list().isPresent());
		run(Commands.BEGIN_REVIEW);
		robot.waitFor("a review can be started", () -> reviewing().choice().isPresent());
	}

	private static void run(String command) throws Exception {
		window().getService(IHandlerService.class).executeCommand(command, null);
	}

	private EditorReview reviewing() {
		return (EditorReview) editor.review().orElseThrow();
	}

	private Optional<Review> kept() {
		return editor.review().flatMap(ReviewOfChanges::review);
	}

	private Review review() {
		return kept().orElseThrow();
	}

	private void start(String title) {
		robot.find("review.title", Text.class).setText(title);
		robot.press("Start a Review");
		robot.waitFor("the review is started", () -> kept().isPresent());
		robot.settle();
	}

	private Change reworded() {
		return editor.list().orElseThrow().shown().stream().filter(change -> change.kind() == ChangeKind.REWORDED && !change.level().isEmpty()).findFirst().orElseThrow();
	}

	/** Comments on the last words of a change's new text. */
	private String comment(Change change, String words) throws Exception {
		editor.lead(change);
		robot.settle();
		StyledText redline = robot.find("redline", StyledText.class);
		String last = change.now().strip().replaceAll("(?s).*\\s(\\S+\\s+\\S+\\s+\\S+)$", "$1");
		int at = redline.getText().indexOf(last, redline.getCaretOffset());
		assertTrue(at > 0, last);
		redline.setSelection(at, at + last.length());
		run(Commands.COMMENT);
		robot.find("review.words", Text.class).setText(words);
		int before = review().discussions().size();
		robot.press("OK");
		robot.waitFor("the comment is kept", () -> review().discussions().size() > before);
		robot.settle();
		return last;
	}

	@Test
	void fromTheStartToTheReport() throws Exception {
		start("Summer review");
		assertEquals("Summer review", robot.find("review.heading", Label.class).getText());
		Change change = reworded();
		String phrase = comment(change, "Is this what we mean?");
		assertEquals(phrase.replaceAll("\\s+", " "), review().discussions().get(0).anchor().phrase());
		assertEquals(change.level(), review().discussions().get(0).anchor().level());
		assertEquals("Ada Brown", review().discussions().get(0).comments().get(0).author());
		assertTrue(robot.find("redline", StyledText.class).getText().contains("Comment by Ada Brown: Is this what we mean?"), "it stands beside its change");
		Table threads = robot.find("review.threads", Table.class);
		assertEquals(1, threads.getItemCount());

		run(ReviewCommands.REPLY);
		robot.find("review.words", Text.class).setText("Yes, it is.");
		robot.press("OK");
		robot.waitFor("the reply is kept", () -> review().discussions().get(0).comments().size() == 2);
		run(ReviewCommands.RESOLVE);
		robot.waitFor("it is resolved", () -> review().discussions().get(0).resolved());
		robot.settle();
		assertEquals(0, threads.getItemCount(), "only open threads are shown");

		editor.lead(change);
		robot.settle();
		run(ReviewCommands.ANSWER);
		Text reason = robot.find("review.reason", Text.class);
		reason.setText("The old words are clearer.");
		int changes = editor.list().orElseThrow().changes().changes().size();
		robot.press("Reject");
		robot.waitFor("the old text is back", () -> editor.list().orElseThrow().changes().changes().size() == changes - 1);
		robot.waitFor("the answer is kept", () -> review().decision(change.id()).isPresent());
		assertEquals(Verdict.REJECTED, review().decision(change.id()).orElseThrow().verdict());
		assertEquals("The old words are clearer.", review().decision(change.id()).orElseThrow().reason());
		assertEquals("", reason.getText(), "a reason is for one answer");

		Change other = editor.list().orElseThrow().shown().stream().filter(one -> one.weight() == ChangeClass.EDITORIAL).findFirst().orElseThrow();
		editor.lead(other);
		reason.setText("Nobody will find it.");
		editor.judge(ChangeClass.BREAKING);
		robot.waitFor("the weight is kept", () -> review().judgement(other.id()).isPresent());
		robot.settle();
		assertEquals("Nobody will find it.", review().judgement(other.id()).orElseThrow().reason());
		assertTrue(robot.find("compare.figures", Label.class).getText().contains("1 breaking"));
		assertEquals(2, robot.find("review.answers", Table.class).getItemCount());

		run(ReviewCommands.SIGN_OFF);
		robot.find("review.role", Combo.class).setText("Chair of governors");
		robot.find("review.person", Text.class).setText("Ben Cole");
		robot.find("review.onBehalf", Text.class).setText("the governing body");
		robot.find("review.minute", Text.class).setText("minute 7");
		robot.press("Sign Off");
		robot.waitFor("the sign-off is kept", () -> review().signOffs().size() == 1);
		assertEquals("Ada Brown", review().signOffs().get(0).author());

		for (String id : List.of("html", "markdown")) {
			ChangeReport report = Services.all(ChangeReport.class).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			report.write(editor.reported().orElseThrow(), out);
			String text = out.toString(StandardCharsets.UTF_8);
			assertTrue(text.contains("Is this what we mean?"), id);
			assertTrue(text.contains("Ben Cole"), id);
		}
	}

	@Test
	void aReviewThatIsThereIsOpenedByItself() throws Exception {
		start("Summer review");
		comment(reworded(), "Kept.");
		page().closeEditor(editor, false);
		CompareChoice choice = new CompareChoice("Leadership Toolkit", Candidates.of(library, file));
		editor = CompareHandler.open(page(), choice.pair().orElseThrow()).orElseThrow();
		robot.waitFor("the review is open", () -> kept().isPresent());
		assertEquals("Summer review", review().title());
		assertEquals(1, robot.find("review.threads", Table.class).getItemCount());
	}

	@Test
	void whatOthersWriteIsNoticedAndCopiesAreBroughtIn() throws Exception {
		start("Summer review");
		comment(reworded(), "Mine.");
		Path kept = reviewing().opened().orElseThrow().file();
		Path copy = kept.resolveSibling(kept.getFileName().toString().replace(ReviewStore.EXTENSION, " (conflicted copy of Ben)" + ReviewStore.EXTENSION));
		Files.copy(kept, copy);
		ReviewStore store = Services.find(ReviewStore.class).orElseThrow();
		store.add(kept, "Cat Dean", List.of(new Entry.Reply(review().discussions().get(0).id(), "From another window.")));
		robot.waitFor("it is noticed", () -> review().discussions().get(0).comments().size() == 2);
		store.add(copy, "Ben Cole", List.of(new Entry.Reply(review().discussions().get(0).id(), "From the copy.")));
		robot.waitFor("the copy is offered", () -> robot.find("review.notice", Label.class).isVisible());
		robot.press("Bring In");
		robot.waitFor("all is together", () -> review().discussions().get(0).comments().size() == 3);
		robot.waitFor("nothing is offered any more", () -> !robot.find("review.notice", Label.class).isVisible());
		assertFalse(Files.exists(copy));
	}

	@Test
	void theListFollowsTheSelectedChange() throws Exception {
		start("Summer review");
		comment(reworded(), "Please look at this.");
		run(ReviewCommands.NEXT_THREAD);
		Combo filter = robot.find("review.filter", Combo.class);
		filter.select(filter.indexOf("About the selected change"));
		filter.notifyListeners(SWT.Selection, new Event());
		assertEquals(1, robot.find("review.threads", Table.class).getItemCount());
		run(Commands.NEXT_CHANGE);
		robot.settle();
		assertEquals(0, robot.find("review.threads", Table.class).getItemCount(), "it follows the change");
	}
}
