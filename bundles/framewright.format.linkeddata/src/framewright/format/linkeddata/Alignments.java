package framewright.format.linkeddata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;
import framewright.dsl.text.Markdown;

/** The Alignment objects (Open Badges 3.0, section B.1) of a framework's parts that are in force. */
final class Alignments {

	/** One object, with the title of the level that it is about; empty for the part itself. */
	private record Alignment(String name, String url, String description, String framework, String code, String type, String level) {

		JsonObject json() {
			JsonObject object = new JsonObject();
			JsonArray types = new JsonArray();
			types.add("Alignment");
			object.add("type", types);
			object.addProperty("targetName", name);
			object.addProperty("targetUrl", url);
			property(object, "targetDescription", description);
			property(object, "targetFramework", framework);
			property(object, "targetCode", code);
			property(object, "targetType", type);
			return object;
		}

		private static void property(JsonObject object, String key, String value) {
			if (!value.isBlank()) {
				object.addProperty(key, value);
			}
		}
	}

	private static final CSVFormat TABLE = CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).setHeader("Code", "Name", "Level", "Description", "Address", "Framework", "Kind", "Alignment to paste").get();
	private static final Gson ONE_LINE = new GsonBuilder().disableHtmlEscaping().create();

	private final List<Alignment> all = new ArrayList<>();
	private final List<String> passedOver = new ArrayList<>();
	private final Set<Scale> used = new HashSet<>();
	private final Web web;
	private final Numbering numbering;
	private final Signs signs;
	private final boolean numbers;
	private final boolean registry;
	private final CaseAddresses published;
	private final String framework;

	private Alignments(Web web, Options options, Signs signs) throws IOException {
		Framework whole = web.framework();
		this.web = web;
		this.numbering = Numbering.of(whole);
		this.signs = signs;
		this.numbers = numbers(options);
		this.registry = registry(options);
		this.published = registry ? null : new CaseAddresses(whole, web.base());
		this.framework = signs.clean(Stream.of(Wording.text(whole.getTitle()), Wording.text(whole.getVersion())).filter(part -> !part.isBlank()).collect(Collectors.joining(" ")));
	}

	/** Whether codes are numbers; by itself CASE goes by identifiers, which its addresses end with. */
	static boolean numbers(Options options) {
		return options.text("code").equals("number") || options.text("code").equals("usual") && registry(options);
	}

	/** Whether the targets are those of a registry of CTDL-ASN, and not of CASE. */
	static boolean registry(Options options) {
		return options.text("kind").equals("ctdl");
	}

	/** @throws IOException when the base cannot be that of such addresses */
	static Alignments of(Web web, Options options, Signs signs, SubMonitor progress) throws IOException {
		Alignments alignments = new Alignments(web, options, signs);
		List<Element> elements = Frameworks.allElements(web.framework());
		progress.setWorkRemaining(elements.size());
		boolean rated = options.text("parts").equals("rated");
		if (!rated) {
			alignments.add(web.framework());
		}
		for (Element element : elements) {
			progress.split(1);
			if (!Frameworks.isInForce(element)) { // nobody earns a badge for what is retired
				continue;
			}
			if (rated && Frameworks.descriptors(element).isEmpty()) {
				alignments.passedOver.add(Wording.text(element.getName()));
			} else {
				alignments.add(element);
			}
		}
		return alignments;
	}

	/** The whole, which is of no kind that Open Badges have a word for. */
	private void add(Framework whole) {
		UUID identifier = registry ? web.own().identity().framework() : published.framework();
		all.add(alignment(Wording.text(whole.getTitle()), registry ? web.own().framework() : published.ofFramework(), description(whole), numbers ? "" : identifier.toString(), "", ""));
	}

	private void add(Element element) {
		String title = Wording.text(element.getTitle());
		UUID identifier = registry ? web.own().identifier(element) : published.element(web.own().identifier(element));
		all.add(alignment(title, registry ? web.own().of(element) : published.of(identifier), Wording.paragraphs(description(element), scale(element)), numbers ? numbering.of(element).orElse("") : identifier.toString(),
				registry ? "ceasn:Competency" : "CFItem", ""));
		for (Descriptor descriptor : Frameworks.descriptors(element)) {
			if (descriptor.getLevel() == null || descriptor.getLevel().eIsProxy() || !Frameworks.hasText(descriptor)) {
				continue;
			}
			String level = Wording.text(descriptor.getLevel().getTitle());
			UUID own = web.own().identity().of(element, descriptor.getLevel());
			String code = numbers ? numbering.of(element).map(number -> number + " " + level).orElse("") : own.toString();
			String address = registry ? web.own().of(descriptor) : published.of(own, (Scale) descriptor.getLevel().eContainer());
			all.add(alignment(title + ": " + level, address, Markdown.plain(CtdlGraph.statement(element, descriptor)), code, registry ? "ceasn:Competency" : "CFRubricCriterionLevel", level));
		}
	}

	private Alignment alignment(String name, String url, String description, String code, String type, String level) {
		return new Alignment(signs.clean(name), url, signs.clean(description), framework, signs.clean(code), type, signs.clean(level));
	}

	/** What levels or answers there are: {@code Impact: Some, High, Highest}. */
	private String scale(Element element) {
		Scale scale = element.getTier() == null || element.getTier().eIsProxy() ? null : element.getTier().getRatedOn() != null ? element.getTier().getRatedOn() : element.getTier().getAnsweredOn();
		if (scale == null || scale.eIsProxy()) {
			return "";
		}
		used.add(scale);
		return Wording.text(scale.getTitle()) + ": " + Frameworks.levels(scale).stream().map(level -> Wording.text(level.getTitle())).collect(Collectors.joining(", "));
	}

	/** Its summary and what it is. */
	private static String description(Part part) {
		List<ProseFacet> facets = Frameworks.contents(part, ProseFacet.class);
		return Stream.of(ProseKind.SUMMARY, ProseKind.WHAT).flatMap(kind -> facets.stream().filter(facet -> facet.getKind() == kind)).map(Frameworks::text).map(Markdown::plain).collect(Collectors.joining("\n\n"));
	}

	/** What has no alignment because of what it is. */
	List<Loss> losses() {
		List<Loss> losses = new ArrayList<>();
		if (!passedOver.isEmpty()) {
			losses.add(new Loss(Aspect.ELEMENT_TITLES, passedOver, "They have no text for a level and are left out, as was asked for."));
		}
		String scales = Frameworks.scales(web.framework()).stream().filter(scale -> !used.contains(scale)).map(scale -> "“" + Wording.text(scale.getTitle()) + "”").collect(Collectors.joining(", "));
		if (!scales.isEmpty()) {
			losses.add(Loss.of(Aspect.LEVELS, "No part is rated or answered on " + scales + ", so there is no alignment to any level of it."));
		}
		return losses;
	}

	JsonArray json() {
		JsonArray array = new JsonArray();
		all.forEach(alignment -> array.add(alignment.json()));
		return array;
	}

	/** A table (RFC 4180) that begins with a byte order mark, without which Excel misreads every letter with an accent. */
	String csv() throws IOException {
		StringBuilder table = new StringBuilder("\uFEFF");
		try (CSVPrinter printer = new CSVPrinter(table, TABLE)) {
			for (Alignment one : all) {
				printer.printRecord(Stream.of(one.code, one.name, one.level, one.description, one.url, one.framework, one.type, ONE_LINE.toJson(one.json())).map(Alignments::cell));
			}
		}
		return table.toString();
	}

	/** What a spreadsheet would take for a formula gets an apostrophe before it. */
	private static String cell(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}
}
