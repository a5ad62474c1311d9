package framewright.validation.completeness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;

/** The day by which a framework was to be looked at again, when it has gone by. */
public final class ReviewDate implements PartValidator {

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Clock clock;

	public ReviewDate() {
		this(Clock.systemDefaultZone());
	}

	ReviewDate(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (part instanceof Framework framework && framework.getStatus() != Status.RETIRED) {
				date(framework.getReviewBy()).filter(date -> date.isBefore(LocalDate.now(clock))).ifPresent(
						date -> report.report(framework, "This framework was to be reviewed by " + SHOWN.format(date) + ". Review it and set the next date, or retire it."));
			}
		};
	}

	/** What is no date is told by the language itself. */
	private static Optional<LocalDate> date(String said) {
		try {
			return Optional.ofNullable(said).map(LocalDate::parse);
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
