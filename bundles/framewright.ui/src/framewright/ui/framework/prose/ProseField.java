package framewright.ui.framework.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ExtendedModifyEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import framewright.editing.prose.Block.Run;
import framewright.editing.prose.Look;
import framewright.editing.prose.ProseDraft;
import framewright.editing.prose.ProseDraft.Replacement;

/**
 * A text field for prose. It shows bold and italic words and lists, takes the shortcuts for them (Ctrl+B, Ctrl+I, Ctrl+Shift+L; Alt+Shift+Right and Left set an entry further in and out), and
 * undoes by itself. What it holds is a {@link ProseDraft}, whose looks are set anew after each change; what others
 * want to show in the field they must draw over it.
 */
public final class ProseField {

	private final StyledText text;
	private final List<Runnable> listeners = new ArrayList<>();
	private Runnable taking = () -> {
		// Nobody wants it yet.
	};
	private ProseDraft draft = new ProseDraft("");
	private boolean showing;

	/**
	 * @param key names the field in tests
	 */
	public ProseField(Composite parent, int style, String key) {
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | style);
		text.setData("framewright.key", key);
		text.setMargins(8, 6, 8, 6);
		text.setLineSpacing(2);
		text.addExtendedModifyListener(this::modified);
		text.addListener(SWT.Verify, this::verify);
		text.addVerifyKeyListener(event -> event.doit = !key(event.stateMask, event.keyCode, event.character));
		text.addCaretListener(event -> text.getDisplay().asyncExec(this::told));
		new ProseCommands(this);
	}

	public StyledText control() {
		return text;
	}

	/** Shows a prose; what was typed before is forgotten. */
	public void show(String markdown) {
		draft = new ProseDraft(markdown);
		refresh(0);
	}

	/** What it says, as Markdown; exactly what was shown when nothing was changed. */
	public String markdown() {
		return draft.markdown();
	}

	/** Whether it shows the signs of Markdown, because the prose holds what can be shown in no other way. */
	public boolean isLiteral() {
		return draft.isLiteral();
	}

	/** How what is selected looks, or what is typed next. */
	public Look look() {
		Point selection = text.getSelectionRange();
		return draft.look(selection.x, selection.y);
	}

	/** Whether the cursor is in a list. */
	public boolean isInList() {
		return draft.isEntry(text.getCaretOffset());
	}

	/** Calls somebody whenever the cursor has moved or something looks different, so that buttons can show it. */
	public void whenTold(Runnable listener) {
		listeners.add(listener);
	}

	/** Calls somebody who is to take what is typed over into the text, because it is about to be saved. */
	public void whenTaken(Runnable action) {
		taking = action;
	}

	void take() {
		taking.run();
	}

	private void told() {
		if (!text.isDisposed()) {
			listeners.forEach(Runnable::run);
		}
	}

	// ---- what can be asked for ----

	public void toggleStrong() {
		Point selection = text.getSelectionRange();
		look(() -> draft.toggleStrong(selection.x, selection.y));
	}

	public void toggleEmphasis() {
		Point selection = text.getSelectionRange();
		look(() -> draft.toggleEmphasis(selection.x, selection.y));
	}

	private void look(Runnable change) {
		if (text.getEditable()) {
			change.run();
			style();
			told();
		}
	}

	public void toggleList() {
		Point selection = text.getSelectionRange();
		replace(draft.toggleList(selection.x, selection.y));
		replace(draft.renumber());
	}

	private void shift(boolean in) {
		Point selection = text.getSelectionRange();
		replace(draft.shift(selection.x, selection.y, in));
		replace(draft.renumber());
	}

	public void undo() {
		step(draft.undo());
	}

	public void redo() {
		step(draft.redo());
	}

	private void step(Optional<Integer> caret) {
		caret.ifPresent(this::refresh);
	}

	/** Shows what the draft says now. */
	private void refresh(int caret) {
		showing = true;
		try {
			text.setText(draft.text());
		} finally {
			showing = false;
		}
		text.setCaretOffset(caret);
		text.showSelection();
		style();
		told();
	}

	private void replace(List<Replacement> replacements) {
		if (text.getEditable()) {
			replacements.forEach(this::replace);
			told();
		}
	}

	private void replace(Replacement replacement) {
		boolean wasShowing = showing;
		int caret = text.getCaretOffset();
		showing = false;
		text.replaceTextRange(replacement.offset(), replacement.length(), replacement.text());
		showing = wasShowing;
		if (caret >= replacement.offset() + replacement.length()) {
			text.setCaretOffset(caret - replacement.length() + replacement.text().length());
		}
	}

	// ---- typing ----

	private void verify(Event event) {
		if (!showing && event.text.length() > 1) {
			event.text = draft.pasted(event.text);
		} else if (!showing && event.start == event.end) {
			draft.typed(event.start, event.text).ifPresent(instead -> {
				event.start = instead.offset();
				event.text = instead.text();
			});
		}
	}

	private void modified(ExtendedModifyEvent event) {
		if (showing) {
			return;
		}
		draft.replaced(event.start, event.replacedText.length(), event.length == 0 ? "" : text.getTextRange(event.start, event.length));
		style();
	}

	/** Does what a key means here; says whether it meant anything. */
	private boolean key(int mask, int code, char sign) {
		if (mask == SWT.MOD1) {
			return switch (code) {
				case 'b' -> done(this::toggleStrong);
				case 'i' -> done(this::toggleEmphasis);
				case 'z' -> done(this::undo);
				case 'y' -> done(this::redo);
				default -> false;
			};
		}
		if (mask == (SWT.MOD1 | SWT.MOD2)) {
			return code == 'l' ? done(this::toggleList) : code == 'z' && done(this::redo);
		}
		if (mask == (SWT.MOD3 | SWT.MOD2)) {
			return code == SWT.ARROW_RIGHT ? done(() -> shift(true)) : code == SWT.ARROW_LEFT && done(() -> shift(false));
		}
		boolean enter = sign == SWT.CR || sign == SWT.LF;
		return enter && mask == 0 && text.getEditable() && done(this::enter);
	}

	private static boolean done(Runnable action) {
		action.run();
		return true;
	}

	private void enter() {
		Point selection = text.getSelectionRange();
		Replacement replacement = draft.enter(selection.x, selection.y);
		text.replaceTextRange(replacement.offset(), replacement.length(), replacement.text());
		text.setCaretOffset(replacement.offset() + replacement.text().length());
		replace(draft.renumber());
		text.showSelection();
	}

	// ---- look ----

	/** Shows the looks of the draft, and how its lines stand. */
	private void style() {
		if (text.isDisposed() || text.getCharCount() != draft.text().length()) {
			return;
		}
		List<StyleRange> ranges = new ArrayList<>();
		for (Run run : draft.runs(0, text.getCharCount())) {
			StyleRange range = new StyleRange(run.offset(), run.length(), null, null);
			range.fontStyle = (run.look().strong() ? SWT.BOLD : SWT.NORMAL) | (run.look().emphasis() ? SWT.ITALIC : SWT.NORMAL);
			if (!run.look().link().isEmpty()) {
				range.underline = true;
				range.underlineStyle = SWT.UNDERLINE_LINK;
			}
			ranges.add(range);
		}
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
		indent();
	}

	/** Paragraphs stand a little apart, and the further lines of an entry begin where its words begin. */
	private void indent() {
		for (int line = 0; line < text.getLineCount(); line++) {
			int offset = text.getOffsetAtLine(line);
			int mark = draft.markLength(offset);
			int width = mark == 0 ? 0 : Math.max(0, text.getLocationAtOffset(offset + mark).x - text.getLocationAtOffset(offset).x);
			if (text.getLineWrapIndent(line) != width) {
				text.setLineWrapIndent(line, 1, width);
			}
			int gap = line > 0 && mark == 0 ? text.getLineHeight() / 2 : 0;
			if (text.getLineVerticalIndent(line) != gap) {
				text.setLineVerticalIndent(line, gap);
			}
		}
	}
}
