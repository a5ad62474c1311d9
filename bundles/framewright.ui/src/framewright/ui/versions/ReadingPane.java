package framewright.ui.versions;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.RedlineText;

/** A text to be read, with what changed in it. To those who have it read to them it is told in words: “added: …”, “removed: …”. */
public final class ReadingPane {

	private final StyledText text;
	private final RedlineColours colours;

	public ReadingPane(Composite parent, String name, String key) {
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setData("framewright.key", key);
		text.setMargins(10, 8, 10, 8);
		text.setLineSpacing(2);
		colours = RedlineColours.in(text);
		text.getAccessible().addAccessibleListener(AccessibleNames.of(name, () -> colours.shown().spoken(0, text.getCharCount())));
		// Tab goes on to the next control, as nothing can be typed here.
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	public StyledText control() {
		return text;
	}

	public void show(RedlineText shown) {
		colours.show(shown);
		text.setTopPixel(0);
	}
}
