package framewright.ui.framework.elements;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import framewright.editing.elements.ReferencePicker;
import framewright.editing.elements.ReferenceTarget;
import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.ReferenceEdits;
import framewright.editing.form.ReferenceEdits.See;
import framewright.editing.library.Node;
import framewright.ui.editor.Editors;
import framewright.ui.library.AccessibleNames;
import framewright.ui.workspace.OpenLibrary;

/** A cross-reference: what it leads to, how the two are related, and a note. */
final class ReferenceEditor extends SectionEditor {

	private static final List<String> RELATIONS = List.of("", "related", "exact", "part-of", "precedes");
	private static final String[] WORDS = { "Not said", "Related to", "The same as", "Part of", "Comes before" };

	private Link target;
	private Button change;
	private LineField address;
	private LineField label;
	private Combo relation;
	private LineField note;
	private See shown = See.to("");

	ReferenceEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	@Override
	boolean fits(Section other) {
		return super.fits(other) && other.part().map(ReferenceEdits::read).map(See::external).orElse(false) == (address != null);
	}

	@Override
	void create(Composite parent) {
		shown = ReferenceEdits.read(part());
		Composite line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
		target = new Link(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(target);
		target.addListener(SWT.Selection, event -> follow());
		if (shown.external()) {
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(target);
			address = new LineField(parent, editing(), "Address", "see-address", words -> write(new See(words, true, shown.label(), shown.relation(), shown.note())));
			label = new LineField(parent, editing(), "Called", "see-label", words -> write(new See(shown.target(), true, words, shown.relation(), shown.note())));
		} else {
			change = new Button(line, SWT.PUSH);
			change.setText("Change…");
			change.setToolTipText("Choose another element or framework");
			change.addListener(SWT.Selection, event -> choose());
		}
		Label name = new Label(parent, SWT.NONE);
		name.setText("How they are related");
		relation = new Combo(parent, SWT.READ_ONLY);
		relation.setItems(WORDS);
		relation.getAccessible().addAccessibleListener(AccessibleNames.of("How they are related"));
		GridDataFactory.fillDefaults().applyTo(relation);
		relation.addListener(SWT.Selection, event -> editing().apply(write(new See(shown.target(), shown.external(), shown.label(), RELATIONS.get(relation.getSelectionIndex()), RELATIONS.get(relation.getSelectionIndex()).isEmpty() ? "" : shown.note()))));
		note = new LineField(parent, editing(), "Note", "see-note", words -> write(new See(shown.target(), shown.external(), shown.label(), shown.relation(), words)));
	}

	private FormEdit write(See see) {
		return ReferenceEdits.set(section().address(), see);
	}

	private Optional<ReferenceTarget> found() {
		return ReferencePicker.resolve(editing().tree(), OpenLibrary.session().snapshot(), shown.target());
	}

	private void choose() {
		PickDialog dialog = new PickDialog(target.getShell(), editing().host(), "Cross-reference", other -> !other.target().equals(section().owner().element()));
		if (dialog.open() == Window.OK) {
			editing().apply(write(new See(dialog.chosen().target(), false, "", shown.relation(), shown.note())));
		}
	}

	/** Goes to what it leads to. */
	private void follow() {
		if (shown.external()) {
			if (shown.target().startsWith("http")) {
				Program.launch(shown.target());
			}
			return;
		}
		Optional<ReferenceTarget> found = found();
		if (found.filter(ReferenceTarget::own).isPresent()) {
			editing().host().showElement(Address.element(found.get().target()));
		} else {
			found.flatMap(ReferenceEditor::node).ifPresent(node -> Editors.open(editing().host().site().getPage(), node));
		}
	}

	private static Optional<Node> node(ReferenceTarget found) {
		String[] names = found.target().split("\\.", 2);
		return OpenLibrary.session().snapshot().stream().flatMap(library -> library.frameworks().stream()).filter(framework -> framework.name().equals(names[0])).findFirst()
				.flatMap(framework -> names.length == 1 ? Optional.of(framework) : framework.element(names[1]));
	}

	@Override
	void fill() {
		shown = ReferenceEdits.read(part());
		String words;
		if (shown.external()) {
			words = "<a>" + plain(shown.label().isEmpty() ? shown.target() : shown.label()) + "</a>";
			address.show(shown.target());
			label.show(shown.label());
		} else {
			Optional<ReferenceTarget> found = found();
			words = found.map(known -> "<a>" + plain(known.heading()) + "</a>" + (known.own() || known.title().equals(known.framework()) ? "" : " — " + plain(known.framework())))
					.orElse("There is nothing called “" + plain(shown.target()) + "” in this library. Choose something else.");
		}
		if (!target.getText().equals(words)) {
			target.setText(words);
		}
		int place = Math.max(0, RELATIONS.indexOf(shown.relation()));
		if (relation.getSelectionIndex() != place) {
			relation.select(place);
		}
		note.show(shown.note());
	}

	/** What was typed must not become a link or a mnemonic. */
	private static String plain(String text) {
		return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
	}

	@Override
	void commit() {
		if (address != null) {
			address.commit();
			label.commit();
		}
		note.commit();
	}

	@Override
	void editable(boolean editable) {
		if (address != null) {
			address.editable(editable);
			label.editable(editable);
		} else {
			change.setEnabled(editable);
		}
		relation.setEnabled(editable);
		note.editable(editable);
	}

	@Override
	void focus(Address to) {
		if (address != null) {
			address.control().setFocus();
		} else {
			change.setFocus();
		}
	}
}
