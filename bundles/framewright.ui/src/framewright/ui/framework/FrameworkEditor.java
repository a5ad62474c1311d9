package framewright.ui.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.texteditor.IElementStateListener;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.dsl.parts.Part;
import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormSession;
import framewright.editing.form.FormText;
import framewright.editing.form.RefusedEditException;
import framewright.ui.Messages;
import framewright.ui.editor.SourceEditor;
import framewright.ui.workspace.UnsavedTexts;

/**
 * Edits a framework on several pages that all show and change one text. The document belongs to the page Source, an ordinary text editor: it
 * knows whether there is something to save, and what can be undone. The other pages show what {@link FormSession} holds.
 */
public final class FrameworkEditor extends FormEditor {

	private final SourceEditor source = new SourceEditor();
	private final EditorDocument document = new EditorDocument(source);
	private final FormSession session = new FormSession(document);
	private final SessionReading reading = new SessionReading(session, this::isOnSource);
	private final EditorHost host = new EditorHost(this);
	private int sourceIndex;
	private SelectionLink selection;
	private Writing writing;
	private final IElementStateListener contents = new Contents();

	@Override
	protected void addPages() {
		try {
			for (PageKind kind : PageKind.BEFORE_SOURCE) {
				addPage(kind);
			}
			sourceIndex = addPage(source, getEditorInput());
			setPageText(sourceIndex, "Source");
			for (PageKind kind : PageKind.AFTER_SOURCE) {
				addPage(kind);
			}
		} catch (PartInitException e) {
			Messages.error("This framework cannot be opened", "Its editor could not be made.", e);
			return;
		}
		source.addPropertyListener((part, property) -> {
			if (property == PROP_INPUT) {
				moved();
			}
		});
		getSite().setSelectionProvider(source.getSelectionProvider());
		reading.follow(document.document());
		selection = new SelectionLink(this);
		writing = new Writing(getContainer(), this::isOnSource, () -> firePropertyChange(PROP_DIRTY), () -> UnsavedTexts.typing(host.file(), this::withPending));
		source.getDocumentProvider().addElementStateListener(contents);
		turnTo(LastPage.id());
	}

	private void addPage(PageKind kind) throws PartInitException {
		int index = addPage(new PagePart(this, kind));
		setPageText(index, kind.title());
		getTab(index).ifPresent(tab -> tab.setToolTipText(kind.explanation()));
	}

	private Optional<org.eclipse.swt.custom.CTabItem> getTab(int index) {
		return getContainer() instanceof org.eclipse.swt.custom.CTabFolder tabs ? Optional.of(tabs.getItem(index)) : Optional.empty();
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		setTitleToolTip(input.getToolTipText());
	}

	/** The file was moved or saved under another name; it is another document now. */
	private void moved() {
		setInputWithNotify(source.getEditorInput());
		setPartName(getEditorInput().getName());
		setTitleToolTip(getEditorInput().getToolTipText());
		if (document.document() != null) {
			reading.follow(document.document());
		}
	}

	// ---- what its parts share ----

	/** The page Source; its document is what all pages show. */
	public SourceEditor source() {
		return source;
	}

	public FormSession session() {
		return session;
	}

	/** What pages have from this editor. */
	public PageHost host() {
		return host;
	}

	SessionReading reading() {
		return reading;
	}

	IDocument document() {
		return document.document();
	}

	/** Asks whether the text may be changed, when it was not asked before; a published text goes on as a draft of the next version. */
	boolean mayChange() {
		return source.isEditable() && (source.isDirty() || source.validateEditorInputState());
	}

	// ---- pages ----

	/** Whether the page Source is in front. */
	public boolean isOnSource() {
		return getActivePage() == sourceIndex;
	}

	/** The id of the page in front. */
	public String pageId() {
		return pages.get(Math.max(0, getActivePage())) instanceof PagePart part ? part.getId() : PageKind.SOURCE;
	}

	/** Brings a page to the front; the first one when there is none with that id. */
	public void turnTo(String id) {
		setActivePage(id.equals(PageKind.SOURCE) ? sourceIndex : part(id).map(PagePart::getIndex).orElse(0));
	}

	private Optional<PagePart> part(String id) {
		return parts().stream().filter(part -> part.getId().equals(id)).findFirst();
	}

	private List<PagePart> parts() {
		List<PagePart> parts = new ArrayList<>();
		for (Object page : pages) {
			if (page instanceof PagePart part) {
				parts.add(part);
			}
		}
		return parts;
	}

	private Optional<PagePart> inFront() {
		return parts().stream().filter(part -> part.getIndex() == getActivePage()).findFirst();
	}

	@Override
	protected void pageChange(int index) {
		super.pageChange(index);
		LastPage.remember(pageId());
		if (!isOnSource()) {
			reading.hurry();
		} else if (selection != null) {
			selection.turnedToSource();
		}
		if (getEditorSite().getPage().getActiveEditor() == this && getEditorSite().getActionBarContributor() instanceof FrameworkActions actions) {
			actions.turned(this);
		}
	}

	/** Takes over what is being typed into a field of the page in front. */
	void commit() {
		inFront().filter(PagePart::isMade).map(PagePart::page).ifPresent(FrameworkPage::commit);
		if (writing != null) {
			writing.ends();
		}
	}

	/** The text as it would be if the field that somebody writes in were left now; empty when that would change nothing. */
	private Optional<String> withPending() throws RefusedEditException {
		Optional<FormEdit> pending = writing == null ? Optional.empty() : writing.pending();
		return pending.isPresent() ? session.tried(pending.get()) : Optional.empty();
	}

	// ---- going to places ----

	/** Shows a part on the page in front; where that cannot show it, on the first that can. */
	void reveal(Address address) {
		session.select(address, this);
		if (isOnSource()) {
			revealInSource(address);
			return;
		}
		List<PagePart> inOrder = new ArrayList<>(parts());
		inFront().ifPresent(front -> {
			inOrder.remove(front);
			inOrder.add(0, front);
		});
		part(PageKind.ELEMENTS).filter(elements -> inOrder.indexOf(elements) > 1).ifPresent(elements -> {
			inOrder.remove(elements);
			inOrder.add(1, elements);
		});
		for (PagePart part : inOrder) {
			if (!part.isMade()) {
				setActivePage(part.getIndex());
			}
			if (part.page().reveal(address)) {
				setActivePage(part.getIndex());
				return;
			}
		}
		revealInSource(address);
		turnTo(PageKind.SOURCE);
	}

	private void revealInSource(Address address) {
		session.text().flatMap(text -> text.find(address)).ifPresent(part -> source.selectAndReveal(part.start(), 0));
	}

	/** Shows an element by its permanent name, once the text is read; a place in the text is taken if it is not there. */
	public void showElement(String name, int otherwise) {
		reading.whenCurrent(() -> {
			Optional<FormText> text = session.text().filter(known -> session.fault().isEmpty() && known.element(name).isPresent());
			if (text.isPresent()) {
				reveal(Address.element(name));
			} else if (otherwise >= 0) {
				showPlace(otherwise, 0);
			}
		});
	}

	/** Shows what stands at a place of the text, on the page in front if that can show it. */
	public void showPlace(int offset, int length) {
		int most = document().getLength();
		int start = Math.clamp(offset, 0, most);
		int marked = Math.clamp(length, 0, most - start);
		if (isOnSource()) {
			source.selectAndReveal(start, marked);
			return;
		}
		selection.place(start, marked);
		reading.whenCurrent(() -> {
			if (session.fault().isPresent() || session.text().isEmpty()) {
				turnTo(PageKind.SOURCE);
			} else {
				reveal(Address.of(at(session.text().get(), start)));
			}
		});
	}

	/** The part at a place; blanks before a part count as its own. */
	private static Part at(FormText text, int offset) {
		int place = offset;
		while (place < text.text().length() && Character.isWhitespace(text.text().charAt(place))) {
			place++;
		}
		return text.at(place);
	}

	/** Turns to the page Source and marks a stretch of the text. */
	void showSource(int offset, int length) {
		turnTo(PageKind.SOURCE);
		source.selectAndReveal(offset, length);
		source.setFocus();
	}

	/** Turns to the page Source and marks a line, counted from 1. */
	void showLine(int line) {
		try {
			IRegion place = document().getLineInformation(Math.clamp(line - 1L, 0, document().getNumberOfLines() - 1));
			showSource(place.getOffset(), place.getLength());
		} catch (BadLocationException e) {
			showSource(0, 0);
		}
	}

	// ---- saving ----

	/** What is typed into a field counts, too. */
	@Override
	public boolean isDirty() {
		return writing != null && writing.isGoingOn() || super.isDirty();
	}

	@Override
	public boolean isSaveOnCloseNeeded() {
		commit();
		return isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		commit();
		source.doSave(monitor);
	}

	@Override
	public void doSaveAs() {
		// A framework's file has its name from its framework.
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	/** Shows in the outline which element is selected. */
	void outline(String element) {
		source.selected(element);
	}

	/** An action of the page Source, which works on the document. */
	IAction action(String id) {
		return source.getAction(id);
	}

	// ---- what the platform asks ----

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite container = super.createPageContainer(parent);
		container.setData("framewright.key", "pages");
		return container;
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == ITextEditor.class) {
			return type.cast(source);
		}
		T adapter = source.getAdapter(type);
		return adapter != null ? adapter : super.getAdapter(type);
	}

	@Override
	public void dispose() {
		if (selection != null) {
			selection.dispose();
		}
		if (writing != null) {
			writing.dispose();
			source.getDocumentProvider().removeElementStateListener(contents);
		}
		reading.stop();
		super.dispose();
	}

	/** Before a file is read anew because it was changed elsewhere, what is being written is taken over, so that undo still has both. */
	private final class Contents implements IElementStateListener {

		@Override
		public void elementContentAboutToBeReplaced(Object element) {
			if (element.equals(source.getEditorInput())) {
				commit();
			}
		}

		@Override
		public void elementContentReplaced(Object element) {
			// The pages read the document.
		}

		@Override
		public void elementDirtyStateChanged(Object element, boolean dirty) {
			// The page Source tells of it.
		}

		@Override
		public void elementDeleted(Object element) {
			// The page Source asks what to do.
		}

		@Override
		public void elementMoved(Object original, Object moved) {
			// The page Source takes the other file.
		}
	}
}
