package framewright.ui.model.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.editing.library.Node.Kind;

/** The rows of a framework that was read from a document and stands in no file yet. They hold what is shown, so that nobody reads the model meanwhile. Immutable. */
public final class Branches {

	private final Map<EObject, Branch> byPart = new IdentityHashMap<>();
	private final Map<String, Integer> keys = new HashMap<>();
	private final Numbering numbering;
	private final Branch root;

	private Branches(Framework framework) {
		numbering = Numbering.of(framework);
		root = add("", framework, Kind.FRAMEWORK, "", titled(framework.getTitle(), framework.getName()), "", header(framework), children(framework, ""));
	}

	public static Branches of(Framework framework) {
		return new Branches(framework);
	}

	/** The framework itself. */
	public Branch root() {
		return root;
	}

	/** The row of a part, or of the nearest part around it that has one; empty when it is not of this framework. */
	public Optional<Branch> of(EObject part) {
		for (EObject next = part; next != null; next = next.eContainer()) {
			if (byPart.containsKey(next)) {
				return Optional.of(byPart.get(next));
			}
		}
		return Optional.empty();
	}

	private Branch add(String key, EObject part, Kind kind, String number, String title, String detail, String words, List<Branch> children) {
		// The same words may stand twice in one place; then the second row is told from the first by a count.
		int count = keys.merge(key, 1, Integer::sum);
		Branch branch = new Branch(count == 1 ? key : key + "~" + count, part, kind, number, title, detail, words, children);
		byPart.put(part, branch);
		return branch;
	}

	private List<Branch> children(Part part, String key) {
		List<Branch> children = new ArrayList<>();
		for (Content content : part.getContents()) {
			Branch child = child(content, key);
			if (child != null) {
				children.add(child);
			}
		}
		return children;
	}

	private Branch child(Content content, String parent) {
		return switch (content) {
			case Element element -> element(element);
			case Scale scale -> part(Kind.SCALE, scale, parent, "scale");
			case Level level -> part(Kind.LEVEL, level, parent, "level");
			case Structure structure -> DefaultStructure.isDefault(structure) ? null
					: leaf(Kind.STRUCTURE, parent, structure, "Structure", "", structure.getTiers().stream().map(Tier::getTitle).filter(Objects::nonNull).collect(Collectors.joining(", ")));
			case Descriptor descriptor -> leaf(Kind.DESCRIPTOR, parent, descriptor, level(descriptor), "level", Frameworks.text(descriptor));
			case ProseFacet facet -> leaf(Kind.FACET, parent, facet, titled(facet.getHeading(), capital(facet.getKind().getLiteral())), facet.getHeading() == null ? "" : facet.getKind().getLiteral(), Frameworks.text(facet));
			case ListFacet facet -> leaf(Kind.FACET, parent, facet, titled(facet.getHeading(), capital(facet.getKind().getLiteral())), facet.getHeading() == null ? "" : facet.getKind().getLiteral(),
					joined(Frameworks.text(facet), entries(facet.getEntries(), "• ")));
			case Voices voices -> leaf(Kind.FACET, parent, voices, titled(voices.getHeading(), "Voices"), "",
					joined(Frameworks.text(voices), voices.getVoices().stream().map(voice -> "“" + Frameworks.text(voice) + "”" + (voice.getBy() == null ? "" : " – " + voice.getBy())).collect(Collectors.joining("\n"))));
			case Reading reading -> leaf(Kind.FACET, parent, reading, titled(reading.getHeading(), "Reading"), "", joined(Frameworks.text(reading), reading.getWorks().stream().map(Branches::work).collect(Collectors.joining("\n"))));
			case Figure figure -> leaf(Kind.FACET, parent, figure, titled(figure.getCaption(), "Figure"), "", Objects.toString(figure.getFile(), ""));
			case Glossary glossary -> leaf(Kind.GLOSSARY, parent, glossary, titled(glossary.getHeading(), "Glossary"), "",
					joined(Frameworks.text(glossary), glossary.getTerms().stream().map(term -> term.getTitle() + ": " + Frameworks.text(term)).collect(Collectors.joining("\n"))));
			case Sources sources -> leaf(Kind.SOURCES, parent, sources, titled(sources.getHeading(), "Sources"), "",
					joined(Frameworks.text(sources), sources.getSources().stream().map(source -> source.getTitle() + (source.getAuthor() == null ? "" : ", " + source.getAuthor())).collect(Collectors.joining("\n"))));
			case Reference reference -> leaf(Kind.FACET, parent, reference, "Refers to", reference.getRelation() == null ? "" : reference.getRelation().getLiteral(), refersTo(reference));
			default -> null;
		};
	}

	private Branch element(Element element) {
		String key = "#" + element.getName();
		String detail = element.getTier() == null || element.getTier().getTitle() == null ? "" : element.getTier().getTitle();
		List<Branch> children = children(element, key);
		Kind kind = Frameworks.isRetired(element) ? Kind.RETIRED : element.eContainer() instanceof Framework ? Kind.DOMAIN : Frameworks.elements(element).isEmpty() ? Kind.COMPONENT : Kind.ELEMENT;
		return add(key, element, kind, numbering.of(element).orElse(""), titled(element.getTitle(), element.getName()), detail, "", children);
	}

	private Branch part(Kind kind, Part part, String parent, String detail) {
		String key = parent + "/" + detail + ":" + part.getName();
		return add(key, part, kind, "", titled(part.getTitle(), part.getName()), detail, "", children(part, key));
	}

	private Branch leaf(Kind kind, String parent, EObject part, String title, String detail, String words) {
		return add(parent + "/" + title, part, kind, "", title, detail, words, List.of());
	}

	// ---- words ----

	private static String header(Framework framework) {
		return Stream.of(said("Subtitle", framework.getSubtitle()), said("Version", framework.getVersion()), said("Publisher", framework.getPublisher()), said("Owner", framework.getOwner()),
				said("Authors", framework.getAuthors().stream().map(author -> author.getName() + (author.getRole() == null ? "" : " (" + author.getRole() + ")")).collect(Collectors.joining(", "))), said("Edition", framework.getEdition()),
				said("Language", framework.getLanguage()), said("Licence", framework.getLicence()), said("Audience", String.join(", ", framework.getAudience())), said("Contact", framework.getContact()), said("Reference", framework.getReference()))
				.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	private static String said(String label, String value) {
		return value == null || value.isBlank() ? "" : label + ": " + value;
	}

	private static String entries(List<Entry> entries, String mark) {
		return entries.stream().map(entry -> joined(mark + Frameworks.text(entry), entries(entry.getEntries(), "    " + mark))).collect(Collectors.joining("\n"));
	}

	private static String work(Work work) {
		return work.getTitle() + (work.getAuthor() == null ? "" : ", " + work.getAuthor()) + (work.getYear() == null ? "" : ", " + work.getYear());
	}

	private static String refersTo(Reference reference) {
		if (reference.getAddress() != null) {
			return reference.getLabel() == null ? reference.getAddress() : reference.getLabel() + ", " + reference.getAddress();
		}
		return reference.getTarget() instanceof Element element && !element.eIsProxy() ? titled(element.getTitle(), element.getName()) : reference.getNote() == null ? "another part" : reference.getNote();
	}

	private static String level(Descriptor descriptor) {
		Level level = descriptor.getLevel();
		return level == null || level.eIsProxy() || level.getTitle() == null ? "Unknown level" : level.getTitle();
	}

	private static String joined(String first, String second) {
		return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
	}

	private static String titled(String title, String otherwise) {
		return title == null || title.isBlank() ? otherwise == null || otherwise.isBlank() ? "Untitled" : otherwise : title;
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}
}
