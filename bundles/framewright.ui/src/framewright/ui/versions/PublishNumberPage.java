package framewright.ui.versions;

import java.time.LocalDate;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.versions.PublishPlan;
import framewright.ui.model.versions.PublishPlan.Prepared;

/** The number, the date and the edition that a framework is published with. */
final class PublishNumberPage extends WizardPage {

	private final PublishPlan plan;
	private Text version;
	private Label why;
	private Text edition;
	private DateTime date;
	private Prepared prepared;

	PublishNumberPage(PublishPlan plan) {
		super("number", "Which version is it?", null);
		this.plan = plan;
		setDescription("The number tells readers how much has changed: the first one counts what people relied on, the second what came, the third what was put right.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		version = text(area, "&Version:", "publish.version", 120);
		new Label(area, SWT.NONE);
		why = new Label(area, SWT.WRAP);
		why.setData("framewright.key", "publish.why");
		GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(why);
		Muted.apply(why);
		new Label(area, SWT.NONE).setText("&Date:");
		date = new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
		date.setData("framewright.key", "publish.date");
		date.getAccessible().addAccessibleListener(AccessibleNames.of("Date of publication"));
		date.setDate(plan.date().getYear(), plan.date().getMonthValue() - 1, plan.date().getDayOfMonth());
		date.addListener(SWT.Selection, event -> changed());
		GridDataFactory.swtDefaults().applyTo(date);
		edition = text(area, "&Edition:", "publish.edition", 260);
		edition.setMessage("For instance: September 2026");
		version.addModifyListener(event -> changed());
		edition.addModifyListener(event -> changed());
		setControl(area);
		fill();
	}

	private static Text text(Composite area, String label, String key, int width) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setData("framewright.key", key);
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** Takes what the checks found out. */
	void show(Prepared found) {
		prepared = found;
		fill();
	}

	private void fill() {
		if (prepared != null && version != null) {
			String number = plan.version();
			String label = plan.edition();
			version.setText(number);
			edition.setText(label);
			why.setText(prepared.why().replace("&", "&&"));
			why.requestLayout();
			changed();
		}
	}

	private void changed() {
		plan.version(version.getText());
		plan.edition(edition.getText());
		plan.date(LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()));
		String problem = plan.problem();
		String warning = plan.warning();
		setErrorMessage(problem.isEmpty() ? null : problem);
		setMessage(warning.isEmpty() ? null : warning, warning.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
		setPageComplete(problem.isEmpty());
	}
}
