package framewright.ui.framework.elements;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;

import framewright.dsl.parts.Part;
import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FormEdit;
import framewright.editing.form.ProseEdits;

/** A facet that holds several things of one kind, voices or works, each with fields of its own, after some words that lead to them. */
abstract class EntriesEditor extends SectionEditor {

	/** The fields of one of them. */
	abstract static class Entry {
		private Composite area;
		private Address address;

		/** Where it is now. */
		final Address address() {
			return address;
		}

		abstract void create(Composite parent);

		abstract void show(Part part);

		abstract void commit();

		abstract void editable(boolean editable);

		abstract Control first();
	}

	private LineField heading;
	private ProseInput lead;
	private Composite list;
	private Button add;
	private List<Entry> entries;

	EntriesEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	/** What one of them is called, small: “quotation”. */
	abstract String one();

	abstract Entry entry();

	/** Adds an empty one at a place. */
	abstract FormEdit adding(int place);

	@Override
	boolean fits(Section other) {
		return super.fits(other) && other.heading().isEmpty() == (heading == null);
	}

	@Override
	void create(Composite parent) {
		entries = new ArrayList<>();
		if (!section().heading().isEmpty()) {
			heading = new LineField(parent, editing(), "Heading", "heading", words -> FacetEdits.heading(section().address(), words));
		}
		lead = new ProseInput(parent, editing(), section().title() + ": words before them", "lead-" + part().keyword(), words -> ProseEdits.set(section().address(), words));
		GridDataFactory.createFrom((GridData) lead.control().getLayoutData()).span(2, 1).applyTo(lead.control());
		list = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(list);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(list);
		add = new Button(parent, SWT.PUSH);
		add.setText("Add " + Character.toUpperCase(one().charAt(0)) + one().substring(1));
		add.setData("framewright.key", "add-" + one());
		GridDataFactory.swtDefaults().span(2, 1).applyTo(add);
		add.addListener(SWT.Selection, event -> {
			if (editing().apply(adding(part().parts().size())) && !entries.isEmpty()) {
				entries.getLast().first().setFocus();
			}
		});
	}

	private Entry make() {
		Entry entry = entry();
		entry.area = new Composite(list, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).extendedMargins(14, 0, 0, 0).applyTo(entry.area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(entry.area);
		Composite fields = new Composite(entry.area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		entry.create(fields);
		ToolBar bar = new ToolBar(entry.area, SWT.FLAT);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(bar);
		more(bar, one(), menu -> fillMenu(menu, entry.address));
		return entry;
	}

	@Override
	void fill() {
		if (heading != null) {
			heading.show(section().heading());
		}
		lead.show(section().prose());
		List<Part> parts = part().parts();
		boolean resized = parts.size() != entries.size();
		while (entries.size() > parts.size()) {
			entries.removeLast().area.dispose();
		}
		while (entries.size() < parts.size()) {
			entries.add(make());
		}
		for (int i = 0; i < parts.size(); i++) {
			entries.get(i).address = Address.of(parts.get(i));
			entries.get(i).show(parts.get(i));
		}
		if (resized) {
			editing().resized();
		}
	}

	@Override
	void commit() {
		if (heading != null) {
			heading.commit();
		}
		lead.commit();
		List.copyOf(entries).forEach(Entry::commit);
	}

	@Override
	void editable(boolean editable) {
		if (heading != null) {
			heading.editable(editable);
		}
		lead.editable(editable);
		add.setEnabled(editable);
		entries.forEach(entry -> entry.editable(editable));
	}

	@Override
	void focus(Address address) {
		for (Entry entry : entries) {
			if (entry.address.equals(address)) {
				entry.first().setFocus();
				return;
			}
		}
		(entries.isEmpty() ? lead.control() : entries.getFirst().first()).setFocus();
	}
}
