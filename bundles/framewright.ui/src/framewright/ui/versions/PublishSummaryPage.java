package framewright.ui.versions;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.ui.model.versions.PublishPlan;
import framewright.ui.model.versions.PublishPlan.Prepared;
import framewright.ui.model.versions.PublishSummary;

/** What readers will find changed since the version that was published last. */
final class PublishSummaryPage extends WizardPage {

	private final PublishPlan plan;
	private ReadingPane summary;
	private Text message;
	private Prepared prepared;

	PublishSummaryPage(PublishPlan plan) {
		super("summary", "What readers will find", null);
		this.plan = plan;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 6).applyTo(area);
		summary = new ReadingPane(area, "What changed", "publish.summary");
		GridDataFactory.fillDefaults().grab(true, true).hint(540, 210).applyTo(summary.control());
		new Label(area, SWT.NONE).setText("&Why it is published (may be left empty):");
		message = new Text(area, SWT.BORDER);
		message.setData("framewright.key", "publish.message");
		message.addModifyListener(event -> plan.message(message.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
		setControl(area);
		fill();
	}

	/** Takes what the checks found out. */
	void show(Prepared found) {
		prepared = found;
		fill();
	}

	private void fill() {
		if (prepared != null && summary != null) {
			summary.show(PublishSummary.of(prepared));
		}
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			setDescription("Version " + plan.version() + (plan.edition().isEmpty() ? "" : ", " + plan.edition()) + ". Once published, it never changes.");
			message.setFocus();
		}
		super.setVisible(visible);
		if (visible) {
			getContainer().updateButtons();
		}
	}
}
