package framewright.review.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import framewright.core.compare.Change;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.SignOff;
import framewright.core.review.Review.Verdict;

/** What reviewers did, in sentences. */
final class Wording {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	private Wording() {
	}

	static String decided(Decision decision) {
		return (decision.verdict() == Verdict.ACCEPTED ? "Accepted by " : "Rejected by ") + person(decision.author()) + ", " + day(decision.when().toLocalDate()) + because(decision.reason());
	}

	static String judged(Judgement judgement, Change asRuled) {
		return "Judged " + judgement.weight().id() + " by " + person(judgement.author()) + ", " + day(judgement.when().toLocalDate()) + " (the rules say " + asRuled.weight().id() + ")" + because(judgement.reason());
	}

	static String signed(SignOff signOff) {
		StringBuilder sentence = new StringBuilder(person(signOff.person()));
		if (!signOff.role().isBlank()) {
			sentence.append(", ").append(signOff.role().strip());
		}
		if (!signOff.onBehalf().isBlank()) {
			sentence.append(", on behalf of ").append(signOff.onBehalf().strip());
		}
		sentence.append(", ").append(day(signOff.decided()));
		if (!signOff.minute().isBlank()) {
			sentence.append(" (").append(signOff.minute().strip()).append(')');
		}
		if (!signOff.author().isBlank() && !signOff.author().strip().equals(signOff.person().strip())) {
			sentence.append(". Recorded by ").append(signOff.author().strip());
		}
		return sentence.append('.').toString();
	}

	static String person(String name) {
		return name.isBlank() ? "somebody who gave no name" : name.strip();
	}

	static String time(OffsetDateTime when) {
		return TIME.format(when);
	}

	private static String day(LocalDate day) {
		return DAY.format(day);
	}

	private static String because(String reason) {
		String words = reason.strip().replaceAll("\\s+", " ");
		return words.isEmpty() ? "." : ": “" + words + "”";
	}

	static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	/** As it stands behind a colon. */
	static String lower(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}
}
