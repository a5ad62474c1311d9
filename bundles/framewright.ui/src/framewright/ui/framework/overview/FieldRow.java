package framewright.ui.framework.overview;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.core.library.Library;
import framewright.editing.form.FormEdit;
import framewright.editing.overview.OverviewField;
import framewright.editing.overview.OverviewField.Shape;
import framewright.ui.framework.PageHost;
import framewright.ui.library.AccessibleNames;

/** A field of the overview with its label before it and what is wrong below it, in a grid of two columns. */
final class FieldRow {

	private final OverviewField field;
	private final PageHost host;
	private final ProblemLine problem;
	private TypedText text;
	private Combo combo;
	private IdentifierField made;
	private PictureField picture;

	FieldRow(Composite grid, FormToolkit toolkit, PageHost host, OverviewField field) {
		this.field = field;
		this.host = host;
		Label label = toolkit.createLabel(grid, field.label());
		boolean tall = field.shape() == Shape.PROSE || field.shape() == Shape.LINES;
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER).applyTo(label);
		Composite cell = cell(grid, toolkit);
		if (field.shape() == Shape.CHOICE) {
			combo = new Combo(cell, SWT.READ_ONLY | SWT.DROP_DOWN);
			combo.setItems(field.choices().toArray(String[]::new));
			combo.getAccessible().addAccessibleListener(AccessibleNames.of(field.plainLabel()));
			combo.setToolTipText(field.hint().isEmpty() ? null : field.hint());
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
			combo.addListener(SWT.Selection, event -> chosen());
		} else if (field.shape() == Shape.MADE) {
			made = new IdentifierField(cell, toolkit, field, words -> host.apply(field.edit(words)));
		} else {
			Composite line = cell;
			if (field.shape() == Shape.FILE) {
				picture = new PictureField(cell, toolkit, Library.containing(host.file()).folder(), chosen -> host.apply(field.edit(chosen)), () -> text.check());
				line = picture.line();
			}
			int style = tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
			text = new TypedText(line, toolkit, style | SWT.BORDER, field.plainLabel(), host, new Meaning(), this::problem);
			text.control().setToolTipText(field.hint().isEmpty() ? null : field.hint());
			int lines = field.shape() == Shape.PROSE ? 7 : 3;
			if (picture != null) {
				picture.button();
			}
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, tall ? lines * text.control().getLineHeight() : SWT.DEFAULT).applyTo(text.control());
		}
		problem = new ProblemLine(cell, toolkit);
	}

	/** Where a field stands with what is wrong below it. */
	static Composite cell(Composite grid, FormToolkit toolkit) {
		Composite cell = toolkit.createComposite(grid);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
		return cell;
	}

	/** What the field means for the text of the framework. */
	private final class Meaning implements TypedText.Meaning {

		@Override
		public String value() {
			return host.session().text().map(field::value).orElse("");
		}

		@Override
		public String problem(String typed) {
			String problem = field.problem(typed);
			return problem.isEmpty() && picture != null ? picture.problem(typed) : problem;
		}

		@Override
		public String remark(String typed) {
			return field.remark(typed, LocalDate.now());
		}

		@Override
		public boolean isRefused(String typed) {
			return field.isRefused(typed);
		}

		@Override
		public FormEdit edit(String typed) {
			return field.edit(typed);
		}
	}

	private void problem(String words, String remark) {
		if (problem != null) {
			problem.show(words, remark);
		}
	}

	private void chosen() {
		if (!host.apply(field.edit(combo.getText()))) {
			refresh();
		}
	}

	OverviewField field() {
		return field;
	}

	Control control() {
		return text != null ? text.control() : made != null ? made.control() : combo;
	}

	void refresh() {
		if (text != null) {
			text.refresh();
		}
		String value = host.session().text().map(field::value).orElse("");
		if (picture != null) {
			picture.show(value);
		}
		if (made != null) {
			made.show(value);
			problem(field.problem(value), "");
		}
		if (combo == null) {
			return;
		}
		int index = List.of(combo.getItems()).indexOf(value);
		if (index < 0) {
			combo.deselectAll();
		} else if (combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}

	void commit() {
		if (text != null) {
			text.commit();
		}
	}

	void editable(boolean editable) {
		if (text != null) {
			text.editable(editable);
		}
		if (picture != null) {
			picture.editable(editable);
		}
		if (made != null) {
			made.editable(editable);
		}
		if (combo != null) {
			combo.setEnabled(editable);
		}
	}
}
