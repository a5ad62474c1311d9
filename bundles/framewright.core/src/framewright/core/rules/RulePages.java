package framewright.core.rules;

import static framewright.core.extension.HelpPage.escape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import framewright.core.extension.HelpPage;
import framewright.core.extension.Option;

/**
 * The pages of the help that are made from what rules and checks say of themselves: one for each, and one that lists them all. They stand in a folder {@value #FOLDER} beside the other pages of
 * the help, whose style sheet they use.
 */
public final class RulePages {

	/** The folder of the pages in that of the help. */
	public static final String FOLDER = "rules";

	/** The page that lists all others, in the folder. */
	public static final String ALL = "index.html";

	/** The category of what the language itself checks. */
	public static final String STRUCTURE = "structure";

	private RulePages() {
	}

	/** The path of the page of a rule or check, in the folder of the help; the page of all where there is none of that id. */
	public static String path(String id) {
		return FOLDER + "/" + (Explanations.codes().contains(id) ? fileName(id) : ALL);
	}

	/** An id is whatever a plug-in says; a name of a file is not. */
	private static String fileName(String id) {
		String name = id.replaceAll("[^A-Za-z0-9.-]", "_");
		return (name.equals(id) && !id.equals("index") ? name : name + "-" + Integer.toHexString(id.hashCode())) + ".html";
	}

	/**
	 * Writes all pages, in place of those of rules that were installed before.
	 *
	 * @param help the folder of the help
	 */
	public static void writeTo(Path help) throws IOException {
		Path folder = Files.createDirectories(help.resolve(FOLDER));
		Map<String, String> pages = pages();
		try (var old = Files.list(folder)) {
			for (Path file : old.filter(file -> file.toString().endsWith(".html") && !pages.containsKey(String.valueOf(file.getFileName()))).toList()) {
				Files.delete(file);
			}
		}
		for (Map.Entry<String, String> page : pages.entrySet()) {
			Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
		}
	}

	/** All pages by their file names. */
	static Map<String, String> pages() {
		Map<String, String> pages = new LinkedHashMap<>();
		List<Rule> rules = Rules.all();
		pages.put(ALL, all(rules));
		rules.forEach(rule -> pages.put(fileName(rule.id()), page(rule)));
		structural(rules).forEach(code -> pages.put(fileName(code), check(code)));
		return pages;
	}

	private static SortedSet<String> structural(List<Rule> rules) {
		SortedSet<String> codes = new TreeSet<>(Explanations.codes());
		rules.forEach(rule -> codes.remove(rule.id()));
		return codes;
	}

	private static String all(List<Rule> rules) {
		StringBuilder body = new StringBuilder("<p class=\"lead\">What is checked in a framework, and what each of it is about. A library chooses which of the rules it wants; the checks of the language always hold.</p>\n");
		Map<String, List<Rule>> packs = new LinkedHashMap<>();
		rules.stream().sorted(Comparator.comparing(Rule::category).thenComparing(Rule::title)).forEach(rule -> packs.computeIfAbsent(rule.category(), pack -> new ArrayList<>()).add(rule));
		packs.forEach((pack, those) -> {
			heading(body, title(pack));
			body.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").append(escape(title(pack))).append("\"><table><thead><tr><th scope=\"col\">What is asked for</th><th scope=\"col\">How much it matters</th></tr></thead><tbody>\n");
			those.forEach(rule -> body.append("<tr><th scope=\"row\">").append(link(rule.id(), rule.title())).append("</th><td>").append(escape(sentence(Explanations.matters(rule)))).append("</td></tr>\n"));
			body.append("</tbody></table></div>\n");
		});
		heading(body, title(STRUCTURE));
		body.append("<ul>\n");
		structural(rules).forEach(code -> body.append("<li>").append(link(code, code)).append("</li>\n"));
		return framed("All rules", true, body.append("</ul>\n"));
	}

	private static String page(Rule rule) {
		StringBuilder body = new StringBuilder();
		body.append("<p class=\"grade\">").append(escape(title(rule.category()))).append(" · <code>").append(escape(rule.id())).append("</code></p>\n");
		heading(body, "Why it matters");
		paragraphs(body, rule.why());
		example(body, "Not so", rule.bad());
		example(body, "But so", rule.good());
		heading(body, "How much it matters");
		body.append("<p>").append(escape(sentence(Explanations.matters(rule)))).append("</p>\n");
		body.append("<p>A library can say otherwise by a line in <code>library.settings</code>; the second line here is for one framework only:</p>\n");
		body.append("<pre>").append(escape(RuleSettings.PREFIX + rule.id() + " = off\n" + RuleSettings.PREFIX + rule.id() + " in NAME = warning")).append("</pre>\n");
		if (!rule.options().isEmpty()) {
			heading(body, "What can be chosen");
			body.append("<dl>\n");
			rule.options().forEach(option -> option(body, rule, option));
			body.append("</dl>\n");
		}
		heading(body, "When it is right as it is");
		body.append("<p>Write why into the element, and the finding is gone. When nothing is found there any more, Framewright asks you to take the line away.</p>\n");
		body.append("<pre>").append(escape("accept " + rule.id() + " because \"…\"")).append("</pre>\n");
		if (rule.isMendable()) {
			body.append("<p>Framewright can mend at least some of what it finds: choose <strong>What Can Be Done Here?</strong></p>\n");
		}
		return framed(rule.title(), false, body);
	}

	private static void option(StringBuilder body, Rule rule, Option option) {
		body.append("<dt><strong>").append(escape(option.label())).append("</strong></dt>\n<dd><p>").append(escape(option.description())).append("</p>\n");
		body.append("<pre>").append(escape(RuleSettings.PREFIX + rule.id() + "." + option.id() + " = " + option.standard())).append("</pre></dd>\n");
	}

	private static String check(String code) {
		StringBuilder body = new StringBuilder("<p class=\"grade\">").append(escape(title(STRUCTURE))).append("</p>\n");
		String explanation = Explanations.of(code).orElse("");
		paragraphs(body, explanation.substring(explanation.indexOf('\n') + 1));
		body.append("<p>This is asked for by the language itself, so no library can switch it off. <a href=\"../checks.html#").append(escape(code)).append("\">All checks of the language with examples</a></p>\n");
		return framed(code, false, body);
	}

	private static void heading(StringBuilder body, String words) {
		body.append("<h2>").append(escape(words)).append("</h2>\n");
	}

	private static void paragraphs(StringBuilder body, String text) {
		for (String paragraph : text.strip().split("\\R\\s*\\R")) {
			body.append("<p>").append(escape(paragraph.strip())).append("</p>\n");
		}
	}

	private static void example(StringBuilder body, String heading, String example) {
		if (!example.isEmpty()) {
			heading(body, heading);
			body.append("<pre>").append(escape(example.stripTrailing())).append("</pre>\n");
		}
	}

	private static String link(String id, String words) {
		return "<a href=\"" + escape(fileName(id)) + "\">" + escape(words) + "</a>";
	}

	/** The name of a category, as a person reads it. */
	public static String title(String category) {
		return category.equals(STRUCTURE) ? "The language" : category.isEmpty() ? "Other" : category.substring(0, 1).toUpperCase(Locale.UK) + category.substring(1);
	}

	private static String sentence(String words) {
		return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
	}

	private static String framed(String title, boolean index, CharSequence body) {
		return HelpPage.framed(title, "<li><a href=\"../checks.html\">Checks</a></li>\n<li><a href=\"index.html\"" + (index ? " aria-current=\"page\"" : "") + ">All rules</a></li>", body);
	}
}
