package framewright.editing.form;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.TextEdit;

/**
 * What the pages of a framework editor share: the text as it was last read, what keeps a later one from being read, and what is selected.
 * <p>
 * Belongs to one thread, that of the display in the workbench. Reading may be done in any ({@link FormText#read}) and handed in by {@link #took}.
 */
public final class FormSession {

	/** Is told what changed. */
	public interface Listener {

		/** The text was read again, or cannot be read, or can be again. */
		default void textChanged() {
			// Not everybody shows the text.
		}

		/**
		 * Something else is selected.
		 *
		 * @param source who selected it, so that it need not follow itself
		 */
		default void selected(Address address, Object source) {
			// Not everybody shows the selection.
		}
	}

	/**
	 * Why the text cannot be shown on a form.
	 *
	 * @param line where, counted from 1
	 * @param words what is wrong, for people
	 */
	public record Fault(int line, String words) {
	}

	private final EditedDocument document;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private FormText last;
	private Fault fault;
	private Address selected = Address.FRAMEWORK;

	public FormSession(EditedDocument document) {
		this.document = document;
	}

	/** The text as it was when it could last be read; empty when it never could. */
	public Optional<FormText> text() {
		return Optional.ofNullable(last);
	}

	/** Why the text that is there now cannot be read; empty when it can, and the forms may be written in. */
	public Optional<Fault> fault() {
		return Optional.ofNullable(fault);
	}

	/** Takes what was read in the background. */
	public void took(FormText read) {
		last = read;
		fault = null;
		listeners.forEach(Listener::textChanged);
	}

	/** Takes that the text cannot be read now; the last good one stays to be seen. */
	public void took(UnreadablePartException unreadable) {
		fault = new Fault(unreadable.line(), unreadable.getMessage());
		listeners.forEach(Listener::textChanged);
	}

	/** Reads the text as it is now, unless that was done. */
	public void read() {
		String now = document.text();
		if (fault == null && last != null && last.text().equals(now)) {
			return;
		}
		try {
			took(FormText.read(now));
		} catch (UnreadablePartException e) {
			took(e);
		}
	}

	/**
	 * Does what an author asks for on a form.
	 *
	 * @return the edits that were done; empty when the text says it already or may not be changed
	 * @throws RefusedEditException when it cannot be done; nothing is changed then
	 */
	public List<TextEdit> apply(FormEdit edit) throws RefusedEditException {
		read();
		if (fault != null) {
			throw new RefusedEditException("The text cannot be changed here while it has a fault. " + fault.words() + " Mend it on the page Source.");
		}
		List<TextEdit> edits = edit.on(last);
		if (edits.isEmpty() || !document.change(edits)) {
			return List.of();
		}
		read();
		return edits;
	}

	/**
	 * What the text would be after an edit. Nothing is changed and nobody is told.
	 *
	 * @return empty when it would be the same
	 * @throws RefusedEditException when that cannot be said now: the text is not read yet or has a fault, or the edit cannot be done
	 */
	public Optional<String> tried(FormEdit edit) throws RefusedEditException {
		if (fault != null || last == null || !last.text().equals(document.text())) {
			throw new RefusedEditException("The text is not read yet, or has a fault.");
		}
		List<TextEdit> edits = edit.on(last);
		return edits.isEmpty() ? Optional.empty() : Optional.of(TextEdit.apply(last.text(), edits));
	}

	/** What is selected; it may be gone from the text. */
	public Address selected() {
		return selected;
	}

	/** The part that is selected, or the framework when it is gone or nothing is. */
	public Optional<Part> selectedPart() {
		return text().map(text -> text.find(selected).orElse(text.framework()));
	}

	/**
	 * @param source who selects it
	 */
	public void select(Address address, Object source) {
		if (!address.equals(selected)) {
			selected = address;
			listeners.forEach(listener -> listener.selected(address, source));
		}
	}

	public void listen(Listener listener) {
		listeners.add(listener);
	}

	public void unlisten(Listener listener) {
		listeners.remove(listener);
	}
}
