package framewright.ui.versions;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.ui.Icons;
import framewright.ui.editor.Editors;
import framewright.ui.library.AccessibleNames;
import framewright.editing.library.Node;
import framewright.editing.library.Tally;
import framewright.ui.model.versions.PublishPlan;
import framewright.ui.model.versions.PublishPlan.Prepared;
import framewright.versions.VersionsException;

/** What the checks found before a framework is published; an error stops it. */
final class PublishChecksPage extends WizardPage {

	private final PublishPlan plan;
	private Label heading;
	private ProgressBar progress;
	private Table table;
	private Label detail;
	private Table others;
	private Job job;
	private final List<Node> frameworks;

	/** @param frameworks the other frameworks of the library, which can be published together with it */
	PublishChecksPage(PublishPlan plan, String framework, List<Node> frameworks) {
		super("checks", "Is it ready?", null);
		this.plan = plan;
		this.frameworks = frameworks;
		setDescription("A published version of “" + framework + "” never changes, so it is checked first.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 8).applyTo(area);
		heading = new Label(area, SWT.WRAP);
		heading.setData("framewright.key", "publish.checked");
		heading.setText("Checking…");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		progress = new ProgressBar(area, SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setData("framewright.key", "publish.findings");
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(AccessibleNames.of("What the checks found"));
		column("What was found and what to do", 470);
		column("Line", 60);
		table.addListener(SWT.DefaultSelection, event -> go((Finding) event.item.getData()));
		table.addListener(SWT.Selection, event -> detail(((Finding) event.item.getData()).message()));
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 130).applyTo(table);
		detail = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(540, 34).applyTo(detail);
		others(area);
		setControl(area);
		check();
	}

	private void detail(String message) {
		detail.setText(message.replace("&", "&&"));
	}

	/** What refers to each other is published together, so that no reader is led to something that is not there. */
	private void others(Composite area) {
		if (frameworks.isEmpty()) {
			return;
		}
		new Label(area, SWT.NONE).setText("Publish &together with it, under the numbers that they bear:");
		others = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		others.setData("framewright.key", "publish.together");
		others.getAccessible().addAccessibleListener(AccessibleNames.of("Publish together with it"));
		for (Node framework : frameworks) {
			TableItem item = new TableItem(others, SWT.NONE);
			item.setText(framework.title() + "  " + framework.detail());
			item.setData(framework);
		}
		others.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				plan.together(Arrays.stream(others.getItems()).filter(TableItem::getChecked).map(item -> ((Node) item.getData()).file()).toList());
				job.cancel();
				check();
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(540, 84).applyTo(others);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	/** Opens the place of a finding; for that the wizard has to go. */
	private void go(Finding finding) {
		if (finding.severity() == Severity.ERROR) {
			getShell().close();
			Editors.open(Plain.window().getActivePage(), finding.file(), finding.offset(), finding.length());
		}
	}

	private void check() {
		setPageComplete(false);
		progress.setVisible(true);
		heading.setText("Checking…");
		Display display = table.getDisplay();
		job = new Job("Checking before publishing") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					Prepared prepared = plan.prepare(monitor);
					if (!monitor.isCanceled()) {
						then(display, () -> show(prepared));
					}
				} catch (OperationCanceledException e) {
					return Status.CANCEL_STATUS;
				} catch (VersionsException e) {
					then(display, () -> fail(e.getMessage()));
				} catch (IOException e) {
					then(display, () -> fail("The framework could not be read. Check that its file is still there."));
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void then(Display display, Runnable action) {
		display.asyncExec(() -> {
			if (!table.isDisposed()) {
				action.run();
			}
		});
	}

	private void show(Prepared prepared) {
		show(prepared.findings());
		((PublishNumberPage) getNextPage()).show(prepared);
		((PublishSummaryPage) getNextPage().getNextPage()).show(prepared);
		getContainer().updateButtons();
	}

	/** Shows what was found; errors stop the publication. */
	void show(List<Finding> findings) {
		stopProgress();
		table.removeAll();
		detail("");
		for (Severity severity : Severity.values()) {
			findings.stream().filter(finding -> finding.severity() == severity).forEach(finding -> {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(new String[] { finding.message(), Integer.toString(finding.line()) });
				item.setImage(Icons.of(finding.severity()));
				item.setData(finding);
			});
		}
		boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		heading.setText(refused ? "It cannot be published yet. Correct the errors first; press Return on one to go to its place."
				: findings.isEmpty() ? "Nothing was found. It is ready to be published." : "It can be published. What was found is worth a look: " + Tally.of(findings).words() + ".");
		heading.requestLayout();
		setMessage(refused ? "Errors stop the publication." : null, refused ? IMessageProvider.ERROR : IMessageProvider.NONE);
		setPageComplete(!refused);
	}

	private void fail(String reason) {
		stopProgress();
		heading.setText("The checks could not be made.");
		setErrorMessage(reason);
	}

	private void stopProgress() {
		progress.setVisible(false);
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
