package framewright.ui.framework;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import framewright.ui.Icons;

/** A line above a page that is only there when the page cannot be written in: it says why, and leads to the place. */
final class PageNotice {

	private final Composite line;
	private final Label picture;
	private final Link words;
	private Runnable action = () -> {
		// Nothing leads anywhere yet.
	};

	/**
	 * @param parent an area with a grid of one column
	 * @param page the id of the page below it
	 */
	PageNotice(Composite parent, String page) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 6).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
		picture = new Label(line, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(picture);
		words = new Link(line, SWT.WRAP);
		words.setData("framewright.key", "notice-" + page);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(words);
		words.addListener(SWT.Selection, event -> action.run());
		line.setVisible(false);
	}

	/**
	 * @param icon the name of the picture before it
	 * @param link the words that lead somewhere; empty for none
	 */
	void show(String icon, String text, String link, Runnable follow) {
		action = follow;
		picture.setImage(Icons.get(icon));
		picture.requestLayout();
		String shown = plain(text) + (link.isEmpty() ? "" : " <a>" + plain(link) + "</a>");
		if (!words.getText().equals(shown)) {
			words.setText(shown);
		}
		visible(true);
	}

	/** What was typed must not become a link or a mnemonic. */
	private static String plain(String text) {
		return text.replace("&", "&&").replace("<a", "<\u200ba").replace("</a", "<\u200b/a");
	}

	void hide() {
		visible(false);
	}

	private void visible(boolean visible) {
		if (visible != line.getVisible()) {
			line.setVisible(visible);
			((GridData) line.getLayoutData()).exclude = !visible;
		}
		line.requestLayout();
	}
}
