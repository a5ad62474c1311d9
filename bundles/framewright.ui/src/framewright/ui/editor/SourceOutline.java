package framewright.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import framewright.ui.across.Background;
import framewright.ui.library.AccessibleNames;
import framewright.ui.library.RowTree;
import framewright.ui.model.library.Rows;
import framewright.editing.library.Node;
import framewright.editing.navigation.OutlineFilter;
import framewright.editing.Analysis;

/** The parts of the text in the editor, in its order; follows the text as it is typed. */
final class SourceOutline extends ContentOutlinePage {

	/** How soon the outline follows the text, in milliseconds: what is underlined in it comes first. */
	private static final int PAUSE = 100;

	private final SourceEditor editor;
	private final Display display = Display.getCurrent();
	private final Job reading = Job.createSystem("Reading the outline", (ICoreRunnable) monitor -> read());
	private final Consumer<Analysis> listener = analysis -> reading.schedule(PAUSE);
	private Rows read = Rows.NONE;
	private RowTree rows;
	private OpenDocument document;
	private boolean filled;
	private Composite area;
	private Text words;
	private Set<String> fitting;
	private Optional<String> followed = Optional.empty();

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
		rows = new RowTree(tree, false);
		tree.getTree().setData("framewright.key", "outline");
		tree.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("Outline"));
		tree.addPostSelectionChangedListener(event -> {
			if (tree.getTree().isFocusControl()) {
				show();
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
		if (wanted.isBlank() || rows.rows().top().isEmpty()) {
			narrow(null);
		} else {
			Node root = rows.rows().top().get(0);
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

	private void show() {
		rows.selected().stream().findFirst().ifPresent(node -> {
			editor.show(node.offset(), 0);
			editor.setHighlightRange(node.offset(), node.length(), false);
		});
	}

	/** Goes along with the element that is selected in the editor. */
	void follow(String element) {
		TreeViewer tree = getTreeViewer();
		followed = Optional.of(element);
		if (tree != null && !tree.getTree().isDisposed() && !tree.getTree().isFocusControl() && document != null) {
			rows.follow(document.model().file(), element);
		}
	}

	/** In the background: finds out what is different. While the text is too broken to have an outline, the last one stays. */
	private void read() {
		Optional<Node> outline = document.analysis().flatMap(Analysis::outline);
		if (outline.isPresent() && !display.isDisposed()) {
			Rows now = Rows.of(List.of(outline.get()), read);
			Rows.Changes changes = now.since(read);
			read = now;
			display.asyncExec(() -> show(now, changes));
		}
	}

	private void show(Rows now, Rows.Changes changes) {
		TreeViewer tree = getTreeViewer();
		if (tree == null || tree.getTree().isDisposed()) {
			return;
		}
		rows.show(now, changes);
		if (!filled) {
			tree.expandToLevel(2);
			filled = true;
			followed.ifPresent(this::follow);
		}
		if (fitting != null && !changes.isEmpty()) {
			narrow();
		}
	}

	@Override
	public void dispose() {
		if (document != null) {
			document.unlisten(listener);
			reading.cancel();
		}
		super.dispose();
	}
}
