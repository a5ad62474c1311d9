package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

import framewright.ui.commands.Commands;
import framewright.ui.editor.FixAssist;
import framewright.ui.editor.OpenDocument;
import framewright.ui.tests.Libraries;

/** What the source editor does across the library. */
class SourceTest extends Workbench {

	private String saved(String name) throws Exception {
		return Files.readString(library.folder().resolve(name));
	}

	@Test
	void aRenameAcrossFilesIsOneUndo() throws Exception {
		ITextEditor beta = edit("beta.framework");
		caret(beta, "growth \"Growing");
		rename("growing");
		String alphaThen = Libraries.ALPHA.replace("beta.growth", "beta.growing");
		String betaThen = Libraries.BETA.replace("domain growth", "domain growing");
		assertEquals(betaThen, document(beta).get());
		assertEquals(alphaThen, saved("alpha.framework"));
		assertEquals(betaThen, saved("beta.framework"), "what had nothing to save has nothing to save");
		beta.getAction(ActionFactory.UNDO.getId()).run();
		robot.waitFor("both are as they were", () -> document(beta).get().equals(Libraries.BETA));
		assertEquals(Libraries.ALPHA, saved("alpha.framework"));
		beta.getAction(ActionFactory.REDO.getId()).run();
		robot.waitFor("both are renamed again", () -> document(beta).get().equals(betaThen));
		assertEquals(alphaThen, saved("alpha.framework"));
	}

	@Test
	void aRenameOfTwoOpenTextsIsUndoneFromEither() throws Exception {
		ITextEditor beta = edit("beta.framework");
		ITextEditor alpha = edit("alpha.framework");
		caret(alpha, "growth as related");
		rename("growing");
		assertTrue(document(alpha).get().contains("see beta.growing") && document(beta).get().contains("domain growing"));
		alpha.getAction(ActionFactory.UNDO.getId()).run();
		robot.waitFor("both are as they were", () -> document(alpha).get().equals(Libraries.ALPHA) && document(beta).get().equals(Libraries.BETA));
	}

	@Test
	void theUsesOfAnElementAreListedAndOpened() throws Exception {
		ITextEditor beta = edit("beta.framework");
		caret(beta, "growth \"Growing");
		Commands.run(Commands.FIND_USES);
		Tree uses = robot.find("references", Tree.class);
		robot.waitFor("the uses are listed", () -> uses.getItemCount() == 2);
		assertTrue(uses.getItem(1).getText().startsWith("Alpha framework"), uses.getItem(1).getText());
		assertTrue(uses.getItem(1).getItem(0).getText().contains("see beta.growth as related"), uses.getItem(1).getItem(0).getText());
	}

	private static ICompletionProposal[] offered(ITextEditor editor) {
		ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
		int offset = ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
		IQuickAssistInvocationContext context = new TextInvocationContext(viewer, offset, 0);
		return new FixAssist().computeQuickAssistProposals(context);
	}

	@Test
	void aFaultIsMended() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		IDocument document = document(alpha);
		int at = document.get().indexOf("at some");
		document.replace(at, "at some".length(), "at sone");
		robot.waitFor("the fault is found", () -> OpenDocument.of(document).flatMap(OpenDocument::current).filter(analysis -> !analysis.findings().isEmpty()).isPresent());
		caret(alpha, "sone");
		Commands.run(Commands.MEND);
		robot.waitFor("ways are offered", () -> offered(alpha) != null);
		ICompletionProposal way = Arrays.stream(offered(alpha)).filter(offer -> offer.getDisplayString().contains("some")).findFirst().orElse(null);
		assertNotNull(way, () -> Arrays.stream(offered(alpha)).map(ICompletionProposal::getDisplayString).toList().toString());
		way.apply(document);
		assertEquals(Libraries.ALPHA, document.get());
	}

	@Test
	void pastedParagraphsStayProse() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		StyledText text = robot.find("source", StyledText.class);
		String line = "| What alpha is about.";
		text.setCaretOffset(text.getText().indexOf(line) + line.length());
		text.replaceTextRange(text.getCaretOffset(), 0, " And more.\n\nAnother paragraph.\n");
		assertTrue(document(alpha).get().contains("        | What alpha is about. And more.\n        |\n        | Another paragraph.\n"), document(alpha).get());
	}

	@Test
	void wordsAreReplacedInTheProseOfAllFrameworksAsOneStep() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		Commands.run(Commands.REPLACE);
		robot.find("find-words", Text.class).setText("others");
		robot.find("replace-words", Text.class).setText("people");
		Table places = robot.find("replace-places", Table.class);
		robot.waitFor("the place is listed", () -> places.getItemCount() == 1);
		assertEquals("How people grow.", places.getItem(0).getText(3));
		robot.press("Replace What Is Ticked");
		robot.waitFor("the file is changed", () -> contains(library.folder().resolve("beta.framework"), "How people grow."));
		robot.find("find-words", Text.class).setText("views");
		robot.waitFor("the places are listed", () -> places.getItemCount() == 2);
		places.getItem(0).setChecked(false);
		robot.press("Replace What Is Ticked");
		robot.waitFor("the text is changed", () -> document(alpha).get().contains("seek out other people."));
		assertTrue(document(alpha).get().contains("hear other views."), "what is not ticked stays");
		robot.shell("Find in All Frameworks").ifPresent(Shell::close);
		alpha.getAction(ActionFactory.UNDO.getId()).run();
		robot.waitFor("it is as it was", () -> document(alpha).get().equals(Libraries.ALPHA));
	}

	private static boolean contains(Path file, String words) {
		try {
			return Files.readString(file).contains(words);
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void anElementOfTheLibraryIsGoneTo() throws Exception {
		robot.whenever(() -> robot.find("picker-words").isPresent(), () -> {
			((Text) robot.find("picker-words").orElseThrow()).setText("growing");
			robot.whenever(() -> ((Table) robot.find("picker-list").orElseThrow()).getItemCount() == 1, () -> robot.press("Go There"));
		});
		Commands.run(Commands.GO_TO_ELEMENT);
		robot.waitFor("the framework is open", () -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("beta.framework"));
	}

	@Test
	void theTextIsLaidOut() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		IDocument document = document(alpha);
		document.replace(document.get().indexOf("    version"), 4, "  ");
		caret(alpha, "version");
		Commands.run(Commands.FORMAT);
		robot.waitFor("it is laid out", () -> document.get().equals(Libraries.ALPHA));
	}
}
