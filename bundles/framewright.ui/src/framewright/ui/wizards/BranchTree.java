package framewright.ui.wizards;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

import framewright.editing.library.Node;
import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.library.StyledCells;
import framewright.ui.model.imports.Branch;
import framewright.ui.model.imports.Branches;

/** The framework that comes of a document: its parts as a tree, and the words of the one that is selected. */
final class BranchTree {

	private final TreeViewer tree;
	private final StyledText words;
	private boolean following;

	/** @param chosen is told what a person selects */
	BranchTree(Composite parent, Consumer<Branch> chosen) {
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = new TreeViewer(sash, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.SINGLE);
		tree.getTree().setData("framewright.key", "import.framework");
		tree.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("The framework that comes of it"));
		tree.getTree().addTraverseListener(event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Contents());
		tree.setLabelProvider(new StyledCells(new Labels()));
		tree.addSelectionChangedListener(event -> {
			Branch branch = (Branch) event.getStructuredSelection().getFirstElement();
			read(branch);
			if (branch != null && !following) {
				chosen.accept(branch);
			}
		});
		words = new StyledText(sash, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		words.setMargins(10, 8, 10, 8);
		words.setLineSpacing(2);
		words.setData("framewright.key", "import.words");
		words.getAccessible().addAccessibleListener(AccessibleNames.of("What this part says"));
		words.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		sash.setWeights(62, 38);
	}

	private void read(Branch branch) {
		String text = branch == null ? "" : branch.reading();
		if (!text.equals(words.getText())) {
			words.setText(text);
			words.setStyleRange(new StyleRange(0, Math.max(0, text.indexOf('\n')), null, null, SWT.BOLD));
			words.setTopPixel(0);
		}
	}

	/** Shows another framework; what is open and selected stays, as far as it is still there. */
	void show(Branches framework) {
		Object[] open = tree.getExpandedElements();
		Object selected = tree.getStructuredSelection().getFirstElement();
		boolean first = tree.getInput() == null;
		following = true;
		tree.getTree().setRedraw(false);
		try {
			tree.setInput(framework);
			if (first) {
				tree.expandToLevel(framework.root(), 2);
			} else {
				tree.setExpandedElements(open);
			}
			tree.setSelection(new StructuredSelection(selected == null ? framework.root() : selected), true);
		} finally {
			tree.getTree().setRedraw(true);
			following = false;
		}
		read((Branch) tree.getStructuredSelection().getFirstElement());
	}

	/** Shows none. */
	void clear() {
		following = true;
		try {
			tree.setInput(null);
		} finally {
			following = false;
		}
		read(null);
	}

	/** Selects a part because its line is selected. */
	void follow(Optional<Branch> branch) {
		following = true;
		try {
			tree.setSelection(branch.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
		} finally {
			following = false;
		}
	}

	private static final class Contents implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return new Object[] { ((Branches) input).root() };
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Branch) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((Branch) element).parent();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Branch) element).children().isEmpty();
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			Branch branch = (Branch) element;
			StyledString text = new StyledString();
			if (!branch.number().isEmpty()) {
				text.append(branch.number() + "  ", StyledString.COUNTER_STYLER);
			}
			text.append(branch.title());
			return branch.detail().isEmpty() ? text : text.append("  " + branch.detail(), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			Node.Kind kind = ((Branch) element).kind();
			return Icons.get(kind.name().toLowerCase(Locale.ROOT));
		}
	}
}
