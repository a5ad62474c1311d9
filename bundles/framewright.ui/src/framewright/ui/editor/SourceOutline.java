package framewright.ui.editor;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import framewright.ui.library.StyledCells;
import framewright.ui.across.Background;
import framewright.ui.library.AccessibleNames;
import framewright.ui.library.NodeContents;
import framewright.ui.library.NodeLabels;
import framewright.editing.library.Node;
import framewright.editing.navigation.OutlineFilter;
import framewright.editing.Analysis;

/** The parts of the text in the editor, in its order; follows the text as it is typed. */
final class SourceOutline extends ContentOutlinePage {

	private final SourceEditor editor;
	private final Consumer<Analysis> listener = this::later;
	private OpenDocument document;
	private boolean filled;
	private Composite area;
	private Text words;
	private Set<String> fitting;
	private Node shown;

	SourceOutline(SourceEditor editor) {
		this.editor = editor;
	}

	boolean isDisposed() {
		return getControl() != null && getControl().isDisposed();
	}

	@Override
	protected int getTreeStyle() {
		return super.getTreeStyle() & ~SWT.MULTI | SWT.SINGLE;
	}

	@Override
	public Control getControl() {
		return area;
	}

	@Override
	public void createControl(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		words = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		words.setMessage("Show only what has these words");
		words.setData("framewright.key", "outline-words");
		words.getAccessible().addAccessibleListener(AccessibleNames.of("Show only what has these words"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		super.createControl(area);
		TreeViewer tree = getTreeViewer();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getTree());
		words.addModifyListener(event -> narrow());
		words.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				tree.getTree().setFocus();
			}
		}));
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentRow, Object row) {
				return fitting == null || fitting.contains(((Node) row).key());
			}
		});
		tree.setUseHashlookup(true);
		tree.setComparer(new ByKey());
		tree.setContentProvider(new NodeContents());
		tree.setLabelProvider(new StyledCells(new NodeLabels(false)));
		tree.getTree().setData("framewright.key", "outline");
		tree.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("Outline"));
		tree.addPostSelectionChangedListener(event -> {
			if (tree.getTree().isFocusControl()) {
				show(tree.getStructuredSelection());
			}
		});
		tree.addOpenListener(event -> editor.setFocus());
		document = OpenDocument.of(editor.getDocumentProvider().getDocument(editor.getEditorInput())).orElse(null);
		if (document != null) {
			document.listen(listener);
		}
	}

	/** Looks in the background for the rows that fit the words. */
	private void narrow() {
		String wanted = words.getText();
		Node root = shown;
		if (wanted.isBlank() || root == null) {
			narrow(null);
		} else {
			Background.run("Looking for “" + wanted + "”", monitor -> OutlineFilter.shown(root, wanted), keys -> {
				if (!area.isDisposed() && words.getText().equals(wanted)) {
					narrow(keys);
				}
			});
		}
	}

	private void narrow(Set<String> keys) {
		boolean all = keys == null && fitting != null;
		fitting = keys;
		getTreeViewer().getTree().setRedraw(false);
		try {
			getTreeViewer().refresh();
			if (keys != null) {
				getTreeViewer().expandAll();
			} else if (all) {
				getTreeViewer().collapseAll();
				getTreeViewer().expandToLevel(2);
			}
		} finally {
			getTreeViewer().getTree().setRedraw(true);
		}
	}

	private void show(IStructuredSelection selection) {
		if (selection.getFirstElement() instanceof Node node) {
			editor.show(node.offset(), 0);
			editor.setHighlightRange(node.offset(), node.length(), false);
		}
	}

	/** Goes along with the element that is selected in the editor. */
	void follow(String element) {
		TreeViewer tree = getTreeViewer();
		if (tree != null && !tree.getTree().isDisposed() && !tree.getTree().isFocusControl() && document != null) {
			document.analysis().flatMap(Analysis::outline).flatMap(root -> NodeContents.path(List.of(root), row -> element.isEmpty() || Node.isElement(row.kind()) && row.name().equals(element)))
					.ifPresent(path -> tree.setSelection(new TreeSelection(path), true));
		}
	}

	private void later(Analysis analysis) {
		TreeViewer tree = getTreeViewer();
		if (tree == null || tree.getTree().isDisposed()) {
			return;
		}
		tree.getTree().getDisplay().asyncExec(() -> {
			if (!tree.getTree().isDisposed()) {
				fill(tree, analysis);
			}
		});
	}

	private void fill(TreeViewer tree, Analysis analysis) {
		Object[] expanded = tree.getExpandedElements();
		List<Node> rows = analysis.outline().map(List::of).orElse(List.of());
		shown = analysis.outline().orElse(null);
		tree.getTree().setRedraw(false);
		try {
			tree.setInput(rows);
			if (filled) {
				tree.setExpandedElements(expanded);
			} else if (!rows.isEmpty()) {
				tree.expandToLevel(2);
				filled = true;
			}
		} finally {
			tree.getTree().setRedraw(true);
		}
		if (fitting != null) {
			narrow();
		}
	}

	@Override
	public void dispose() {
		if (document != null) {
			document.unlisten(listener);
		}
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
