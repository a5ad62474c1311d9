package framewright.ui.framework.preview;

import java.util.Optional;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

import framewright.core.exchange.ElementPage;
import framewright.editing.form.Address;
import framewright.editing.form.FormSession;
import framewright.ui.commands.Appearance;
import framewright.ui.framework.FrameworkPage;
import framewright.ui.framework.PageHost;
import framewright.ui.library.AccessibleNames;

/** Shows the selected element as readers of the handbook will see it, and follows the text while it is written on other pages. */
public final class PreviewPage implements FrameworkPage {

	private final FormSession.Listener listener = new FormSession.Listener() {
		@Override
		public void textChanged() {
			refresh();
		}

		@Override
		public void selected(Address address, Object source) {
			refresh();
		}
	};
	private final IPropertyChangeListener theme = event -> refresh();
	private PageHost host;
	private Control control;
	private Browser browser;
	private Rendering rendering;
	private String head = "";
	private boolean loading;
	private Optional<ElementPage.Page> waiting = Optional.empty();

	@Override
	public void create(Composite parent, PageHost owner) {
		host = owner;
		try {
			browser = new Browser(parent, SWT.NONE);
		} catch (SWTError e) {
			say(parent, "The preview cannot be shown, because this computer has no web browser to lend to the window. Export the framework as a handbook to see it in a browser of your own.");
			return;
		}
		control = browser;
		browser.setData("framewright.key", "preview");
		browser.getAccessible().addAccessibleListener(AccessibleNames.of("Preview"));
		browser.addLocationListener(new LocationAdapter() {
			@Override
			public void changing(LocationEvent event) {
				follow(event);
			}
		});
		browser.addProgressListener(ProgressListener.completedAdapter(event -> loaded()));
		rendering = new Rendering(browser.getDisplay(), host.file(), this::show);
		host.session().listen(listener);
		PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().addListener(theme);
		browser.addListener(SWT.Show, event -> refresh());
		refresh();
	}

	private void say(Composite parent, String words) {
		Composite area = new Composite(parent, SWT.NONE);
		FillLayout layout = new FillLayout();
		layout.marginWidth = 16;
		layout.marginHeight = 16;
		area.setLayout(layout);
		Label label = new Label(area, SWT.WRAP);
		label.setText(words);
		label.setData("framewright.key", "preview-none");
		control = label;
	}

	/** A page that nobody sees is made when it is seen again. */
	private void refresh() {
		if (browser != null && !browser.isDisposed() && browser.isVisible() && host.session().fault().isEmpty()) {
			host.session().text().ifPresent(text -> rendering.render(text.text(), host.session().selected().element(), Appearance.isDark()));
		}
	}

	// ---- what the browser shows ----

	/** Where only the text is another, the page stays where it was scrolled to. */
	private void show(ElementPage.Page page) {
		if (browser.isDisposed()) {
			return;
		}
		if (loading) {
			waiting = Optional.of(page);
		} else if (page.head().equals(head)) {
			browser.execute("document.body.innerHTML = " + ScriptText.literal(page.body()) + ";");
		} else {
			head = page.head();
			loading = true;
			browser.setText(page.whole(), false);
		}
	}

	private void loaded() {
		loading = false;
		Optional<ElementPage.Page> next = waiting;
		waiting = Optional.empty();
		next.ifPresent(this::show);
	}

	/** Nothing is ever loaded into the page: a link leads to an element of the framework, or into the person's own browser. */
	private void follow(LocationEvent event) {
		int anchor = event.location.indexOf('#');
		if (anchor < 0 && (loading || event.location.startsWith("about:"))) {
			return;
		}
		event.doit = false;
		if (event.location.startsWith("http://") || event.location.startsWith("https://") || event.location.startsWith("mailto:")) {
			Program.launch(event.location);
		} else if (anchor >= 0) {
			go(event.location.substring(anchor + 1));
		}
	}

	private void go(String name) {
		boolean element = host.session().text().flatMap(text -> text.element(name)).isPresent();
		if (element || name.equals("page.top")) {
			host.session().select(element ? Address.element(name) : Address.FRAMEWORK, this);
			browser.execute("window.scrollTo(0, 0);");
		}
	}

	// ---- what the editor asks ----

	@Override
	public void setFocus() {
		control.setFocus();
		refresh();
	}

	@Override
	public void commit() {
		// Nothing can be typed here.
	}

	/** Any part is shown with its element. */
	@Override
	public boolean reveal(Address address) {
		host.session().select(address, this);
		refresh();
		return browser != null;
	}

	@Override
	public void dispose() {
		if (rendering != null) {
			host.session().unlisten(listener);
			PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().removeListener(theme);
			rendering.stop();
		}
	}
}
