package framewright.ui.versions;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells whoever shows versions that there may be others now. */
final class VersionsNews {

	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	private VersionsNews() {
	}

	static void listen(Runnable listener) {
		LISTENERS.add(listener);
	}

	static void unlisten(Runnable listener) {
		LISTENERS.remove(listener);
	}

	/** May be called by any thread; listeners are called in it. */
	static void tell() {
		LISTENERS.forEach(Runnable::run);
	}
}
