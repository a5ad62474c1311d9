package framewright.ui.framework;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.ui.actions.ActionFactory;

/** An action of the page Source, carried out from another page. What it changes is shown on that page. */
final class WholeTextAction extends Action {

	private final FrameworkEditor editor;
	private final IAction action;
	private final boolean finds;

	WholeTextAction(FrameworkEditor editor, IAction action, String id) {
		super(action.getText());
		this.editor = editor;
		this.action = action;
		finds = id.equals(ActionFactory.FIND.getId());
		setActionDefinitionId(action.getActionDefinitionId());
	}

	/** What is being typed into a field becomes part of the text first, so that it is what undo takes back. */
	@Override
	public void run() {
		editor.commit();
		if (finds) {
			editor.turnTo(PageKind.SOURCE);
			editor.setFocus();
			action.run();
			return;
		}
		Changed changed = new Changed();
		IDocument document = editor.document();
		document.addDocumentListener(changed);
		try {
			action.run();
		} finally {
			document.removeDocumentListener(changed);
		}
		if (changed.from >= 0) {
			editor.showPlace(changed.from, 0);
		}
	}

	/** The first place that changes, in the text after all changes. */
	private static final class Changed implements IDocumentListener {
		private int from = -1;

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Only what has happened counts.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			from = from < 0 ? event.getOffset() : Math.min(from, event.getOffset());
		}
	}
}
