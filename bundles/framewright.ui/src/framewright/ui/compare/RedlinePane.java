package framewright.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.RedlineText;
import framewright.ui.model.compare.RedlineText.Look;
import framewright.ui.model.compare.RedlineText.Span;
import framewright.ui.model.compare.RedlineText.Stress;

/** A redline to read. What is selected, or where the cursor is, is also told in words: “added: …”, “removed: …”. */
final class RedlinePane {

	private final StyledText text;
	private final Consumer<String> told;
	private RedlineText content = new RedlineText("", List.of(), List.of());

	/**
	 * @param name what it is called for those who have it read to them
	 * @param told takes in words what is selected
	 */
	RedlinePane(Composite parent, String name, String key, Consumer<String> told) {
		this.told = told;
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setData("framewright.key", key);
		text.setMargins(12, 10, 12, 10);
		text.setLineSpacing(3);
		text.getAccessible().addAccessibleListener(AccessibleNames.of(name, this::spoken));
		text.addCaretListener(event -> tell());
		text.addListener(SWT.Selection, event -> tell());
		// Tab goes on to the next control, as nothing can be typed here.
		text.addTraverseListener(event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
		CompareColours.whenChanged(text, this::style);
	}

	StyledText control() {
		return text;
	}

	/** What is selected, or the run that the cursor is in, as it is said aloud. */
	String spoken() {
		Point selection = text.getSelectionRange();
		return selection.x > content.text().length() ? "" : content.spoken(selection.x, Math.min(selection.x + selection.y, content.text().length()));
	}

	private void tell() {
		if (!text.isFocusControl()) {
			return;
		}
		text.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		told.accept(spoken().replaceAll("\\s+", " "));
	}

	/** Shows a text and brings one of its sections into view. */
	void show(RedlineText shown, int section) {
		content = shown;
		text.setText(shown.text());
		style();
		if (section >= 0 && section < shown.sections().size()) {
			reveal(shown.sections().get(section), section + 1 < shown.sections().size() ? shown.sections().get(section + 1) : shown.text().length());
		}
	}

	private void reveal(int from, int to) {
		int top = text.getLineAtOffset(from);
		text.setCaretOffset(from);
		// The whole section where there is room, else its beginning.
		text.showSelection();
		int bottom = text.getLocationAtOffset(Math.max(from, to - 1)).y + text.getLineHeight();
		if (bottom > text.getClientArea().height || text.getLocationAtOffset(from).y < 0) {
			text.setTopIndex(Math.max(0, text.getTopPixel() == 0 && bottom <= text.getClientArea().height ? 0 : top - 1));
		}
	}

	private void style() {
		if (text.getText().length() != content.text().length()) {
			return;
		}
		List<StyleRange> ranges = new ArrayList<>();
		text.setLineBackground(0, text.getLineCount(), null);
		for (Span span : content.spans()) {
			ranges.add(range(span));
			if (span.look() == Look.CURRENT) {
				text.setLineBackground(text.getLineAtOffset(span.offset()), 1, CompareColours.get("current"));
			}
		}
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
		content.stresses().forEach(this::stress);
	}

	/** Sets a part apart as its author did, whatever else it looks like. */
	private void stress(Stress stress) {
		int at = stress.offset();
		int end = stress.offset() + stress.length();
		for (StyleRange range : text.getStyleRanges(at, stress.length())) {
			text.setStyleRange(stress(new StyleRange(at, range.start - at, null, null), stress));
			text.setStyleRange(stress(range, stress));
			at = range.start + range.length;
		}
		text.setStyleRange(stress(new StyleRange(at, end - at, null, null), stress));
	}

	private static StyleRange stress(StyleRange range, Stress stress) {
		range.fontStyle |= (stress.strong() ? SWT.BOLD : SWT.NORMAL) | (stress.emphasis() ? SWT.ITALIC : SWT.NORMAL);
		range.underline |= stress.link();
		return range;
	}

	private static StyleRange range(Span span) {
		StyleRange range = new StyleRange(span.offset(), span.length(), null, null);
		switch (span.look()) {
			case ELEMENT -> range.font = JFaceResources.getHeaderFont();
			case HEADING, CURRENT -> range.fontStyle = SWT.BOLD;
			case MUTED, WEIGHT -> range.foreground = CompareColours.muted();
			case EFFECT -> {
				range.foreground = CompareColours.get("effect");
				range.fontStyle = SWT.ITALIC;
			}
			case ADDED -> {
				range.underline = true;
				range.foreground = CompareColours.get("added");
				range.background = CompareColours.get("addedBack");
			}
			case REMOVED -> {
				range.strikeout = true;
				range.foreground = CompareColours.get("removed");
				range.background = CompareColours.get("removedBack");
			}
		}
		return range;
	}
}
