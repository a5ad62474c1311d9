package framewright.ui.framework.elements;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

import framewright.dsl.parts.Part;
import framewright.dsl.text.Markdown;
import framewright.editing.elements.Section;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FacetEdits.Work;
import framewright.editing.form.FormEdit;
import framewright.editing.form.ProseEdits;

/** Works to read: title, author, year, link, and what is said of them. */
final class ReadingEditor extends EntriesEditor {

	ReadingEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	@Override
	String one() {
		return "work";
	}

	@Override
	Entry entry() {
		return new Fields();
	}

	@Override
	FormEdit adding(int place) {
		return FacetEdits.addWork(section().address(), place, new Work("New work", "", "", ""), "");
	}

	private final class Fields extends Entry {
		private LineField title;
		private LineField author;
		private LineField year;
		private LineField link;
		private Link open;
		private ProseInput note;
		private Work shown = new Work("", "", "", "");

		@Override
		void create(Composite parent) {
			title = new LineField(parent, editing(), "Title", "work-title", words -> write(new Work(words, shown.author(), shown.year(), shown.link())));
			author = new LineField(parent, editing(), "Author", "work-author", words -> write(new Work(shown.title(), words, shown.year(), shown.link())));
			year = new LineField(parent, editing(), "Year", "work-year", words -> write(new Work(shown.title(), shown.author(), words, shown.link())));
			link = new LineField(parent, editing(), "Link", "work-link", words -> write(new Work(shown.title(), shown.author(), shown.year(), words))).message("https://");
			open = new Link(parent, SWT.NONE);
			open.setText("<a>Open the link in the browser</a>");
			GridDataFactory.swtDefaults().span(2, 1).exclude(true).applyTo(open);
			open.setVisible(false);
			open.addListener(SWT.Selection, event -> Program.launch(shown.link()));
			note = new ProseInput(parent, editing(), "What is said of the work", "work-note", words -> ProseEdits.set(address(), words));
			GridDataFactory.createFrom((GridData) note.control().getLayoutData()).span(2, 1).applyTo(note.control());
		}

		private FormEdit write(Work work) {
			return FacetEdits.work(address(), work);
		}

		@Override
		void show(Part part) {
			shown = new Work(part.title(), value(part, "by"), value(part, "year"), value(part, "link"));
			title.show(shown.title());
			author.show(shown.author());
			year.show(shown.year());
			link.show(shown.link());
			boolean opens = Markdown.isAddress(shown.link()) && shown.link().startsWith("http");
			if (open.getVisible() != opens) {
				open.setVisible(opens);
				((GridData) open.getLayoutData()).exclude = !opens;
				editing().resized();
			}
			note.show(part.prose());
		}

		@Override
		void commit() {
			title.commit();
			author.commit();
			year.commit();
			link.commit();
			note.commit();
		}

		@Override
		void editable(boolean editable) {
			title.editable(editable);
			author.editable(editable);
			year.editable(editable);
			link.editable(editable);
			note.editable(editable);
		}

		@Override
		Control first() {
			return title.control();
		}
	}

	private static String value(Part part, String word) {
		return part.values(word).stream().findFirst().orElse("");
	}
}
