package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.core.extension.Options;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Referable;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.format.document.prose.Escape;
import framewright.format.document.structure.Wording;

/** Writes one framework as a Markdown document, in the order of its text. */
final class DocumentWriter {

	private final Framework framework;
	private final Options options;
	private final Numbering numbering;
	private final Page page;
	private final FacetWriter facets;
	private final RatingTables tables;
	private final Set<Loss> losses = new LinkedHashSet<>();
	private final List<Element> retired = new ArrayList<>();

	private DocumentWriter(Framework framework, Options options, Page before) {
		this.framework = framework;
		this.options = options;
		this.numbering = Numbering.of(framework);
		this.page = new Page(before);
		this.facets = new FacetWriter(page);
		this.tables = new RatingTables(page, options.text("rubric").equals("table"));
	}

	/**
	 * A framework as Markdown.
	 *
	 * @throws OperationCanceledException when the monitor says so
	 */
	static DocumentWriter write(Framework framework, Options options, IProgressMonitor monitor) {
		DocumentWriter first = new DocumentWriter(framework, options, null);
		first.document(monitor);
		DocumentWriter second = new DocumentWriter(framework, options, first.page);
		second.document(monitor);
		return second;
	}

	String text() {
		return page.toString();
	}

	/** What the document does not hold though Markdown could. */
	List<Loss> losses() {
		return List.copyOf(losses);
	}

	/** The files of the figures in the document and its logo. */
	Set<String> pictures() {
		Set<String> pictures = new LinkedHashSet<>(facets.figures());
		if (framework.getLogo() != null) {
			pictures.add(framework.getLogo());
		}
		return pictures;
	}

	private void document(IProgressMonitor monitor) {
		if (framework.getLogo() != null) {
			page.block(FacetWriter.picture(framework.getLogo(), framework.getLogoAlt()));
		}
		page.heading(1, title(framework), framework);
		if (framework.getSubtitle() != null && !framework.getSubtitle().isBlank()) {
			page.block("*" + Escape.inline(framework.getSubtitle().strip()) + "*");
		}
		header();
		if (options.flag("contents")) {
			contents();
		}
		contents(framework, 2, monitor);
		if (options.flag("retired")) {
			retired();
		}
	}

	private void header() {
		List<String> lines = new ArrayList<>();
		String version = framework.getVersion() == null ? "" : framework.getVersion() + " ";
		lines.add(line("Version", version + "(" + framework.getStatus().getLiteral() + ")"));
		for (Wording.HeaderLine line : Wording.HeaderLine.values()) {
			if (line.read(framework) != null) {
				lines.add(line(line.label(), line.read(framework)));
			}
		}
		if (!framework.getAuthors().isEmpty()) {
			lines.add(line(framework.getAuthors().size() == 1 ? "Author" : "Authors",
					framework.getAuthors().stream().map(author -> author.getRole() == null ? author.getName() : author.getName() + " (" + author.getRole() + ")").collect(Collectors.joining("; "))));
		}
		if (!framework.getAudience().isEmpty()) {
			lines.add(line("Audience", String.join("; ", framework.getAudience())));
		}
		if (framework.getDerivedFrom() != null) {
			lines.add(line("Derived from", framework.getDerivedFrom() + (framework.getDerivedVersion() == null ? "" : ", version " + framework.getDerivedVersion())));
		}
		page.block(lines);
	}

	private static String line(String label, String value) {
		return "- **" + label + ":** " + Escape.inline(value.strip());
	}

	/** The headings of the framework's own texts and of its parts, two levels of them. */
	private void contents() {
		List<String> lines = new ArrayList<>();
		page.contents().stream().filter(entry -> entry.level() == 2 || entry.level() == 3 && entry.part())
				.forEach(entry -> lines.add("  ".repeat(entry.level() - 2) + "- [" + Escape.inline(entry.text()) + "](#" + entry.anchor() + ")"));
		if (!lines.isEmpty()) {
			page.block("**Contents**");
			page.block(lines);
		}
	}

	/**
	 * Everything in a part, in its order.
	 *
	 * @param level that of a heading inside the part
	 */
	private void contents(Part part, int level, IProgressMonitor monitor) {
		List<Content> contents = part.getContents();
		for (int i = 0; i < contents.size();) {
			if (monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			int end = run(contents, i);
			group(part, contents.subList(i, end), level, monitor);
			i = end;
		}
	}

	/** Where a run of contents ends that are written together: references, descriptors, elements of one grid. */
	private static int run(List<Content> contents, int start) {
		int end = start + 1;
		while (end < contents.size() && together(contents.get(start), contents.get(end))) {
			end++;
		}
		return end;
	}

	private static boolean together(Content first, Content next) {
		return first instanceof Reference && next instanceof Reference || first instanceof Descriptor && next instanceof Descriptor
				|| answeredOn(first) != null && answeredOn(first) == answeredOn(next) && ((Element) first).getTier() == ((Element) next).getTier();
	}

	/** The scale that an element is answered on; {@code null} for anything else. */
	private static Scale answeredOn(Content content) {
		boolean answered = content instanceof Element element && !Frameworks.isRetired(element) && element.getTier() != null && element.getTier().getAnsweredOn() != null
				&& !element.getTier().getAnsweredOn().eIsProxy();
		return answered ? ((Element) content).getTier().getAnsweredOn() : null;
	}

	private void group(Part part, List<Content> run, int level, IProgressMonitor monitor) {
		Content first = run.get(0);
		if (answeredOn(first) != null) {
			grid(run.stream().map(Element.class::cast).toList(), level, monitor);
			return;
		}
		switch (first) {
			case Facet facet -> facets.write(facet, level);
			case Descriptor descriptor -> descriptors(part, run.stream().map(Descriptor.class::cast).toList());
			case Reference reference -> page.block(run.stream().map(Reference.class::cast).map(this::reference).filter(line -> !line.isEmpty()).map(line -> "- " + line).toList());
			case Element element -> element(element, level, monitor);
			case Scale scale -> scale(scale, level, monitor);
			case Level one -> level(one, level, monitor);
			case Glossary glossary -> facets.glossary(glossary, level);
			case Sources sources -> facets.sources(sources, level);
			case Structure structure -> {
				// The tiers are seen in the headings.
			}
			default -> {
				// what was accepted is for the people who write the framework
			}
		}
	}

	private void descriptors(Part part, List<Descriptor> descriptors) {
		if (descriptors.stream().anyMatch(descriptor -> descriptor.getLevel() == null || descriptor.getLevel().eIsProxy())) {
			losses.add(new Loss(Aspect.DESCRIPTORS, name(part), "One is left out, because its level does not exist."));
		}
		if (part instanceof Element element) {
			tables.rubric(element, descriptors);
		}
	}

	private void element(Element element, int level, IProgressMonitor monitor) {
		if (Frameworks.isRetired(element)) {
			retired.add(element);
			return;
		}
		page.heading(level, heading(element), element);
		inside(element, level, monitor);
	}

	private void inside(Element element, int level, IProgressMonitor monitor) {
		if (!element.getAudience().isEmpty()) {
			page.block("*For: " + Escape.inline(String.join("; ", element.getAudience())) + "*");
		}
		contents(element, level + 1, monitor);
	}

	private void scale(Scale scale, int level, IProgressMonitor monitor) {
		page.heading(level, title(scale), scale);
		contents(scale, level + 1, monitor);
		List<Level> bare = Frameworks.levels(scale).stream().filter(one -> one.getContents().isEmpty()).toList();
		page.block(bare.stream().map(one -> "- " + label(one)).toList());
	}

	/** Levels that say no more than their title stand in a list under the scale. */
	private void level(Level one, int level, IProgressMonitor monitor) {
		if (one.getContents().isEmpty()) {
			return;
		}
		page.heading(level, one.getCode() == null ? title(one) : one.getCode() + " " + title(one), one);
		contents(one, level + 1, monitor);
	}

	private static String label(Level level) {
		return Escape.line(level.getCode() == null ? title(level) : level.getCode() + " " + title(level));
	}

	/** Elements to be answered, as a grid; what more they say stands below it. */
	private void grid(List<Element> elements, int level, IProgressMonitor monitor) {
		Tier tier = elements.get(0).getTier();
		page.heading(level, tier.getPlural() != null ? tier.getPlural() : tier.getTitle(), elements.toArray());
		List<String> rows = new ArrayList<>();
		List<Element> further = new ArrayList<>();
		for (Element element : elements) {
			String references = Frameworks.contents(element, Reference.class).stream().map(this::reference).filter(line -> !line.isEmpty()).collect(Collectors.joining("<br>"));
			rows.add(Escape.inline(heading(element)) + (references.isEmpty() ? "" : "<br>" + references));
			if (element.getContents().stream().anyMatch(content -> !(content instanceof Reference))) {
				further.add(element);
			}
		}
		tables.grid(tier.getTitle(), rows, tier.getAnsweredOn());
		for (Element element : further) {
			page.heading(level + 1, heading(element), element);
			inside(element, level + 1, monitor);
		}
	}

	private void retired() {
		if (retired.isEmpty()) {
			return;
		}
		page.heading(2, "No longer in force");
		for (int i = 0; i < retired.size(); i++) {
			Element element = retired.get(i);
			page.heading(3, title(element), element);
			List<String> successors = element.getReplacedBy().stream().filter(successor -> !successor.eIsProxy()).map(this::link).toList();
			page.block("*Retired in version " + Escape.inline(element.getRetiredIn()) + (successors.isEmpty() ? ".*" : "; replaced by* " + String.join(", ", successors) + "*.*"));
			inside(element, 3, null);
		}
	}

	private static List<String> name(Part part) {
		return part instanceof Element element && element.getName() != null ? List.of(element.getName()) : List.of();
	}

	/** A reference as Markdown; empty, and told as a loss, when it leads nowhere. */
	private String reference(Reference reference) {
		String target;
		if (reference.getAddress() != null) {
			String label = reference.getLabel() == null ? reference.getAddress() : reference.getLabel();
			String address = Escape.address(reference.getAddress());
			target = address.isEmpty() ? Escape.inline(label) : "[" + Escape.inline(label) + "](" + address + ")";
		} else if (reference.getTarget() == null || reference.getTarget().eIsProxy()) {
			losses.add(new Loss(Aspect.CROSS_REFERENCES, name((Part) reference.eContainer()), "One that leads nowhere is left out."));
			return "";
		} else {
			target = link(reference.getTarget());
		}
		String note = reference.getNote() == null || reference.getNote().isBlank() ? "" : " – " + Escape.inline(reference.getNote().strip());
		return "*" + Wording.relation(reference.getRelation()) + ":* " + target + note;
	}

	/** The title of an element or framework, with a link where it stands in this document. */
	private String link(Referable target) {
		if (target instanceof Framework other) {
			return Escape.inline(title(other));
		}
		Element element = (Element) target;
		Framework home = Frameworks.of(element);
		if (home != framework) {
			return Escape.inline(title(home) + ", " + Numbering.of(home).heading(element));
		}
		String text = Escape.inline(heading(element));
		return page.anchorOf(element).map(anchor -> "[" + text + "](#" + anchor + ")").orElse(text);
	}

	private String heading(Element element) {
		return numbering.of(element).map(number -> number + " " + title(element)).orElse(title(element));
	}

	/** The title; where the author has not written one yet, the name. */
	private static String title(Part part) {
		boolean none = part.getTitle() == null || part.getTitle().isBlank();
		return none ? part.getName() == null ? "Untitled" : part.getName() : part.getTitle().strip();
	}
}
