package framewright.ui.editor;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

import framewright.editing.Style;

/** The colours and weights of a text, from the theme of the window. */
final class SourceColours {

	private final Map<Style, TextAttribute> attributes = new EnumMap<>(Style.class);

	private static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	void listen(IPropertyChangeListener listener) {
		registry().addListener(listener);
	}

	void unlisten(IPropertyChangeListener listener) {
		registry().removeListener(listener);
	}

	/** Forgets the colours of a theme that has changed. */
	void forget() {
		attributes.clear();
	}

	/** How a style looks; {@code null} when it looks like any text. */
	TextAttribute attribute(Style style) {
		return attributes.computeIfAbsent(style, wanted -> {
			int weight = weight(wanted);
			Color colour = registry().get(wanted.id());
			return colour == null && weight == SWT.NORMAL ? null : new TextAttribute(colour, null, weight);
		});
	}

	private static int weight(Style style) {
		return switch (style) {
			case TIER, TITLE, STRONG -> SWT.BOLD;
			case EMPHASIS, COMMENT -> SWT.ITALIC;
			default -> SWT.NORMAL;
		};
	}
}
