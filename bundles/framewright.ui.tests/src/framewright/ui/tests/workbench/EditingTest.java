package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;

import framewright.ui.editor.Assist;
import framewright.ui.editor.Editors;
import framewright.editing.library.Node;
import framewright.ui.tests.Libraries;
import framewright.ui.workspace.Markers;
import framewright.ui.workspace.OpenLibrary;

class EditingTest extends Workbench {

	private static void replace(IDocument document, String old, String changed) throws Exception {
		int at = document.get().indexOf(old);
		assertTrue(at >= 0, old);
		document.replace(at, old.length(), changed);
	}

	private static long underlined(IDocument document) {
		Iterator<Annotation> all = ITextFileBufferManager.DEFAULT.getTextFileBuffer(document).getAnnotationModel().getAnnotationIterator();
		long count = 0;
		while (all.hasNext()) {
			count += all.next().getType().equals("org.eclipse.ui.workbench.texteditor.error") ? 1 : 0;
		}
		return count;
	}

	private long marked() {
		try {
			return file("alpha.framework").findMarkers(Markers.TYPE, true, IResource.DEPTH_ZERO).length;
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void anErrorIsUnderlinedListedMarkedAndGoesAgain() throws Exception {
		ITextEditor editor = edit("alpha.framework");
		IDocument document = document(editor);
		Table problems = robot.find("problems", Table.class);
		assertEquals(0, underlined(document));
		replace(document, "at some", "at sum");
		robot.waitFor("the error is underlined", () -> underlined(document) > 0);
		robot.waitFor("the error is listed", () -> problems.getItemCount() > 0);
		assertEquals(0, marked(), "only what is saved is marked");
		editor.doSave(null);
		robot.waitFor("the file is marked", () -> marked() > 0);
		replace(document, "at sum", "at some");
		robot.waitFor("the underlining is gone", () -> underlined(document) == 0);
		robot.waitFor("the list is empty", () -> problems.getItemCount() == 0);
		editor.doSave(null);
		robot.waitFor("the mark is gone", () -> marked() == 0);
		assertEquals(Libraries.ALPHA, Files.readString(library.folder().resolve("alpha.framework")));
	}

	@Test
	void theTextIsColoured() throws Exception {
		edit("alpha.framework");
		StyledText text = robot.find("source", StyledText.class);
		robot.waitFor("the first word has a colour", () -> text.getStyleRangeAtOffset(0) != null && text.getStyleRangeAtOffset(0).foreground != null);
		int title = text.getText().indexOf("\"Listen to others\"");
		assertEquals(SWT.BOLD, text.getStyleRangeAtOffset(title).fontStyle);
	}

	@Test
	void theOutlineFollowsTheText() throws Exception {
		ITextEditor editor = edit("alpha.framework");
		Tree outline = robot.find("outline", Tree.class);
		robot.waitFor("the framework is in the outline", () -> outline.getItemCount() == 1 && outline.getItem(0).getText().startsWith("Alpha framework"));
		replace(document(editor), "Alpha framework", "Renamed framework");
		robot.waitFor("the outline has the new title", () -> outline.getItem(0).getText().startsWith("Renamed framework"));
	}

	private static List<String> proposals(ITextEditor editor, int offset) {
		ITextViewer viewer = (ITextViewer) editor.getAdapter(ITextOperationTarget.class);
		assertNotNull(viewer);
		return Arrays.stream(new Assist().computeCompletionProposals(viewer, offset)).map(ICompletionProposal::getDisplayString).toList();
	}

	@Test
	void suggestsKeywordsAndReferencesToOtherFrameworks() throws Exception {
		ITextEditor editor = edit("alpha.framework");
		IDocument document = document(editor);
		assertTrue(proposals(editor, document.get().indexOf("version 1.0.0")).stream().anyMatch(label -> label.startsWith("publisher  –  ")));
		List<String> references = proposals(editor, document.get().indexOf("beta.growth"));
		assertTrue(references.contains("beta.growth  –  Growing others – Beta framework"), references.toString());
	}

	@Test
	void enterGoesOnWithProse() throws Exception {
		ITextEditor editor = edit("alpha.framework");
		StyledText text = robot.find("source", StyledText.class);
		String line = "| What alpha is about.";
		text.setCaretOffset(text.getText().indexOf(line) + line.length());
		type(text, "\n");
		assertTrue(document(editor).get().contains("| What alpha is about.\n        | \n"), document(editor).get());
	}

	/** Goes through the same listeners as a key does. */
	private static void type(StyledText text, String typed) {
		text.replaceTextRange(text.getCaretOffset(), 0, typed);
	}

	@Test
	void nothingIsWrittenIntoTheLibraryButWhatIsSaved() throws Exception {
		Map<String, String> before = Libraries.listing(library.folder());
		ITextEditor editor = edit("alpha.framework");
		replace(document(editor), "Alpha framework", "Not saved");
		robot.waitFor("the library shows it", () -> snapshot().title(library.folder().resolve("alpha.framework")).equals("Not saved"));
		page().closeEditor(page().getActiveEditor(), false);
		robot.waitFor("the library has forgotten it", () -> snapshot().title(library.folder().resolve("alpha.framework")).equals("Alpha framework"));
		OpenLibrary.check();
		robot.settle();
		assertEquals(before, Libraries.listing(library.folder()));
	}

	@Test
	void noticesWhatOtherProgramsChange() throws Exception {
		ITextEditor editor = edit("beta.framework");
		Files.writeString(library.folder().resolve("beta.framework"), Libraries.BETA.replace("Beta framework", "Changed outside"));
		Files.writeString(library.folder().resolve("gamma.framework"), Libraries.BETA.replace("beta", "gamma").replace("Beta", "Gamma").replace("7a11", "7a12"));
		OpenLibrary.lookForChanges();
		Tree tree = robot.find("library", Tree.class);
		robot.waitFor("the new framework is shown", () -> tree.getItemCount() == 3);
		robot.waitFor("the editor shows the new text", () -> document(editor).get().contains("Changed outside"));
	}

	@Test
	void aPublishedVersionCanBeReadAndNotChanged() throws Exception {
		Files.createDirectories(library.folder().resolve("published/beta"));
		Files.writeString(library.folder().resolve("published/beta/1.0.0.framework"), Libraries.BETA);
		OpenLibrary.lookForChanges();
		robot.waitFor("the version is in the library", () -> snapshot().rows().get(1).children().get(0).kind() == Node.Kind.VERSIONS);
		Editors.open(page(), snapshot().rows().get(1).children().get(0).children().get(0));
		assertFalse(Editors.text(page().getActiveEditor()).orElseThrow().isEditable());
	}

	@Test
	void goesToTheElementThatIsOpened() throws Exception {
		Tree tree = robot.find("library", Tree.class);
		robot.waitFor("the frameworks are shown", () -> tree.getItemCount() == 2);
		Editors.open(page(), snapshot().rows().get(0).element("listening").orElseThrow());
		ITextEditor editor = Editors.text(page().getActiveEditor()).orElseThrow();
		int offset = ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
		assertEquals(Libraries.ALPHA.indexOf("component listening"), offset);
	}
}
