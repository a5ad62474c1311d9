package framewright.ui.versions;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.core.compare.Comparison;
import framewright.core.extension.Services;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.editing.Analysis;
import framewright.ui.model.versions.ElementStory;
import framewright.ui.model.versions.ElementStory.Chapter;
import framewright.ui.model.versions.HistoryRow;
import framewright.ui.model.versions.WordingText;
import framewright.ui.workspace.OpenLibrary;

/** The versions of the framework that is looked at, or every wording that one of its elements ever had. Follows what is selected in the window. */
public final class HistoryView extends ViewPart {

	public static final String ID = "framewright.ui.history";

	private static final String SCOPE = "framewright.ui.historyScope";

	private final LibrarySession session = OpenLibrary.session();
	private final Runnable news = this::later;
	private final Runnable checked = this::checked;
	private final ISelectionListener follower = this::selected;
	private HistoryTable table;
	private ReadingPane redline;
	private SashForm sash;
	private HistoryActions actions;
	private Path file;
	private String element = "";
	private String elementTitle = "";
	private boolean onlyElement;
	private Job job;
	private LibrarySnapshot known;
	private boolean dirty;

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		onlyElement = saved != null && Boolean.TRUE.equals(saved.getBoolean("onlyElement"));
	}

	@Override
	public void createPartControl(Composite parent) {
		getSite().getService(IContextService.class).activateContext(SCOPE);
		sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setSashWidth(5);
		table = new HistoryTable(sash);
		redline = new ReadingPane(sash, "This wording, and what it changed", "history.redline");
		sash.setWeights(58, 42);
		sash.addListener(SWT.Resize, event -> sash.setOrientation(sash.getClientArea().width < 620 ? SWT.VERTICAL : SWT.HORIZONTAL));
		actions = new HistoryActions(this, table);
		actions.fill(getViewSite().getActionBars());
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(actions::fill);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, table.viewer());
		getSite().setSelectionProvider(table.viewer());
		table.viewer().addSelectionChangedListener(event -> showRedline());
		table.viewer().addOpenListener(event -> actions.open());
		getSite().getPage().addPostSelectionListener(follower);
		session.listen(checked);
		VersionsNews.listen(news);
		arrange();
		begin();
	}

	/** The framework and element that are looked at when the view opens. */
	private void begin() {
		ISelection selection = getSite().getPage().getSelection();
		if (Chosen.node(selection).isPresent()) {
			selected(getSite().getPage().getActivePart(), selection);
			return;
		}
		Editors.text(getSite().getPage().getActiveEditor()).ifPresentOrElse(editor -> selected(editor, editor.getSelectionProvider().getSelection()), this::load);
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part == this) {
			return;
		}
		Optional<Node> node = Chosen.node(selection);
		if (node.isPresent()) {
			look(node.get().file(), node.map(one -> Node.isElement(one.kind()) ? one : at(one.file(), one.offset()).orElse(one)));
			return;
		}
		ITextEditor editor = Editors.text(part).orElse(null);
		if (editor != null && selection instanceof ITextSelection text) {
			Chosen.file(editor).ifPresent(found -> look(found, OpenDocument.of(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
					.flatMap(OpenDocument::analysis).flatMap(Analysis::elements).flatMap(tree -> tree.at(text.getOffset()))));
		} else if (part instanceof IEditorPart other) {
			Chosen.file(other).ifPresent(found -> look(found, Optional.empty()));
		}
	}

	/** The element of a saved file that an offset is in. */
	private Optional<Node> at(Path where, int offset) {
		return session.snapshot().flatMap(known -> known.file(where)).flatMap(report -> report.tree().at(offset));
	}

	private void look(Path looked, Optional<Node> node) {
		Path working = Chosen.working(looked).orElse(null);
		String name = node.filter(one -> Node.isElement(one.kind())).map(Node::name).orElse("");
		if (working == null || working.equals(file) && (name.equals(element) || !onlyElement && !name.isEmpty())) {
			if (working != null && !name.isEmpty()) {
				element = name;
				elementTitle = node.map(Node::heading).orElse(name);
			}
			return;
		}
		file = working;
		element = name;
		elementTitle = node.map(Node::heading).orElse(name);
		load();
	}

	private void later() {
		sash.getDisplay().asyncExec(() -> {
			if (!sash.isDisposed()) {
				load();
			}
		});
	}

	/** What is typed is no version; but that it is typed, or that files changed, is worth a look. */
	private void checked() {
		sash.getDisplay().asyncExec(() -> {
			if (!sash.isDisposed() && (session.checked().orElse(null) != known || isDirty() != dirty)) {
				load();
			}
		});
	}

	/** Loads again what is shown; what was begun before is given up. */
	private void load() {
		if (job != null) {
			job.cancel();
		}
		if (file != null && session.library().filter(library -> file.startsWith(library.folder())).isEmpty()) {
			file = null;
		}
		known = session.checked().orElse(null);
		dirty = isDirty();
		actions.update();
		if (file == null) {
			describe("Select a framework in the library to see its versions.");
			table.show(List.of());
			return;
		}
		String title = Chosen.title(file);
		describe(showsElement() ? "“" + elementTitle + "” in " + title : onlyElement ? title + ": put the cursor into an element to see what it said" : title);
		job = showsElement() ? new ElementJob(this, file, element) : new HistoryJob(this, file, dirty);
		job.schedule(150);
	}

	private boolean isDirty() {
		for (IEditorPart editor : getSite().getPage().getDirtyEditors()) {
			if (Chosen.file(editor).filter(file::equals).isPresent()) {
				return true;
			}
		}
		return false;
	}

	/** The text in the editor of the framework, where it is not saved. */
	Optional<String> unsaved() {
		for (IEditorPart editor : getSite().getPage().getDirtyEditors()) {
			ITextEditor text = Editors.text(editor).orElse(null);
			if (text != null && Chosen.file(editor).filter(file::equals).isPresent()) {
				return Optional.of(text.getDocumentProvider().getDocument(text.getEditorInput()).get());
			}
		}
		return Optional.empty();
	}

	private void describe(String words) {
		setContentDescription(words.replace("&", "&&"));
	}

	boolean showsElement() {
		return onlyElement && !element.isEmpty();
	}

	boolean onlyElement() {
		return onlyElement;
	}

	/** Shows one element or the whole framework. */
	public void onlyElement(boolean only) {
		onlyElement = only;
		actions.get(VersionsCommands.ONLY_ELEMENT).setChecked(only);
		arrange();
		load();
	}

	private void arrange() {
		sash.setMaximizedControl(onlyElement ? null : table.area());
	}

	/** Takes the versions of a framework; not when another is looked at by now. */
	void show(Path loaded, List<HistoryRow> rows) {
		if (!sash.isDisposed() && loaded.equals(file) && !showsElement()) {
			table.show(rows);
			describe(Chosen.title(loaded) + (rows.isEmpty() ? ": no versions yet. “Save Version…” makes the first." : ""));
			actions.update();
		}
	}

	/** Takes the wordings of an element; not when another is looked at by now. */
	void show(Path loaded, ElementStory story) {
		if (!sash.isDisposed() && loaded.equals(file) && showsElement() && story.element().equals(element)) {
			table.show(story.chapters());
			actions.update();
		}
	}

	/** Tells why there is nothing to show. */
	void fail(Path loaded, String reason) {
		if (!sash.isDisposed() && Objects.equals(loaded, file)) {
			table.show(List.of());
			describe(reason);
			actions.update();
		}
	}

	private void showRedline() {
		actions.update();
		if (table.selected().size() == 1 && table.selected().get(0) instanceof Chapter chapter) {
			redline.show(chapter.redline(Services.find(Comparison.class)));
		} else {
			redline.show(WordingText.words("", "", Optional.empty()));
		}
	}

	Path file() {
		return file;
	}

	/** Does with what is selected what a command of this view says, if that can be done. */
	public void run(String command) {
		IAction action = actions.get(command);
		if (action.isEnabled()) {
			action.run();
		}
	}

	@Override
	public void saveState(IMemento saved) {
		saved.putBoolean("onlyElement", onlyElement);
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		getSite().getPage().removePostSelectionListener(follower);
		session.unlisten(checked);
		VersionsNews.unlisten(news);
		super.dispose();
	}
}
