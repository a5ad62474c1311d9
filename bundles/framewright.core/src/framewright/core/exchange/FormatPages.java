package framewright.core.exchange;

import static framewright.core.extension.HelpPage.escape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import framewright.core.exchange.Fidelity.Holding;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.HelpPage;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;

/** The page of the help that is made from what exporters and importers say of themselves: what each is good for, what can be chosen, and what a format holds of a framework. */
public final class FormatPages {

	/** The path of the page in the folder of the help. */
	public static final String PATH = "formats/index.html";

	private FormatPages() {
	}

	/**
	 * Writes the page.
	 *
	 * @param help the folder of the help
	 */
	public static void writeTo(Path help) throws IOException {
		Path file = help.resolve(PATH);
		Files.createDirectories(file.getParent());
		Files.writeString(file, page(), StandardCharsets.UTF_8);
	}

	static String page() {
		List<Extension<Exporter>> formats = Exporters.all();
		List<Extension<Importer>> documents = Importers.all();
		StringBuilder body = new StringBuilder("<p class=\"lead\">The formats that a framework can be published in, what each is good for, and what it can hold; and the <a href=\"#documents\">documents</a> that can become a framework. "
				+ "Every export tells what it could not hold of your framework, and every import what became of each line.</p>\n");
		formats.forEach(format -> describe(body, format));
		documents(body, documents);
		body.append("<h2 id=\"compared\">What each format holds</h2>\n<p>● means that the format has a place for it, ○ that its words are found in another place, – that it is left out, ? that the format does not say. The table holds for the options as they are at first.</p>\n");
		compare(body, formats);
		return HelpPage.framed("Formats", "<li><a href=\"../libraries.html\">Libraries</a></li>\n<li><a href=\"index.html\" aria-current=\"page\">Formats</a></li>", body);
	}

	/** What can be imported. An importer may have the id of an exporter, so the ids of its headings begin with a word of their own. */
	private static void documents(StringBuilder body, List<Extension<Importer>> documents) {
		body.append("<h2 id=\"documents\">Documents that become a framework</h2>\n<p>").append("<strong>File › Import Document…</strong> finds out by itself what a file is; on the command line <code>--from</code> names one of these, and <code>--set</code> one of its options. "
				+ "<a href=\"../importing.html\">Bring in a document</a> tells the way from the file to the framework.</p>\n");
		for (Extension<Importer> document : documents) {
			heading(body, "h3", "import-" + document.id(), document);
			if (!document.fileExtensions().isEmpty()) {
				body.append("<p>Files that end in ").append(document.fileExtensions().stream().map(ending -> "<code>." + escape(ending) + "</code>").collect(Collectors.joining(", ")))
						.append(isUpdating(document) ? ". It can bring a framework up to date that is in the library already." : ".").append("</p>\n");
			}
			options(body, document);
		}
	}

	/** Of a plug-in that is broken nothing is known. */
	private static boolean isUpdating(Extension<Importer> document) {
		try {
			return document.create() instanceof UpdatingImporter;
		} catch (FailedExtensionException e) {
			return false;
		}
	}

	private static void describe(StringBuilder body, Extension<Exporter> format) {
		heading(body, "h2", format.id(), format);
		options(body, format);
		moved(fidelity(format)).forEach((where, aspects) -> body.append("<p>Found ").append(escape(where)).append(": ").append(escape(String.join(", ", aspects))).append(".</p>\n"));
	}

	private static void heading(StringBuilder body, String tag, String id, Extension<?> format) {
		body.append('<').append(tag).append(" id=\"").append(escape(id)).append("\">").append(escape(format.label())).append("</").append(tag).append(">\n<p class=\"grade\"><code>").append(escape(format.id()))
				.append("</code></p>\n<p>").append(escape(format.description())).append("</p>\n");
	}

	private static void options(StringBuilder body, Extension<?> format) {
		if (!format.options().isEmpty()) {
			body.append("<dl>\n");
			for (Option option : format.options()) {
				String values = option.type() == Option.Type.CHOICE ? " (" + String.join(", ", option.allowed()) + ")" : "";
				body.append("<dt><strong>").append(escape(option.label())).append("</strong> <code>").append(escape(option.id() + (option.standard().isEmpty() ? "" : "=" + option.standard()))).append("</code>").append(escape(values))
						.append("</dt>\n<dd><p>").append(escape(option.description())).append("</p></dd>\n");
			}
			body.append("</dl>\n");
		}
	}

	/** What has no place of its own, by where it is found. */
	private static Map<String, List<String>> moved(Fidelity fidelity) {
		Map<String, List<String>> moved = new LinkedHashMap<>();
		for (Aspect aspect : Aspect.values()) {
			Holding holding = fidelity.of(aspect);
			if (holding.kind() == Fidelity.Kind.MOVED) {
				moved.computeIfAbsent(holding.words(), where -> new ArrayList<>()).add(aspect.label());
			}
		}
		return moved;
	}

	private static void compare(StringBuilder body, List<Extension<Exporter>> formats) {
		List<Fidelity> fidelities = formats.stream().map(FormatPages::fidelity).toList();
		body.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"What each format holds\"><table><thead><tr><th scope=\"col\">Of a framework</th>");
		formats.forEach(format -> body.append("<th scope=\"col\"><code>").append(escape(format.id())).append("</code></th>"));
		body.append("</tr></thead><tbody>\n");
		for (Aspect aspect : Aspect.values()) {
			body.append("<tr><th scope=\"row\">").append(escape(aspect.label())).append("</th>");
			fidelities.forEach(fidelity -> body.append("<td>").append(sign(fidelity.of(aspect))).append("</td>"));
			body.append("</tr>\n");
		}
		body.append("</tbody></table></div>\n");
	}

	private static String sign(Holding holding) {
		String words = switch (holding.kind()) {
			case HELD -> "held";
			case MOVED -> "found " + holding.words();
			case LEFT_OUT -> "left out";
			case UNKNOWN -> "not said";
		};
		String sign = switch (holding.kind()) {
			case HELD -> "●";
			case MOVED -> "○";
			case LEFT_OUT -> "–";
			case UNKNOWN -> "?";
		};
		return "<span role=\"img\" aria-label=\"" + escape(words) + "\" title=\"" + escape(words) + "\">" + sign + "</span>";
	}

	/** With the options as they are at first; of a plug-in that is broken nothing is known. */
	private static Fidelity fidelity(Extension<Exporter> format) {
		try {
			return format.create().fidelity(Options.of(format.options(), Map.of()));
		} catch (FailedExtensionException | BadOptionException | RuntimeException e) {
			return Fidelity.UNKNOWN;
		}
	}
}
