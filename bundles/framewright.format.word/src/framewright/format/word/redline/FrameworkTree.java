package framewright.format.word.redline;

import static framewright.format.word.redline.Wording.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Numbering;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.text.Markdown;
import framewright.format.word.document.Look;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Item.Column;
import framewright.format.word.redline.Item.Grid;
import framewright.format.word.redline.Item.Group;
import framewright.format.word.redline.Item.Line;
import framewright.format.word.redline.Item.Prose;
import framewright.format.word.redline.Item.Row;

/**
 * One version of a framework as a tree of paragraphs and tables, in the order of its text. Retired elements stand in a list at the end; what
 * is for the language only (tiers, identifiers, accepted findings) has no place in a document.
 */
public final class FrameworkTree {

	private final Framework framework;
	private final Names names;
	private final Numbering numbering;
	private final List<Line> retired = new ArrayList<>();

	private FrameworkTree(Framework framework, Names names) {
		this.framework = framework;
		this.names = names;
		this.numbering = Numbering.of(framework);
	}

	/** @param names gives the same part of two versions the same key */
	public static Group of(Framework framework, Names names) {
		return new FrameworkTree(framework, names).tree();
	}

	/** The key of an element in the tree. */
	public static String key(String element) {
		return "element " + element;
	}

	private Group tree() {
		List<Item> items = new ArrayList<>();
		items.add(line("title", Look.FRAMEWORK_TITLE, new Place("", "title", ""), Wording.title(framework)));
		if (!text(framework.getSubtitle()).isEmpty()) {
			items.add(line("subtitle", Look.SUBTITLE, new Place("", "subtitle", ""), text(framework.getSubtitle())));
		}
		items.add(Facts.of(framework));
		items.addAll(contents(framework, new Place("", "", ""), 1));
		if (!retired.isEmpty()) {
			items.add(new Group("retired", "", List.of(line("label", Look.HEADING_1, null, "No longer in force"), new Prose("text", retired))));
		}
		return new Group("framework", "", items);
	}

	private static Line line(String key, Look look, Place place, String text) {
		return new Line(key, look, 0, place, List.of(Span.plain(text)));
	}

	/** @param owner whose contents they are, without a facet; @param order that of a heading among them */
	private List<Item> contents(Part part, Place owner, int order) {
		Look heading = part instanceof Framework ? Look.HEADING_1 : Look.LABEL;
		Keys keys = new Keys();
		List<Item> items = new ArrayList<>();
		List<Reference> references = new ArrayList<>();
		boolean rated = false;
		for (Content content : part.getContents()) {
			if (!(content instanceof Reference) && !references.isEmpty()) {
				items.add(references(references, owner, keys));
				references.clear();
			}
			switch (content) {
				case Facet facet -> items.add(FacetReader.facet(facet, new Place(owner.element(), Identity.keyword(facet), owner.level()), heading, keys));
				case Descriptor descriptor -> {
					if (!rated && part instanceof Element element) {
						rubric(element, items);
						rated = true;
					}
				}
				case Reference reference -> references.add(reference);
				case Element element when Frameworks.isRetired(element) -> retire(element);
				case Element element -> items.add(element(element, order));
				case Scale scale -> items.add(scale(scale, order));
				case Level level -> items.add(level(level, owner.element(), order));
				case Glossary glossary -> items.add(FacetReader.glossary(glossary, heading, keys));
				case Sources sources -> items.add(FacetReader.sources(sources, heading, keys));
				default -> {
					// for the language only
				}
			}
		}
		if (!references.isEmpty()) {
			items.add(references(references, owner, keys));
		}
		return items;
	}

	private Group element(Element element, int order) {
		String name = text(element.getName());
		List<Item> items = new ArrayList<>();
		items.add(line("title", Look.heading(order), new Place(name, "title", ""), numbering.of(element).map(number -> number + "  ").orElse("") + Wording.title(element)));
		if (!element.getAudience().isEmpty()) {
			items.add(line("audience", Look.AUDIENCE, new Place(name, "audience", ""), "For: " + String.join("; ", element.getAudience())));
		}
		items.addAll(contents(element, new Place(name, "", ""), order + 1));
		return new Group(key(names.element(name)), "", items);
	}

	private Group scale(Scale scale, int order) {
		String name = text(scale.getName());
		List<Item> items = new ArrayList<>();
		items.add(line("title", Look.heading(order), new Place(name, "title", ""), Wording.title(scale)));
		if (!text(scale.getStem()).isEmpty()) {
			items.add(line("stem", Look.STEM, new Place(name, "stem", ""), text(scale.getStem()) + " …"));
		}
		items.addAll(contents(scale, new Place(name, "", ""), order + 1));
		return new Group("scale " + names.scale(name), "", items);
	}

	private Group level(Level level, String scale, int order) {
		List<Item> items = new ArrayList<>();
		Place place = new Place(scale, "title", text(level.getName()));
		items.add(line("title", Look.heading(order), place, text(level.getCode()).isEmpty() ? Wording.title(level) : level.getCode() + "  " + Wording.title(level)));
		items.addAll(contents(level, new Place(scale, "", text(level.getName())), order + 1));
		return new Group(names.level(text(level.getName())), "", items);
	}

	/** The texts of all levels side by side, under the words that they all begin with. */
	private void rubric(Element element, List<Item> items) {
		Map<String, List<Line>> texts = new LinkedHashMap<>();
		Map<String, Line> heads = new LinkedHashMap<>();
		Frameworks.ratedOn(element).map(Frameworks::levels).orElse(List.of()).forEach(level -> column(level, heads, texts));
		for (Descriptor descriptor : Frameworks.descriptors(element)) {
			boolean known = descriptor.getLevel() != null && !descriptor.getLevel().eIsProxy();
			String written = known ? text(descriptor.getLevel().getName()) : Wording.written(descriptor, ModelPackage.Literals.DESCRIPTOR__LEVEL);
			String key = known ? names.level(written) : "unknown level " + written;
			if (known) {
				column(descriptor.getLevel(), heads, texts);
			} else {
				heads.putIfAbsent(key, line("", Look.CELL_HEAD, null, written));
			}
			texts.computeIfAbsent(key, level -> new ArrayList<>()).addAll(ProseReader.read(descriptor.getLines(), Look.CELL, new Place(text(element.getName()), "at", written)));
		}
		Frameworks.stem(element).filter(stem -> !stem.isBlank()).ifPresent(stem -> items.add(line("stem", Look.STEM, null, stem.strip() + " …")));
		items.add(new Grid("rubric", heads.keySet().stream().map(key -> new Column(key, 1)).toList(),
				List.of(new Row("head", true, heads.values().stream().map(List::of).toList()), new Row("texts", false, List.copyOf(texts.values())))));
	}

	private void column(Level level, Map<String, Line> heads, Map<String, List<Line>> texts) {
		String key = names.level(text(level.getName()));
		String scale = level.eContainer() instanceof Scale owner ? text(owner.getName()) : "";
		heads.putIfAbsent(key, line("", Look.CELL_HEAD, new Place(scale, "title", text(level.getName())), Wording.title(level)));
		texts.computeIfAbsent(key, one -> new ArrayList<>());
	}

	private Prose references(List<Reference> references, Place owner, Keys keys) {
		Place place = new Place(owner.element(), "see", owner.level());
		return new Prose(keys.unique("see"), references.stream().map(reference -> new Line("", Look.BULLET, 0, place, reference(reference))).toList());
	}

	private List<Span> reference(Reference reference) {
		List<Span> spans = new ArrayList<>();
		spans.add(Span.emphasis(Wording.relation(reference.getRelation())));
		if (reference.getAddress() != null) {
			String label = text(reference.getLabel()).isEmpty() ? text(reference.getAddress()) : text(reference.getLabel());
			spans.add(new Span(label, false, false, Markdown.isAddress(text(reference.getAddress())) ? text(reference.getAddress()) : ""));
		} else {
			spans.add(Span.plain(switch (reference.getTarget()) {
				case Element element when !element.eIsProxy() -> numbering.heading(element);
				case Framework other when !other.eIsProxy() -> Wording.title(other);
				case null, default -> Wording.written(reference, ModelPackage.Literals.REFERENCE__TARGET);
			}));
		}
		if (!text(reference.getNote()).isEmpty()) {
			spans.add(Span.plain(" – " + text(reference.getNote())));
		}
		return spans;
	}

	private void retire(Element element) {
		String by = element.getReplacedBy().stream().map(next -> next.eIsProxy() ? "" : "“" + Wording.title(next) + "”").filter(title -> !title.isEmpty()).reduce((a, b) -> a + ", " + b)
				.orElseGet(() -> Wording.written(element, ModelPackage.Literals.ELEMENT__REPLACED_BY));
		List<Span> spans = new ArrayList<>(List.of(Span.strong(Wording.title(element)), Span.plain(" – retired in version " + element.getRetiredIn())));
		if (!by.isEmpty()) {
			spans.add(Span.plain("; its place is taken by " + by));
		}
		retired.add(new Line("", Look.BULLET, 0, new Place(text(element.getName()), "retired", ""), spans));
		Frameworks.elements(element).stream().filter(Frameworks::isRetired).forEach(this::retire);
	}
}
