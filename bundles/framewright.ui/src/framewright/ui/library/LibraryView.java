package framewright.ui.library;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

import framewright.core.library.Library;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.model.library.Rows;
import framewright.ui.versions.CopiesNotice;
import framewright.ui.workspace.OpenLibrary;

/** The library as a tree: its frameworks, their published versions and their elements. */
public final class LibraryView extends ViewPart {

	/** How soon the rows follow a text that is being written, in milliseconds: what is underlined in it comes first. */
	private static final int PAUSE = 200;

	private final LibrarySession session = OpenLibrary.session();
	private final Display display = Display.getCurrent();
	private final Job reading = Job.createSystem("Reading the rows of the library", (ICoreRunnable) monitor -> read());
	private final Runnable listener = () -> reading.schedule(PAUSE);
	private Rows read = Rows.NONE;
	private TreeViewer tree;
	private RowTree rows;
	private Composite stack;
	private EmptyLibrary empty;
	private IMemento memento;
	private final ISelectionListener follower = (part, selection) -> follow(part);
	private boolean filled;

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		new CopiesNotice(area);
		stack = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		stack.setLayout(new StackLayout());
		tree = new TreeViewer(stack, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
		rows = new RowTree(tree, true);
		org.eclipse.jface.viewers.ColumnViewerToolTipSupport.enableFor(tree);
		tree.getTree().setData("framewright.key", "library");
		tree.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("Library"));
		tree.addOpenListener(event -> open());
		empty = new EmptyLibrary(stack);
		MenuManager menu = new MenuManager();
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
		getSite().registerContextMenu(menu, tree);
		getSite().setSelectionProvider(tree);
		tree.addPostSelectionChangedListener(event -> lead());
		getSite().getPage().addPostSelectionListener(follower);
		DocumentDrop.on(tree.getTree(), getSite().getWorkbenchWindow());
		DocumentDrop.on(empty.control(), getSite().getWorkbenchWindow());
		session.listen(listener);
		show(Rows.NONE, Rows.NONE.since(Rows.NONE), false, session.library().map(Library::title).orElse(""));
		reading.schedule();
	}

	/** Goes along with the element that is selected in an editor. */
	private void follow(IWorkbenchPart part) {
		if (part instanceof FrameworkEditor editor && !tree.getTree().isFocusControl()) {
			Editors.file(editor).ifPresent(file -> rows.follow(file, editor.session().selected().element()));
		}
	}

	/** The editor of a framework goes along with the element that is selected here. */
	private void lead() {
		if (tree.getTree().isFocusControl() && getSite().getPage().getActiveEditor() instanceof FrameworkEditor editor && rows.selected().size() == 1) {
			Node node = rows.selected().get(0);
			if (Node.isElement(node.kind()) && Editors.file(editor).filter(node.file()::equals).isPresent()) {
				editor.showElement(node.name(), -1);
			}
		}
	}

	private void open() {
		for (Node node : rows.selected()) {
			if (node.kind() == Node.Kind.VERSIONS) {
				tree.setExpandedState(node, !tree.getExpandedState(node));
			} else {
				Editors.open(getSite().getPage(), node);
			}
		}
	}

	/** In the background: finds out what is different. */
	private void read() {
		Optional<LibrarySnapshot> snapshot = session.snapshot();
		boolean hasRows = session.lost().isEmpty() && snapshot.filter(library -> !library.files().isEmpty()).isPresent();
		Rows now = hasRows ? Rows.of(snapshot.get().rows(), read) : read;
		Rows.Changes changes = now.since(read);
		read = now;
		String description = session.library().map(library -> library.title() + snapshot.map(known -> " · " + known.problems().words()).orElse("")).orElse("");
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!stack.isDisposed()) {
					show(now, changes, hasRows, description);
				}
			});
		}
	}

	private void show(Rows now, Rows.Changes changes, boolean hasRows, String description) {
		rows.show(now, changes);
		if (hasRows && !filled) {
			tree.setExpandedElements(remembered());
			filled = true;
		}
		setContentDescription(description);
		StackLayout layout = (StackLayout) stack.getLayout();
		Control before = layout.topControl;
		layout.topControl = hasRows ? tree.getTree() : empty.control();
		if (!hasRows) {
			empty.show(session);
		}
		if (before != layout.topControl) {
			stack.layout();
			if (getSite().getPage().getActivePart() == this) {
				setFocus();
			}
		}
	}

	private Object[] remembered() {
		String keys = memento == null ? null : memento.getString("expanded");
		return keys == null ? new Object[0] : keys.lines().map(rows.rows()::find).flatMap(Optional::stream).toArray();
	}

	@Override
	public void saveState(IMemento saved) {
		if (tree != null && !tree.getTree().isDisposed() && filled) {
			saved.putString("expanded", String.join("\n", Arrays.stream(tree.getExpandedElements()).map(node -> ((Node) node).key()).toList()));
		}
	}

	@Override
	public void setFocus() {
		((StackLayout) stack.getLayout()).topControl.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(follower);
		session.unlisten(listener);
		reading.cancel();
		super.dispose();
	}
}
