package framewright.ui;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

import framewright.core.library.Library;
import framewright.ui.workspace.OpenLibrary;

/** Keeps the title of a window: the product, the library and the file in the editor. */
final class WindowTitle implements IPartListener2 {

	private final IWorkbenchWindowConfigurer window;
	private final Runnable listener = this::later;
	private final IPropertyListener dirt = (part, property) -> update();
	private IEditorPart watched;

	WindowTitle(IWorkbenchWindowConfigurer window) {
		this.window = window;
		window.getWindow().getPartService().addPartListener(this);
		OpenLibrary.session().listen(listener);
		update();
	}

	private void later() {
		window.getWindow().getWorkbench().getDisplay().asyncExec(this::update);
	}

	private void update() {
		IWorkbenchPage page = window.getWindow().getActivePage();
		if (window.getWindow().getShell() == null || window.getWindow().getShell().isDisposed()) {
			return;
		}
		watch(page == null ? null : page.getActiveEditor());
		StringBuilder title = new StringBuilder("Framewright");
		OpenLibrary.session().library().map(Library::title).ifPresent(library -> title.append(" – ").append(library));
		if (watched != null) {
			title.append(" – ").append(watched.isDirty() ? "*" : "").append(watched.getTitle());
		}
		if (!title.toString().equals(window.getTitle())) {
			window.setTitle(title.toString());
		}
	}

	private void watch(IEditorPart editor) {
		if (editor == watched) {
			return;
		}
		if (watched != null) {
			watched.removePropertyListener(dirt);
		}
		watched = editor;
		if (watched != null) {
			watched.addPropertyListener(dirt);
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		update();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		update();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		update();
	}

	void dispose() {
		OpenLibrary.session().unlisten(listener);
	}
}
