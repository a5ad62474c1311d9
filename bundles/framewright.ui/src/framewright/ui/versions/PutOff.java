package framewright.ui.versions;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import framewright.ui.model.versions.Deciding;

/** Decisions that were begun and put off, so that nothing has to be decided twice. In the thread of the display. */
final class PutOff {

	private static final Map<Path, Deciding> BEGUN = new HashMap<>();

	private PutOff() {
	}

	/** Takes over what was decided before about the same places, and keeps what is decided now. */
	static void resume(Path about, Deciding deciding) {
		Deciding before = BEGUN.put(about, deciding);
		if (before != null) {
			deciding.adopt(before);
		}
	}

	static void done(Path about) {
		BEGUN.remove(about);
	}
}
