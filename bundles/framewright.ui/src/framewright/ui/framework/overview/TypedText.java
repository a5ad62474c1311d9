package framewright.ui.framework.overview;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.editing.form.FormEdit;
import framewright.ui.framework.PageHost;
import framewright.ui.framework.Pending;
import framewright.ui.library.AccessibleNames;

/**
 * A field that is taken over when it is left or Enter is pressed (Ctrl+Enter where it has several lines), and brought back by Escape. What is wrong is said while
 * somebody types; it is not taken over then, and stays in the field.
 */
final class TypedText {

	/** What the field shows and means. */
	interface Meaning {

		/** What the text of the framework says. */
		String value();

		/** What is wrong with a value; empty when nothing is. */
		String problem(String typed);

		/** What should be known of a value with which nothing is wrong; empty for nothing. */
		default String remark(String typed) {
			return "";
		}

		/** Whether a value must not be taken over. */
		default boolean isRefused(String typed) {
			return !problem(typed).isEmpty();
		}

		FormEdit edit(String typed);
	}

	private final Text text;
	private final PageHost host;
	private final Meaning meaning;
	private final Runnable check;
	private String shown = "";
	private String tried;
	private boolean showing;
	private Color paper;

	/**
	 * @param name    what a screen reader says the field is
	 * @param problem shows what is wrong, and what should be known
	 */
	TypedText(Composite parent, FormToolkit toolkit, int style, String name, PageHost host, Meaning meaning, BiConsumer<String, String> problem) {
		this.host = host;
		this.meaning = meaning;
		text = toolkit.createText(parent, "", style);
		text.getAccessible().addAccessibleListener(AccessibleNames.of(name));
		check = () -> problem.accept(meaning.problem(typed()), meaning.remark(typed()));
		text.addModifyListener(event -> {
			if (!showing) {
				check.run();
			}
		});
		Pending.in(text, () -> Optional.of(typed()).filter(typed -> isTyping() && text.getEditable() && !meaning.isRefused(typed)).map(meaning::edit));
		text.addListener(SWT.FocusOut, event -> {
			// Nobody is asked twice about the same words by going to and fro.
			if (!typed().equals(tried)) {
				commit();
			}
		});
		text.addListener(SWT.DefaultSelection, event -> commit());
		text.addTraverseListener(this::traverse);
		text.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
	}

	private void traverse(TraverseEvent event) {
		if (event.detail == SWT.TRAVERSE_ESCAPE && isTyping()) {
			revert();
			event.doit = false;
		} else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		}
	}

	private void pressed(KeyEvent event) {
		if (event.keyCode == SWT.ESC && isTyping()) {
			revert();
			event.doit = false;
		} else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
			commit();
			event.doit = false;
		}
	}

	Text control() {
		return text;
	}

	private String typed() {
		return text.getText().replace("\r\n", "\n");
	}

	/** Whether something is in the field that the text of the framework does not say. */
	boolean isTyping() {
		return !text.isDisposed() && !typed().equals(shown);
	}

	/** Shows what the text says now, unless somebody is typing. */
	void refresh() {
		if (text.isDisposed()) {
			return;
		}
		// The text was read anew; what could not be taken before may be taken now.
		tried = null;
		String value = meaning.value();
		if (isTyping() && !value.equals(typed())) {
			shown = value;
			return;
		}
		show(value);
	}

	private void show(String value) {
		shown = value;
		tried = null;
		if (!typed().equals(value)) {
			showing = true;
			text.setText(value);
			showing = false;
		}
		check.run();
	}

	/** Says anew what is wrong with what is in the field. */
	void check() {
		if (!text.isDisposed()) {
			check.run();
		}
	}

	void revert() {
		forget();
		text.selectAll();
	}

	/** Shows what the text says now, whatever is in the field. */
	void forget() {
		show(meaning.value());
	}

	void commit() {
		if (!isTyping() || !text.getEditable() || meaning.isRefused(typed())) {
			return;
		}
		String typed = typed();
		tried = typed;
		if (host.apply(meaning.edit(typed)) && !text.isDisposed()) {
			show(meaning.value());
		}
	}

	void editable(boolean editable) {
		if (text.isDisposed() || text.getEditable() == editable) {
			return;
		}
		text.setEditable(editable);
		// What cannot be written in looks like the paper of a window and not like a field; it can still be selected and copied.
		if (editable) {
			text.setBackground(paper);
		} else {
			paper = text.getBackground();
			text.setBackground(text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
		}
	}
}
