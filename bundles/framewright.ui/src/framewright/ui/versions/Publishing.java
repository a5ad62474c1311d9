package framewright.ui.versions;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;

import framewright.core.compare.Comparison;
import framewright.core.extension.Services;
import framewright.ui.commands.Commands;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.model.versions.PublishPlan;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.VersionedLibrary;

/** Publishes the framework that is looked at. */
final class Publishing {

	private Publishing() {
	}

	static void begin(VersionedLibrary library, IWorkbenchWindow window) {
		Path file = Chosen.file(window).orElse(null);
		if (file == null) {
			Plain.tell("Publish", "Select the framework to publish in the library first, or open it.");
			return;
		}
		// What lies on the disk is published, so what is only in an editor would be missing.
		if (!window.getActivePage().saveAllEditors(true)) {
			return;
		}
		List<Node> others = OpenLibrary.session().snapshot().map(LibrarySnapshot::frameworks).orElse(List.of()).stream().filter(row -> !row.file().equals(file)).toList();
		PublishWizard wizard = new PublishWizard(new PublishPlan(library, file, Services.find(Comparison.class)), Chosen.title(file), others);
		new WizardDialog(window.getShell(), wizard) {
			@Override
			protected void createButtonsForButtonBar(Composite parent) {
				super.createButtonsForButtonBar(parent);
				getButton(IDialogConstants.FINISH_ID).setText("&Publish");
			}
		}.open();
		if (wizard.result().isPresent() && new PublishResultDialog(window.getShell(), Chosen.title(file), wizard.result().get()).open() == PublishResultDialog.EXPORT) {
			Commands.run(Commands.EXPORT);
		}
	}
}
