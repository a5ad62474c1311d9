package framewright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which texts are to be kept and which to be forgotten, from what happens to them while they are open. What is kept of a file that nobody has
 * typed into since the start is of an earlier start and was not given back yet, so nothing that happens to its editor forgets it.
 * <p>
 * Any thread may call it; files are written in that of {@link #write()} alone.
 */
public final class Keeping {

	private final KeptTexts texts;
	private final Map<Path, Optional<String>> waiting = new LinkedHashMap<>();
	private final Set<Path> touched = new HashSet<>();
	private boolean ended;

	public Keeping(KeptTexts texts) {
		this.texts = texts;
	}

	/** Something was typed into a text, or it was given back. */
	public synchronized void touched(Path file) {
		touched.add(file);
	}

	/** A text is to be kept as it is now. */
	public synchronized void keep(Path file, String text) {
		touched.add(file);
		waiting.put(file, Optional.of(text));
	}

	/** Nothing of a text is to be saved any more: it was saved, thrown away or its editor is closed. */
	public synchronized void settled(Path file) {
		if (touched.remove(file)) {
			waiting.put(file, Optional.empty());
		}
	}

	/** Whether something is to be written. */
	public synchronized boolean isWaiting() {
		return !waiting.isEmpty();
	}

	/** Gives up what is not written yet, for good. */
	public synchronized void end() {
		ended = true;
		waiting.clear();
	}

	/**
	 * Writes all that waits. What cannot be written must not keep the others from it; it waits on, unless something newer of its text does.
	 *
	 * @throws IOException the first that could not be written
	 */
	public void write() throws IOException {
		IOException first = null;
		Map<Path, Optional<String>> failed = new LinkedHashMap<>();
		for (var next = next(); next.isPresent(); next = next()) {
			try {
				if (next.get().getValue().isPresent()) {
					texts.keep(next.get().getKey(), next.get().getValue().get());
				} else {
					texts.forget(next.get().getKey());
				}
			} catch (IOException e) {
				first = first == null ? e : first;
				failed.put(next.get().getKey(), next.get().getValue());
			}
		}
		if (first != null) {
			again(failed);
			throw first;
		}
	}

	private synchronized void again(Map<Path, Optional<String>> failed) {
		if (!ended) {
			failed.forEach(waiting::putIfAbsent);
		}
	}

	private synchronized Optional<Map.Entry<Path, Optional<String>>> next() {
		var all = waiting.entrySet().iterator();
		if (!all.hasNext()) {
			return Optional.empty();
		}
		Map.Entry<Path, Optional<String>> first = Map.Entry.copyOf(all.next());
		all.remove();
		return Optional.of(first);
	}
}
