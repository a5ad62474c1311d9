package framewright.ui.versions;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;

import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;
import framewright.ui.model.versions.CopyTexts;
import framewright.ui.model.versions.Deciding;
import framewright.versions.ConflictCopies;
import framewright.versions.ConflictCopies.ConflictCopy;
import framewright.versions.Decision;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** Brings the copies that a synchronised drive left together with the files that they are copies of, one after the other. In the thread of the display. */
final class BringingCopiesTogether {

	private static final String TITLE = "Bring Together";
	private static final String FAILURE = "The two could not be brought together";

	private final VersionedLibrary library;

	BringingCopiesTogether(VersionedLibrary library) {
		this.library = library;
	}

	void begin() {
		if (Plain.window().getActivePage().saveAllEditors(true)) {
			new Look().schedule();
		}
	}

	/** Looks for the first copy, and brings it together as far as that needs no decision. */
	private final class Look extends VersionsJob {
		private ConflictCopy copy;

		Look() {
			super("Bringing together", FAILURE);
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException, IOException {
			ConflictCopies copies = new ConflictCopies(library);
			List<ConflictCopy> all = copies.list();
			if (all.isEmpty()) {
				return () -> Plain.tell(TITLE, "There is no copy that a synchronised drive has left. Everything is together.");
			}
			copy = all.get(0);
			Comparison comparison = Services.find(Comparison.class).orElseThrow(() -> new VersionsException(Reason.OTHER, "The part of Framewright that compares texts is not installed."));
			CopyTexts texts = CopyTexts.read(copy);
			Merged merged = copies.merge(copy, comparison);
			PutOff putOff = PutOff.of(library, copy.copy());
			return () -> decide(copy, texts, merged, all.size(), putOff);
		}

		@Override
		void failed(VersionsException fault) {
			if (copy == null || fault.reason() != Reason.NOT_FOUND && fault.reason() != Reason.UNREADABLE) {
				super.failed(fault);
			} else if (Plain.ask(FAILURE, fault.getMessage(), "Compare")) {
				compare(copy);
			}
		}
	}

	/** Where it is not known what both go back to, a person has to see both. */
	private void compare(ConflictCopy copy) {
		IWorkbenchPage page = Plain.window().getActivePage();
		OldVersions versions = new OldVersions(page, library, copy.file());
		ComparedText now = versions.now();
		if (now != null) {
			versions.compare(new ComparedText(Kind.SAVED, "the copy “" + copy.copy().getFileName() + "”", copy.copy(), () -> CopyTexts.text(copy.copy())), now);
		}
	}

	private void decide(ConflictCopy copy, CopyTexts texts, Merged merged, int all, PutOff putOff) {
		String name = Library.name(copy.file());
		if (merged.isClean()) {
			putOff.done();
			String more = all == 1 ? "" : " Then there " + (all == 2 ? "is one more." : "are " + (all - 1) + " more.");
			if (Plain.ask(TITLE, "A synchronised drive left the copy “" + copy.copy().getFileName() + "” beside “" + name + "”. What was written in both fits together: nothing has to be decided.\n\nThe framework will hold all of it, and the copy goes away." + more, TITLE)) {
				new Settle(copy, texts, merged.text(conflict -> ""), null).schedule();
			}
			return;
		}
		Deciding deciding = Deciding.of(copy.file(), texts.file(), merged);
		putOff.resume(deciding);
		new DecideDialog(Plain.shell(), "Bring together: " + name, "The copy", deciding, putOff, (decisions, dialog) -> {
			if (decisions.get(copy.file()) instanceof Decision.Text decided) {
				new Settle(copy, texts, decided.text(), dialog).schedule();
			}
		}).open();
	}

	private final class Settle extends VersionsJob {
		private final ConflictCopy copy;
		private final CopyTexts texts;
		private final String decided;
		private final DecideDialog dialog;

		/** @param dialog where it was decided; {@code null} when nothing had to be */
		Settle(ConflictCopy copy, CopyTexts texts, String decided, DecideDialog dialog) {
			super("Bringing together", FAILURE);
			this.copy = copy;
			this.texts = texts;
			this.decided = decided;
			this.dialog = dialog;
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException {
			ConflictCopies copies = new ConflictCopies(library);
			copies.settle(copy, texts.file(), texts.copy(), decided);
			boolean more = !copies.list().isEmpty();
			return () -> {
				if (dialog != null) {
					dialog.finished();
				}
				Plain.passing("“" + Library.name(copy.file()) + "” and its copy are together.");
				if (more) {
					begin();
				}
			};
		}

		@Override
		void failed(VersionsException fault) {
			if (dialog == null) {
				super.failed(fault);
			} else {
				dialog.failed(fault.getMessage());
			}
		}
	}
}
