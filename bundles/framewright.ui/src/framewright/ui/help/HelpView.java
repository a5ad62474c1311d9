package framewright.ui.help;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;

import framewright.core.exchange.FormatPages;
import framewright.core.rules.RulePages;
import framewright.help.HelpPages;
import framewright.ui.Messages;

/** Shows the pages of the help, beside the text they help with. */
public final class HelpView extends ViewPart {

	public static final String ID = "framewright.ui.help";

	private Composite page;
	private Browser browser;
	private Path pages;

	@Override
	public void createPartControl(Composite parent) {
		try {
			pages = Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(HelpView.class)).toOSString()).resolve("help");
			HelpPages.copyTo(pages);
			RulePages.writeTo(pages);
			FormatPages.writeTo(pages);
			show(parent, pages.resolve(HelpPages.fileName(HelpPages.names().get(0))));
		} catch (IOException e) {
			say(parent, "The pages of the help could not be written to disk. Check that it is not full.");
		}
	}

	/** Opens the page that tells what a rule or check is about. */
	public static void explain(IWorkbenchPage window, String id) {
		try {
			((HelpView) window.showView(ID)).turnTo(RulePages.path(id));
		} catch (PartInitException e) {
			Messages.error("The help cannot be shown", "The help could not be opened. Choose “Reset Layout” in the menu “View” and try again.", e);
		}
	}

	private void turnTo(String path) {
		if (browser != null) {
			browser.setUrl(pages.resolve(path).toUri().toString());
		} else if (pages != null) {
			Program.launch(pages.resolve(path).toUri().toString());
		}
	}

	/** In the window where the system has a browser to lend, else in the person's own. */
	private void show(Composite parent, Path first) {
		try {
			browser = new Browser(parent, SWT.NONE);
			browser.setJavascriptEnabled(false);
			browser.getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent event) {
					event.result = "Help";
				}
			});
			browser.setUrl(first.toUri().toString());
			page = browser;
		} catch (SWTError e) {
			Link link = say(parent, "The help cannot be shown in this window. <a>Open it in your web browser</a>.");
			link.addListener(SWT.Selection, event -> Program.launch(first.toUri().toString()));
		}
	}

	private Link say(Composite parent, String text) {
		Link link = new Link(parent, SWT.WRAP);
		link.setText(text);
		page = link.getParent();
		return link;
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
