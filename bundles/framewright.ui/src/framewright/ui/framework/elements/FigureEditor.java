package framewright.ui.framework.elements;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Composite;

import framewright.dsl.parts.Part;
import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FacetEdits.Picture;
import framewright.editing.form.FormEdit;

/** A figure: its file, what there is to see, and what stands below it. */
final class FigureEditor extends SectionEditor {

	private LineField file;
	private LineField alt;
	private LineField caption;
	private Picture shown = new Picture("", "", "");

	FigureEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	@Override
	void create(Composite parent) {
		file = new LineField(parent, editing(), "File", "figure-file", words -> write(new Picture(words.replace('\\', '/'), shown.alt(), shown.caption()))).message("assets/picture.svg");
		alt = new LineField(parent, editing(), "What there is to see", "figure-alt", words -> write(new Picture(shown.file(), words, shown.caption()))).message("For people who cannot see it");
		caption = new LineField(parent, editing(), "Caption", "figure-caption", words -> write(new Picture(shown.file(), shown.alt(), words)));
		shown = new Picture("", "", "");
	}

	private FormEdit write(Picture picture) {
		return FacetEdits.figure(section().address(), picture);
	}

	@Override
	String title(Section now) {
		Path folder = editing().host().file().getParent();
		String name = now.part().map(Part::title).orElse("");
		return now.title() + (name.isEmpty() || FigureDialog.isThere(folder, name) ? "" : " (there is no such file)");
	}

	@Override
	void fill() {
		Part part = part();
		shown = new Picture(part.title(), part.values("alt").stream().findFirst().orElse(""), part.values("caption").stream().findFirst().orElse(""));
		file.show(shown.file());
		alt.show(shown.alt());
		caption.show(shown.caption());
	}

	@Override
	void commit() {
		file.commit();
		alt.commit();
		caption.commit();
	}

	@Override
	void editable(boolean editable) {
		file.editable(editable);
		alt.editable(editable);
		caption.editable(editable);
	}

	@Override
	void focus(Address address) {
		file.control().setFocus();
	}
}
