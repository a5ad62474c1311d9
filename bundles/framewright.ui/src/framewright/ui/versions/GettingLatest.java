package framewright.ui.versions;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.compare.Comparison;
import framewright.core.extension.Services;
import framewright.ui.model.versions.Deciding;
import framewright.ui.model.versions.SharingWords;
import framewright.versions.Author;
import framewright.versions.Decision;
import framewright.versions.GetLatest;
import framewright.versions.PendingMerge;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Gets what others shared, and lets the person decide where both changed the same thing. In the thread of the display. */
final class GettingLatest {

	private static final String TITLE = "Get Latest";
	private static final String FAILURE = "The latest could not be got";

	private final VersionedLibrary library;
	private Runnable then = () -> {
		// Nothing follows.
	};
	private boolean evenIfRewritten;

	GettingLatest(VersionedLibrary library) {
		this.library = library;
	}

	/** What to do in place of telling what came. */
	GettingLatest then(Runnable next) {
		then = next;
		return this;
	}

	void begin() {
		// What is only in an editor is in no version, and could come into conflict with what comes.
		if (Plain.window().getActivePage().saveAllEditors(true)) {
			Who.ask().ifPresent(author -> new Get(author).schedule());
		}
	}

	private final class Get extends VersionsJob {
		private final Author author;

		Get(Author author) {
			super("Getting the latest", FAILURE);
			this.author = author;
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException {
			GetLatest.Outcome outcome = new GetLatest(library, Services.find(Comparison.class)).get(author, new Logins(), evenIfRewritten, monitor);
			PutOff putOff = PutOff.of(library, library.library().folder());
			if (!(outcome instanceof GetLatest.ToDecide)) {
				putOff.done();
			}
			return switch (outcome) {
				case GetLatest.UpToDate upToDate -> () -> told(SharingWords.of(upToDate));
				case GetLatest.Updated updated -> () -> told(SharingWords.of(updated, library.library(), author));
				case GetLatest.ToDecide toDecide -> () -> decide(toDecide.merge(), author, putOff);
			};
		}

		@Override
		void failed(VersionsException fault) {
			SharingLibrary sharing = new SharingLibrary(library);
			switch (fault.reason()) {
				case NO_HISTORY -> sharing.firstSave(GettingLatest.this::begin);
				case NOT_SHARED -> sharing.connect("", GettingLatest.this::begin);
				case UNSAVED -> {
					if (Plain.ask("Save a version first?", fault.getMessage(), "Save Version…")) {
						new SavingVersion(library, Optional.empty()).then(GettingLatest.this::begin).begin();
					}
				}
				case REWRITTEN -> {
					if (!evenIfRewritten && Plain.ask("The shared library is another one", fault.getMessage() + "\n\nYou can go on all the same: what you have stays, and what was shared before is kept.", "Go On")) {
						evenIfRewritten = true;
						begin();
					}
				}
				default -> super.failed(fault);
			}
		}
	}

	private void told(String words) {
		Plain.tell(TITLE, words);
		then.run();
	}

	private void decide(PendingMerge merge, Author author, PutOff putOff) {
		Deciding deciding = Deciding.of(merge.conflicts());
		putOff.resume(deciding);
		new DecideDialog(Plain.shell(), "Get Latest: both changed the same", "Others", deciding, putOff, (decisions, dialog) -> new Finish(merge, author, decisions, dialog).schedule()).open();
	}

	private final class Finish extends VersionsJob {
		private final PendingMerge merge;
		private final Author author;
		private final Map<Path, Decision> decisions;
		private final DecideDialog dialog;

		Finish(PendingMerge merge, Author author, Map<Path, Decision> decisions, DecideDialog dialog) {
			super("Bringing together", "The two sides could not be brought together");
			this.merge = merge;
			this.author = author;
			this.decisions = decisions;
			this.dialog = dialog;
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException {
			GetLatest.Updated updated = merge.finish(decisions, monitor);
			return () -> {
				dialog.finished();
				told("Both sides are together now. " + SharingWords.of(updated, library.library(), author) + "\n\nShare, so that others get it, too.");
			};
		}

		@Override
		void failed(VersionsException fault) {
			dialog.failed(fault.getMessage());
		}
	}
}
