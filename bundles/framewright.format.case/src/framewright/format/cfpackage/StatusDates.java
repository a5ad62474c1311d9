package framewright.format.cfpackage;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Edition;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.Versions;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** From when to when a framework and its elements were in force, as its published versions tell. */
final class StatusDates {

	private final Edition edition;
	private final Map<String, LocalDate> versions = new HashMap<>();
	private final Map<String, LocalDate> elements = new HashMap<>();

	private StatusDates(Edition edition) {
		this.edition = edition;
	}

	/** For a framework whose versions are of no interest. */
	static StatusDates none() {
		return new StatusDates(null);
	}

	/**
	 * @param monitor is asked before each version, since each is read whole
	 * @throws IOException when published versions cannot be read
	 */
	static StatusDates of(Framework framework, Library library, Edition edition, Optional<History> history, SubMonitor monitor) throws IOException {
		StatusDates dates = new StatusDates(edition);
		List<PublishedVersion> published = new ArrayList<>();
		if (history.isPresent() && framework.getName() != null) {
			published.addAll(history.get().published(library, framework.getName()));
		}
		for (PublishedVersion version : published) {
			version.date().ifPresent(date -> dates.versions.put(version.version(), date));
		}
		monitor.setWorkRemaining(published.size());
		for (PublishedVersion version : published) {
			monitor.split(1);
			boolean later = Versions.isVersion(edition.version()) && Versions.ORDER.compare(version.version(), edition.version()) > 0;
			if (version.date().isPresent() && !later) {
				names(history.get().text(version)).forEach(name -> dates.elements.putIfAbsent(name, version.date().get()));
			}
		}
		return dates;
	}

	private static Set<String> names(String text) {
		Set<String> names = new HashSet<>();
		try {
			collect(PartReader.read(text), names);
		} catch (UnreadablePartException e) {
			// A version that cannot be read tells nothing.
		}
		return names;
	}

	private static void collect(Part part, Set<String> names) {
		for (Part one : part.parts()) {
			if (one.kind() == Part.Kind.ELEMENT) {
				names.add(one.name());
				collect(one, names);
			}
		}
	}

	/** When this version came into force. */
	Optional<LocalDate> start() {
		return edition == null || edition.draft() ? Optional.empty() : edition.published().flatMap(PublishedVersion::date).or(edition::date);
	}

	/** When it ceased to be: it was retired, or another took its place. */
	Optional<LocalDate> end() {
		return edition == null ? Optional.empty() : edition.published().flatMap(version -> version.retired().or(() -> Optional.ofNullable(versions.get(version.supersededBy()))));
	}

	/** Whether it is no longer in force, though its text may not say so. */
	boolean ended() {
		return edition != null && edition.published().filter(version -> !version.inForce()).isPresent();
	}

	/** When an element was first published. */
	Optional<LocalDate> start(Element element) {
		List<String> names = new ArrayList<>(element.getFormerly());
		names.add(element.getName());
		Optional<LocalDate> first = names.stream().map(elements::get).filter(date -> date != null).min(LocalDate::compareTo);
		return first.or(this::start);
	}

	/** When an element was retired; what it stands in is retired with it. */
	Optional<LocalDate> end(Element element) {
		for (Object one = element; one instanceof Element part; one = part.eContainer()) {
			if (Frameworks.isRetired(part)) {
				String version = part.getRetiredIn();
				return Optional.ofNullable(versions.get(version)).or(() -> edition != null && version.equals(edition.version()) ? start() : Optional.empty());
			}
		}
		return Optional.empty();
	}
}
