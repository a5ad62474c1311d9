package framewright.ui.spelling;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import framewright.core.extension.Services;
import framewright.core.spelling.Spelling;
import framewright.core.spelling.Spelling.Misspelling;

/**
 * Underlines misspelt words in a field of prose, whatever styles the field has, and offers what may be meant by Ctrl+1 or in the menu of the word. Belongs to the thread of
 * the display; words are looked up in the background.
 */
public final class FieldSpelling {

	/** How long nothing must be typed before words are looked up, in milliseconds. */
	private static final int PAUSE = 400;

	private final StyledText field;
	private final Supplier<String> language;
	private final Spelling spelling;
	private final Runnable check = this::check;
	private final Runnable added = this::again;
	private List<Misspelling> wrong = List.of();
	private String checked = "";

	private FieldSpelling(StyledText field, Supplier<String> language, Spelling spelling) {
		this.field = field;
		this.language = language;
		this.spelling = spelling;
	}

	/**
	 * Begins to watch a field, for as long as it lives.
	 *
	 * @param language the language of what is written in it, asked each time
	 */
	public static void watch(StyledText field, Supplier<String> language) {
		Optional<Spelling> spelling = Services.find(Spelling.class);
		if (spelling.isPresent()) {
			new FieldSpelling(field, language, spelling.get()).begin();
		}
	}

	private void begin() {
		field.addModifyListener(event -> {
			// Places are those of the text that was looked at.
			wrong = List.of();
			later();
		});
		field.addPaintListener(this::paint);
		field.addListener(SWT.MenuDetect, this::menu);
		field.addListener(SWT.KeyDown, this::key);
		field.addDisposeListener(event -> OwnWords.unlisten(added));
		OwnWords.listen(added);
		later();
	}

	private void later() {
		field.getDisplay().timerExec(PAUSE, check);
	}

	private void again() {
		Display display = field.isDisposed() ? null : field.getDisplay();
		if (display != null && !display.isDisposed()) {
			display.asyncExec(check);
		}
	}

	private void check() {
		if (field.isDisposed()) {
			return;
		}
		String text = field.getText();
		String tongue = language.get();
		Job job = Job.createSystem("Looking up words", (ICoreRunnable) (IProgressMonitor monitor) -> {
			List<Misspelling> found = spelling.check(text, tongue, OwnWords.known());
			Display display = field.isDisposed() ? null : field.getDisplay();
			if (display != null && !display.isDisposed()) {
				display.asyncExec(() -> took(text, found));
			}
		});
		job.setPriority(Job.DECORATE);
		job.schedule();
	}

	private void took(String text, List<Misspelling> found) {
		if (!field.isDisposed() && field.getText().equals(text)) {
			wrong = found;
			checked = text;
			field.redraw();
		}
	}

	private void paint(PaintEvent event) {
		if (wrong.isEmpty() || field.getCharCount() != checked.length()) {
			return;
		}
		event.gc.setForeground(event.display.getSystemColor(SWT.COLOR_RED));
		event.gc.setLineStyle(SWT.LINE_DOT);
		event.gc.setLineWidth(2);
		for (Misspelling word : wrong) {
			Rectangle place = field.getTextBounds(word.offset(), word.end() - 1);
			if (place.intersects(event.x, event.y, event.width, event.height)) {
				int bottom = place.y + place.height - 2;
				event.gc.drawLine(place.x, bottom, place.x + place.width, bottom);
			}
		}
	}

	private Optional<Misspelling> at(int offset) {
		return wrong.stream().filter(word -> offset >= word.offset() && offset <= word.end()).findFirst();
	}

	private void key(Event event) {
		if (event.stateMask == SWT.MOD1 && event.keyCode == '1') {
			at(field.getCaretOffset()).ifPresent(word -> {
				event.doit = false;
				Point caret = field.toDisplay(field.getLocationAtOffset(word.offset()));
				show(word, caret.x, caret.y + field.getLineHeight());
			});
		}
	}

	private void menu(Event event) {
		Point place = field.toControl(event.x, event.y);
		int offset = event.detail == SWT.MENU_KEYBOARD ? field.getCaretOffset() : field.getOffsetAtPoint(place);
		at(offset).ifPresent(word -> {
			event.doit = false;
			show(word, event.x, event.y);
		});
	}

	private void show(Misspelling word, int x, int y) {
		Menu menu = new Menu(field);
		boolean editable = field.getEditable();
		if (editable) {
			for (String suggestion : Suggestions.of(word.word())) {
				item(menu, suggestion, () -> replace(word, suggestion));
			}
			if (menu.getItemCount() > 0) {
				new MenuItem(menu, SWT.SEPARATOR);
			}
		}
		item(menu, Suggestions.add(word.word()), () -> OwnWords.add(word.word()));
		menu.setLocation(x, y);
		// What is chosen is told after the menu has gone.
		menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void replace(Misspelling word, String suggestion) {
		if (wrong.contains(word)) {
			field.replaceTextRange(word.offset(), word.length(), suggestion);
		}
	}

	private static void item(Menu menu, String words, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words.replace("&", "&&"));
		item.addListener(SWT.Selection, event -> action.run());
	}
}
