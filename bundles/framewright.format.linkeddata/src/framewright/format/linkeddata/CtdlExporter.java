package framewright.format.linkeddata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;

/** Writes a framework as CTDL-ASN in JSON-LD, as competency registries take it: one graph, the framework first. */
public class CtdlExporter implements Exporter {

	/** What the names in the file mean, as the Credential Engine publishes it. */
	static final String CONTEXT = "https://credreg.net/ctdlasn/schema/context/json";

	private static final String[][] PREFIXES = { { "ceasn", "https://purl.org/ctdlasn/terms/" }, { "ceterms", "https://purl.org/ctdl/terms/" }, { "asn", "http://purl.org/ASN/schema/core/" },
			{ "skos", "http://www.w3.org/2004/02/skos/core#" } };

	/** Keys of texts by language, and of addresses; what a reader of JSON-LD must know of each. */
	private static final List<String> TEXTS = List.of("ceasn:name", "ceasn:description", "ceasn:competencyText", "ceasn:competencyLabel", "ceasn:competencyCategory", "ceasn:comment", "ceasn:conceptKeyword",
			"ceasn:publisherName", "ceasn:rights", "ceasn:benchmarkLabel", "ceasn:benchmarkText", "skos:prefLabel", "skos:altLabel", "skos:definition", "skos:note", "ceterms:targetNodeName");
	private static final List<String> ADDRESSES = List.of("ceasn:hasTopChild", "ceasn:hasChild", "ceasn:isChildOf", "ceasn:isTopChildOf", "ceasn:isPartOf", "ceasn:isVersionOf", "ceasn:derivedFrom", "ceasn:license",
			"ceasn:source", "ceasn:identifier", "ceasn:publicationStatusType", "ceasn:exactAlignment", "ceasn:broadAlignment", "ceasn:minorAlignment", "ceasn:prerequisiteAlignment", "ceasn:hasRubricCriterion",
			"ceasn:hasCriterionLevel", "ceasn:inProgressionModel", "asn:hasProgressionModel", "asn:hasProgressionLevel", "skos:hasTopConcept", "skos:topConceptOf", "skos:inScheme", "ceterms:precedes", "ceterms:precededBy",
			"ceterms:targetNode", "ceterms:previousVersion", "ceterms:nextVersion", "ceterms:latestVersion");
	/** Of these, the order counts. */
	private static final List<String> LISTS = List.of("ceasn:hasTopChild", "ceasn:hasChild", "ceasn:hasRubricCriterion", "ceasn:hasCriterionLevel", "skos:hasTopConcept");

	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.WHOLE
				.moving("in the description of the framework", Aspect.SUBTITLE, Aspect.EDITION, Aspect.OWNER, Aspect.CONTACT, Aspect.REFERENCE, Aspect.AUDIENCE, Aspect.REVIEW_BY, Aspect.DERIVED_FROM, Aspect.SOURCES)
				.moving("as a line of the description of the framework", Aspect.GLOSSARY)
				.moving("with the authors’ names", Aspect.AUTHORS)
				.moving("as the name of its file and what is said about it; the picture itself stays in the library", Aspect.FIGURES, Aspect.LOGO)
				.moving("before each descriptor and in the descriptions of the framework and its scales", Aspect.STEMS)
				.moving("among the other codes of each part, in its comments and in the description of the framework", Aspect.NAMES, Aspect.FORMER_NAMES)
				.moving("in the description of the scale and the notes of the level", Aspect.LEVEL_NAMES)
				.moving("in the description of the scale and the notes of the level", Aspect.LEVEL_TEXTS)
				.moving("as comments on the part, each under its heading, or in the description of the framework", Aspect.ELEMENT_AUDIENCE, Aspect.SUMMARIES, Aspect.WHAT, Aspect.WHY, Aspect.HOW, Aspect.NOTES,
						Aspect.SECTIONS, Aspect.HEADINGS, Aspect.LEAD_INS, Aspect.INDICATORS, Aspect.QUESTIONS, Aspect.SUGGESTIONS, Aspect.TESTS, Aspect.VOICES, Aspect.ATTRIBUTIONS, Aspect.READING, Aspect.REFERENCE_NOTES,
						Aspect.ADDRESSES, Aspect.RETIRED_TEXTS, Aspect.SUCCESSORS)
				.moving("as the marks of Markdown in the texts", Aspect.FORMATTING).leavingOut(Aspect.ACCEPTANCES);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + request.framework().getName(), 10);
		Signs signs = new Signs();
		Web web = new Web(request.framework(), Base.of(request.options()));
		CtdlTexts texts = new CtdlTexts(web);
		JsonArray graph = new CtdlGraph(web, texts, new Json(Language.of(request.framework()), signs), Succession.of(request.framework(), request.library())).write(progress.split(7));
		JsonObject document = new JsonObject();
		document.add("@context", request.options().text("context").equals("embedded") ? embedded() : new JsonPrimitive(CONTEXT));
		document.add("@graph", graph);
		progress.split(2);
		request.output().write(request.framework().getName() + ".jsonld", Json.print(document));
		List<Loss> losses = new ArrayList<>(texts.losses());
		losses.addAll(signs.losses());
		return new ExportResult(losses);
	}

	/** What the names mean, for readers without a network. */
	static JsonElement embedded() {
		JsonObject context = new JsonObject();
		for (String[] prefix : PREFIXES) {
			context.addProperty(prefix[0], prefix[1]);
		}
		for (String key : TEXTS) {
			JsonObject text = new JsonObject();
			text.addProperty("@container", "@language");
			context.add(key, text);
		}
		for (String key : ADDRESSES) {
			JsonObject address = new JsonObject();
			address.addProperty("@type", "@id");
			if (LISTS.contains(key)) {
				address.addProperty("@container", "@list");
			}
			context.add(key, address);
		}
		return context;
	}
}
