package framewright.ui.versions;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;

import framewright.ui.Icons;
import framewright.editing.library.Node;
import framewright.ui.model.versions.PublishPlan;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.Author;
import framewright.versions.Publish;
import framewright.versions.VersionsException;

/** Publishes a framework: checks, the number, what changed, and at the end where it is. */
public final class PublishWizard extends Wizard {

	private final PublishPlan plan;
	private final PublishChecksPage checks;
	private final PublishNumberPage number;
	private final PublishSummaryPage summary;
	private Publish.Result result;

	/**
	 * @param title  the title of the framework
	 * @param others the other frameworks of the library
	 */
	public PublishWizard(PublishPlan plan, String title, List<Node> others) {
		this.plan = plan;
		checks = new PublishChecksPage(plan, title, others);
		number = new PublishNumberPage(plan);
		summary = new PublishSummaryPage(plan);
		setWindowTitle("Publish “" + title + "”");
		setDefaultPageImageDescriptor(Icons.descriptor("wizard-publish"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(checks);
		addPage(number);
		addPage(summary);
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == summary && checks.isPageComplete() && plan.problem().isEmpty();
	}

	@Override
	public boolean performFinish() {
		Author author = Who.ask().orElse(null);
		if (author == null) {
			return false;
		}
		try {
			getContainer().run(true, true, monitor -> {
				try {
					result = plan.publish(author, monitor);
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				} catch (VersionsException | IOException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			ILog.of(PublishWizard.class).warn("A framework could not be published.", e.getCause());
			tell(e.getCause() instanceof VersionsException plain ? plain.getMessage() : "A file of the library could not be read or written. Check that its folder is still there, and that you may change it. Nothing was published.");
			return false;
		} catch (InterruptedException e) {
			tell("It was stopped. Nothing was published.");
			return false;
		} finally {
			OpenLibrary.lookForChanges();
			VersionsNews.tell();
		}
		if (result.isRefused()) {
			checks.show(result.findings());
			getContainer().showPage(checks);
			return false;
		}
		return true;
	}

	private void tell(String message) {
		IWizardPage page = getContainer().getCurrentPage();
		if (page instanceof WizardPage shown) {
			shown.setErrorMessage(message);
		}
	}

	/** What became of it; empty until it is published. */
	public Optional<Publish.Result> result() {
		return Optional.ofNullable(result).filter(done -> !done.isRefused());
	}
}
