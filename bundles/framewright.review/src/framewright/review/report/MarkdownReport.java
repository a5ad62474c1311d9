package framewright.review.report;

import static framewright.review.report.MarkdownText.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.Sentences;
import framewright.core.review.ChangeReport;
import framewright.review.report.Report.Domain;
import framewright.review.report.Report.Element;
import framewright.review.report.Report.Item;
import framewright.review.report.Report.Talk;

/** The report as Markdown (with tables and struck-out words, as GitHub reads it). */
public final class MarkdownReport implements ChangeReport {

	@Override
	public String id() {
		return "markdown";
	}

	@Override
	public String label() {
		return "Markdown";
	}

	@Override
	public String extension() {
		return "md";
	}

	@Override
	public void write(Reported reported, OutputStream out) throws IOException {
		out.write(text(ReportBuilder.of(reported)).getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Report report) {
		MarkdownText text = new MarkdownText();
		text.heading(1, "What changed: " + report.title());
		text.paragraph("From " + report.old() + " to " + report.now() + "." + (report.reviewTitle().isEmpty() ? "" : " Review: " + report.reviewTitle() + "."));
		text.paragraph(report.summary());
		if (!report.suggestedVersion().isEmpty()) {
			text.block("The changes deserve version **" + escaped(report.suggestedVersion()) + "** or higher.");
		}
		if (!report.signOffs().isEmpty()) {
			text.heading(2, "Signed off");
			entries(text, report.signOffs());
		}
		counts(text, report);
		matrix(text, report);
		if (!report.effects().isEmpty()) {
			text.heading(2, "What it may mean for assessments");
			boolean first = true;
			for (Report.Effect effect : report.effects()) {
				text.entry("**" + escaped(effect.element()) + "**: " + escaped(effect.sentence()), first);
				first = false;
			}
		}
		if (!report.domains().isEmpty()) {
			text.block("Words that are new are **bold**, words that are gone are ~~struck out~~.");
		}
		report.domains().forEach(domain -> domain(text, domain));
		if (!report.renumbered().isEmpty()) {
			text.heading(2, "Numbers that changed");
			entries(text, report.renumbered().stream().map(part -> part.old() + " is now " + part.now() + ": " + part.title()).toList());
		}
		if (!report.elsewhere().isEmpty()) {
			text.heading(2, "Other comments");
			report.elsewhere().forEach(talk -> talk(text, talk));
		}
		return text.toString();
	}

	private static void counts(MarkdownText text, Report report) {
		if (report.domains().isEmpty()) {
			return;
		}
		List<String> rows = new ArrayList<>(List.of("| Domain | Breaking | Structural | Substantive | Editorial | All |", "|---|--:|--:|--:|--:|--:|"));
		for (Domain domain : report.domains()) {
			rows.add("| " + escaped(title(domain)) + " | " + domain.count().breaking() + " | " + domain.count().structural() + " | " + domain.count().substantive() + " | " + domain.count().editorial() + " | "
					+ domain.count().all() + " |");
		}
		text.heading(2, "By domain").block(String.join("\n", rows));
	}

	private static void matrix(MarkdownText text, Report report) {
		if (report.matrix().rows().isEmpty()) {
			return;
		}
		List<String> rows = new ArrayList<>();
		rows.add("| Part | Overall |" + String.join("", report.matrix().levels().stream().map(level -> " " + escaped(level) + " |").toList()) + " Affects assessment |");
		rows.add("|---|:-:|" + ":-:|".repeat(report.matrix().levels().size()) + ":-:|");
		for (Report.Row row : report.matrix().rows()) {
			String part = row.number().isEmpty() ? row.title() : row.number() + " " + row.title();
			rows.add("| " + escaped(part) + " | " + row.overall().sign() + " |" + String.join("", row.cells().stream().map(cell -> " " + cell.sign() + " |").toList()) + (row.affects() ? " Yes |" : " No |"));
		}
		text.heading(2, "Level by level").block(String.join("\n", rows));
		text.paragraph(String.join(", ", report.matrix().key().stream().map((Cell cell) -> cell.sign() + " " + cell.meaning()).toList()) + ".");
	}

	private static void domain(MarkdownText text, Domain domain) {
		text.heading(2, title(domain)).paragraph(Sentences.count(domain.count()) + ".");
		for (Element element : domain.elements()) {
			text.heading(3, element.shown());
			if (!element.renumbered().isEmpty()) {
				text.paragraph(element.renumbered());
			}
			element.items().forEach(item -> item(text, item));
			element.talks().forEach(talk -> talk(text, talk));
		}
	}

	private static void item(MarkdownText text, Item item) {
		text.block("**" + escaped(item.sentence()) + "** (" + item.weight().id() + ")");
		if (!item.effect().isEmpty()) {
			text.block("*" + escaped(item.effect()) + "*");
		}
		MarkdownText.redline(item.redline()).forEach(text::block);
		if (!item.order().isEmpty()) {
			text.paragraph("Now: " + String.join("; ", item.order().get(1).lines().toList()) + ".");
		}
		if (!item.decisions().isEmpty()) {
			entries(text, item.decisions());
		}
		item.talks().forEach(talk -> talk(text, talk));
	}

	private static void talk(MarkdownText text, Talk talk) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + (talk.resolved() ? "Discussion, settled" : "Discussion") + "**" + (talk.about().isEmpty() ? "" : ": " + escaped(talk.about())));
		if (!talk.phrase().isEmpty()) {
			lines.add("“" + escaped(talk.phrase()) + "”" + (talk.gone().isEmpty() ? "" : " " + escaped(talk.gone())));
		}
		for (Report.Saying saying : talk.sayings()) {
			lines.add("*" + escaped(saying.author()) + "*, " + saying.when() + ":");
			saying.paragraphs().forEach(paragraph -> lines.add(escaped(paragraph)));
		}
		text.quotation(lines);
	}

	private static void entries(MarkdownText text, List<String> sentences) {
		boolean first = true;
		for (String sentence : sentences) {
			text.entry(escaped(sentence), first);
			first = false;
		}
	}

	private static String title(Domain domain) {
		return domain.whole() ? "The framework as a whole" : domain.title();
	}
}
