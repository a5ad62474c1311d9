package framewright.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.osgi.framework.FrameworkUtil;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;

import framewright.core.exchange.Profile;
import framewright.core.library.Library;
import framewright.editing.library.Node;
import framewright.ui.Icons;
import framewright.ui.model.export.ExportPlan;
import framewright.ui.model.export.ExportRun;
import framewright.ui.workspace.OpenLibrary;

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
		choice = new ExportChoicePage(plan, frameworks, profiles(library));
		options = new ExportOptionsPage(plan, this::preview);
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

	private static Map<String, Profile> profiles(Library library) {
		try {
			return Profile.all(library);
		} catch (IOException e) {
			ILog.of(ExportWizard.class).warn("The profiles could not be read.", e);
			return Map.of(); // the Problems view tells of the settings
		}
	}

	@Override
	public boolean performFinish() {
		InstanceScope.INSTANCE.getNode(PREFERENCES).put(FOLDER, plan.folder());
		if (!mayRemember()) {
			return false;
		}
		outcome = run(new ExportRun(plan, library)).orElse(null);
		return outcome != null && remember();
	}

	/** Others may use a profile of that name. */
	private boolean mayRemember() {
		Profile there = profiles(library).get(plan.name());
		return there == null || there.equals(plan.profile()) || MessageDialog.openConfirm(getShell(), "Export",
				"There is a profile “" + plan.name() + "” already, with other formats or options. It will be replaced for everybody who works in this library.");
	}

	private boolean remember() {
		if (plan.name().isEmpty()) {
			return true;
		}
		try {
			plan.profile().save(library, plan.name());
			OpenLibrary.notice(library.folder().resolve(Library.SETTINGS));
			return true;
		} catch (IOException e) {
			ILog.of(ExportWizard.class).warn("A profile could not be saved.", e);
			tell("The profile could not be written to library.settings. Check that you may change that file, or leave “Remember as” empty.");
			return false;
		}
	}

	private void preview() {
		try {
			run(new ExportRun(plan, library, previewFolder())).ifPresent(shown -> new ExportResultDialog(getShell(), shown, true).open());
		} catch (IOException e) {
			ILog.of(ExportWizard.class).warn("There is no place for a preview.", e);
			tell("The preview could not be made. Close the files of the last one where they are open, and make room on the disk.");
		}
	}

	/** An empty folder among the workbench's own files; what the last preview left goes. */
	private static Path previewFolder() throws IOException {
		Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(ExportWizard.class)).append("preview").toPath();
		if (Files.exists(folder)) {
			MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
		}
		return Files.createDirectories(folder);
	}

	/** What came of it; empty when it failed or was stopped, which is told. */
	private Optional<ExportRun.Outcome> run(ExportRun export) {
		ExportRun.Outcome[] done = new ExportRun.Outcome[1];
		try {
			getContainer().run(true, true, monitor -> {
				try {
					done[0] = export.run(monitor);
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			ILog.of(ExportWizard.class).warn("The export failed.", e.getCause());
			tell("The library could not be read. Check that its folder is still there, then try again.");
		} catch (InterruptedException e) {
			tell("The export was stopped. Formats that were done until then are kept; the others are as they were.");
		}
		return Optional.ofNullable(done[0]);
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
