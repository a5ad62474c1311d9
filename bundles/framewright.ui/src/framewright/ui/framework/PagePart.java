package framewright.ui.framework;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.part.EditorPart;

import framewright.editing.form.FormSession;
import framewright.ui.library.AccessibleNames;

/** A page of the framework editor as the platform wants it: made when it is first turned to, under a notice that says why it cannot be written in. */
final class PagePart extends EditorPart implements IFormPage {

	private final FrameworkEditor editor;
	private final PageKind kind;
	private final FrameworkPage page;
	private final FormSession.Listener listener = new FormSession.Listener() {
		@Override
		public void textChanged() {
			showNotice();
		}
	};
	private Composite area;
	private PageNotice notice;
	private int index;
	private boolean active;

	PagePart(FrameworkEditor editor, PageKind kind) {
		this.editor = editor;
		this.kind = kind;
		page = kind.maker().get();
	}

	FrameworkPage page() {
		return page;
	}

	/** Whether somebody turned to it already. */
	boolean isMade() {
		return area != null;
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(kind.title());
		setTitleToolTip(kind.explanation());
	}

	@Override
	public void initialize(FormEditor owner) {
		// It has its editor from the beginning.
	}

	@Override
	public void createPartControl(Composite parent) {
		area = editor.getToolkit().createComposite(parent);
		area.setData("framewright.key", "page-" + kind.id());
		area.getAccessible().addAccessibleListener(AccessibleNames.of(kind.title()));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		notice = new PageNotice(area, kind.id());
		Composite content = editor.getToolkit().createComposite(area);
		content.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		page.create(content, editor.host());
		editor.session().listen(listener);
		showNotice();
	}

	private void showNotice() {
		var fault = editor.session().fault();
		if (fault.isPresent()) {
			int line = fault.get().line();
			notice.show("warning", "This page cannot be written in now, because the text has a fault. " + fault.get().words() + (editor.session().text().isPresent() ? " You see what it said before." : ""), "Go to line " + line,
					() -> editor.showLine(line));
		} else if (!editor.host().editable()) {
			notice.show("version", "This version is published and never changes.", "", () -> {
				// It only says so.
			});
		} else {
			notice.hide();
		}
	}

	@Override
	public void setActive(boolean shown) {
		if (active && !shown && isMade()) {
			page.commit();
		}
		active = shown;
	}

	@Override
	public void setFocus() {
		if (isMade()) {
			page.setFocus();
		}
	}

	@Override
	public boolean canLeaveThePage() {
		if (isMade()) {
			page.commit();
		}
		return true;
	}

	@Override
	public boolean selectReveal(Object object) {
		return false;
	}

	@Override
	public void dispose() {
		if (isMade()) {
			editor.session().unlisten(listener);
			page.dispose();
			area = null;
		}
		super.dispose();
	}

	// ---- what the platform asks ----

	@Override
	public FormEditor getEditor() {
		return editor;
	}

	@Override
	public IManagedForm getManagedForm() {
		return null;
	}

	@Override
	public boolean isActive() {
		return active;
	}

	@Override
	public Control getPartControl() {
		return area;
	}

	@Override
	public String getId() {
		return kind.id();
	}

	@Override
	public int getIndex() {
		return index;
	}

	@Override
	public void setIndex(int place) {
		index = place;
	}

	@Override
	public boolean isEditor() {
		return false;
	}

	@Override
	public boolean isDirty() {
		return false; // What is changed is the document's, which the editor asks.
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// The document is saved by its editor.
	}

	@Override
	public void doSaveAs() {
		// The document is saved by its editor.
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
