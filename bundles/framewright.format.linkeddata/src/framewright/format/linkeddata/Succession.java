package framewright.format.linkeddata;

import java.io.IOException;
import java.util.Optional;

import framewright.core.exchange.Edition;
import framewright.core.extension.Services;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * The versions around the one that is exported.
 *
 * @param date the day that it bears, else that on which it was published; {@code null} where neither is known
 * @param before the version before it; {@code null} where there is none
 * @param after the version that took its place; {@code null} while none has
 * @param retired the day on which it was retired; {@code null} while it is in force
 */
record Succession(String date, String before, String after, String retired) {

	/** @throws IOException when the list of published versions cannot be read */
	static Succession of(Framework framework, Library library) throws IOException {
		Edition edition = Edition.of(framework, library);
		Optional<History> history = Services.find(History.class);
		String before = history.isPresent() && framework.getName() != null ? history.get().before(library, framework.getName(), edition.version()).map(PublishedVersion::version).orElse(null) : null;
		String after = edition.published().map(PublishedVersion::supersededBy).filter(version -> !version.isEmpty()).orElse(null);
		String retired = edition.published().flatMap(PublishedVersion::retired).map(Object::toString).orElse(null);
		return new Succession(edition.date().map(Object::toString).orElse(framework.getDate()), before, after, retired);
	}
}
