package framewright.ui.framework.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.ColumnLayout;
import org.eclipse.ui.forms.widgets.ColumnLayoutData;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.Address;
import framewright.editing.form.FormSession;
import framewright.editing.form.FormText;
import framewright.editing.form.ScaleEdits;
import framewright.editing.form.Tiers;
import framewright.editing.overview.OverviewField;
import framewright.editing.overview.OverviewTable;
import framewright.editing.overview.OverviewTables;
import framewright.ui.framework.FrameworkPage;
import framewright.ui.framework.PageHost;

/** The page Overview: what a framework says of itself. Two columns where there is room, one where there is not; what is wide stands below over the whole width. */
public final class OverviewPage implements FrameworkPage {

	/** How wide a column wants to be, in pixels. */
	private static final int COLUMN = 400;

	private final List<FieldRow> fields = new ArrayList<>();
	private final List<TableSection> tables = new ArrayList<>();
	private final List<ScaleArea> scales = new ArrayList<>();
	private final FormSession.Listener listener = new FormSession.Listener() {
		@Override
		public void textChanged() {
			refresh();
		}
	};
	private PageHost host;
	private FormToolkit toolkit;
	private ScrolledForm form;
	private Composite columns;
	private Button addScale;
	private Control last;

	@Override
	public void create(Composite parent, PageHost owner) {
		host = owner;
		toolkit = owner.toolkit();
		form = toolkit.createScrolledForm(parent);
		form.setExpandHorizontal(true);
		form.setExpandVertical(true);
		TableWrapLayout body = new TableWrapLayout();
		body.topMargin = 8;
		form.getBody().setLayout(body);
		host.session().listen(listener);
		refresh();
	}

	/** Makes the sections, once there is a text to make them for. */
	private void build() {
		columns = toolkit.createComposite(form.getBody());
		columns.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		ColumnLayout layout = new ColumnLayout();
		layout.minNumColumns = 1;
		layout.maxNumColumns = 2;
		layout.horizontalSpacing = 24;
		layout.verticalSpacing = 14;
		columns.setLayout(layout);
		fields("About the framework", OverviewField.TITLE, OverviewField.SUBTITLE, OverviewField.SUMMARY, OverviewField.AUDIENCE, OverviewField.LOGO,
				OverviewField.LOGO_TEXT);
		fields("Publication", OverviewField.VERSION, OverviewField.STATUS, OverviewField.EDITION, OverviewField.DATE, OverviewField.REVIEW_BY, OverviewField.LANGUAGE, OverviewField.LICENCE, OverviewField.PUBLISHER, OverviewField.OWNER,
				OverviewField.CONTACT, OverviewField.REFERENCE, OverviewField.ORIGIN, OverviewField.IDENTIFIER);
		table(columns, "Authors", "", OverviewTables.authors());
		Composite wide = toolkit.createComposite(form.getBody());
		wide.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		GridLayoutFactory.swtDefaults().spacing(0, 14).applyTo(wide);
		addScale = toolkit.createButton(wide, "Add a scale…", SWT.PUSH);
		TableSection.asItIs(addScale);
		addScale.addListener(SWT.Selection, event -> addScale());
		table(wide, "Tiers", "The kinds of elements, from the outermost to the innermost.", OverviewTables.tiers());
		table(wide, "Glossary", "Terms that are explained wherever they are used.", OverviewTables.glossary());
		table(wide, "Sources", "Where voices come from.", OverviewTables.sources());
	}

	// ---- sections ----

	private Composite section(Composite parent, String title, String description) {
		int style = ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED | (description.isEmpty() ? 0 : Section.DESCRIPTION);
		Section section = toolkit.createSection(parent, style);
		section.setText(title);
		if (!description.isEmpty()) {
			section.setDescription(description);
		}
		if (parent == columns) {
			section.setLayoutData(new ColumnLayoutData(COLUMN, SWT.DEFAULT));
		} else {
			GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		}
		Composite client = toolkit.createComposite(section);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 6).spacing(8, 5).applyTo(client);
		section.setClient(client);
		toolkit.paintBordersFor(client);
		return client;
	}

	private void fields(String title, OverviewField... shown) {
		Composite client = section(columns, title, "");
		Arrays.stream(shown).map(field -> new FieldRow(client, toolkit, host, field)).forEach(row -> {
			fields.add(row);
			remember(row.control());
		});
	}

	private void table(Composite parent, String title, String description, OverviewTable table) {
		tables.add(new TableSection(section(parent, title, description), toolkit, host, table, title));
	}

	private void remember(Control control) {
		control.addListener(SWT.FocusIn, event -> last = control);
	}

	/** A section for each scale there is; those of scales that stayed are kept, with what is typed in them. */
	private void showScales(FormText text) {
		List<String> names = Tiers.scales(text.framework()).stream().map(Part::name).distinct().toList();
		if (scales.stream().map(ScaleArea::name).toList().equals(names)) {
			return;
		}
		scales.forEach(area -> area.section().dispose());
		scales.clear();
		for (String name : names) {
			Composite client = section(columns, "Scale", "");
			scales.add(new ScaleArea((Section) client.getParent(), client, toolkit, host, name));
		}
		form.reflow(true);
	}

	private void addScale() {
		InputDialog title = new InputDialog(form.getShell(), "Add a scale", "Title of the scale:", "", typed -> typed.isBlank() ? "" : null);
		if (title.open() != Window.OK) {
			return;
		}
		InputDialog levels = new InputDialog(form.getShell(), "Add a scale", "Titles of its levels, lowest first, with commas between them:", "",
				typed -> levels(typed).size() < 2 ? "A scale needs at least two levels." : null);
		if (levels.open() == Window.OK) {
			host.apply(ScaleEdits.addScale(title.getValue(), levels(levels.getValue())));
		}
	}

	private static List<String> levels(String typed) {
		return Arrays.stream(typed.split(",")).map(String::strip).filter(level -> !level.isEmpty()).toList();
	}

	// ---- what is shown ----

	private void refresh() {
		if (form.isDisposed() || host.session().text().isEmpty()) {
			return;
		}
		boolean first = columns == null;
		if (first) {
			build();
		}
		showScales(host.session().text().get());
		fields.forEach(FieldRow::refresh);
		tables.forEach(TableSection::refresh);
		scales.forEach(ScaleArea::refresh);
		boolean editable = host.session().fault().isEmpty() && host.editable();
		fields.forEach(row -> row.editable(editable));
		tables.forEach(table -> table.editable(editable));
		scales.forEach(area -> area.editable(editable));
		addScale.setEnabled(editable);
		if (first) {
			form.reflow(true);
		}
	}

	@Override
	public void setFocus() {
		if (last != null && !last.isDisposed()) {
			last.setFocus();
		} else if (!fields.isEmpty()) {
			fields.getFirst().control().setFocus();
		} else {
			form.setFocus();
		}
	}

	@Override
	public void commit() {
		fields.forEach(FieldRow::commit);
		List.copyOf(scales).forEach(ScaleArea::commit);
		tables.forEach(TableSection::commit);
	}

	@Override
	public boolean reveal(Address address) {
		Optional<FormText> text = host.session().text();
		Part part = text.flatMap(now -> now.find(address)).orElse(null);
		if (part == null) {
			return false;
		}
		OverviewField field = OverviewField.of(part);
		for (FieldRow row : fields) {
			if (row.field() == field) {
				return shown(row.control());
			}
		}
		if (part.kind() == Kind.ELEMENT) {
			return false;
		}
		if (tables.stream().anyMatch(table -> table.reveal(text.get(), part)) || scales.stream().anyMatch(area -> area.reveal(text.get(), part))) {
			Control focus = form.getDisplay().getFocusControl();
			return focus == null || shown(focus);
		}
		return false;
	}

	private boolean shown(Control control) {
		FormToolkit.ensureVisible(control);
		control.setFocus();
		return true;
	}

	@Override
	public void dispose() {
		if (host != null) {
			host.session().unlisten(listener);
		}
	}
}
