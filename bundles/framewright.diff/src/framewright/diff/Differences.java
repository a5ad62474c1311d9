package framewright.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.Changes;
import framewright.core.compare.Changes.Side;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Subject;
import framewright.core.compare.UnreadableTextException;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.UnreadablePartException;

/** Two texts side by side: which part is which, what changed, and the steps behind each change. */
final class Differences {

	private final Text old;
	private final Text now;
	private final Matching matching;
	private final Map<Change, List<Edit>> told;

	private Differences(Text old, Text now, BooleanSupplier cancelled) throws UnreadableTextException {
		this.old = old;
		this.now = now;
		matching = Matching.of(outline(old), outline(now));
		told = Telling.of(matching, Edits.of(matching, cancelled));
	}

	static Differences between(Text old, Text now, BooleanSupplier cancelled) throws UnreadableTextException {
		return new Differences(old, now, cancelled);
	}

	static Outline outline(Text text) throws UnreadableTextException {
		try {
			return Outline.of(text.text());
		} catch (UnreadablePartException e) {
			throw new UnreadableTextException("“" + text.label() + "” cannot be read. " + e.getMessage() + " Correct it first; the editor shows the place.");
		}
	}

	Matching matching() {
		return matching;
	}

	/** The changes, and the steps that each stands for. */
	Map<Change, List<Edit>> told() {
		return told;
	}

	Changes changes() {
		List<Change> changes = new ArrayList<>(told.keySet());
		Side before = side(matching.from(), old);
		Side after = side(matching.to(), now);
		return told(before, after, changes, Matrix.of(matching, changes), changes.isEmpty() ? List.of() : renumbered());
	}

	/** Changes with all that follows from them. */
	static Changes told(Side before, Side after, List<Change> changes, ChangeMatrix matrix, List<Subject> renumbered) {
		String suggested = Suggestion.after(before.version(), changes);
		String summary = Summary.of(before, after, changes, renumbered, suggested);
		return new Changes(before, after, changes, suggested, summary, Summary.domains(changes, after.title()), matrix, renumbered);
	}

	private static Side side(Outline outline, Text text) {
		return new Side(outline.framework().name(), outline.framework().title(), outline.field("version"), text.label());
	}

	private List<Subject> renumbered() {
		List<Subject> renumbered = new ArrayList<>();
		for (Part element : matching.to().elements().values()) {
			Part before = matching.from(element);
			if (before != null) {
				String number = matching.to().number(element);
				String oldNumber = matching.from().number(before);
				if (!number.isEmpty() && !oldNumber.isEmpty() && !number.equals(oldNumber)) {
					renumbered.add(Subjects.of(element, true, matching));
				}
			}
		}
		return renumbered;
	}
}
