package framewright.ui.model.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import framewright.core.review.Entry;
import framewright.core.review.Review.SignOff;

/**
 * A sign-off that somebody writes.
 *
 * @param role     the role in which the person stands for the version
 * @param onBehalf the body that decided; empty when it was the person alone
 * @param decided  the day, as written: {@code 2026-06-12}
 * @param minute   where the decision is recorded
 */
public record SignOffDraft(String role, String person, String onBehalf, String decided, String minute) {

	/** Roles to choose from; any other can be written. */
	public static final List<String> ROLES = List.of("Head teacher", "Chair of governors", "Governor", "Chief executive of the trust", "Senior leader", "Author");

	public SignOffDraft {
		role = line(role);
		person = line(person);
		onBehalf = line(onBehalf);
		decided = decided.strip();
		minute = line(minute);
	}

	/** What keeps it from being recorded, and what to do; empty when nothing does. */
	public String problem(LocalDate today) {
		if (role.isEmpty()) {
			return "Choose or write the role of the person who signs off.";
		}
		if (person.isEmpty()) {
			return "Write the name of the person who signs off.";
		}
		LocalDate day = day();
		if (day == null) {
			return "Write the day of the decision as year, month and day, for instance " + today + ".";
		}
		if (day.isAfter(today)) {
			return "The day of the decision is still to come. Correct it, or sign off on that day.";
		}
		return onBehalf.isEmpty() && !minute.isEmpty() ? "Write the body whose minute this is, or leave the minute empty." : "";
	}

	private LocalDate day() {
		try {
			return LocalDate.parse(decided);
		} catch (DateTimeParseException e) {
			return null;
		}
	}

	/** What goes into the review. There must be no {@linkplain #problem problem}. */
	public Entry entry() {
		return new Entry.Sign(role, person, onBehalf, day(), minute);
	}

	/** A sign-off on one line: “Chair of governors, for the governing body (minute 7)”. */
	public static String told(SignOff signOff) {
		String body = signOff.onBehalf().isBlank() ? "" : ", for " + signOff.onBehalf();
		return signOff.role() + body + (signOff.minute().isBlank() ? "" : " (" + signOff.minute() + ")");
	}

	private static String line(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}
}
