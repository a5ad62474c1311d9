package framewright.ui.problems;

import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ViewPart;

import framewright.core.library.Finding;
import framewright.editing.fix.QuickFixes;
import framewright.ui.Icons;
import framewright.ui.across.MendHandler;
import framewright.ui.editor.Editors;
import framewright.ui.library.AccessibleNames;
import framewright.editing.library.LibrarySession;
import framewright.ui.model.library.ListedProblems;
import framewright.ui.workspace.OpenLibrary;

/** What is wrong or missing in the frameworks of the library, gravest first; what is being typed counts. */
public final class ProblemsView extends ViewPart {

	private final LibrarySession session = OpenLibrary.session();
	private final Display display = Display.getCurrent();
	private final Job reading = Job.createSystem("Reading the problems", (ICoreRunnable) monitor -> read());
	private final Runnable listener = reading::schedule;
	private TableViewer table;
	private ListedProblems shown = ListedProblems.NONE;

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		area.setLayout(columns);
		table = new TableViewer(area, SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
		Table control = table.getTable();
		control.setHeaderVisible(true);
		control.setData("framewright.key", "problems");
		control.getAccessible().addAccessibleListener(AccessibleNames.of("Problems"));
		ColumnViewerToolTipSupport.enableFor(table);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, "What is wrong and what to do", 70, new Message());
		column(columns, "Framework", 22, new Framework());
		column(columns, "Line", 8, new Line());
		table.addOpenListener(event -> open());
		getSite().setSelectionProvider(table);
		menu();
		session.listen(listener);
		reading.schedule();
	}

	private void column(TableColumnLayout columns, String title, int weight, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(labels);
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
	}

	private void open() {
		selected().ifPresent(finding -> Editors.open(getSite().getPage(), finding.file(), finding.offset(), finding.length()));
	}

	/** The finding in the first row that is selected, where it is now. */
	private Optional<Finding> selected() {
		int row = table.getTable().getSelectionIndex();
		return row < 0 || row >= shown.findings().size() ? Optional.empty() : Optional.of(shown.findings().get(row));
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(items -> {
			selected().ifPresent(finding -> {
				items.add(action("Go There", this::open));
				if (QuickFixes.mayMend(finding)) {
					items.add(action("What Can Be Done Here?", () -> MendHandler.mend(getSite().getPage(), finding)));
				}
			});
		});
		table.getTable().setMenu(menu.createContextMenu(table.getTable()));
	}

	private static Action action(String label, Runnable run) {
		return new Action(label) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	/** In the background. */
	private void read() {
		ListedProblems now = session.snapshot().map(ListedProblems::of).orElse(ListedProblems.NONE);
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!table.getTable().isDisposed()) {
					show(now);
				}
			});
		}
	}

	/** Rows that only stand for other places of a text look as they did. */
	private void show(ListedProblems now) {
		boolean same = now.looksLike(shown);
		shown = now;
		setContentDescription(now.words());
		if (!same || table.getInput() == null) {
			table.setInput(now.findings());
		}
	}

	@Override
	public void setFocus() {
		table.getTable().setFocus();
	}

	@Override
	public void dispose() {
		session.unlisten(listener);
		reading.cancel();
		super.dispose();
	}

	private static final class Message extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return ((Finding) element).message();
		}

		@Override
		public String getToolTipText(Object element) {
			return ((Finding) element).message();
		}

		@Override
		public Image getImage(Object element) {
			return Icons.of(((Finding) element).severity());
		}
	}

	private final class Framework extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return shown.title((Finding) element);
		}
	}

	private static final class Line extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return Integer.toString(((Finding) element).line());
		}
	}
}
