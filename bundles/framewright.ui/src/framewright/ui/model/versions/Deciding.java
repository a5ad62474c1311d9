package framewright.ui.model.versions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Sentences;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.ui.model.versions.Place.Choice;
import framewright.ui.model.versions.Place.Where;
import framewright.versions.Decision;
import framewright.versions.FileConflict;
import framewright.versions.FileConflict.Kind;
import framewright.versions.PutOffDecisions;

/**
 * What a person has to decide where two texts cannot be brought together by themselves: one place after the other. Nothing is written by it. Belongs to one
 * thread.
 */
public final class Deciding {

	/** A file, and its places in the order of its text. */
	private record Decided(Path file, Optional<Merged> merged, List<Place> places) {
	}

	private final List<Decided> files = new ArrayList<>();

	private Deciding() {
	}

	/** What others shared, and what was saved here. */
	public static Deciding of(List<FileConflict> conflicts) {
		Deciding deciding = new Deciding();
		conflicts.forEach(deciding::add);
		return deciding;
	}

	/** A file and another state of it, such as the copy that a synchronised drive left. */
	public static Deciding of(Path file, String yours, Merged merged) {
		Deciding deciding = new Deciding();
		deciding.add(file, Optional.of(yours), merged);
		return deciding;
	}

	private void add(FileConflict conflict) {
		if (conflict.merged().isPresent()) {
			add(conflict.file(), conflict.ours().or(conflict::theirs), conflict.merged().get());
			return;
		}
		String title = conflict.ours().or(conflict::theirs).flatMap(text -> title(conflict.file(), text)).orElseGet(() -> String.valueOf(conflict.file().getFileName()));
		boolean framework = Library.isFramework(conflict.file());
		Where where = new Where(conflict.file(), title, title, conflict.kind() == Kind.BOTH_RENAMED ? "its name and folder" : framework ? "the whole framework" : "the whole file");
		files.add(new Decided(conflict.file(), Optional.empty(), List.of(new Place(where, conflict.kind().explanation(), true, conflict.base(), conflict.ours(), conflict.theirs()))));
	}

	private void add(Path file, Optional<String> text, Merged merged) {
		Optional<Framework> framework = Library.isFramework(file) ? text.flatMap(FrameworkText::read) : Optional.empty();
		List<Place> places = new ArrayList<>();
		for (Conflict conflict : merged.conflicts()) {
			places.add(new Place(where(file, framework, conflict), "", false, Optional.of(conflict.base()), Optional.of(conflict.ours()), Optional.of(conflict.theirs())));
		}
		files.add(new Decided(file, Optional.of(merged), places));
	}

	private static Optional<String> title(Path file, String text) {
		return Library.isFramework(file) ? FrameworkText.read(text).map(Framework::getTitle) : Optional.empty();
	}

	private static Where where(Path file, Optional<Framework> framework, Conflict conflict) {
		String title = framework.map(Framework::getTitle).orElseGet(() -> String.valueOf(file.getFileName()));
		String element = conflict.element().isEmpty() ? title
				: framework.flatMap(found -> Frameworks.allElements(found).stream().filter(one -> conflict.element().equals(one.getName())).findFirst()).map(Element::getTitle).orElse(conflict.element());
		UnaryOperator<String> levels = name -> framework.flatMap(found -> Frameworks.scales(found).stream().flatMap(scale -> Frameworks.levels(scale).stream()).filter(level -> name.equals(level.getName())).findFirst())
				.map(Level::getTitle).orElse(name);
		String what = conflict.level().isEmpty() ? conflict.facet().isEmpty() ? "" : Sentences.facet(conflict.facet()) : "text for " + levels.apply(conflict.level());
		return new Where(file, title, element, what);
	}

	/** All places, file by file. */
	public List<Place> places() {
		return files.stream().flatMap(file -> file.places().stream()).toList();
	}

	/** How many places are not decided yet. */
	public int undecided() {
		return (int) places().stream().filter(place -> !place.isDecided()).count();
	}

	/** “2 of 5 places are still to decide”. */
	public String count() {
		int all = places().size();
		int left = undecided();
		return left == 0 ? "All is decided." : left + " of " + all + (all == 1 ? " place is" : " places are") + " still to decide.";
	}

	/** The next place that is not decided, from one on and around; empty when all are. */
	public Optional<Place> next(Place from) {
		List<Place> all = places();
		int start = all.indexOf(from);
		for (int i = 1; i <= all.size(); i++) {
			Place place = all.get((start + i) % all.size());
			if (!place.isDecided()) {
				return Optional.of(place);
			}
		}
		return Optional.empty();
	}

	/** The places by what tells each from all others; those that are alike in every word are told apart by their order. */
	private Map<String, Place> byKey() {
		Map<String, Place> keys = new LinkedHashMap<>();
		for (Place place : places()) {
			String key = place.key();
			for (int again = 2; keys.containsKey(key); again++) {
				key = place.key() + "." + again;
			}
			keys.put(key, place);
		}
		return keys;
	}

	/** What was decided so far, to be kept when it is put off. */
	public Map<String, PutOffDecisions.Decided> decided() {
		Map<String, PutOffDecisions.Decided> decided = new LinkedHashMap<>();
		byKey().forEach((key, place) -> {
			if (place.isDecided()) {
				decided.put(key, place.kept());
			}
		});
		return decided;
	}

	/** Takes over what was decided about the same places before it was put off; not about those that are others by now. */
	public void adopt(Map<String, PutOffDecisions.Decided> earlier) {
		byKey().forEach((key, place) -> {
			if (earlier.containsKey(key)) {
				place.adopt(earlier.get(key));
			}
		});
	}

	/** What becomes of each file. Everything must be decided. */
	public Map<Path, Decision> decisions() {
		Map<Path, Decision> decisions = new LinkedHashMap<>();
		for (Decided file : files) {
			decisions.put(file.file(), file.merged().isPresent() ? new Decision.Text(text(file)) : file.places().get(0).choice() == Choice.YOURS ? new Decision.Ours() : new Decision.Theirs());
		}
		return decisions;
	}

	/** The text of a file as it was decided. Everything must be decided. */
	private static String text(Decided file) {
		// Two places may be alike in every word, so they are told apart by their order.
		Iterator<Place> places = file.places().iterator();
		return file.merged().orElseThrow().text(conflict -> places.next().text());
	}

	/** What keeps the decisions from being carried out, and what to do; empty when nothing does. Reads every text, so call it in the background. */
	public Optional<String> problem() {
		int left = undecided();
		if (left > 0) {
			return Optional.of(count());
		}
		for (Decided file : files) {
			if (file.merged().isPresent() && Library.isFramework(file.file()) && !FrameworkText.parses(text(file))) {
				return Optional.of("What was decided for “" + Library.name(file.file()) + "” cannot be read by Framewright: " + suspect(file) + " Look at it again.");
			}
		}
		return Optional.empty();
	}

	private static String suspect(Decided file) {
		Optional<Place> own = file.places().stream().filter(place -> place.choice() == Choice.BOTH || place.choice() == Choice.OWN).findFirst();
		return own.map(place -> "“" + place.where().element() + "” with “" + place.choice().word() + "” may be the reason.").orElse("the two sides do not fit together there.");
	}
}
