package framewright.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import framewright.core.rules.Rule;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.model.rules.RuleChoices.Pack;

/** The rules below their packs, with how much each matters and who said so. */
final class RuleTable {

	private final RuleChoices choices;
	private final TableViewer table;
	private final Text words;
	private String place = RuleChoices.LIBRARY;

	/** @param selected takes the rule that is selected; nothing where that is none */
	RuleTable(Composite parent, RuleChoices choices, Consumer<Optional<Rule>> selected) {
		this.choices = choices;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("Search rules");
		words.setData("framewright.key", "rules.search");
		words.getAccessible().addAccessibleListener(AccessibleNames.of("Search rules"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		Composite rows = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
		TableColumnLayout columns = new TableColumnLayout();
		rows.setLayout(columns);
		table = new TableViewer(rows, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setData("framewright.key", "rules");
		table.getTable().getAccessible().addAccessibleListener(AccessibleNames.of("Rules"));
		ColumnViewerToolTipSupport.enableFor(table);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, "What holds", 62, Rule::title);
		column(columns, "It matters", 18, rule -> choices.words(rule, place));
		column(columns, "Said by", 20, rule -> choices.saidBy(rule, place));
		table.setInput(choices.rows(""));
		table.addSelectionChangedListener(event -> selected.accept(selected()));
		words.addModifyListener(event -> search(selected));
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<Rule, String> text) {
		boolean heads = table.getTable().getColumnCount() == 0;
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof Rule rule ? text.apply(rule) : heads ? ((Pack) element).label() : "";
			}

			@Override
			public String getToolTipText(Object element) {
				return element instanceof Rule ? getText(element) : null;
			}

			@Override
			public Font getFont(Object element) {
				return element instanceof Pack ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
	}

	private void search(Consumer<Optional<Rule>> selected) {
		Optional<Rule> before = selected();
		List<Object> rows = choices.rows(words.getText());
		table.setInput(rows);
		Object next = before.map(Object.class::cast).filter(rows::contains).or(() -> firstOf(rows)).orElse(null);
		table.setSelection(next == null ? StructuredSelection.EMPTY : new StructuredSelection(next), true);
		selected.accept(selected());
	}

	private static Optional<Object> firstOf(List<Object> rows) {
		return rows.stream().filter(Rule.class::isInstance).findFirst();
	}

	/** Selects a rule by its id, else the first. */
	void select(String id) {
		List<Object> rows = choices.rows("");
		rows.stream().filter(row -> row instanceof Rule rule && rule.id().equals(id)).findFirst().or(() -> firstOf(rows)).ifPresent(row -> {
			table.setSelection(new StructuredSelection(row), true);
			if (rows.indexOf(row) == 1) {
				table.reveal(rows.get(0));
			}
		});
	}

	Optional<Rule> selected() {
		return table.getStructuredSelection().getFirstElement() instanceof Rule rule ? Optional.of(rule) : Optional.empty();
	}

	/** Shows what is chosen for a framework, or the library. */
	void show(String framework) {
		place = framework;
		refresh();
	}

	void refresh() {
		table.refresh();
	}

	void setFocus() {
		table.getTable().setFocus();
	}
}
