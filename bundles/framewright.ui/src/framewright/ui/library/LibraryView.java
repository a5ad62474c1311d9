package framewright.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.versions.CopiesNotice;
import framewright.ui.workspace.OpenLibrary;

/** The library as a tree: its frameworks, their published versions and their elements. */
public final class LibraryView extends ViewPart {

	private final LibrarySession session = OpenLibrary.session();
	private final Runnable listener = this::later;
	private TreeViewer tree;
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
		tree.setUseHashlookup(true);
		tree.setComparer(new ByKey());
		tree.setContentProvider(new NodeContents());
		tree.setLabelProvider(new StyledCells(new NodeLabels(true)));
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
		session.listen(listener);
		show();
	}

	/** Goes along with the element that is selected in an editor. */
	private void follow(IWorkbenchPart part) {
		if (!(part instanceof FrameworkEditor editor) || tree.getTree().isFocusControl() || !(tree.getInput() instanceof List<?> rows)) {
			return;
		}
		Path file = Editors.file(editor).orElse(null);
		String name = editor.session().selected().element();
		List<Node> frameworks = rows.stream().map(Node.class::cast).filter(row -> row.file().equals(file)).toList();
		NodeContents.path(frameworks, row -> name.isEmpty() ? row.file().equals(file) : Node.isElement(row.kind()) && row.name().equals(name) && row.file().equals(file))
				.ifPresent(path -> tree.setSelection(new TreeSelection(path), true));
	}

	/** The editor of a framework goes along with the element that is selected here. */
	private void lead() {
		if (tree.getTree().isFocusControl() && getSite().getPage().getActiveEditor() instanceof FrameworkEditor editor
				&& tree.getStructuredSelection().size() == 1 && tree.getStructuredSelection().getFirstElement() instanceof Node node
				&& Node.isElement(node.kind()) && Editors.file(editor).filter(node.file()::equals).isPresent()) {
			editor.showElement(node.name(), -1);
		}
	}

	private void open() {
		for (Object row : tree.getStructuredSelection()) {
			Node node = (Node) row;
			if (node.kind() == Node.Kind.VERSIONS) {
				tree.setExpandedState(node, !tree.getExpandedState(node));
			} else {
				Editors.open(getSite().getPage(), node);
			}
		}
	}

	private void later() {
		stack.getDisplay().asyncExec(() -> {
			if (!stack.isDisposed()) {
				show();
			}
		});
	}

	private void show() {
		LibrarySnapshot snapshot = session.snapshot().orElse(null);
		boolean rows = snapshot != null && !snapshot.rows().isEmpty() && session.lost().isEmpty();
		Control before = ((StackLayout) stack.getLayout()).topControl;
		((StackLayout) stack.getLayout()).topControl = rows ? tree.getTree() : empty.control();
		setContentDescription(session.library().map(library -> library.title() + (snapshot == null ? "" : " · " + snapshot.problems().words())).orElse(""));
		if (rows) {
			fill(snapshot);
		} else {
			empty.show(session);
		}
		stack.layout();
		if (before != ((StackLayout) stack.getLayout()).topControl && getSite().getPage().getActivePart() == this) {
			setFocus();
		}
	}

	/** The tree keeps what is expanded and selected, for rows of the same part are equal. */
	private void fill(LibrarySnapshot snapshot) {
		Object[] expanded = filled ? tree.getExpandedElements() : remembered(snapshot);
		tree.getTree().setRedraw(false);
		try {
			tree.setInput(snapshot.rows());
			tree.setExpandedElements(expanded);
		} finally {
			tree.getTree().setRedraw(true);
		}
		filled = true;
	}

	private Object[] remembered(LibrarySnapshot snapshot) {
		List<Node> expanded = new ArrayList<>();
		String keys = memento == null ? null : memento.getString("expanded");
		if (keys != null) {
			List<String> wanted = keys.lines().toList();
			snapshot.rows().forEach(row -> row.all().stream().filter(node -> wanted.contains(node.key())).forEach(expanded::add));
		}
		return expanded.toArray();
	}

	@Override
	public void saveState(IMemento saved) {
		if (tree != null && !tree.getTree().isDisposed() && filled) {
			saved.putString("expanded", String.join("\n", java.util.Arrays.stream(tree.getExpandedElements()).map(node -> ((Node) node).key()).toList()));
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
		super.dispose();
	}

	/** Rows are the same when they stand for the same part. */
	private static final class ByKey implements IElementComparer {
		@Override
		public boolean equals(Object a, Object b) {
			return a instanceof Node one && b instanceof Node other ? one.key().equals(other.key()) : a.equals(b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof Node node ? node.key().hashCode() : element.hashCode();
		}
	}
}
