package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;
import framewright.dsl.text.Markdown;

/** Writes what is told of a framework as a whole: its document, its licence and its glossary. */
final class DocumentWriter {

	private final CfPackage target;
	private final Writing writing;
	private final StatusDates dates;
	private final List<Loss> losses = new ArrayList<>();
	private int terms;

	DocumentWriter(CfPackage target, Writing writing, StatusDates dates) {
		this.target = target;
		this.writing = writing;
		this.dates = dates;
	}

	void write(Framework framework) {
		JsonObject document = target.document;
		UUID id = writing.identifiers().of(framework);
		writing.entity(Addresses.DOCUMENTS, id).entrySet().forEach(field -> document.add(field.getKey(), field.getValue()));
		if (writing.options().edition() == CaseEdition.V1_1) {
			document.addProperty("caseVersion", "1.1");
		}
		document.addProperty("title", JsonText.line(framework.getTitle()));
		document.addProperty("creator", JsonText.line(creator(framework)));
		Writing.line(document, "publisher", framework.getPublisher());
		source(framework.getReference(), document);
		Writing.put(document, "description", description(framework));
		Writing.put(document, "language", framework.getLanguage());
		Writing.put(document, "version", framework.getVersion());
		document.addProperty("adoptionStatus", adoptionStatus(framework));
		dates.start().ifPresent(date -> document.addProperty("statusStartDate", date.toString()));
		dates.end().ifPresent(date -> document.addProperty("statusEndDate", date.toString()));
		licence(framework, document);
		Writing.put(document, "notes", Notes.of(framework, writing.options()));
		if (writing.options().compatible()) {
			document.add("CFPackageURI", writing.addresses().link(framework.getTitle(), Addresses.PACKAGES, id));
		}
		writing.extend(document, extension(framework));
	}

	/** Where it is published; what is no address, such as the number of a book, stands in the notes alone. */
	private void source(String reference, JsonObject document) {
		if (reference != null && Addresses.isWeb(reference)) {
			document.addProperty("officialSourceURL", reference);
		} else if (reference != null && Markdown.isAddress(reference)) {
			losses.add(Loss.of(Aspect.REFERENCE, "“" + reference + "” is no web address as the standard wants it, so it stands in the notes and not as the official source. Write it as browsers send it, without accents and brackets."));
		}
	}

	List<Loss> losses() {
		return losses;
	}

	private static String creator(Framework framework) {
		String authors = framework.getAuthors().stream().map(Author::getName).filter(name -> name != null && !name.isBlank()).collect(Collectors.joining(", "));
		return Stream.of(authors, framework.getOwner(), framework.getPublisher(), framework.getTitle()).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
	}

	/** The first summary, which is an item or in the notes, too. */
	private static String description(Framework framework) {
		return Frameworks.contents(framework, ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.SUMMARY).findFirst().map(Frameworks::text).orElse("");
	}

	private String adoptionStatus(Framework framework) {
		if (dates.ended()) {
			return "Retired";
		}
		return switch (framework.getStatus()) {
			case DRAFT -> "Draft";
			case REVIEW -> "Pending Implementation";
			case PUBLISHED -> "Implemented";
			case RETIRED -> "Retired";
		};
	}

	private void licence(Framework framework, JsonObject document) {
		String licence = framework.getLicence();
		if (licence == null || licence.isBlank()) {
			return;
		}
		UUID id = writing.identifiers().derived("licence");
		JsonObject json = writing.entity(Addresses.LICENSES, id);
		json.addProperty("title", JsonText.line(licence));
		json.addProperty("licenseText", licence);
		target.licenses.add(json);
		document.add("licenseURI", writing.addresses().link(licence, Addresses.LICENSES, id));
	}

	private JsonObject extension(Framework framework) {
		Map<String, String> held = Extension.held(target.document, Map.of("title", "title", "publisher", "publisher", "language", "language", "version", "version"));
		if (target.document.has("licenseURI")) {
			held.put("licence", framework.getLicence());
		}
		JsonObject extension = Items.extension(framework, held, writing.options());
		JsonArray authors = new JsonArray();
		framework.getAuthors().forEach(author -> authors.add(Extension.of(author, Map.of())));
		if (!authors.isEmpty()) {
			extension.add("authors", authors);
		}
		JsonArray contents = extension.has("contents") ? extension.getAsJsonArray("contents") : new JsonArray();
		for (Content content : framework.getContents()) {
			if (content instanceof Structure structure && !DefaultStructure.isDefault(structure)) {
				contents.add(structure(structure));
			} else if (content instanceof Glossary glossary) {
				contents.add(glossary(glossary));
			}
		}
		if (!contents.isEmpty()) {
			extension.add("contents", contents);
		}
		return extension;
	}

	/** What a tier is, its item type tells. */
	private static JsonObject structure(Structure structure) {
		JsonObject json = Extension.of(structure, Map.of());
		json.add("tiers", CfPackage.array(structure.getTiers().stream().map(tier -> new JsonPrimitive(text(tier.getName()))).toList()));
		return json;
	}

	private JsonObject glossary(Glossary glossary) {
		JsonObject json = Extension.of(glossary, Map.of());
		Writing.put(json, "text", Frameworks.text(glossary));
		return json;
	}

	/** The terms of all glossaries. */
	void terms(Framework framework) {
		for (Glossary glossary : Frameworks.glossaries(framework)) {
			for (Term term : glossary.getTerms()) {
				JsonObject concept = writing.entity(Addresses.CONCEPTS, writing.identifiers().of(term));
				concept.addProperty("title", JsonText.line(term.getTitle()));
				concept.addProperty("hierarchyCode", Integer.toString(++terms));
				Writing.line(concept, "keywords", String.join(", ", term.getVariants()));
				Writing.put(concept, "description", Frameworks.text(term));
				JsonObject extension = Extension.of(term, Map.of("title", JsonText.line(term.getTitle())));
				extension.addProperty("glossary", Identifiers.place(glossary));
				writing.extend(concept, extension);
				target.concepts.add(concept);
			}
		}
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}
