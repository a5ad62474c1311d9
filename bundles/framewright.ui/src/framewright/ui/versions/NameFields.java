package framewright.ui.versions;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.ui.model.versions.Person;

/** A field for a name and one for an e-mail address, in an area with two columns. */
final class NameFields {

	private final Text name;
	private final Text email;

	NameFields(Composite area, Person person, Runnable changed) {
		name = field(area, "Your &name:", "person.name", "For instance: Ada Brown");
		email = field(area, "Your &e-mail address:", "person.email", "May be left empty");
		show(person);
		name.addModifyListener(event -> changed.run());
		email.addModifyListener(event -> changed.run());
	}

	private static Text field(Composite area, String label, String key, String hint) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setMessage(hint);
		text.setData("framewright.key", key);
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(text);
		return text;
	}

	Person person() {
		return new Person(name.getText(), email.getText());
	}

	void show(Person person) {
		name.setText(person.name());
		email.setText(person.email());
	}
}
