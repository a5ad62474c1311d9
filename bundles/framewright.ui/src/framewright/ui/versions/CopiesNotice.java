package framewright.ui.versions;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

import framewright.core.library.Library;
import framewright.ui.Icons;
import framewright.ui.commands.Commands;
import framewright.editing.library.LibrarySnapshot;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.ConflictCopies;
import framewright.versions.ConflictCopies.ConflictCopy;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** A line above the library that is only there when a synchronised drive has left copies of frameworks: it says so and offers to bring them together. */
public final class CopiesNotice {

	private final Composite line;
	private final Display display;
	private final Label words;
	private final Runnable listener = this::changed;
	private volatile LibrarySnapshot looked;

	/** @param parent an area with a grid of one column */
	public CopiesNotice(Composite parent) {
		display = parent.getDisplay();
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 4).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		new Label(line, SWT.NONE).setImage(Icons.get("warning"));
		words = new Label(line, SWT.WRAP);
		words.setData("framewright.key", "copies");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(words);
		Button button = new Button(line, SWT.PUSH);
		button.setText("&Bring Together…");
		button.addListener(SWT.Selection, event -> Commands.run(VersionsCommands.BRING_TOGETHER));
		line.setVisible(false);
		OpenLibrary.session().listen(listener);
		VersionsNews.listen(listener);
		line.addDisposeListener(event -> {
			OpenLibrary.session().unlisten(listener);
			VersionsNews.unlisten(listener);
		});
		changed();
	}

	/** Looks again when the files of the library were read again. */
	private void changed() {
		LibrarySnapshot checked = OpenLibrary.session().checked().orElse(null);
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null || checked == null || checked == looked) {
			return;
		}
		looked = checked;
		Job job = Job.createSystem("Looking for copies", (ICoreRunnable) monitor -> look(library));
		job.setPriority(Job.DECORATE);
		job.schedule();
	}

	private void look(Library library) {
		try {
			List<ConflictCopy> copies = new ConflictCopies(VersionedLibrary.of(library)).list();
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(copies));
			}
		} catch (VersionsException e) {
			ILog.of(CopiesNotice.class).warn("It is not known whether there are copies of frameworks.", e);
		}
	}

	private void show(List<ConflictCopy> copies) {
		if (line.isDisposed()) {
			return;
		}
		words.setText(copies.isEmpty() ? "" : copies.size() == 1 ? "There is a second copy of “" + Library.name(copies.get(0).file()).replace("&", "&&") + "” with other text."
				: "There are " + copies.size() + " copies of frameworks with other text.");
		boolean visible = !copies.isEmpty();
		if (visible != line.getVisible()) {
			line.setVisible(visible);
			((GridData) line.getLayoutData()).exclude = !visible;
		}
		line.requestLayout();
	}
}
