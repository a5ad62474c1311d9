package framewright.format.word.handbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import framewright.core.exchange.Brand;
import framewright.format.word.document.Numbering;
import framewright.format.word.document.PageSetup;
import framewright.format.word.document.PageSetup.Pages;
import framewright.format.word.document.PageSetup.Reference;
import framewright.format.word.document.Palette;
import framewright.format.word.document.Properties;
import framewright.format.word.document.Running;
import framewright.format.word.document.StyleNames;
import framewright.format.word.document.WordFile;
import framewright.format.word.document.Wordml;

/** The looks of an institute, from a Word document of its own. */
final class TemplateDesign implements Design {

	/** A header or a footer of the template. */
	private record Run(boolean header, String type, String part) {
	}

	private final Imprint imprint;
	private final Palette palette;
	private final StyleNames styles;
	private final Numbering numbering;
	private final PageSetup pages;
	private final List<Run> runs;
	private final boolean evenDiffer;
	private final boolean mirrored;
	private final Document styleTree;
	private final TemplateStyles merging;
	private final Document lists;
	private final Path file;
	private final Map<String, String> types = new LinkedHashMap<>();

	private TemplateDesign(Path file, Template template, Imprint imprint, Brand brand) throws IOException {
		this.file = file;
		this.imprint = imprint;
		this.styleTree = template.tree(template.related("styles")).orElseThrow(Template::broken);
		this.merging = new TemplateStyles(styleTree);
		this.styles = merging.names();
		this.lists = template.tree(template.related("numbering")).orElse(null);
		this.numbering = new Numbering(free("abstractNum", "abstractNumId"), Math.max(1, free("num", "numId")), styles);
		this.palette = palette(template, brand);
		Element section = section(template.document());
		this.pages = pages(section);
		this.runs = runs(section, template);
		Document settings = template.tree(template.related("settings")).orElse(null);
		this.evenDiffer = settings != null && Xml.first(settings.getDocumentElement(), "evenAndOddHeaders") != null;
		this.mirrored = settings != null && Xml.first(settings.getDocumentElement(), "mirrorMargins") != null;
		List<String> taken = new ArrayList<>(runs.stream().map(Run::part).distinct().toList());
		List.of("theme", "fontTable").forEach(type -> template.related(type).ifPresent(taken::add));
		template.related("numbering").ifPresent(taken::add);
		for (String part : taken) {
			for (Template.Relation relation : template.relations(part)) {
				if (!relation.external()) {
					types.put(relation.target(), template.type(relation.target()));
				}
			}
			types.put(part, template.type(part));
		}
		runs.forEach(run -> types.put(run.part, type(template, run)));
		template.related("numbering").ifPresent(types::remove);
	}

	/** @param file of the template @throws IOException where it cannot be used; the message is for people */
	static Design read(Path file, Imprint imprint, Brand brand) throws IOException {
		return Template.with(file, template -> new TemplateDesign(file, template, imprint, brand));
	}

	/** The first number that no list of the template has. */
	private int free(String name, String id) {
		return lists == null ? 0 : Xml.children(lists.getDocumentElement(), name).stream().mapToInt(one -> Xml.number(Xml.value(one, id), 0)).max().orElse(-1) + 1;
	}

	/** The colours of the house; where there are none, the first colour of the template's theme. */
	private static Palette palette(Template template, Brand brand) throws IOException {
		if (brand.colour().isPresent() || brand.secondColour().isPresent()) {
			return Palette.of(brand.colour(), brand.secondColour());
		}
		Optional<Document> theme = template.tree(template.related("theme"));
		NodeList accents = theme.map(tree -> tree.getElementsByTagNameNS("*", "accent1")).orElse(null);
		if (accents != null && accents.getLength() > 0) {
			NodeList colours = ((Element) accents.item(0)).getElementsByTagNameNS("*", "srgbClr");
			String value = colours.getLength() == 0 ? "" : ((Element) colours.item(0)).getAttribute("val");
			if (value.matches("[0-9a-fA-F]{6}")) {
				return Palette.of(Optional.of("#" + value), Optional.empty());
			}
		}
		return Palette.STANDARD;
	}

	/** What the template says of its last pages; {@code null} where it says nothing. */
	private static Element section(Document document) {
		Element body = Xml.first(document.getDocumentElement(), "body");
		return body == null ? null : Xml.first(body, "sectPr");
	}

	private static PageSetup pages(Element section) {
		Element size = section == null ? null : Xml.first(section, "pgSz");
		Element margins = section == null ? null : Xml.first(section, "pgMar");
		PageSetup a4 = PageSetup.A4;
		int width = within(size, "w", a4.width(), 4000, 31680);
		int height = within(size, "h", a4.height(), 4000, 31680);
		int side = width / 3;
		return new PageSetup(width, height, within(margins, "top", a4.top(), 0, height / 3), within(margins, "right", a4.right(), 0, side), within(margins, "bottom", a4.bottom(), 0, height / 3), within(margins, "left", a4.left(), 0, side),
				within(margins, "header", a4.header(), 0, height / 3), within(margins, "footer", a4.footer(), 0, height / 3), List.of(), section != null && Xml.first(section, "titlePg") != null);
	}

	private static int within(Element element, String name, int otherwise, int least, int most) {
		return Math.max(least, Math.min(most, Math.abs(Xml.number(Xml.value(element, name), otherwise))));
	}

	private static List<Run> runs(Element section, Template template) {
		List<Run> runs = new ArrayList<>();
		for (Element one : section == null ? List.<Element>of() : Xml.children(section, null)) {
			boolean header = "headerReference".equals(one.getLocalName());
			if (header || "footerReference".equals(one.getLocalName())) {
				String id = one.getAttributeNS(Wordml.RELATIONS, "id");
				template.relations().stream().filter(relation -> relation.id().equals(id) && !relation.external()).findFirst().ifPresent(relation -> runs.add(new Run(header, Xml.value(one, "type"), relation.target())));
			}
		}
		return runs;
	}

	private static String type(Template template, Run run) {
		String type = template.type(run.part);
		return type.contains("wordprocessingml") ? type : Wordml.type(run.header);
	}

	@Override
	public Palette palette() {
		return palette;
	}

	@Override
	public StyleNames styles() {
		return styles;
	}

	@Override
	public Numbering numbering() {
		return numbering;
	}

	@Override
	public Map<String, String> types() {
		Map<String, String> all = new LinkedHashMap<>(types);
		if (!missing().isEmpty()) {
			all.put(Wordml.COVER_HEADER_OF_TEMPLATE, Wordml.type(true));
		}
		return all;
	}

	/** The types of headers that the document needs and the template does not have. */
	private List<String> missing() {
		if (imprint.across().isEmpty()) {
			return List.of();
		}
		return Stream.of("default", "first", "even").filter(type -> type.equals("default") || type.equals("first") && pages.firstDiffers() || type.equals("even") && evenDiffer)
				.filter(type -> runs.stream().noneMatch(run -> run.header() && run.type().equals(type))).toList();
	}

	@Override
	public Pages pages(WordFile word) {
		List<Reference> cover = new ArrayList<>();
		for (Run run : runs) {
			cover.add(new Reference(run.header(), run.type(), word.related(WordFile.DOCUMENT, run.header() ? "header" : "footer", "/" + run.part())));
		}
		missing().forEach(type -> cover.add(new Reference(true, type, word.related("header", "headerOfHandbook.xml"))));
		List<Reference> text = cover.stream().filter(one -> !one.type().equals("first")).toList();
		PageSetup upright = pages.with(text, false);
		return new Pages(pages.with(cover, pages.firstDiffers()), upright, upright.landscape());
	}

	@Override
	public void write(WordFile word) throws IOException {
		Template.with(file, template -> {
			write(word, template);
			return null;
		});
	}

	private void write(WordFile word, Template template) throws IOException {
		Map<String, byte[]> others = new LinkedHashMap<>();
		for (String part : runs.stream().map(Run::part).distinct().toList()) {
			others.putAll(template.needs(part, part, word));
			boolean header = runs.stream().anyMatch(run -> run.header() && run.part().equals(part));
			byte[] content = template.read(part).orElseThrow(Template::broken);
			others.put(part, header && !imprint.across().isEmpty() ? across(content) : content);
		}
		for (String type : List.of("theme", "fontTable")) {
			Optional<String> part = template.related(type);
			if (part.isPresent()) {
				word.related(WordFile.DOCUMENT, type, "/" + part.get());
				others.putAll(template.needs(part.get(), part.get(), word));
				others.put(part.get(), template.read(part.get()).orElseThrow(Template::broken));
			}
		}
		others.putAll(numbering(word, template));
		if (!missing().isEmpty()) {
			word.part(Wordml.COVER_HEADER_OF_TEMPLATE, xml -> Running.write(xml, "w:hdr", "", "", pages.text(), false, imprint.across()));
		}
		word.related("styles", "styles.xml");
		word.bytes(Wordml.STYLES, Xml.bytes(merging.add(imprint.language(), palette, numbering)));
		for (Map.Entry<String, byte[]> other : others.entrySet()) {
			word.bytes(other.getKey(), other.getValue());
		}
		new Properties(word).handbookSettings(evenDiffer, mirrored);
	}

	/** A header of the template with a word across the page. */
	private byte[] across(byte[] content) throws IOException {
		Document header = Xml.parse(content);
		Document mark = Xml.of(xml -> Running.write(xml, "w:hdr", "", "", pages.text(), false, imprint.across()));
		NodeList paragraphs = header.getDocumentElement().getElementsByTagNameNS(Wordml.NAMESPACE, "p");
		Node run = header.importNode(mark.getElementsByTagNameNS(Wordml.NAMESPACE, "r").item(0), true);
		if (paragraphs.getLength() == 0) {
			Element paragraph = header.createElementNS(Wordml.NAMESPACE, "w:p");
			header.getDocumentElement().appendChild(paragraph);
			paragraph.appendChild(run);
		} else {
			paragraphs.item(0).appendChild(run);
		}
		return Xml.bytes(header);
	}

	/** The lists of the template and those of the handbook. Kinds of lists must stand before lists. */
	private Map<String, byte[]> numbering(WordFile word, Template template) throws IOException {
		word.related("numbering", "numbering.xml");
		Document ours = Xml.of(numbering::write);
		if (lists == null) {
			return Map.of(Wordml.NUMBERING, Xml.bytes(ours));
		}
		Element root = lists.getDocumentElement();
		Node firstList = Xml.first(root, "num");
		Node cleanup = Xml.first(root, "numIdMacAtCleanup");
		for (Element one : Xml.children(ours.getDocumentElement(), null)) {
			Node added = lists.importNode(one, true);
			boolean kind = "abstractNum".equals(one.getLocalName());
			root.insertBefore(added, kind && firstList != null ? firstList : cleanup);
		}
		Map<String, byte[]> parts = new LinkedHashMap<>();
		String part = template.related("numbering").orElse(Wordml.NUMBERING);
		for (Map.Entry<String, byte[]> need : template.needs(part, Wordml.NUMBERING, word).entrySet()) {
			parts.put(need.getKey(), need.getValue());
		}
		parts.put(Wordml.NUMBERING, Xml.bytes(lists));
		return parts;
	}
}
