package framewright.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.core.rules.Rules;
import framewright.core.spelling.Spelling;
import framewright.editing.Analysis;
import framewright.ui.commands.Commands;
import framewright.ui.model.text.SeenProblem;

/** Analyses a document and underlines what is found in it. */
final class AnalysisStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

	/** More underlining than this helps nobody and holds the window up; what is gravest goes first. */
	private static final int MOST = 500;

	private volatile IDocument document;
	private final Consumer<Analysis> shown = analysis -> show(document, analysis.findings(), false);
	private Runnable again = () -> {
		// Set by the reconciler.
	};

	void whenNeeded(Runnable action) {
		again = action;
	}

	@Override
	public void setDocument(IDocument changed) {
		open().ifPresent(left -> left.unlisten(shown));
		document = changed;
		open().ifPresent(opened -> {
			opened.model().whenOthersChange(again);
			opened.listen(shown);
		});
	}

	private Optional<OpenDocument> open() {
		return document == null ? Optional.empty() : OpenDocument.of(document);
	}

	@Override
	public void setProgressMonitor(IProgressMonitor monitor) {
		// What is overtaken is dropped; nothing need be cancelled.
	}

	@Override
	public void initialReconcile() {
		analyse();
	}

	@Override
	public void reconcile(DirtyRegion region, IRegion part) {
		analyse();
	}

	@Override
	public void reconcile(IRegion part) {
		analyse();
	}

	/** Whatever happens here, it must not end the reconciler's thread. */
	private void analyse() {
		try {
			IDocument analysed = document;
			open().ifPresent(opened -> opened.analyse(early -> show(analysed, early, true)));
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(AnalysisStrategy.class).error("A text could not be analysed. It is analysed again when it changes.", e);
		}
	}

	/**
	 * @param early whether findings of rules are still to come; those that are shown stay until then
	 */
	private static void show(IDocument document, List<Finding> findings, boolean early) {
		ITextFileBuffer buffer = document == null ? null : ITextFileBufferManager.DEFAULT.getTextFileBuffer(document);
		IAnnotationModel annotations = buffer == null ? null : buffer.getAnnotationModel();
		if (!(annotations instanceof IAnnotationModelExtension model)) {
			return;
		}
		Map<SeenProblem, Finding> wanted = new HashMap<>();
		// Misspelt words are underlined by the spelling of the editor, with all that may be meant.
		findings.stream().filter(finding -> !finding.code().equals(Spelling.RULE)).sorted(Comparator.comparing(Finding::severity)).limit(MOST).forEach(finding -> wanted.put(SeenProblem.of(finding, finding.offset(), finding.length()), finding));
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> shown = annotations.getAnnotationIterator(); shown.hasNext();) {
			if (shown.next() instanceof Problem problem) {
				Position position = annotations.getPosition(problem);
				boolean same = position != null && wanted.remove(SeenProblem.of(problem.finding(), position.getOffset(), position.getLength())) != null;
				if (!same && !(early && problem.isOfRule())) {
					gone.add(problem);
				}
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		wanted.values().forEach(finding -> added.put(new Problem(finding), new Position(finding.offset(), finding.length())));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.replaceAnnotations(gone.toArray(Annotation[]::new), added);
		}
	}

	/** Asked once: the control that shows what was found has no links, so it names the keys that lead on. */
	private static final class Keys {
		static final String MEND = PlatformUI.isWorkbenchRunning() ? Optional.ofNullable(PlatformUI.getWorkbench().getService(IBindingService.class).getBestActiveBindingFor(Commands.MEND)).map(TriggerSequence::format).orElse(KeyStroke.getInstance(SWT.MOD1, '1').format()) : "";
	}

	/** A finding in an editor. */
	static final class Problem extends Annotation {
		private final Finding finding;

		Problem(Finding finding) {
			super(type(finding.severity()), false, SeenProblem.card(finding, Keys.MEND));
			this.finding = finding;
		}

		private static String type(Severity severity) {
			return "org.eclipse.ui.workbench.texteditor." + switch (severity) {
				case ERROR -> "error";
				case WARNING -> "warning";
				case TODO, INFO -> "info";
			};
		}

		Finding finding() {
			return finding;
		}

		/** Whether it came of running the rules, and not of the language itself. */
		boolean isOfRule() {
			return Rules.isOfRules(finding.code());
		}
	}
}
