package framewright.ui.framework.elements;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FormEdit;
import framewright.editing.form.ProseEdits;

/** Prose, with its heading where it has one; or what is said at a level. */
final class ProseEditor extends SectionEditor {

	private LineField heading;
	private ProseInput prose;

	ProseEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	static boolean hasHeading(Section section) {
		return section.kind() == Section.Kind.PROSE && section.part().isPresent() && (section.part().get().keyword().equals("section") || !section.heading().isEmpty());
	}

	@Override
	boolean fits(Section other) {
		return super.fits(other) && hasHeading(other) == (heading != null);
	}

	@Override
	void create(Composite parent) {
		if (hasHeading(section())) {
			heading = new LineField(parent, editing(), "Heading", "heading", words -> FacetEdits.heading(section().address(), words));
		}
		String key = section().level().isEmpty() ? "prose-" + part().keyword() : "level-" + section().level();
		prose = new ProseInput(parent, editing(), (section().title() + " " + section().stem()).strip(), key, this::write);
		GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) prose.control().getLayoutData()).span(2, 1).applyTo(prose.control());
	}

	private FormEdit write(String markdown) {
		return section().level().isEmpty() ? ProseEdits.set(section().address(), markdown) : ProseEdits.descriptor(section().owner().element(), section().level(), markdown);
	}

	@Override
	void fill() {
		if (heading != null) {
			heading.show(section().heading());
		}
		prose.show(section().prose());
	}

	@Override
	void commit() {
		if (heading != null) {
			heading.commit();
		}
		prose.commit();
	}

	@Override
	void editable(boolean editable) {
		if (heading != null) {
			heading.editable(editable);
		}
		prose.editable(editable);
	}

	@Override
	void focus(Address address) {
		prose.control().setFocus();
	}
}
