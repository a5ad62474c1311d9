package framewright.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.library.Library;
import framewright.editing.LibraryEdit;
import framewright.editing.library.LibraryTexts;
import framewright.ui.Icons;
import framewright.ui.across.Frozen;
import framewright.ui.across.LibraryChange;
import framewright.ui.across.OpenTexts;
import framewright.ui.model.imports.Destination;
import framewright.ui.model.imports.Destination.Known;
import framewright.ui.model.imports.ImportPlan;
import framewright.ui.model.imports.KnownFrameworks;
import framewright.ui.model.imports.ReadDocument;
import framewright.ui.model.imports.RevisedFramework;

/** Makes a framework of a document, or brings one up to date with it: which document, what became of it, where it goes, and what it changes there. Nothing is written before “Finish”. */
public final class ImportWizard extends Wizard {

	private static final Point SIZE = new Point(1220, 820);

	private final ImportPlan plan = new ImportPlan();
	private final Destination destination;
	private final ImportDocumentPage document;
	private final ImportReviewPage review;
	private final ImportPlacePage place;
	private final ImportChangesPage changes;
	private Path written;

	/**
	 * @param known what is known of the library
	 * @param file the document to begin with; empty for none
	 * @param existing the framework of the library that is to be brought up to date; empty where that is not known
	 */
	public ImportWizard(Library library, KnownFrameworks known, String file, Optional<Path> existing) {
		destination = new Destination(library, known, existing.flatMap(known::of));
		document = new ImportDocumentPage(plan, file);
		review = new ImportReviewPage(plan, this::name, destination::file);
		setNeedsProgressMonitor(true);
		place = new ImportPlacePage(this);
		changes = new ImportChangesPage(this);
		setWindowTitle(existing.isPresent() ? "Update from Document" : "Import Document");
		setDefaultPageImageDescriptor(Icons.descriptor("wizard-import"));
	}

	/** What is known of a library. Call it in the background. */
	public static KnownFrameworks known(LibraryTexts texts) throws IOException {
		return KnownFrameworks.of(texts);
	}

	/** Opens the wizard in a dialog that has room for it. */
	public void open(Shell parent) {
		dialog(parent).open();
	}

	/** The dialog, not open yet. */
	public WizardDialog dialog(Shell parent) {
		return new WizardDialog(parent, this) {
			@Override
			protected Point getInitialSize() {
				Rectangle screen = getShell().getMonitor().getClientArea();
				return new Point(Math.min(SIZE.x, screen.width), Math.min(SIZE.y, screen.height));
			}

			@Override
			protected void createButtonsForButtonBar(Composite bar) {
				super.createButtonsForButtonBar(bar);
				getButton(IDialogConstants.FINISH_ID).setToolTipText("Writes the framework; until then nothing is changed");
			}
		};
	}

	@Override
	public void addPages() {
		addPage(document);
		addPage(review);
		addPage(place);
		addPage(changes);
	}

	ImportPlan plan() {
		return plan;
	}

	Destination destination() {
		return destination;
	}

	Optional<ReadDocument> document() {
		return review.document();
	}

	/** The name that the framework has already; empty for a new one. */
	String name() {
		plan.file().ifPresent(destination::document);
		return destination.existing().map(Known::name).orElse("");
	}

	/** The text of a framework as its editor has it. Call it in the background. */
	String textOf(Path file) throws IOException {
		LibraryTexts texts = OpenTexts.library().orElseThrow(() -> new IOException("No library is open."));
		String text = texts.text(file);
		Optional<String> frozen = Frozen.refusal(Map.of(file, text));
		if (frozen.isPresent()) {
			throw new IOException(frozen.get());
		}
		return text;
	}

	@Override
	public boolean canFinish() {
		if (document().isEmpty() || !destination.problem().isEmpty()) {
			return false;
		}
		IWizardPage current = getContainer().getCurrentPage();
		return destination.existing().isPresent() ? current == changes && changes.isPageComplete() : current == place && place.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		return destination.existing().isPresent() ? update() : create();
	}

	private boolean create() {
		ReadDocument read = document().orElseThrow();
		Optional<Path> made = run("The framework could not be written to the library. Check that the disk is not full and that you may write to its folder.", monitor -> destination.write(read, monitor));
		written = made.orElse(null);
		return made.isPresent();
	}

	private boolean update() {
		RevisedFramework revised = changes.revised().orElseThrow();
		Optional<String> text = run("What you chose could not be taken over.", revised::text);
		if (text.isEmpty()) {
			return false;
		}
		if (!text.get().equals(revised.existing())) {
			IStatus done = LibraryChange.run("Update from Document", LibraryEdit.of(revised.file(), revised.edits(text.get())), Map.of(revised.file(), revised.existing()));
			if (!done.isOK()) {
				changes.compareAgain(done.getMessage());
				return false;
			}
		}
		written = revised.file();
		return true;
	}

	/** What comes of some work in the background, which can be stopped; empty when it was or when it failed, which is told. */
	private <T> Optional<T> run(String otherwise, WorkLine.Work<T> work) {
		List<T> result = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					result.add(work.run(SubMonitor.convert(monitor, getWindowTitle(), 1)));
				} catch (OperationCanceledException e) {
					throw new InterruptedException();
				} catch (Exception e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			tell(words(e.getCause(), otherwise));
		} catch (InterruptedException e) {
			tell("It was stopped, and nothing was written.");
		}
		return result.stream().findFirst();
	}

	private void tell(String message) {
		if (getContainer().getCurrentPage() instanceof WizardPage shown) {
			shown.setErrorMessage(message);
		}
	}

	/** Why something failed, for people. What only a programmer understands goes to the log. */
	static String words(Throwable cause, String otherwise) {
		if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
			ILog.of(ImportWizard.class).warn("A document was too much.", cause);
			return otherwise + " It is too large, or its parts stand too deep in each other. Split it, and import the pieces.";
		}
		boolean told = cause instanceof UnreadableDocumentException || cause instanceof UnreadableTextException || cause instanceof FailedExtensionException
				|| cause instanceof IOException && !(cause instanceof FileSystemException) && cause.getMessage() != null && cause.getMessage().endsWith(".");
		if (!told) {
			ILog.of(ImportWizard.class).warn(otherwise, cause);
		}
		return told ? cause.getMessage() : cause instanceof IOException ? otherwise + " Check that the file is still there, that you may read it, and that no other program keeps it."
				: otherwise + " Something went wrong in Framewright itself.";
	}

	/** The file of the framework that was made or brought up to date; empty until then. */
	public Optional<Path> written() {
		return Optional.ofNullable(written);
	}
}
