package framewright.ui.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Places of a text that something has been done for, such as that they are coloured; they move with the text as it is edited. Kept apart and in order. Not for use by several threads.
 */
public final class Stretches {

	/** A place that is not empty: from an offset up to, without it, another; in characters. */
	public record Stretch(int from, int to) {
	}

	private List<Stretch> all = new ArrayList<>();

	/** In the order of the text; no two touch. */
	public List<Stretch> all() {
		return List.copyOf(all);
	}

	/** It has been done from an offset up to another. */
	public void add(int from, int to) {
		if (from >= to) {
			return;
		}
		List<Stretch> changed = new ArrayList<>();
		int start = from;
		int end = to;
		for (Stretch old : all) {
			if (old.to < from || old.from > to) {
				changed.add(old);
			} else {
				start = Math.min(start, old.from);
				end = Math.max(end, old.to);
			}
		}
		int at = 0;
		while (at < changed.size() && changed.get(at).from < start) {
			at++;
		}
		changed.add(at, new Stretch(start, end));
		all = changed;
	}

	/** It has to be done again there. */
	public void remove(int from, int to) {
		if (from >= to) {
			return;
		}
		List<Stretch> changed = new ArrayList<>();
		for (Stretch old : all) {
			keep(changed, old.from, Math.min(old.to, from));
			keep(changed, Math.max(old.from, to), old.to);
		}
		all = changed;
	}

	private static void keep(List<Stretch> into, int from, int to) {
		if (from < to) {
			into.add(new Stretch(from, to));
		}
	}

	/** The text was changed: characters went away and others came; what came has to be done. */
	public void edited(int offset, int gone, int come) {
		remove(offset, offset + gone);
		List<Stretch> changed = new ArrayList<>();
		for (Stretch old : all) {
			if (old.to <= offset) {
				changed.add(old);
			} else if (old.from >= offset) {
				changed.add(new Stretch(old.from - gone + come, old.to - gone + come));
			} else {
				changed.add(new Stretch(old.from, offset));
				changed.add(new Stretch(offset + come, old.to - gone + come));
			}
		}
		all = new ArrayList<>();
		changed.forEach(stretch -> add(stretch.from, stretch.to));
	}

	/** What has still to be done between two offsets. */
	public List<Stretch> missing(int from, int to) {
		List<Stretch> missing = new ArrayList<>();
		int at = from;
		for (Stretch done : all) {
			keep(missing, at, Math.min(done.from, to));
			at = Math.max(at, done.to);
		}
		keep(missing, at, to);
		return missing;
	}
}
