package framewright.ui.review;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import framewright.ui.library.AccessibleNames;
import framewright.ui.model.review.ReturnedRows;
import framewright.ui.model.review.ReturnedRows.Row;

/** What reviewers wrote into a document, and where it goes; each with a check box. */
final class ReturnedPage extends WizardPage {

	private final ReturnedRows rows;
	private final String remark;
	private Table table;
	private Text whole;

	ReturnedPage(String document, String remark, ReturnedRows rows) {
		super("returned");
		this.rows = rows;
		this.remark = remark;
		setTitle("What reviewers wrote into “" + document + "”");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 8).applyTo(area);
		table = Pieces.table(area, SWT.CHECK, "What reviewers wrote", "review.returned", new String[] { "What", "By", "Text", "Where it goes" }, new int[] { 18, 16, 36, 30 });
		GridDataFactory.fillDefaults().grab(true, true).hint(720, 260).applyTo(table);
		for (Row row : rows.rows()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(row);
			item.setText(new String[] { row.kind().label() + (row.known() ? " (there already)" : ""), row.author().isBlank() ? "Not known" : row.author(), row.text().replaceAll("\\s+", " "), row.place() });
			item.setChecked(rows.isChosen(row));
		}
		table.addListener(SWT.Selection, event -> {
			TableItem item = (TableItem) event.item;
			rows.choose((Row) item.getData(), item.getChecked());
			whole.setText(((Row) item.getData()).text());
			changed();
		});
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(4).applyTo(buttons);
		Pieces.button(buttons, "Choose &All", "Takes all of it", () -> all(true));
		Pieces.button(buttons, "Choose &None", "Takes nothing of it", () -> all(false));
		whole = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		whole.getAccessible().addAccessibleListener(AccessibleNames.of("The whole text of the selected row"));
		GridDataFactory.fillDefaults().grab(true, false).hint(720, 80).applyTo(whole);
		if (table.getItemCount() > 0) {
			table.setSelection(0);
			whole.setText(rows.rows().get(0).text());
		}
		changed();
		setControl(area);
		table.setFocus();
	}

	private void all(boolean taken) {
		for (TableItem item : table.getItems()) {
			item.setChecked(taken);
			rows.choose((Row) item.getData(), taken);
		}
		changed();
	}

	private void changed() {
		setMessage(remark.isEmpty() ? rows.summary() : remark + " " + rows.summary(), remark.isEmpty() ? NONE : WARNING);
		if (getContainer().getCurrentPage() != null) {
			getContainer().updateButtons();
		}
	}
}
