package framewright.ui.library;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import framewright.core.library.Library;
import framewright.ui.commands.Commands;
import framewright.editing.library.LibrarySession;

/** What stands in place of the tree when there is nothing to show, and what can be done about it. */
final class EmptyLibrary {

	private final Composite area;
	private final Label text;
	private final Link create;
	private final Link bring;
	private final Link open;

	EmptyLibrary(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(area);
		text = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
		create = link("<a>New framework…</a>", Commands.NEW_FRAMEWORK);
		bring = link("<a>Import a document…</a>", Commands.IMPORT);
		open = link("<a>Open another library…</a>", Commands.OPEN_LIBRARY);
	}

	private Link link(String label, String command) {
		Link link = new Link(area, SWT.NONE);
		link.setText(label);
		link.addListener(SWT.Selection, event -> Commands.run(command));
		return link;
	}

	Control control() {
		return area;
	}

	void show(LibrarySession session) {
		boolean empty = session.snapshot().isPresent() && session.lost().isEmpty();
		text.setText(!session.lost().isEmpty() ? session.lost()
				: session.library().isEmpty() ? "No library is open."
				: empty ? "There is no framework in " + session.library().map(Library::title).orElse("this library") + " yet."
				: "Reading the library…");
		create.setVisible(empty);
		bring.setVisible(empty);
		open.setVisible(empty || !session.lost().isEmpty() || session.library().isEmpty());
		area.layout();
	}
}
