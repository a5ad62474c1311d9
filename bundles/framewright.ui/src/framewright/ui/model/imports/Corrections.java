package framewright.ui.model.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import framewright.core.exchange.ImportRequest.Correction;

/** What a person has said about lines of a document, step by step, so that each step can be taken back. Belongs to one thread. */
public final class Corrections {

	private final Deque<List<Correction>> undone = new ArrayDeque<>();
	private final Deque<List<Correction>> done = new ArrayDeque<>();
	private List<Correction> now = List.of();
	private BitSet lines = new BitSet();

	/** What holds, the later winning over the earlier. */
	public List<Correction> all() {
		return now;
	}

	/** Lines mean something: lines that follow each other are one stretch. */
	public void say(Collection<Integer> lines, String meaning) {
		List<Correction> next = new ArrayList<>(without(lines));
		stretches(lines).forEach(stretch -> next.add(new Correction(stretch.get(0), stretch.get(stretch.size() - 1), meaning)));
		become(next);
	}

	/** Each line means something of its own, as one step: lines that follow each other and mean the same are one stretch. */
	public void sayAll(Map<Integer, String> meanings) {
		List<Correction> next = new ArrayList<>(without(meanings.keySet()));
		int own = next.size();
		new TreeMap<>(meanings).forEach((line, meaning) -> {
			Correction last = next.size() > own ? next.getLast() : null;
			if (last != null && last.last() == line - 1 && last.meaning().equals(meaning)) {
				next.set(next.size() - 1, new Correction(last.first(), line, meaning));
			} else {
				next.add(new Correction(line, line, meaning));
			}
		});
		become(next);
	}

	/** Nothing is said of some lines any more. */
	public void forget(Collection<Integer> lines) {
		become(without(lines));
	}

	/** All that was said is forgotten, and cannot be taken back: it was about another document. */
	public void clear() {
		hold(List.of());
		done.clear();
		undone.clear();
	}

	private void become(List<Correction> next) {
		if (!next.equals(now)) {
			done.push(now);
			undone.clear();
			hold(next);
		}
	}

	private void hold(List<Correction> next) {
		now = List.copyOf(next);
		lines = new BitSet();
		now.forEach(correction -> lines.set(correction.first(), correction.last() + 1));
	}

	public boolean canUndo() {
		return !done.isEmpty();
	}

	public boolean canRedo() {
		return !undone.isEmpty();
	}

	public void undo() {
		if (canUndo()) {
			undone.push(now);
			hold(done.pop());
		}
	}

	public void redo() {
		if (canRedo()) {
			done.push(now);
			hold(undone.pop());
		}
	}

	/** Whether something is said of a line. */
	public boolean isAbout(int line) {
		return line > 0 && lines.get(line);
	}

	/** What is said, less what is said of some lines. A stretch that only some of them are in falls apart. */
	private List<Correction> without(Collection<Integer> lines) {
		Set<Integer> gone = new HashSet<>(lines);
		List<Correction> left = new ArrayList<>();
		for (Correction correction : now) {
			List<Integer> stay = new ArrayList<>();
			for (int line = correction.first(); line <= correction.last(); line++) {
				if (!gone.contains(line)) {
					stay.add(line);
				}
			}
			stretches(stay).forEach(stretch -> left.add(new Correction(stretch.get(0), stretch.get(stretch.size() - 1), correction.meaning())));
		}
		return left;
	}

	private static List<List<Integer>> stretches(Collection<Integer> lines) {
		List<List<Integer>> stretches = new ArrayList<>();
		for (int line : new TreeSet<>(lines)) {
			List<Integer> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
			if (!last.isEmpty() && last.get(last.size() - 1) == line - 1) {
				last.add(line);
			} else {
				stretches.add(new ArrayList<>(List.of(line)));
			}
		}
		return stretches;
	}
}
