package framewright.ui.versions;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.window.Window;

import framewright.ui.model.versions.SharedAddress;
import framewright.ui.model.versions.SharingWords;
import framewright.versions.Share;
import framewright.versions.Sharing;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** Shares versions with others, and says where. In the thread of the display. */
final class SharingLibrary {

	private static final String FAILURE = "The library could not be shared";

	private final VersionedLibrary library;

	SharingLibrary(VersionedLibrary library) {
		this.library = library;
	}

	/** Shares what is only here; asks first where, when that is not said yet. */
	void share() {
		if (Plain.window().getActivePage().saveAllEditors(true)) {
			new Send().schedule();
		}
	}

	private final class Send extends VersionsJob {
		Send() {
			super("Sharing", FAILURE);
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException {
			Share.Shared shared = new Share(library).share(new Logins(), monitor);
			return () -> Plain.tell("Shared", SharingWords.of(shared));
		}

		@Override
		void failed(VersionsException fault) {
			switch (fault.reason()) {
				case NO_HISTORY -> firstSave(SharingLibrary.this::share);
				case NOT_SHARED -> connect("", SharingLibrary.this::share);
				case BEHIND -> {
					if (Plain.ask("Others have shared meanwhile", "Others have shared versions that you do not have yet. Get the latest first; then your versions can be shared.", "Get Latest")) {
						new GettingLatest(library).then(SharingLibrary.this::share).begin();
					}
				}
				case NO_REMOTE -> wrongPlace(fault);
				default -> super.failed(fault);
			}
		}
	}

	/** The shared place is not where it should be. */
	private void wrongPlace(VersionsException fault) {
		if (Plain.ask(FAILURE, fault.getMessage(), "Change the Place…")) {
			setUp();
		}
	}

	/** A library has to keep versions before it can be shared. */
	void firstSave(Runnable then) {
		new SavingVersion(library, Optional.empty()).then(then).begin();
	}

	/** Asks where the library is shared; shows what was said before. */
	void setUp() {
		new VersionsJob("Looking where the library is shared", FAILURE) {
			@Override
			Runnable work(IProgressMonitor monitor) throws VersionsException {
				String address = new Sharing(library).address().orElse("");
				boolean kept = library.keepsVersions();
				Runnable connect = () -> connect(address, () -> Plain.passing("The place is noted. Share, or get the latest, when you like."));
				return kept ? connect : () -> firstSave(connect);
			}
		}.schedule();
	}

	/** Asks for the place, and then goes on. */
	void connect(String before, Runnable then) {
		SharingDialog dialog = new SharingDialog(Plain.shell(), new SharedAddress(before));
		if (dialog.open() == Window.OK) {
			new Connect(dialog.address(), then).schedule();
		}
	}

	private final class Connect extends VersionsJob {
		private final SharedAddress address;
		private final Runnable then;

		Connect(SharedAddress address, Runnable then) {
			super("Looking for the shared library", "The shared place could not be reached");
			this.address = address;
			this.then = then;
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException {
			new Sharing(library).connect(address.text(), new Logins(), monitor);
			return then;
		}

		@Override
		void failed(VersionsException fault) {
			super.failed(fault);
			if (fault.reason() != Reason.BUSY) {
				connect(address.text(), then);
			}
		}
	}
}
