package framewright.editing.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.library.Library;

/**
 * The library that is open, and what is known of it: what the last check of the saved files found, and for a file in an editor what
 * was found in its unsaved text. Safe for use by several threads; listeners are called in whichever thread brought the news.
 */
public final class LibrarySession {

	private final LibraryIndex index = new LibraryIndex();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Map<Path, Edited> edited = new LinkedHashMap<>();
	/** Asked for in the thread of the display, which must not wait for anything. */
	private volatile Library library;
	private LibrarySnapshot checked;
	private volatile String lost = "";

	/** Takes another library; nothing is known of it until it is checked. */
	public void open(Library opened) {
		synchronized (this) {
			library = opened;
			checked = null;
			lost = "";
			edited.clear();
		}
		index.saved(List.of());
		tell();
	}

	public Optional<Library> library() {
		return Optional.ofNullable(library);
	}

	public LibraryIndex index() {
		return index;
	}

	/** The library as it is now; empty until the first check is done. */
	public Optional<LibrarySnapshot> snapshot() {
		LibrarySnapshot last;
		List<Edited> newer;
		synchronized (this) {
			last = checked;
			newer = List.copyOf(edited.values());
		}
		// With thousands of findings this takes a while, and nobody need wait for it.
		return Optional.ofNullable(last).map(picture -> picture.with(newer.stream().map(text -> text.in(picture)).toList()));
	}

	/** What was found in the text of an editor. What a library knows of its file beside that is put to it once, and not whenever somebody asks. */
	private static final class Edited {
		private final FileReport report;
		private LibrarySnapshot library;
		private FileReport complete;

		Edited(FileReport report) {
			this.report = report;
		}

		synchronized FileReport in(LibrarySnapshot picture) {
			if (library != picture) {
				complete = picture.complete(report);
				library = picture;
			}
			return complete;
		}
	}

	/**
	 * Reads and checks the saved files. Call it in the background.
	 *
	 * @throws IOException when the folder cannot be read; its message is for people
	 */
	public void check(IProgressMonitor monitor) throws IOException {
		Library now = library().orElse(null);
		if (now == null) {
			return;
		}
		LibraryCheck check = LibraryCheck.of(now, monitor);
		if (library != now) {
			return;
		}
		// Whoever sees the picture and opens a framework finds what that refers to.
		index.saved(check.index());
		synchronized (this) {
			if (library != now) {
				return;
			}
			checked = check.snapshot();
			lost = "";
		}
		tell();
	}

	/** What the last check found in the saved files; empty until it is done. */
	public synchronized Optional<LibrarySnapshot> checked() {
		return Optional.ofNullable(checked);
	}

	/** Notes that the library cannot be read now, and why. */
	public void lost(String reason) {
		synchronized (this) {
			lost = reason;
		}
		tell();
	}

	/** Why the library cannot be read; empty when it can. */
	public String lost() {
		return lost;
	}

	/** Tells what was found in the text of an editor. */
	public void edited(FileReport report) {
		synchronized (this) {
			edited.put(report.file(), new Edited(report));
		}
		tell();
	}

	/** Forgets the text of an editor that was closed. */
	public void closed(Path file) {
		boolean known;
		synchronized (this) {
			known = edited.remove(file) != null;
		}
		if (known) {
			tell();
		}
	}

	public void listen(Runnable listener) {
		listeners.add(listener);
	}

	public void unlisten(Runnable listener) {
		listeners.remove(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
