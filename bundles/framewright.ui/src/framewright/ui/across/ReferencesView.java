package framewright.ui.across;

import java.util.List;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.ViewPart;

import framewright.ui.library.StyledCells;
import framewright.editing.navigation.Use;
import framewright.editing.navigation.Uses;
import framewright.ui.Icons;
import framewright.ui.editor.Editors;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.across.UseGroup;

/** Where something is used in the library, by framework. Enter or a double click goes there. */
public final class ReferencesView extends ViewPart {

	public static final String ID = "framewright.ui.references";

	private TreeViewer tree;

	@Override
	public void createPartControl(Composite parent) {
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setData("framewright.key", "references");
		tree.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("Used In"));
		tree.setContentProvider(new Groups());
		tree.setLabelProvider(new StyledCells(new Labels()));
		tree.addOpenListener(event -> open());
		getSite().setSelectionProvider(tree);
		var context = PlatformUI.getWorkbench().getOperationSupport().getUndoContext();
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), new UndoActionHandler(getSite(), context));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), new RedoActionHandler(getSite(), context));
		setContentDescription("Put the cursor into a name in the source of a framework and choose Navigate > Find Where This Is Used.");
	}

	void show(Uses uses) {
		List<UseGroup> groups = UseGroup.of(uses);
		setContentDescription(UseGroup.words(uses));
		tree.setInput(groups);
		tree.expandAll();
		groups.stream().filter(group -> !group.uses().isEmpty()).findFirst().ifPresent(group -> tree.setSelection(new org.eclipse.jface.viewers.StructuredSelection(group.uses().get(0)), true));
		setFocus();
	}

	private void open() {
		Object chosen = tree.getStructuredSelection().getFirstElement();
		if (chosen instanceof Use use) {
			Editors.open(getSite().getPage(), use.file(), use.offset(), use.length());
		} else if (chosen != null) {
			tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
		}
	}

	@Override
	public void setFocus() {
		tree.getTree().setFocus();
	}

	private static final class Groups implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof UseGroup group ? group.uses().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof UseGroup;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			if (element instanceof UseGroup group) {
				return new StyledString(group.label()).append("  " + group.uses().size(), StyledString.COUNTER_STYLER);
			}
			Use use = (Use) element;
			return new StyledString(use.heading()).append("  line " + use.line() + ": " + use.text(), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof UseGroup group ? Icons.get(group.published() ? "versions" : "framework") : Icons.get("element");
		}
	}
}
