package framewright.ui.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.IntroPart;

import framewright.core.library.Library;
import framewright.ui.Icons;
import framewright.ui.Muted;
import framewright.ui.commands.Commands;
import framewright.ui.commands.OpenLibraryHandler;
import framewright.ui.workspace.OpenLibrary;

/** The page that greets people: where to begin, and what can be done here. */
public final class Welcome extends IntroPart {

	private FormToolkit toolkit;
	private ScrolledForm form;
	private Control first;

	@Override
	public void createPartControl(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		form.setData("framewright.key", "welcome");
		Composite page = form.getBody();
		GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).margins(56, 40).spacing(56, 12).applyTo(page);
		greeting(page);
		begin(column(page));
		explain(column(page));
		form.reflow(true);
	}

	private Composite column(Composite page) {
		Composite column = toolkit.createComposite(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		return column;
	}

	private void greeting(Composite page) {
		Composite top = toolkit.createComposite(page);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(top);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(top);
		Label mark = toolkit.createLabel(top, "");
		mark.setImage(Icons.large());
		GridDataFactory.fillDefaults().span(1, 2).applyTo(mark);
		Label title = toolkit.createLabel(top, "Welcome to Framewright");
		title.setFont(font(title, 12, SWT.BOLD));
		toolkit.createLabel(top, "Write leadership frameworks, keep them consistent, and publish them.");
		toolkit.createSeparator(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(page.getChildren()[1]);
	}

	private void begin(Composite column) {
		heading(column, "Begin");
		ImageHyperlink sample = link(column, "Open the sample library", "library", "Five complete frameworks to look at and to try things out.", () -> Commands.run(Commands.OPEN_SAMPLE));
		link(column, "Open a library…", "open", "A folder with frameworks, wherever it lies.", () -> Commands.run(Commands.OPEN_LIBRARY));
		link(column, "Begin a new framework…", "new", "In the library that is open now.", () -> Commands.run(Commands.NEW_FRAMEWORK));
		link(column, "Import a document…", "import", "Make a framework of a document that you have.", () -> Commands.run(Commands.IMPORT));
		OpenLibrary.session().library().ifPresent(library -> link(column, "Go on with " + library.title(), "welcome", library.folder().toString(), () -> OpenLibraryHandler.open(library.folder())));
		first = sample;
		recent(column);
	}

	private void recent(Composite column) {
		List<Path> folders = new ArrayList<>(OpenLibrary.recent().existing());
		OpenLibrary.session().library().ifPresent(library -> folders.remove(library.folder()));
		if (folders.isEmpty()) {
			return;
		}
		heading(column, "Recent libraries");
		folders.forEach(folder -> link(column, Library.containing(folder).title(), "library", folder.toString(), () -> OpenLibraryHandler.open(folder)));
	}

	private void explain(Composite column) {
		heading(column, "What you can do here");
		paragraph(column, "Write", "A framework is a text that reads like a document. Each component says what a leader does at every level; you write it in plain lines, and nothing you write is ever re-wrapped or lost.");
		paragraph(column, "Keep it consistent", "While you type, Framewright tells you what is missing or contradicts itself, in words you can act on. The list “Problems” gathers it for the whole library.");
		paragraph(column, "Find your way", "The library shows all frameworks with their parts. A double click opens a part in its text. Press Ctrl and Space where you want to know what may come next.");
		paragraph(column, "Keep versions", "Save a version when a piece of work is done, and publish one when it is decided. You can come back to each, and the history tells who changed a part, when and why. Share the library, and get the latest from others.");
		paragraph(column, "Compare and review", "Compare two versions, and read word by word what changed, what it means, and what it does to assessments. Comment, accept or reject, and sign; those who prefer Word send their comments back in a document.");
		paragraph(column, "Export", "Export frameworks as handbooks and in other formats, as often as you like. Your text stays as it is.");
	}

	private void heading(Composite column, String text) {
		Label label = toolkit.createLabel(column, text);
		label.setFont(font(label, 3, SWT.BOLD));
		GridDataFactory.fillDefaults().indent(0, column.getChildren().length > 1 ? 14 : 0).applyTo(label);
	}

	private ImageHyperlink link(Composite column, String text, String icon, String explanation, Runnable action) {
		ImageHyperlink link = toolkit.createImageHyperlink(column, SWT.NONE);
		link.setText(text);
		link.setImage(Icons.get(icon));
		link.setData("framewright.key", "welcome." + icon);
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				action.run();
			}
		});
		Label label = toolkit.createLabel(column, explanation, SWT.WRAP);
		Muted.apply(label);
		GridDataFactory.fillDefaults().grab(true, false).indent(22, -4).hint(200, SWT.DEFAULT).applyTo(label);
		return link;
	}

	private void paragraph(Composite column, String title, String text) {
		Label heading = toolkit.createLabel(column, title);
		heading.setFont(font(heading, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().indent(0, 4).applyTo(heading);
		Label label = toolkit.createLabel(column, text, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, -4).hint(200, SWT.DEFAULT).applyTo(label);
	}

	/** The font of a control, larger by some points. */
	private static Font font(Control control, int larger, int style) {
		return new LocalResourceManager(JFaceResources.getResources(), control).create(FontDescriptor.createFrom(control.getFont()).increaseHeight(larger).setStyle(style));
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// It is either there or closed.
	}

	@Override
	public void setFocus() {
		if (first != null && !first.isDisposed()) {
			first.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (toolkit != null) {
			toolkit.dispose();
		}
		super.dispose();
	}
}
