package framewright.ui.versions;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;

import framewright.ui.Icons;
import framewright.ui.editor.ColourReconciler;
import framewright.ui.library.AccessibleNames;

/** Shows an old version of a framework. Nothing can be typed, and a line above the text says so. */
public final class OldVersionEditor extends EditorPart {

	public static final String ID = "framewright.ui.oldVersion";

	private SourceViewer viewer;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof OldVersionInput)) {
			throw new PartInitException("There is no old version to show.");
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		OldVersionInput input = (OldVersionInput) getEditorInput();
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite banner = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 6).applyTo(banner);
		new Label(banner, SWT.NONE).setImage(Icons.get("version"));
		Label words = new Label(banner, SWT.WRAP);
		words.setData("framewright.key", "old.banner");
		words.setText("An old version, to be read only: " + input.old().label().replace("&", "&&") + ". To go back to it, use Restore in the History.");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		viewer = new SourceViewer(area, null, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		viewer.configure(new Coloured());
		viewer.setEditable(false);
		viewer.setDocument(new Document(input.old().text()));
		viewer.getTextWidget().setFont(JFaceResources.getTextFont());
		viewer.getTextWidget().setData("framewright.key", "old.text");
		viewer.getTextWidget().getAccessible().addAccessibleListener(AccessibleNames.of(input.getToolTipText()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		handle(ActionFactory.COPY, ITextOperationTarget.COPY);
		handle(ActionFactory.SELECT_ALL, ITextOperationTarget.SELECT_ALL);
	}

	private void handle(ActionFactory action, int operation) {
		getEditorSite().getActionBars().setGlobalActionHandler(action.getId(), new Action() {
			@Override
			public void run() {
				viewer.doOperation(operation);
			}
		});
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == IFindReplaceTarget.class && viewer != null ? type.cast(viewer.getFindReplaceTarget()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		viewer.getTextWidget().setFocus();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// It never changes.
	}

	@Override
	public void doSaveAs() {
		// It never changes.
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	/** Colours the text as the editor does. */
	private static final class Coloured extends SourceViewerConfiguration {
		@Override
		public IPresentationReconciler getPresentationReconciler(ISourceViewer source) {
			return new ColourReconciler();
		}
	}
}
