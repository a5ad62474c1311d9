package framewright.core.exchange;

import static framewright.core.extension.HelpPage.escape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import framewright.core.compare.Change;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.ImportReport.Outcome;
import framewright.core.exchange.Update.Titles;

/** Writes reports of imports: for programs, and for people. */
public final class ImportReports {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

	private static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
			+ "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #767676}"
			+ "td.text{white-space:pre-wrap;overflow-wrap:anywhere}tr.left-out{background:#fce4e4}tr.look{background:#fdf0cd}p.count{font-weight:bold}"
			+ "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}tr.left-out{background:#4a2024}tr.look{background:#54461e}}";

	private ImportReports() {
	}

	/** One JSON document, with a line break at its end. */
	public static String json(ImportReport report) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("source", report.source().toString());
		document.put("framework", report.framework().toString());
		document.put("importer", report.importer());
		document.put("used", report.count(Outcome.USED));
		document.put("skipped", report.count(Outcome.SKIPPED));
		document.put("leftOut", report.count(Outcome.LEFT_OUT));
		document.put("toLookAt", report.toLookAt());
		document.put("doubts", report.doubts().stream().map(doubt -> ordered("line", doubt.line(), "message", doubt.message())).toList());
		document.put("corrections", report.corrections().stream().map(correction -> ordered("first", correction.first(), "last", correction.last(), "meaning", correction.meaning())).toList());
		document.put("meanings", report.meanings().stream().map(meaning -> ordered("id", meaning.id(), "label", meaning.label())).toList());
		report.update().ifPresent(update -> document.put("update", update(update)));
		Map<Integer, List<String>> doubts = report.doubtsByLine();
		document.put("lines", report.lines().stream().map(line -> line(report, line, doubts.getOrDefault(line.number(), List.of()))).toList());
		return GSON.toJson(document) + "\n";
	}

	private static Map<String, Object> line(ImportReport report, SourceLine line, List<String> doubts) {
		Map<String, Object> one = ordered("line", line.number(), "text", line.text());
		putWords(one, "where", line.where());
		one.put("outcome", Outcome.of(line).word());
		putWords(one, "place", line.place());
		putWords(one, "element", ImportReport.element(line));
		putWords(one, "meaning", line.meaning());
		one.put("sureness", line.sureness().name().toLowerCase(Locale.ROOT));
		putWords(one, "reason", line.reason());
		if (!doubts.isEmpty()) {
			one.put("doubts", doubts);
		}
		if (report.isCorrected(line.number())) {
			one.put("corrected", true);
		}
		return one;
	}

	private static void putWords(Map<String, Object> into, String key, String words) {
		if (!words.isEmpty()) {
			into.put(key, words);
		}
	}

	private static Map<String, Object> update(Update update) {
		Titles titles = update.titles();
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("added", sentences(update.added(), titles));
		changes.put("changed", sentences(update.changed(), titles));
		changes.put("removed", sentences(update.removed(), titles));
		changes.put("conflicts", update.conflicts().stream().map(conflict -> ordered("element", conflict.element(), "place", titles.place(conflict), "framework", conflict.ours(), "document", conflict.theirs())).toList());
		return changes;
	}

	private static List<Map<String, Object>> sentences(List<Change> changes, Titles titles) {
		List<Map<String, Object>> all = new ArrayList<>();
		changes.forEach(change -> all.add(ordered("element", change.subject().name(), "kind", change.kind().id(), "words", titles.sentence(change))));
		return all;
	}

	private static Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			ordered.put((String) pairs[i], pairs[i + 1]);
		}
		return ordered;
	}

	/** A web page: what to look at, what was left out, and every line with where it went. */
	public static String html(ImportReport report) {
		String title = "What became of " + report.source().getFileName();
		StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(escape(title))
				.append("</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>").append(escape(title)).append("</h1>\n<p class=\"count\">").append(escape(report.words())).append(".</p>\n<p>Framework: ")
				.append(escape(String.valueOf(report.framework().getFileName()))).append("</p>\n");
		if (!report.doubts().isEmpty()) {
			html.append("<h2>What to look at</h2>\n<ul>\n");
			report.doubts().forEach(doubt -> html.append("<li>").append(doubt.line() == 0 ? "" : "<a href=\"#line-" + doubt.line() + "\">Line " + doubt.line() + "</a>: ").append(escape(doubt.message())).append("</li>\n"));
			html.append("</ul>\n");
		}
		report.update().ifPresent(update -> changes(html, update));
		html.append("<h2>Every line of the document</h2>\n<table>\n<thead><tr><th scope=\"col\">Line</th><th scope=\"col\">What it says</th><th scope=\"col\">What became of it</th><th scope=\"col\">How sure</th></tr></thead>\n<tbody>\n");
		Map<Integer, List<String>> doubts = report.doubtsByLine();
		report.lines().forEach(line -> row(html, report, line, doubts.getOrDefault(line.number(), List.of())));
		return html.append("</tbody>\n</table>\n</main>\n</body>\n</html>\n").toString();
	}

	private static void changes(StringBuilder html, Update update) {
		Titles titles = update.titles();
		list(html, "Added", update.added().stream().map(titles::sentence).toList());
		list(html, "Changed", update.changed().stream().map(titles::sentence).toList());
		list(html, "Removed", update.removed().stream().map(titles::sentence).toList());
		list(html, "Changed in the framework and in the document", update.conflicts().stream().map(titles::place).toList());
	}

	private static void list(StringBuilder html, String heading, List<String> items) {
		if (!items.isEmpty()) {
			html.append("<h2>").append(escape(heading)).append(" (").append(items.size()).append(")</h2>\n<ul>\n").append(items.stream().map(item -> "<li>" + escape(item) + "</li>\n").collect(Collectors.joining())).append("</ul>\n");
		}
	}

	private static void row(StringBuilder html, ImportReport report, SourceLine line, List<String> doubts) {
		boolean look = !doubts.isEmpty() || ImportReport.isGuess(line);
		html.append("<tr id=\"line-").append(line.number()).append('"').append(line.loss() ? " class=\"left-out\"" : look ? " class=\"look\"" : "").append("><th scope=\"row\">").append(line.number())
				.append(line.where().isEmpty() ? "" : "<br>" + escape(line.where())).append("</th><td class=\"text\">").append(escape(line.text())).append("</td><td>").append(escape(became(report, line)));
		doubts.forEach(doubt -> html.append("<br>").append(escape(doubt)));
		html.append("</td><td>").append(escape(sureness(report, line))).append("</td></tr>\n");
	}

	/** What became of a line, in words for people. */
	public static String became(ImportReport report, SourceLine line) {
		String label = report.label(line.meaning());
		return switch (Outcome.of(line)) {
			case USED -> line.place() + (label.isEmpty() ? "" : " (" + label + ")");
			case SKIPPED -> "Skipped" + (line.reason().isEmpty() ? "" : ": " + line.reason());
			case LEFT_OUT -> "Left out" + (line.reason().isEmpty() ? "" : ": " + line.reason());
		};
	}

	/** How sure it is what a line is, in words for people; empty where there is nothing to be sure of. */
	public static String sureness(ImportReport report, SourceLine line) {
		if (report.isCorrected(line.number())) {
			return "You said so";
		}
		return Outcome.of(line) != Outcome.USED && line.sureness() == Imported.Sureness.SURE ? "" : switch (line.sureness()) {
			case SURE -> "Sure";
			case LIKELY -> "Likely";
			case GUESSED -> "Guessed";
		};
	}
}
