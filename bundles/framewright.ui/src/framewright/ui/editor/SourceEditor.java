package framewright.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.operations.IOperationApprover;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.MultiPageEditorSite;
import org.eclipse.ui.texteditor.IDocumentProviderExtension3;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import framewright.ui.commands.Commands;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.versions.FrozenText;
import framewright.ui.workspace.OpenLibrary;

/**
 * The editor for the text of a framework: the platform's generic editor, which takes all services from what is declared for the content type,
 * with a menu that holds no more than authors use.
 */
@SuppressWarnings("restriction") // Meant to be used through declarations; to subclass it is the only way to a menu of our own.
public final class SourceEditor extends org.eclipse.ui.internal.genericeditor.ExtensionBasedTextEditor {

	private static final String SCOPE = "framewright.ui.sourceScope";

	/**
	 * Longer texts are not wrapped. Where lines are, each may be of another height, and to show or change a line the text widget must lay out all lines before it: some 0.1 ms a line, in
	 * the thread of the display.
	 */
	private static final int MOST_WRAPPED = 10_000;

	/** A text of so many lines that are wrapped can be shown anywhere without anybody waiting for it. */
	private static final int QUICK_WRAPPED = 2_000;

	private SourceOutline outline;
	private FrozenText frozen;
	private boolean saving;
	private boolean asking;

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setEditorContextMenuId("#FramewrightSource");
		setRulerContextMenuId("#FramewrightSourceRuler");
	}

	/** The platform would ask whether a step that changed several files is to be undone. It is: the step says what it is, and redo brings it back. */
	@Override
	protected IOperationApprover getUndoRedoOperationApprover(IUndoContext context) {
		return new IOperationApprover() {
			@Override
			public IStatus proceedUndoing(IUndoableOperation operation, IOperationHistory history, IAdaptable info) {
				return Status.OK_STATUS;
			}

			@Override
			public IStatus proceedRedoing(IUndoableOperation operation, IOperationHistory history, IAdaptable info) {
				return Status.OK_STATUS;
			}
		};
	}

	@Override
	protected void initializeKeyBindingScopes() {
		setKeyBindingScopes(new String[] { SCOPE });
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		StyledText text = getSourceViewer().getTextWidget();
		text.setData("framewright.key", "source");
		WrapIndent.install(text);
		frozen = FrozenText.watch(this, text);
	}

	/** Asked before the text is shown: were it wrapped even for that moment, the text widget would ask for each line every time something changes. */
	@Override
	protected boolean getInitialWordWrapStatus() {
		IDocument document = getDocumentProvider() == null ? null : getDocumentProvider().getDocument(getEditorInput());
		return super.getInitialWordWrapStatus() && (document == null || document.getNumberOfLines() <= MOST_WRAPPED);
	}

	/** Whether any place of the text can be shown without a pause; not where the text widget would have to lay out much of it first. */
	public boolean revealsAtOnce() {
		StyledText text = getSourceViewer().getTextWidget();
		return !text.getWordWrap() || text.getLineCount() <= QUICK_WRAPPED;
	}

	/** A text that is published goes on as a draft of the next version, or stays as it is. */
	@Override
	public boolean validateEditorInputState() {
		return super.validateEditorInputState() && (frozen == null || frozen.mayChange());
	}

	/** A published version never changes. */
	@Override
	public boolean isEditable() {
		return super.isEditable() && !isPublished();
	}

	@Override
	public boolean isEditorInputModifiable() {
		return super.isEditorInputModifiable() && !isPublished();
	}

	private boolean isPublished() {
		IFile file = getEditorInput() == null ? null : getEditorInput().getAdapter(IFile.class);
		return file != null && OpenLibrary.path(file).filter(path -> OpenLibrary.session().library().filter(library -> library.isPublished(path)).isPresent()).isPresent();
	}

	/** Shows a place of the text, on the page that is in front where this is one of several. */
	void show(int offset, int length) {
		if (getSite() instanceof MultiPageEditorSite page && page.getMultiPageEditor() instanceof FrameworkEditor editor) {
			editor.showPlace(offset, length);
		} else {
			selectAndReveal(offset, length);
		}
	}

	/** Shows in the outline which element is selected. */
	public void selected(String element) {
		if (outline != null && !outline.isDisposed()) {
			outline.follow(element);
		}
	}

	private Optional<Path> file() {
		IFile file = getEditorInput() == null ? null : getEditorInput().getAdapter(IFile.class);
		return file == null ? Optional.empty() : OpenLibrary.path(file);
	}

	/** Another program has changed the file while there is something to save here. */
	@Override
	protected void handleEditorInputChanged() {
		Optional<Path> file = file();
		if (!isDirty() || file.isEmpty()) {
			super.handleEditorInputChanged();
		} else if (!Files.exists(file.get())) {
			performSaveAs(null);
		} else if (ChangedOutside.noticed(getSite().getPage(), file.get()) == ChangedOutside.Answer.THEIRS) {
			doRevertToSaved();
		}
	}

	/** The platform would speak of things that this window does not have. */
	@Override
	protected void openSaveErrorDialog(String title, String message, CoreException exception) {
		Path file = file().orElse(null);
		IDocument document = getDocumentProvider().getDocument(getEditorInput());
		if (file == null || document == null) {
			super.openSaveErrorDialog(title, message, exception);
			return;
		}
		ILog.of(SourceEditor.class).warn("The file " + file + " could not be saved.", exception);
		boolean ours = exception.getStatus().getPlugin().startsWith("framewright.");
		String why = ours ? exception.getStatus().getMessage() : "“" + file.getFileName() + "” could not be saved. Check that the disk is not full and that you may write there, then save again.";
		ChangedOutside.failed(getSite().getPage(), file, document.get(), why);
	}

	/** Only where the file is gone; the platform would ask with names and folders of its own. */
	@Override
	protected void performSaveAs(IProgressMonitor monitor) {
		Path file = file().orElse(null);
		IDocument document = getDocumentProvider().getDocument(getEditorInput());
		if (file == null || document == null) {
			super.performSaveAs(monitor);
			return;
		}
		if (asking) {
			return; // The window came to the front again while the question stands.
		}
		asking = true;
		Optional<Path> place;
		try {
			place = ChangedOutside.gone(getSite().getPage(), file, document.get());
		} finally {
			asking = false;
		}
		if (place.filter(file::equals).isPresent()) {
			doRevertToSaved(); // The editor finds its own text in the file and has nothing to save any more.
		} else if (place.isPresent()) {
			Editors.open(getSite().getPage(), place.get());
			close(false);
		} else if (monitor != null) {
			monitor.setCanceled(true);
		}
	}

	@Override
	protected void handleExceptionOnSave(CoreException exception, IProgressMonitor monitor) {
		Optional<Path> file = file();
		boolean inStep = !(getDocumentProvider() instanceof IDocumentProviderExtension3 provider) || provider.isSynchronized(getEditorInput());
		if (inStep || saving || file.isEmpty()) {
			super.handleExceptionOnSave(exception, monitor);
			return;
		}
		saving = true;
		try {
			if (ChangedOutside.saving(getSite().getPage(), file.get()) == ChangedOutside.Answer.MINE) {
				performSave(true, monitor);
			} else if (monitor != null) {
				monitor.setCanceled(true);
			}
		} finally {
			saving = false;
		}
	}

	/** Its file is gone. As a page it takes the editor it is in with it. */
	@Override
	public void close(boolean save) {
		if (getSite() instanceof MultiPageEditorSite page && page.getMultiPageEditor() instanceof FormEditor editor) {
			editor.close(save);
		} else {
			super.close(save);
		}
	}

	@Override
	protected boolean isEditorInputIncludedInContextMenu() {
		return false;
	}

	@Override
	protected void editorContextMenuAboutToShow(IMenuManager menu) {
		addAction(menu, ITextEditorActionConstants.UNDO);
		menu.add(new Separator());
		addAction(menu, ITextEditorActionConstants.CUT);
		addAction(menu, ITextEditorActionConstants.COPY);
		addAction(menu, ITextEditorActionConstants.PASTE);
		menu.add(new Separator());
		add(menu, Commands.SUGGEST, "Suggest What Comes Next");
		add(menu, Commands.MEND, "What Can Be Done Here?");
		menu.add(new Separator());
		add(menu, Commands.OPEN_REFERENCE, "Go to What This Refers To");
		add(menu, Commands.FIND_USES, "Find Where This Is Used");
		add(menu, Commands.SHOW_CARD, "What Is This?");
		add(menu, Commands.QUICK_OUTLINE, "Go to a Part of This Framework…");
		menu.add(new Separator());
		add(menu, Commands.RENAME, "Rename…");
		add(menu, Commands.FORMAT, "Lay Out the Text");
		add(menu, Commands.TOGGLE_COMMENT, "Make This a Note, or Text Again");
		menu.add(new Separator());
		add(menu, Commands.COMPARE, "Compare…");
		menu.add(new Separator());
		add(menu, IWorkbenchCommandConstants.FILE_SAVE, "Save");
	}

	private void add(IMenuManager menu, String command, String label) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(getSite(), null, command, CommandContributionItem.STYLE_PUSH);
		item.label = label;
		menu.add(new CommandContributionItem(item));
	}

	@Override
	protected void rulerContextMenuAboutToShow(IMenuManager menu) {
		// Everything that the ruler could do is in the menus of the window.
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IContentOutlinePage.class) {
			if (outline == null || outline.isDisposed()) {
				outline = new SourceOutline(this);
			}
			return type.cast(outline);
		}
		return super.getAdapter(type);
	}
}
