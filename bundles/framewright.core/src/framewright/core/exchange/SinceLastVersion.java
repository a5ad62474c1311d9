package framewright.core.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Subject;
import framewright.core.compare.UnreadableTextException;
import framewright.core.extension.Services;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;

/**
 * What changed since the version that was published before, as documents tell it: a row for each element that changed.
 *
 * @param version that version
 * @param date when it was published; empty where nobody knows
 * @param summary one paragraph of plain text
 * @param rows in the order of the framework; the framework itself comes first
 */
public record SinceLastVersion(String version, Optional<LocalDate> date, String summary, List<Row> rows) {

	/**
	 * What changed in an element.
	 *
	 * @param element its permanent name; empty for the framework itself
	 * @param number its number, that of old where it is gone; may be empty
	 * @param words what changed, in small words: {@code new}, {@code reworded (Why, High impact)}
	 * @param domain the name of the element of the top tier that it stands or stood in; empty for the framework itself
	 * @param gone whether it is not in the framework any more, or retired
	 * @param weight the weightiest of its changes
	 */
	public record Row(String element, String domain, String number, String title, List<String> words, boolean gone, ChangeClass weight) {
	}

	/**
	 * What changed since the version before the one that a framework bears; empty where there is none, where nothing can be compared, and where the framework has no text of its own.
	 *
	 * @throws IOException when the published version cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public static Optional<SinceLastVersion> of(Framework framework, Library library, IProgressMonitor monitor) throws IOException {
		Optional<History> history = Services.find(History.class);
		Optional<String> text = FrameworkText.of(framework);
		if (history.isEmpty() || text.isEmpty() || framework.getName() == null) {
			return Optional.empty();
		}
		Optional<PublishedVersion> before = history.get().before(library, framework.getName(), framework.getVersion() == null ? "" : framework.getVersion());
		return before.isEmpty() ? Optional.empty() : between(before.get(), history.get().text(before.get()), framework, text.get(), monitor);
	}

	/**
	 * What changed from a published version to another text.
	 *
	 * @param now the framework that the text holds
	 */
	public static Optional<SinceLastVersion> between(PublishedVersion before, String old, Framework now, String text, IProgressMonitor monitor) {
		Optional<Comparison> comparison = Services.find(Comparison.class);
		if (comparison.isEmpty()) {
			return Optional.empty();
		}
		try {
			Changes changes = comparison.get().between(new Comparison.Text("version " + before.version(), old), new Comparison.Text("this version", text), () -> monitor != null && monitor.isCanceled());
			return Optional.of(new SinceLastVersion(before.version(), before.date(), changes.summary(), rows(changes, now)));
		} catch (UnreadableTextException e) {
			return Optional.empty(); // the checks of the language tell it
		}
	}

	/** Those of the framework itself, of some elements, and of what was once in their domains. */
	public SinceLastVersion in(Framework selected) {
		Set<String> names = Frameworks.allElements(selected).stream().map(Element::getName).collect(Collectors.toSet());
		return new SinceLastVersion(version, date, summary, rows.stream().filter(row -> row.element().isEmpty() || names.contains(row.element()) || row.gone() && names.contains(row.domain())).toList());
	}

	private static List<Row> rows(Changes changes, Framework now) {
		Map<String, String> levels = now.getContents().stream().filter(Scale.class::isInstance).flatMap(scale -> Frameworks.levels((Scale) scale).stream()).filter(level -> level.getName() != null)
				.collect(Collectors.toMap(Level::getName, level -> level.getTitle() == null ? level.getName() : level.getTitle(), (first, second) -> first));
		Map<Subject, List<Change>> bySubject = new LinkedHashMap<>();
		changes.changes().forEach(change -> bySubject.computeIfAbsent(change.subject(), subject -> new ArrayList<>()).add(change));
		List<Row> rows = new ArrayList<>();
		for (Map.Entry<Subject, List<Change>> one : bySubject.entrySet()) {
			Subject subject = one.getKey();
			List<String> words = words(one.getValue(), levels);
			if (!words.isEmpty()) {
				ChangeClass weight = one.getValue().stream().map(Change::weight).max(ChangeClass::compareTo).orElseThrow();
				boolean gone = one.getValue().stream().anyMatch(change -> change.kind() == ChangeKind.REMOVED || change.kind() == ChangeKind.RETIRED);
				rows.add(new Row(subject.tier().isEmpty() ? "" : subject.name(), subject.domain(), subject.number(), subject.title(), words, gone, weight));
			}
		}
		return rows;
	}

	/** A permanent name is nothing that readers see, so a change of it is none to them. */
	private static List<String> words(List<Change> changes, Map<String, String> levels) {
		Map<String, Set<String>> words = new LinkedHashMap<>();
		for (Change change : changes) {
			if (change.kind() != ChangeKind.RENAMED) {
				Set<String> places = words.computeIfAbsent(word(change.kind()), word -> new LinkedHashSet<>());
				String place = change.level().isEmpty() ? change.facet() : levels.getOrDefault(change.level(), change.level());
				if (!place.isEmpty() && change.kind() != ChangeKind.RETITLED) {
					places.add(place);
				}
			}
		}
		return words.entrySet().stream().map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")").toList();
	}

	private static String word(ChangeKind kind) {
		return switch (kind) {
			case ADDED -> "new";
			case RETITLED -> "new title";
			case REFERENCE_CHANGED -> "cross-reference changed";
			case METADATA_CHANGED -> "details changed";
			default -> kind.label();
		};
	}
}
