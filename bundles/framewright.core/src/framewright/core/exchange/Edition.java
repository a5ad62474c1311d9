package framewright.core.exchange;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import framewright.core.extension.Services;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;

/**
 * When and as what a framework is handed out. It knows no clock, so the same framework exported twice gives the same files.
 *
 * @param version empty where the framework says none
 * @param date the day that the framework bears, else the day on which this version was published; empty where neither is known
 * @param draft whether it is not published yet, so that DRAFT stands across it
 * @param published this version as it was published; empty while it is not
 */
public record Edition(String version, Optional<LocalDate> date, boolean draft, Optional<PublishedVersion> published) {

	/** What a file bears whose date is not known: the first day that a ZIP archive can hold. */
	private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

	/** @throws IOException when the list of published versions cannot be read */
	public static Edition of(Framework framework, Library library) throws IOException {
		String version = framework.getVersion() == null ? "" : framework.getVersion();
		boolean draft = framework.getStatus() == Status.DRAFT || framework.getStatus() == Status.REVIEW;
		Optional<PublishedVersion> published = Optional.empty();
		Optional<History> history = Services.find(History.class);
		if (history.isPresent() && framework.getName() != null && !draft) {
			published = history.get().published(library, framework.getName()).stream().filter(one -> one.version().equals(version)).findFirst();
		}
		Optional<LocalDate> released = published.flatMap(PublishedVersion::date);
		return new Edition(version, date(framework.getDate()).or(() -> released), draft, published);
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
		} catch (DateTimeException e) {
			return Optional.empty(); // a finding tells it
		}
	}

	/** The moment that files bear: the beginning of the day in UTC. */
	public Instant moment() {
		return date.orElse(NO_DATE).atStartOfDay(ZoneOffset.UTC).toInstant();
	}
}
