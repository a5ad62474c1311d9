package framewright.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;

import framewright.core.library.Library;
import framewright.ui.Icons;
import framewright.ui.model.export.ExportPlan;
import framewright.ui.model.export.ExportRun;
import framewright.editing.library.Node;

/** Exports frameworks: which of them, in which formats, with which options, and to which folder. */
public final class ExportWizard extends Wizard {

	private static final String PREFERENCES = "framewright.ui";
	private static final String FOLDER = "exportFolder";

	private final Library library;
	private final ExportPlan plan = new ExportPlan();
	private final ExportChoicePage choice;
	private final ExportOptionsPage options;
	private ExportRun.Outcome outcome;

	/**
	 * @param frameworks the frameworks to choose from
	 * @param chosen those that are chosen to begin with
	 */
	public ExportWizard(Library library, List<Node> frameworks, List<Node> chosen) {
		this.library = library;
		plan.frameworks().addAll(chosen);
		plan.folder(InstanceScope.INSTANCE.getNode(PREFERENCES).get(FOLDER, Path.of(System.getProperty("user.home"), "Framewright", "Exports").toString()));
		choice = new ExportChoicePage(plan, frameworks);
		options = new ExportOptionsPage(plan);
		setWindowTitle("Export");
		setDefaultPageImageDescriptor(Icons.descriptor("wizard-export"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(choice);
		addPage(options);
	}

	@Override
	public boolean canFinish() {
		return plan.problem().isEmpty();
	}

	@Override
	public boolean performFinish() {
		InstanceScope.INSTANCE.getNode(PREFERENCES).put(FOLDER, plan.folder());
		try {
			getContainer().run(true, true, monitor -> {
				try {
					outcome = new ExportRun(plan, library).run(monitor);
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (InvocationTargetException e) {
			ILog.of(ExportWizard.class).warn("The export failed.", e.getCause());
			tell("The library could not be read. Check that its folder is still there, then try again.");
		} catch (InterruptedException e) {
			tell("The export was stopped. Files that were written until then are kept.");
		}
		return false;
	}

	private void tell(String message) {
		IWizardPage page = getContainer().getCurrentPage();
		if (page instanceof WizardPage shown) {
			shown.setErrorMessage(message);
		}
	}

	/** What came of it; empty until the export is done. */
	public Optional<ExportRun.Outcome> outcome() {
		return Optional.ofNullable(outcome);
	}
}
