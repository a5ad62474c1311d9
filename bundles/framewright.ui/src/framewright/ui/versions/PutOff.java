package framewright.ui.versions;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;

import framewright.ui.model.versions.Deciding;
import framewright.versions.PutOffDecisions;
import framewright.versions.PutOffDecisions.Decided;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/**
 * Decisions that were begun and put off, so that nothing has to be decided twice: beside the versions, from where they come back when Framewright is started again. Where no
 * versions are kept, they last as long as Framewright runs.
 */
final class PutOff {

	/** How long after a decision it is kept, in milliseconds, for whoever types decides with every key. Typing does not put it off. */
	private static final int DELAY = 1000;

	/** By what they are about. */
	private static final Map<Path, Map<String, Decided>> WITHOUT_VERSIONS = new ConcurrentHashMap<>();

	private final Path about;
	private final Optional<PutOffDecisions> file;
	private final Map<String, Decided> before;
	private final Job keeping;
	private volatile Map<String, Decided> latest = Map.of();

	private PutOff(Path about, Optional<PutOffDecisions> file, Map<String, Decided> before) {
		this.about = about;
		this.file = file;
		this.before = before;
		this.keeping = Job.createSystem("Keeping what was decided", monitor -> {
			write();
		});
	}

	/** Looks for what was decided before; not in the thread of the display. */
	static PutOff of(VersionedLibrary library, Path about) throws VersionsException {
		Optional<PutOffDecisions> file = PutOffDecisions.of(library, about);
		return new PutOff(about, file, file.isPresent() ? file.get().read() : WITHOUT_VERSIONS.getOrDefault(about, Map.of()));
	}

	/** Takes over what was decided before about the same places. */
	void resume(Deciding deciding) {
		deciding.adopt(before);
	}

	/** Keeps what is decided now, in the background and soon. */
	void keep(Deciding deciding) {
		latest = deciding.decided();
		keeping.schedule(DELAY);
	}

	/** Keeps it at once: the person may leave Framewright next. */
	void keepNow(Deciding deciding) {
		keeping.cancel(); // it would write later, over what was decided since then
		latest = deciding.decided();
		write();
	}

	/** It was carried out. */
	void done() {
		latest = Map.of();
		keeping.schedule();
		keeping.wakeUp(); // it may be waiting to keep what does not count any more
	}

	private void write() {
		try {
			if (file.isPresent()) {
				synchronized (this) {
					file.get().write(latest); // never what was decided before after what was decided last
				}
			} else {
				WITHOUT_VERSIONS.put(about, latest);
			}
		} catch (VersionsException e) {
			ILog.of(PutOff.class).warn("What was decided could not be kept. It has to be decided again if it is put off.", e);
		}
	}
}
