package framewright.ui.framework.overview;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.Address;
import framewright.editing.form.FacetKind;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.ProseEdits;
import framewright.editing.form.RefusedEditException;
import framewright.editing.form.ScaleEdits;
import framewright.editing.form.Tiers;
import framewright.editing.overview.OverviewTables;
import framewright.ui.framework.PageHost;

/** A scale of the overview: its title, the words before each text, whether its levels have an order, and its levels. */
final class ScaleArea {

	private final String name;
	private final PageHost host;
	private final Section section;
	private final TypedText title;
	private final TypedText stem;
	private final TypedText summary;
	private final Button unordered;
	private final Button remove;
	private final TableSection levels;

	/**
	 * @param name the permanent name of the scale
	 */
	ScaleArea(Section section, Composite grid, FormToolkit toolkit, PageHost host, String name) {
		this.name = name;
		this.host = host;
		this.section = section;
		title = line(grid, toolkit, "Title of the scale", SWT.SINGLE, new Said("A scale needs a title. Write one.") {
			@Override
			public String value() {
				return scale().map(Part::title).orElse("");
			}

			@Override
			public FormEdit edit(String typed) {
				return ScaleEdits.scaleTitle(name, typed);
			}
		});
		stem = line(grid, toolkit, "Words before each text", SWT.SINGLE, new Said("") {
			@Override
			public String value() {
				return scale().flatMap(scale -> scale.values("stem").stream().findFirst()).orElse("");
			}

			@Override
			public FormEdit edit(String typed) {
				return ScaleEdits.scaleStem(name, typed);
			}
		});
		stem.control().setToolTipText("They are printed before each text at a level and not repeated in it, for instance “A leader will”.");
		summary = line(grid, toolkit, "About the scale", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, new Said("") {
			@Override
			public String value() {
				return scale().flatMap(ScaleArea::summary).map(Part::prose).orElse("");
			}

			@Override
			public FormEdit edit(String typed) {
				return text -> ProseEdits.facet(Address.of(scale(text).orElseThrow(() -> new RefusedEditException("The scale is no longer there."))), FacetKind.SUMMARY, typed).on(text);
			}
		});
		unordered = toolkit.createButton(grid, "The levels have no order: they are answers, not a rating", SWT.CHECK | SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(unordered);
		unordered.addListener(SWT.Selection, event -> {
			host.apply(ScaleEdits.unordered(name, unordered.getSelection()));
			refresh();
		});
		levels = new TableSection(grid, toolkit, host, OverviewTables.levels(name), "Levels, lowest first");
		remove = toolkit.createButton(grid, "Remove this scale", SWT.PUSH);
		TableSection.asItIs(remove);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(remove);
		remove.addListener(SWT.Selection, event -> host.apply(ScaleEdits.removeScale(name)));
	}

	private abstract static class Said implements TypedText.Meaning {
		private final String missing;

		Said(String missing) {
			this.missing = missing;
		}

		@Override
		public String problem(String typed) {
			return typed.isBlank() ? missing : "";
		}
	}

	private static Optional<Part> summary(Part scale) {
		return scale.parts().stream().filter(part -> part.kind() == Kind.PROSE && part.keyword().equals("summary") && part.titleStart() < 0).findFirst();
	}

	private TypedText line(Composite grid, FormToolkit toolkit, String label, int style, TypedText.Meaning meaning) {
		boolean tall = (style & SWT.MULTI) != 0;
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER).applyTo(toolkit.createLabel(grid, label));
		ProblemLine[] problem = new ProblemLine[1];
		Composite cell = FieldRow.cell(grid, toolkit);
		TypedText text = new TypedText(cell, toolkit, style | SWT.BORDER, label, host, meaning, (wrong, remark) -> problem[0].show(wrong, remark));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, tall ? 3 * text.control().getLineHeight() : SWT.DEFAULT).applyTo(text.control());
		problem[0] = new ProblemLine(cell, toolkit);
		return text;
	}

	String name() {
		return name;
	}

	Section section() {
		return section;
	}

	private Optional<Part> scale() {
		return host.session().text().flatMap(this::scale);
	}

	private Optional<Part> scale(FormText text) {
		return Tiers.scales(text.framework()).stream().filter(part -> part.name().equals(name)).findFirst();
	}

	void refresh() {
		title.refresh();
		stem.refresh();
		summary.refresh();
		unordered.setSelection(scale().flatMap(scale -> scale.clause("unordered")).isPresent());
		levels.refresh();
		scale().ifPresent(scale -> {
			String heading = "Scale: " + scale.title().replace("&", "&&");
			if (!section.getText().equals(heading)) {
				section.setText(heading);
				section.requestLayout();
			}
		});
	}

	void commit() {
		title.commit();
		stem.commit();
		summary.commit();
		levels.commit();
	}

	void editable(boolean editable) {
		title.editable(editable);
		stem.editable(editable);
		summary.editable(editable);
		unordered.setEnabled(editable);
		remove.setEnabled(editable);
		levels.editable(editable);
	}

	/** Brings the keyboard to where a part is shown. */
	boolean reveal(FormText text, Part part) {
		if (part.kind() == Kind.SCALE && part.name().equals(name)) {
			title.control().setFocus();
			return true;
		}
		if (scale().flatMap(ScaleArea::summary).filter(part::equals).isPresent()) {
			summary.control().setFocus();
			return true;
		}
		return levels.reveal(text, part);
	}
}
