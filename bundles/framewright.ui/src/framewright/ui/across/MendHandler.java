package framewright.ui.across;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.core.library.Finding;
import framewright.core.rules.Rules;
import framewright.editing.Analysis;
import framewright.editing.TextEdit;
import framewright.editing.fix.QuickFix;
import framewright.editing.fix.QuickFixes;
import framewright.editing.library.LibraryTexts;
import framewright.editing.preview.ChangedLine;
import framewright.editing.preview.Preview;
import framewright.ui.editor.Editors;
import framewright.ui.editor.FixAssist;
import framewright.ui.editor.FixAssist.Way;
import framewright.ui.editor.OpenDocument;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.help.HelpView;

/** Lists the ways to mend what was found at the cursor: faults and missing things, and misspelt words. */
public final class MendHandler extends AbstractHandler {

	/** A way with what it changes, looked at in the background. */
	private record Looked(QuickFix fix, Preview preview, String refusal) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Place.in(HandlerUtil.getActiveEditor(event)).ifPresent(MendHandler::mend);
		return null;
	}

	/** Goes to a finding, where it is in the text by now, and lists what can be done about it. */
	public static void mend(IWorkbenchPage page, Finding finding) {
		FrameworkEditor editor = Editors.open(page, finding.file()).orElse(null);
		if (editor != null) {
			editor.turnTo("source");
			List<Finding> found = Place.in(editor).map(MendHandler::found).orElse(List.of());
			Finding now = found.stream().filter(one -> one.code().equals(finding.code()) && one.message().equals(finding.message()))
					.min(Comparator.comparingInt(one -> Math.abs(one.offset() - finding.offset()))).orElse(finding);
			editor.source().selectAndReveal(now.offset(), 0);
			editor.setFocus();
			Place.in(editor).ifPresent(place -> look(place, found.contains(now) ? found : List.of(now)));
		}
	}

	/** What is found in the text as it is now; nothing where it has changed since it was looked at. */
	private static List<Finding> found(Place place) {
		return OpenDocument.of(place.document()).flatMap(OpenDocument::current).map(Analysis::findings).orElse(List.of());
	}

	private static void mend(Place place) {
		look(place, found(place));
	}

	private static void look(Place place, List<Finding> findings) {
		LibraryTexts texts = OpenTexts.library().orElse(null);
		if (texts != null) {
			Background.run("Looking for what can be done", monitor -> look(texts, place, findings), looked -> show(place, looked, findings));
		}
	}

	private static List<Looked> look(LibraryTexts texts, Place place, List<Finding> findings) throws IOException {
		List<Looked> looked = new ArrayList<>();
		int from = place.text().lastIndexOf('\n', place.offset() - 1) + 1;
		int end = place.text().indexOf('\n', place.offset());
		int to = end < 0 ? place.text().length() : end;
		// What stands under the cursor, else what was found in its line.
		List<QuickFix> fixes = QuickFixes.of(texts, place.file(), place.text(), findings, place.offset(), 0);
		for (QuickFix fix : fixes.isEmpty() ? QuickFixes.of(texts, place.file(), place.text(), findings, from, to - from) : fixes) {
			Preview preview = Preview.of(texts, fix.edit());
			boolean own = isOwn(place, fix);
			looked.add(new Looked(fix, preview, own ? "" : Frozen.refusal(preview.texts()).orElse("")));
		}
		return looked;
	}

	/** Whether only the text in the editor changes. */
	private static boolean isOwn(Place place, QuickFix fix) {
		return fix.edit().moves().isEmpty() && fix.edit().edits().keySet().equals(Set.of(place.file()));
	}

	/** What was found under the cursor, else in its line. */
	private static Optional<Finding> here(Place place, List<Finding> findings) {
		int line = place.text().lastIndexOf('\n', place.offset() - 1) + 1;
		int end = place.text().indexOf('\n', place.offset());
		int to = end < 0 ? place.text().length() : end;
		List<Finding> here = findings.stream().filter(finding -> finding.offset() <= to && finding.offset() + finding.length() >= line).toList();
		return here.stream().filter(finding -> finding.offset() <= place.offset() && finding.offset() + finding.length() >= place.offset()).findFirst().or(() -> here.stream().findFirst());
	}

	private static void show(Place place, List<Looked> looked, List<Finding> findings) {
		if (!place.isCurrent() || !(place.editor().getSelectionProvider().getSelection() instanceof ITextSelection selection) || selection.getOffset() != place.offset()) {
			return;
		}
		List<Way> ways = new ArrayList<>(looked.stream().map(one -> new Way(one.fix().label(), explain(one), () -> apply(place, one))).toList());
		Shell shell = place.editor().getSite().getShell();
		here(place, findings.stream().filter(finding -> finding.mend().isPresent()).toList()).flatMap(finding -> Rules.find(finding.code()))
				.ifPresent(rule -> ways.add(new Way("Mend all like this…", "In this framework or all of them, after you have seen every line that changes.", () -> MendAllDialog.open(shell, rule, place.file()))));
		here(place, findings).ifPresent(finding -> ways.add(new Way("Why does this matter?", escape(finding.message()) + " <p>The help opens at its page.</p>",
				() -> HelpView.explain(place.editor().getSite().getPage(), finding.code()))));
		FixAssist.offer(place.document(), place.offset(), ways);
		ITextOperationTarget target = place.editor().getAdapter(ITextOperationTarget.class);
		if (target != null && target.canDoOperation(ISourceViewer.QUICK_ASSIST)) {
			target.doOperation(ISourceViewer.QUICK_ASSIST);
		}
	}

	private static String explain(Looked looked) {
		if (!looked.refusal().isEmpty()) {
			return escape(looked.refusal());
		}
		StringBuilder lines = new StringBuilder();
		for (ChangedLine line : looked.preview().lines()) {
			lines.append("<p>").append(line.before().isEmpty() ? "" : "<del>" + escape(line.before()) + "</del><br/>").append(escape(line.after())).append("</p>");
		}
		return lines.toString();
	}

	private static String escape(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static void apply(Place place, Looked looked) {
		if (!looked.refusal().isEmpty()) {
			place.say(looked.refusal());
		} else if (!place.mayChange()) {
			return;
		} else if (!place.isCurrent()) {
			place.say("The text has changed meanwhile. Look again for what can be done.");
		} else if (isOwn(place, looked.fix())) {
			List<TextEdit> edits = looked.fix().edit().of(place.file());
			DocumentEdits.apply(place.document(), edits);
			goOn(place, edits);
		} else {
			RenameHandler.apply(looked.fix().label(), looked.preview());
		}
	}

	/** The cursor goes to where the author goes on: to what is still to be said, else behind what was written. */
	private static void goOn(Place place, List<TextEdit> edits) {
		edits.stream().min(Comparator.comparingInt(TextEdit::offset)).ifPresent(first -> {
			int open = first.words().indexOf("…");
			place.editor().selectAndReveal(first.offset() + (open < 0 ? first.words().length() : open), open < 0 ? 0 : 1);
		});
	}
}
