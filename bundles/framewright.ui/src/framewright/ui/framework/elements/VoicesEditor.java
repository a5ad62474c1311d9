package framewright.ui.framework.elements;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import framewright.dsl.parts.Part;
import framewright.editing.elements.Section;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FormEdit;
import framewright.editing.form.GlossaryEdits;
import framewright.editing.form.ProseEdits;
import framewright.ui.library.AccessibleNames;

/** Quotations: what is said, who says it, and the source that it comes from. */
final class VoicesEditor extends EntriesEditor {

	VoicesEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	@Override
	String one() {
		return "quotation";
	}

	@Override
	Entry entry() {
		return new Voice();
	}

	@Override
	FormEdit adding(int place) {
		return FacetEdits.addVoice(section().address(), place, "", "", "");
	}

	private final class Voice extends Entry {
		private ProseInput said;
		private LineField by;
		private Combo from;
		private List<String> sources = List.of();

		@Override
		void create(Composite parent) {
			said = new ProseInput(parent, editing(), "Quotation", "voice", words -> ProseEdits.set(address(), words));
			GridDataFactory.createFrom((GridData) said.control().getLayoutData()).span(2, 1).applyTo(said.control());
			by = new LineField(parent, editing(), "Said by", "voice-by", words -> FacetEdits.voiceBy(address(), words));
			new Label(parent, SWT.NONE).setText("Source");
			from = new Combo(parent, SWT.READ_ONLY);
			from.getAccessible().addAccessibleListener(AccessibleNames.of("Source of the quotation"));
			GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(from);
			from.addListener(SWT.Selection, event -> editing().apply(FacetEdits.voiceFrom(address(), sources.get(from.getSelectionIndex()))));
		}

		@Override
		void show(Part part) {
			said.show(part.prose());
			by.show(part.values("by").stream().findFirst().orElse(""));
			String source = part.values("from").stream().findFirst().orElse("");
			List<String> names = new ArrayList<>(List.of(""));
			List<String> titles = new ArrayList<>(List.of("None"));
			GlossaryEdits.sources(editing().text()).forEach(known -> {
				names.add(known.name());
				titles.add(known.title());
			});
			if (!names.contains(source)) {
				names.add(source);
				titles.add("There is no source “" + source + "”");
			}
			if (!List.of(from.getItems()).equals(titles)) {
				from.setItems(titles.toArray(String[]::new));
			}
			sources = names;
			if (from.getSelectionIndex() != names.indexOf(source)) {
				from.select(names.indexOf(source));
			}
		}

		@Override
		void commit() {
			said.commit();
			by.commit();
		}

		@Override
		void editable(boolean editable) {
			said.editable(editable);
			by.editable(editable);
			from.setEnabled(editable);
		}

		@Override
		Control first() {
			return said.control();
		}
	}
}
