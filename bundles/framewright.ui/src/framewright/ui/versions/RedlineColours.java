package framewright.ui.versions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;

import framewright.ui.model.compare.RedlineText;
import framewright.ui.model.compare.RedlineText.Span;

/** Shows a redline in a text: what came is underlined, what went is struck through, and both have a colour of the theme. */
final class RedlineColours {

	private static final String PREFIX = "framewright.ui.compare.";

	private final StyledText control;
	private RedlineText shown = new RedlineText("", List.of(), List.of());

	private RedlineColours(StyledText control) {
		this.control = control;
	}

	static RedlineColours in(StyledText control) {
		RedlineColours colours = new RedlineColours(control);
		IPropertyChangeListener listener = event -> {
			if (!control.isDisposed() && event.getProperty().startsWith(PREFIX)) {
				colours.style();
			}
		};
		registry().addListener(listener);
		control.addDisposeListener(event -> registry().removeListener(listener));
		return colours;
	}

	private static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	void show(RedlineText text) {
		shown = text;
		control.setText(text.text());
		style();
	}

	RedlineText shown() {
		return shown;
	}

	private void style() {
		List<StyleRange> ranges = new ArrayList<>();
		for (Span span : shown.spans()) {
			StyleRange range = new StyleRange(span.offset(), span.length(), null, null);
			switch (span.look()) {
				case ADDED -> {
					range.underline = true;
					range.foreground = registry().get(PREFIX + "added");
					range.background = registry().get(PREFIX + "addedBack");
				}
				case REMOVED -> {
					range.strikeout = true;
					range.foreground = registry().get(PREFIX + "removed");
					range.background = registry().get(PREFIX + "removedBack");
				}
				case MUTED -> range.foreground = registry().get("framewright.ui.colour.muted");
				default -> range.fontStyle = SWT.BOLD;
			}
			ranges.add(range);
		}
		control.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}
}
