package framewright.ui.framework.elements;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import framewright.dsl.parts.Part;
import framewright.editing.elements.ReferencePicker;
import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.ElementEdits;
import framewright.editing.form.FormEdit;
import framewright.editing.form.HeaderEdits;
import framewright.ui.Muted;
import framewright.ui.workspace.OpenLibrary;

/** Title, short title, own number and audience of an element; title and audience of the framework. */
final class DetailsEditor extends SectionEditor {

	private static final String BETWEEN = "; ";

	private LineField title;
	private LineField shortTitle;
	private LineField code;
	private LineField audience;
	private Label retired;

	DetailsEditor(Composite parent, Editing editing, Section section) {
		super(parent, editing, section);
	}

	private boolean isFramework() {
		return section().owner().equals(Address.FRAMEWORK);
	}

	private String name() {
		return section().owner().element();
	}

	@Override
	boolean fits(Section other) {
		return super.fits(other) && other.owner().equals(Address.FRAMEWORK) == isFramework();
	}

	@Override
	void create(Composite parent) {
		retired = new Label(parent, SWT.WRAP);
		Muted.apply(retired);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).exclude(true).applyTo(retired);
		title = new LineField(parent, editing(), "Title", "element-title", words -> isFramework() ? HeaderEdits.title(words) : ElementEdits.retitle(name(), words));
		if (!isFramework()) {
			shortTitle = new LineField(parent, editing(), "Short title", "element-short", words -> ElementEdits.shortTitle(name(), words)).message("For narrow tables");
			code = new LineField(parent, editing(), "Own number", "element-code", words -> ElementEdits.code(name(), words)).message("Instead of the counted one");
		}
		audience = new LineField(parent, editing(), "For whom", "element-audience", words -> audience(words)).message("Several with a semicolon between them");
	}

	private FormEdit audience(String words) {
		List<String> people = Arrays.stream(words.split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList();
		return isFramework() ? HeaderEdits.audience(people) : ElementEdits.audience(name(), people);
	}

	@Override
	String title(Section now) {
		Part part = now.part().orElseThrow();
		return part.kind() == Part.Kind.FRAMEWORK ? "Framework" : framewright.editing.form.Tiers.of(editing().text()).tier(part.keyword()).map(tier -> tier.title()).orElse("Element");
	}

	@Override
	void fill() {
		Part part = part();
		title.show(part.title());
		audience.show(String.join(BETWEEN, isFramework() ? HeaderEdits.audience(editing().text()) : part.values("audience")));
		if (!isFramework()) {
			shortTitle.show(value(part, "short"));
			code.show(value(part, "code"));
		}
		String words = retired(part);
		if (!retired.getText().equals(words)) {
			retired.setText(words);
			retired.setVisible(!words.isEmpty());
			((GridData) retired.getLayoutData()).exclude = words.isEmpty();
			editing().resized();
		}
	}

	private String retired(Part part) {
		if (part.clause("retired in").isEmpty()) {
			return "";
		}
		List<String> by = part.values("replaced by");
		String successors = "";
		if (!by.isEmpty()) {
			successors = " Replaced by " + by.stream().map(name -> "“" + ReferencePicker.resolve(editing().tree(), OpenLibrary.session().snapshot(), name).map(target -> target.title()).orElse(name) + "”").collect(Collectors.joining(", ")) + ".";
		}
		return ("Retired in version " + value(part, "retired in") + "." + successors).replace("&", "&&");
	}

	private static String value(Part part, String word) {
		return part.values(word).stream().findFirst().orElse("");
	}

	@Override
	void commit() {
		title.commit();
		if (!isFramework()) {
			shortTitle.commit();
			code.commit();
		}
		audience.commit();
	}

	@Override
	void editable(boolean editable) {
		title.editable(editable);
		if (!isFramework()) {
			shortTitle.editable(editable);
			code.editable(editable);
		}
		audience.editable(editable);
	}

	@Override
	void focus(Address address) {
		title.control().setFocus();
	}
}
