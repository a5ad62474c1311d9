package framewright.ui.framework.elements;

import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import framewright.ui.library.StyledCells;
import framewright.editing.elements.ElementRow;
import framewright.editing.elements.ElementTree;
import framewright.editing.form.Address;
import framewright.editing.form.FormText;
import framewright.ui.framework.PageHost;
import framewright.ui.library.AccessibleNames;

/** The elements as a tree, with a filter above it. Rows get widgets when they are first opened to, so a large framework is there at once. */
final class TreePane {

	/** How long nothing must be typed before the tree is filtered, in milliseconds. */
	private static final int PAUSE = 150;

	/** How many found elements are opened to without being asked. */
	private static final int FEW = 200;

	private final PageHost host;
	private final Composite area;
	private final TreeViewer viewer;
	private final Text filter;
	private final Button retired;
	private final Runnable filtering = this::filter;
	private final ElementActions actions;
	private final TitleInPlace title;
	private ElementTree tree;
	private ElementTree all;
	private Object[] openBefore;
	private boolean showing;

	TreePane(Composite parent, PageHost host) {
		this.host = host;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(6, 4).applyTo(area);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter elements");
		filter.setData("framewright.key", "elements-filter");
		filter.getAccessible().addAccessibleListener(AccessibleNames.of("Filter elements by number or words of the title"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
		retired = new Button(area, SWT.CHECK);
		retired.setText("Re&tired");
		retired.setToolTipText("Shows elements that are retired, too");
		retired.setSelection(true);
		viewer = new TreeViewer(area, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		actions = new ElementActions(host, this);
		Composite bar = actions.bar(area);
		bar.moveAbove(viewer.getControl());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(240, 200).applyTo(viewer.getControl());
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new RowContents(() -> tree));
		viewer.setLabelProvider(new StyledCells(new RowLabels(row -> tree == null ? row : tree.current(row).orElse(row))));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.getTree().setData("framewright.key", "elements");
		viewer.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("Elements"));
		viewer.setInput(this);
		title = new TitleInPlace(viewer.getTree(), this::retitle);
		filter.addModifyListener(event -> area.getDisplay().timerExec(PAUSE, filtering));
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				focus();
				event.doit = false;
			}
		});
		retired.addListener(SWT.Selection, event -> filter());
		viewer.addSelectionChangedListener(event -> chosen());
		viewer.addDoubleClickListener(event -> viewer.setExpandedState(selected().orElse(null), !viewer.getExpandedState(selected().orElse(null))));
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(actions::fill);
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
		drag();
		new ElementKeys(viewer.getTree(), actions);
	}

	private void drag() {
		Transfer[] local = { LocalSelectionTransfer.getTransfer() };
		viewer.addDragSupport(DND.DROP_MOVE, local, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = isEditable() && selected().filter(row -> !row.isFramework()).isPresent();
				LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
		viewer.addDropSupport(DND.DROP_MOVE, local, new ElementDrop(viewer, host, this));
	}

	Composite control() {
		return area;
	}

	/** Takes the title that is being written, if one is. */
	void commit() {
		title.commit();
	}

	void focus() {
		viewer.getTree().setFocus();
	}

	boolean isEditable() {
		return host.editable() && host.session().fault().isEmpty() && host.session().text().isPresent();
	}

	/** The selected row as it is now. */
	Optional<ElementRow> selected() {
		return tree != null && viewer.getStructuredSelection().getFirstElement() instanceof ElementRow row ? tree.current(row) : Optional.empty();
	}

	private void chosen() {
		actions.update();
		if (!showing) {
			selected().ifPresent(row -> host.session().select(row.address(), this));
		}
	}

	/** Shows an element as selected; one that the filter hides ends the filter. */
	void show(Address address) {
		if (tree == null || selected().map(ElementRow::address).filter(address::equals).isPresent()) {
			return;
		}
		if (tree.row(address.element()).isEmpty() && host.session().text().flatMap(text -> text.find(address)).isPresent()) {
			showing = true;
			filter.setText("");
			retired.setSelection(true);
			showing = false;
			filter();
		}
		mark(address);
	}

	/** Selects the row of an element if there is one. */
	private void mark(Address address) {
		tree.row(address.element()).filter(row -> selected().filter(row::equals).isEmpty()).ifPresent(row -> {
			showing = true;
			viewer.setSelection(new StructuredSelection(row), true);
			showing = false;
			actions.update();
		});
	}

	/** Begins to write another title in the row of an element. */
	void rename(Address element) {
		show(element);
		if (isEditable() && viewer.getTree().getSelectionCount() == 1 && !element.element().isEmpty()) {
			viewer.getTree().showSelection();
			selected().ifPresent(row -> title.begin(viewer.getTree().getSelection()[0], row));
		}
	}

	private boolean retitle(ElementRow row, String words) {
		return host.apply(framewright.editing.form.ElementEdits.retitle(row.name(), words));
	}

	// ---- the text as it is now ----

	/** Shows the text as it is now. What is opened and selected stays so. */
	void update() {
		FormText text = host.session().text().orElse(null);
		actions.update();
		if (text == null) {
			return;
		}
		ElementTree before = tree;
		tree = filtered(text);
		if (before == null) {
			fill();
			viewer.expandToLevel(tree.found() > FEW ? 2 : 3);
		} else if (tree.standsAs(before)) {
			tree.changedSince(before).forEach(row -> viewer.update(row, null));
		} else {
			fill();
			mark(host.session().selected());
		}
		actions.update();
	}

	/** All elements of the text as it is now, whatever the filter hides; made once for each text. */
	ElementTree all(FormText text) {
		if (all == null || all.root().part() != text.framework()) {
			all = ElementTree.of(text);
		}
		return all;
	}

	private ElementTree filtered(FormText text) {
		return filter.getText().isBlank() && retired.getSelection() ? all(text) : ElementTree.of(text, filter.getText(), retired.getSelection());
	}

	private void fill() {
		showing = true;
		viewer.getTree().setRedraw(false);
		try {
			viewer.refresh();
		} finally {
			viewer.getTree().setRedraw(true);
			showing = false;
		}
	}

	private void filter() {
		FormText text = host.session().text().orElse(null);
		if (area.isDisposed() || text == null || showing) {
			return;
		}
		boolean searching = !filter.getText().isBlank();
		if (searching && openBefore == null) {
			openBefore = viewer.getExpandedElements();
		}
		tree = filtered(text);
		fill();
		if (searching && tree.found() <= FEW) {
			viewer.expandAll(true);
		} else if (!searching && openBefore != null) {
			viewer.setExpandedElements(openBefore);
			openBefore = null;
		}
		mark(host.session().selected());
	}
}
