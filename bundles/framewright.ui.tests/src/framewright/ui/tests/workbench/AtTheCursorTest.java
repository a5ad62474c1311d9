package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.IChangeRulerColumn;
import org.eclipse.jface.text.source.ILineDiffInfo;
import org.eclipse.jface.text.source.ILineDiffer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

import framewright.editing.library.Node;
import framewright.ui.commands.Commands;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.ui.tests.Libraries;
import framewright.ui.workspace.OpenLibrary;

/** What the source editor offers and shows where the cursor is, chosen as an author does. */
class AtTheCursorTest extends Workbench {

	private static void change(IDocument document, String words, String changed) throws BadLocationException {
		int at = document.get().indexOf(words);
		assertTrue(at >= 0, words);
		document.replace(at, words.length(), changed);
	}

	private static int offset(ITextEditor editor) {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
	}

	@Test
	void aComponentIsWrittenWithAllItsLevels() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		IDocument document = document(alpha);
		String before = "see beta.growth as related\n            }\n";
		change(document, before, before + "            \n");
		robot.waitFor("the new line is read", () -> OpenDocument.of(document).flatMap(OpenDocument::current).isPresent());
		alpha.setFocus();
		alpha.selectAndReveal(document.get().indexOf(before) + before.length() + 12, 0);
		Commands.run(Commands.SUGGEST);
		robot.choose("component  –  Component with its 2 levels");
		String written = """
				            component new-component "New component" {
				                at some
				                    |\s
				                at high
				                    |\s
				            }
				""";
		robot.waitFor("the component is there", () -> document.get().equals(Libraries.ALPHA.replace(before, before + written)));
		assertEquals("New component", robot.find("source", StyledText.class).getSelectionText(), "its title is what is written next");
	}

	@Test
	void aPartOfTheTextIsGoneTo() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		robot.whenever(() -> robot.find("picker-words").isPresent(), () -> {
			((Text) robot.find("picker-words").orElseThrow()).setText("listen");
			Table list = (Table) robot.find("picker-list").orElseThrow();
			robot.whenever(() -> list.getItemCount() > 0 && list.getItem(0).getText().contains("Listen to others"), () -> robot.press("Go There"));
		});
		Commands.run(Commands.QUICK_OUTLINE);
		robot.waitFor("the cursor is there", () -> offset(alpha) == Libraries.ALPHA.indexOf("component listening"));
	}

	@Test
	void aCardTellsWhatANameMeans() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		caret(alpha, "growth as related");
		Commands.run(Commands.SHOW_CARD);
		StyledText card = robot.find("card", StyledText.class);
		String words = card.getText();
		card.getShell().close();
		assertTrue(words.contains("Growing others") && words.contains("Beta framework"), words);
		assertTrue(words.contains("How others grow."), words);
		assertTrue(words.contains("Listen to others") && words.contains("Alpha framework"), "where it is used: " + words);
	}

	private static ILineDiffer bars(ITextEditor editor) {
		ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
		return viewer.getAnnotationModel() instanceof IAnnotationModelExtension models && models.getAnnotationModel(IChangeRulerColumn.QUICK_DIFF_MODEL_ID) instanceof ILineDiffer differ ? differ : null;
	}

	private static boolean isMarked(ITextEditor editor, String words) {
		try {
			ILineDiffer bars = bars(editor);
			ILineDiffInfo line = bars == null ? null : bars.getLineInfo(document(editor).getLineOfOffset(document(editor).get().indexOf(words)));
			return line != null && line.getChangeType() != ILineDiffInfo.UNCHANGED;
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void barsTellWhatDiffersFromThePublishedVersion() throws Exception {
		Path published = Files.createDirectories(library.folder().resolve("published/alpha"));
		Files.writeString(published.resolve("0.9.0.framework"), Libraries.ALPHA.replace("version 1.0.0", "version 0.9.0").replace("hear other views", "hear views"));
		OpenLibrary.lookForChanges();
		robot.waitFor("the version is in the library", () -> snapshot().rows().get(0).children().get(0).kind() == Node.Kind.VERSIONS);
		ITextEditor alpha = edit("alpha.framework");
		robot.waitFor("the changed line has a bar", () -> isMarked(alpha, "| hear other views"));
		assertTrue(isMarked(alpha, "version 1.0.0"));
		assertFalse(isMarked(alpha, "| seek out other views"));
		change(document(alpha), "seek out other views", "look for other views");
		robot.waitFor("what is typed has one", () -> isMarked(alpha, "| look for other views"));
		alpha.doSave(null);
		robot.settle();
		assertTrue(isMarked(alpha, "| look for other views"), "also when it is saved");
	}

	@Test
	void aWayToMendAFaultIsChosenFromTheList() throws Exception {
		ITextEditor alpha = edit("alpha.framework");
		IDocument document = document(alpha);
		change(document, "at some", "at sone");
		robot.waitFor("the fault is found", () -> OpenDocument.of(document).flatMap(OpenDocument::current).filter(analysis -> !analysis.findings().isEmpty()).isPresent());
		caret(alpha, "sone");
		Commands.run(Commands.MEND);
		robot.choose("Change to “some”");
		robot.waitFor("it is mended", () -> document.get().equals(Libraries.ALPHA));
	}

	@Test
	void aFrameworkAndItsFileAreRenamed() throws Exception {
		ITextEditor beta = edit("beta.framework");
		caret(beta, "beta \"Beta framework\"");
		rename("second");
		Path old = library.folder().resolve("beta.framework");
		Path now = library.folder().resolve("second.framework");
		assertTrue(Files.exists(now) && !Files.exists(old));
		assertEquals(Libraries.BETA.replace("framework beta", "framework second"), Files.readString(now));
		assertEquals(Libraries.ALPHA.replace("beta.growth", "second.growth"), Files.readString(library.folder().resolve("alpha.framework")));
		robot.waitFor("the editor goes along", () -> page().getActiveEditor() != null && page().getActiveEditor().getTitle().equals("second.framework"));
		Editors.text(page().getActiveEditor()).orElseThrow().getAction(ActionFactory.UNDO.getId()).run();
		robot.waitFor("the file has its name back", () -> Files.exists(old) && !Files.exists(now));
		assertEquals(Libraries.BETA, Files.readString(old));
		assertEquals(Libraries.ALPHA, Files.readString(library.folder().resolve("alpha.framework")));
	}
}
