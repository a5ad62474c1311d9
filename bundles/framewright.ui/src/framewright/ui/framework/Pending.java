package framewright.ui.framework;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;

import framewright.editing.form.FormEdit;

/** What is being written in a field and not yet in the text. The field itself tells it, so that it can be kept while nobody has left the field. */
public final class Pending {

	private static final String KEY = "framewright.pending";

	private Pending() {
	}

	/**
	 * @param edit what leaving the field would do to the text; empty for nothing. Asked in the thread of the display
	 */
	public static void in(Control field, Supplier<Optional<FormEdit>> edit) {
		field.setData(KEY, edit);
	}

	/** What leaving a field would do to the text. */
	static Optional<FormEdit> of(Control field) {
		return field != null && !field.isDisposed() && field.getData(KEY) instanceof Supplier<?> edit && edit.get() instanceof Optional<?> said ? said.map(FormEdit.class::cast) : Optional.empty();
	}
}
