package framewright.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.Wizard;

import framewright.core.library.Library;
import framewright.examples.SampleLibrary;
import framewright.ui.Icons;
import framewright.ui.model.create.NewFrameworkDraft;
import framewright.ui.model.create.NewFrameworkDraft.Model;
import framewright.editing.library.LibrarySnapshot;
import framewright.ui.workspace.OpenLibrary;

/** Begins a framework in the library that is open. */
public final class NewFrameworkWizard extends Wizard {

	private final NewFrameworkDraft draft;
	private final List<Model> models = new ArrayList<>();
	private final NewFrameworkPage page;
	private Path written;

	/** @throws IOException when the library or the samples cannot be read */
	public NewFrameworkWizard(Library library) throws IOException {
		Optional<LibrarySnapshot> snapshot = OpenLibrary.session().snapshot();
		Set<String> names = new HashSet<>();
		snapshot.ifPresent(known -> known.frameworks().forEach(framework -> {
			names.add(framework.name());
			models.add(new Model(framework.title(), () -> Files.readString(framework.file())));
		}));
		for (String sample : SampleLibrary.names()) {
			if (!names.contains(sample)) {
				models.add(new Model(title(sample) + " (sample)", () -> SampleLibrary.text(sample).orElseThrow(() -> new IOException("This sample is not there."))));
			}
		}
		draft = new NewFrameworkDraft(library, names);
		page = new NewFrameworkPage(draft, models);
		setWindowTitle("New Framework");
		setDefaultPageImageDescriptor(Icons.descriptor("wizard-new"));
		setNeedsProgressMonitor(true);
	}

	private static String title(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		try {
			getContainer().run(true, false, monitor -> {
				try {
					written = draft.write();
				} catch (IOException | RuntimeException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (InvocationTargetException e) {
			ILog.of(NewFrameworkWizard.class).warn("A framework could not be begun.", e.getCause());
			page.setErrorMessage(e.getCause() instanceof IOException && e.getCause().getMessage() != null && e.getCause().getMessage().endsWith(".") ? e.getCause().getMessage()
					: "The framework could not be written to the library. Check that the disk is not full and that you may write to its folder.");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	/** The file that was written; empty until then. */
	public Optional<Path> written() {
		return Optional.ofNullable(written);
	}
}
