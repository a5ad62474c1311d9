package framewright.format.word;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.core.compare.Changes;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.review.Review;
import framewright.core.review.Review.SignOff;
import framewright.format.word.document.Body;
import framewright.format.word.document.Look;
import framewright.format.word.document.Mark;
import framewright.format.word.document.Span;
import framewright.format.word.document.Styles;

/** What stands before the framework: what the document is, what changed in one paragraph and in numbers, who signed it off, and how to answer. */
final class FirstPage {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final Body body;
	private final PlaceMap map;

	FirstPage(Body body, PlaceMap map) {
		this.body = body;
		this.map = map;
	}

	/** @param effects what the changes may mean for assessments, and at how many elements */
	void write(Changes changes, Review review, Map<String, Integer> effects, String partsOnly) {
		body.paragraph(Look.TITLE, changes.now().title());
		body.paragraph(Look.SUBTITLE, "Changes from " + changes.old().label() + " to " + changes.now().label());
		body.paragraph(Look.LEAD, changes.summary());
		if (!changes.suggestedVersion().isEmpty()) {
			body.paragraph(Look.BODY, List.of(Span.plain("The changes deserve at least the version number "), Span.strong(changes.suggestedVersion()), Span.plain(".")));
		}
		if (!partsOnly.isEmpty()) {
			body.paragraph(Look.BODY, List.of(Span.strong(partsOnly)));
		}
		if (!changes.isEmpty()) {
			body.paragraph(Look.LABEL, "How many changes, and of what weight");
			counts(changes.domains().stream().filter(domain -> domain.all() > 0).toList());
		}
		if (!effects.isEmpty()) {
			body.paragraph(Look.LABEL, "What it may mean for assessments");
			effects.forEach((effect, times) -> body.paragraph(Look.BULLET, times == 1 ? effect : effect + " (" + times + " such changes)"));
		}
		if (review != null && !review.signOffs().isEmpty()) {
			body.paragraph(Look.LABEL, "Signed off");
			review.signOffs().forEach(this::signOff);
		}
		body.paragraph(Look.LABEL, "How to read and answer this document");
		body.paragraph(Look.BULLET, "What is new is underlined, what was taken out is crossed through. On the Review tab, “All Markup” shows it and “Next” goes from one change to the next.");
		body.paragraph(Look.BULLET, "Comments by " + Notes.AUTHOR + " tell what cannot be shown in the text, such as that a part was moved. Comments by other people are what reviewers said.");
		body.paragraph(Look.BULLET, "To say something, select the words and choose “New Comment”, or reply to a comment. To propose other words, write them into the text: Word tracks that too.");
		body.paragraph(Look.BULLET, "Save the document and send it back. Framewright puts each comment and proposal at the part of the framework that it belongs to.");
		if (!changes.matrix().rows().isEmpty()) {
			new MatrixTable(body, map).write(changes.matrix());
		}
		body.newPage();
	}

	private void counts(List<DomainCount> domains) {
		List<Integer> widths = List.of(9, 4, 4, 4, 4, 3);
		body.beginTable(widths);
		row(widths, true, List.of("Part", "Editorial", "Substantive", "Structural", "Breaking", "All"));
		for (DomainCount domain : domains) {
			row(widths, false, List.of(domain.domain().isEmpty() ? "The framework itself" : domain.title(), number(domain.editorial()), number(domain.substantive()), number(domain.structural()), number(domain.breaking()), number(domain.all())));
		}
		if (domains.size() > 1) {
			row(widths, false, List.of("All parts", sum(domains, DomainCount::editorial), sum(domains, DomainCount::substantive), sum(domains, DomainCount::structural), sum(domains, DomainCount::breaking),
					sum(domains, DomainCount::all)));
		}
		body.endTable();
		body.paragraph(Look.SMALL, "Editorial: the wording only. Substantive: the meaning of a text. Structural: parts came, went or moved. Breaking: something that people relied on is gone.");
	}

	private static String sum(List<DomainCount> domains, java.util.function.ToIntFunction<DomainCount> count) {
		return number(domains.stream().mapToInt(count).sum());
	}

	private static String number(int number) {
		return number == 0 ? "–" : String.valueOf(number);
	}

	private void row(List<Integer> widths, boolean head, List<String> texts) {
		body.beginRow(head, true, Mark.KEPT);
		for (int i = 0; i < texts.size(); i++) {
			body.beginCell(Body.width(widths, widths.get(i)), head ? Styles.PALE : null, Mark.KEPT);
			boolean total = texts.get(0).equals("All parts");
			body.paragraph(head ? i == 0 ? Look.CELL_HEAD : Look.CELL_HEAD_SIGN : i == 0 ? Look.CELL : Look.CELL_SIGN, List.of(new Span(texts.get(i), total, false, "")));
			body.end();
		}
		body.end();
	}

	private void signOff(SignOff signOff) {
		List<Span> spans = new ArrayList<>(List.of(Span.strong(signOff.role()), Span.plain(": " + signOff.person())));
		if (!signOff.onBehalf().isBlank()) {
			spans.add(Span.plain(", on behalf of " + signOff.onBehalf()));
		}
		spans.add(Span.plain(", " + signOff.decided().format(DATE) + (signOff.minute().isBlank() ? "" : " (" + signOff.minute() + ")")));
		body.paragraph(Look.BULLET, spans);
	}
}
