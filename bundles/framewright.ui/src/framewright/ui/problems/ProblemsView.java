package framewright.ui.problems;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.SettingsEdit;
import framewright.core.rules.Rule;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.editing.fix.QuickFixes;
import framewright.ui.Icons;
import framewright.ui.Messages;
import framewright.ui.across.MendAllDialog;
import framewright.ui.across.MendHandler;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.ui.help.HelpView;
import framewright.ui.library.AccessibleNames;
import framewright.editing.library.LibrarySession;
import framewright.ui.model.library.ListedProblems;
import framewright.ui.model.library.ProblemRows;
import framewright.ui.model.library.ProblemRows.Choice;
import framewright.ui.model.library.ProblemRows.Heading;
import framewright.ui.rules.WhatIsCheckedHandler;
import framewright.ui.workspace.OpenLibrary;

/** What is wrong or missing in the frameworks of the library, gravest first; what is being typed counts. */
public final class ProblemsView extends ViewPart {

	/** How soon the rows follow a text that is being written, in milliseconds: what is underlined in it comes first. */
	private static final int PAUSE = 200;

	private final LibrarySession session = OpenLibrary.session();
	private final Display display = Display.getCurrent();
	private final Job reading = Job.createSystem("Reading the problems", (ICoreRunnable) monitor -> read());
	private final Runnable listener = () -> reading.schedule(PAUSE);
	private TableViewer table;
	private ListedProblems shown = ListedProblems.NONE;
	private ProblemRows rows = ProblemRows.NONE;
	private volatile Choice choice = Choice.ALL;
	private ProblemBar bar;
	private IMemento memento;

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		bar = new ProblemBar(all, memento, changed -> {
			choice = changed;
			reading.schedule();
		});
		choice = bar.choice();
		Composite area = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
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
		// What was mended in files that no editor has open can be taken back here.
		new UndoRedoActionGroup(getSite(), PlatformUI.getWorkbench().getOperationSupport().getUndoContext(), true).fillActionBars(getViewSite().getActionBars());
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
		selected().ifPresent(finding -> {
			if (finding.file().endsWith(Library.SETTINGS)) {
				Editors.openPlain(getSite().getPage(), finding.file(), finding.line());
			} else {
				Editors.open(getSite().getPage(), finding.file(), finding.offset(), finding.length());
			}
		});
	}

	/** The finding in the first row that is selected, where it is now. */
	private Optional<Finding> selected() {
		int row = table.getTable().getSelectionIndex();
		return row >= 0 && row < rows.rows().size() && rows.rows().get(row) instanceof Finding finding ? Optional.of(finding) : Optional.empty();
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
				Rules.find(finding.code()).filter(rule -> finding.mend().isPresent())
						.ifPresent(rule -> items.add(action("Mend All Like This…", () -> MendAllDialog.open(getSite().getShell(), rule, finding.file()))));
				items.add(action("Why Does This Matter?", () -> HelpView.explain(getSite().getPage(), finding.code())));
				Rules.find(finding.code()).ifPresent(rule -> {
					items.add(new Separator());
					items.add(action("Do Not Check This in This Library…", () -> switchOff(rule)));
				});
				items.add(action("What Is Checked…", () -> WhatIsCheckedHandler.open(getSite().getShell(), finding.code())));
			});
		});
		table.getTable().setMenu(menu.createContextMenu(table.getTable()));
	}

	private void switchOff(Rule rule) {
		Library library = session.library().orElse(null);
		if (library == null || !MessageDialog.openConfirm(getSite().getShell(), "Do not check this",
				"“" + rule.title() + "” will not be checked in any framework of this library. The line “" + RuleSettings.PREFIX + rule.id() + " = off” in the file library.settings says so; take it away to have it checked again.")) {
			return;
		}
		try {
			SettingsEdit.write(library, Map.of(RuleSettings.PREFIX + rule.id(), Optional.of("off")));
			OpenLibrary.notice(library.folder().resolve(Library.SETTINGS));
			OpenLibrary.check();
			OpenDocument.analyseAll();
		} catch (IOException e) {
			Messages.error("The settings were not changed", "The file library.settings could not be written. Check that you may write to it and that it is plain text in UTF-8.", e);
		}
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
		ProblemRows chosen = ProblemRows.of(now, choice);
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!table.getTable().isDisposed()) {
					show(now, chosen);
				}
			});
		}
	}

	/** Rows that only stand for other places of a text look as they did. */
	private void show(ListedProblems now, ProblemRows chosen) {
		boolean same = chosen.looksLike(rows) && now.titles().equals(shown.titles());
		shown = now;
		rows = chosen;
		bar.show(chosen);
		setContentDescription(now.words() + (chosen.findings() < now.findings().size() ? " " + chosen.findings() + " of " + now.findings().size() + " are shown." : ""));
		if (!same || table.getInput() == null) {
			table.setInput(chosen.rows());
		}
	}

	@Override
	public void saveState(IMemento saved) {
		if (bar != null) {
			bar.save(saved);
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
			return element instanceof Heading heading ? heading.label() + " (" + heading.count() + ")" : ((Finding) element).message();
		}

		@Override
		public String getToolTipText(Object element) {
			return getText(element);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Finding finding ? Icons.of(finding.severity()) : null;
		}

		@Override
		public Font getFont(Object element) {
			return element instanceof Heading ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
		}
	}

	private final class Framework extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return element instanceof Finding finding ? shown.title(finding) : "";
		}
	}

	private static final class Line extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return element instanceof Finding finding ? Integer.toString(finding.line()) : "";
		}
	}
}
