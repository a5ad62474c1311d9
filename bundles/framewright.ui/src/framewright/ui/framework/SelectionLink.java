package framewright.ui.framework;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;

import framewright.editing.form.Address;
import framewright.editing.form.FormSession;

/**
 * Keeps the cursor on the page Source and the selection of the other pages together. So views that follow the cursor, such as the history,
 * follow the other pages, too.
 */
final class SelectionLink implements FormSession.Listener {

	private final FrameworkEditor editor;
	private final FormSession session;
	private final IPostSelectionProvider cursor;
	private final ISelectionChangedListener moved = this::cursorMoved;
	private boolean moving;

	SelectionLink(FrameworkEditor editor) {
		this.editor = editor;
		session = editor.session();
		cursor = (IPostSelectionProvider) editor.source().getSelectionProvider();
		cursor.addPostSelectionChangedListener(moved);
		session.listen(this);
	}

	private void cursorMoved(SelectionChangedEvent event) {
		if (!moving && editor.isOnSource() && event.getSelection() instanceof ITextSelection text) {
			editor.reading().whenCurrent(() -> follow(text.getOffset()));
		}
	}

	private void follow(int offset) {
		if (session.fault().isEmpty() && editor.isOnSource()) {
			session.text().filter(text -> offset <= text.text().length()).ifPresent(text -> session.select(Address.of(text.at(offset)), this));
		}
	}

	@Override
	public void selected(Address address, Object source) {
		editor.outline(address.element());
		if (source == this || editor.isOnSource() || !editor.reading().isCurrent()) {
			return;
		}
		session.text().flatMap(text -> text.find(address)).ifPresent(part -> quietly(() -> editor.source().selectAndReveal(part.start(), 0)));
	}

	private void quietly(Runnable move) {
		moving = true;
		try {
			move.run();
		} finally {
			moving = false;
		}
	}

	void dispose() {
		session.unlisten(this);
		cursor.removePostSelectionChangedListener(moved);
	}
}
