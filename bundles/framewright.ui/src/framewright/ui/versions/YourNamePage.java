package framewright.ui.versions;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import framewright.ui.Muted;
import framewright.ui.model.versions.Person;

/** The preferences about who works here. */
public final class YourNamePage extends PreferencePage implements IWorkbenchPreferencePage {

	static final String ID = "framewright.ui.yourNamePage";

	private NameFields fields;

	public YourNamePage() {
		noDefaultButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// There is nothing to prepare.
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 8).applyTo(area);
		Label why = new Label(area, SWT.WRAP);
		why.setText("Every version that you save or publish bears your name, so that others can see who wrote it and ask you.");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(360, SWT.DEFAULT).applyTo(why);
		Muted.apply(why);
		fields = new NameFields(area, Who.written(), this::changed);
		return area;
	}

	private void changed() {
		Person person = fields.person();
		String problem = person.equals(new Person("", "")) ? "" : person.problem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		setValid(problem.isEmpty());
	}

	@Override
	public boolean performOk() {
		Who.remember(fields.person());
		return true;
	}
}
