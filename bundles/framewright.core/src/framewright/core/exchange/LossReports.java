package framewright.core.exchange;

import static framewright.core.extension.HelpPage.escape;

import java.util.List;

/** Writes loss reports for people. */
public final class LossReports {

	private static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
			+ "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #767676}"
			+ "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}}";

	private LossReports() {
	}

	/** A sentence or two a line, under a line for each export. */
	public static String text(List<LossReport> reports) {
		StringBuilder text = new StringBuilder();
		for (LossReport report : reports) {
			text.append(heading(report)).append('\n');
			report.sentences().forEach(sentence -> text.append("- ").append(sentence).append('\n'));
			if (report.isEmpty()) {
				text.append("Nothing is lost.\n");
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** A web page with a table for each export that names every part concerned. */
	public static String html(List<LossReport> reports) {
		StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>What the formats could not hold</title>\n<style>" + STYLE
				+ "</style>\n</head>\n<body>\n<main>\n<h1>What the formats could not hold</h1>\n");
		for (LossReport report : reports) {
			html.append("<h2>").append(escape(heading(report))).append("</h2>\n");
			html.append(report.isEmpty() ? "<p>Nothing is lost.</p>\n" : "<table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">What became of it</th><th scope=\"col\">Where</th></tr></thead>\n<tbody>\n");
			for (Loss loss : report.losses()) {
				html.append("<tr><th scope=\"row\">").append(escape(loss.aspect().label())).append("</th><td>").append(escape(loss.words())).append("</td><td>")
						.append(escape(loss.elements().isEmpty() ? "The framework itself" : String.join("; ", loss.elements().stream().map(report::heading).toList()))).append("</td></tr>\n");
			}
			html.append(report.isEmpty() ? "" : "</tbody>\n</table>\n");
		}
		return html.append("</main>\n</body>\n</html>\n").toString();
	}

	private static String heading(LossReport report) {
		return report.title() + ": " + report.format();
	}
}
