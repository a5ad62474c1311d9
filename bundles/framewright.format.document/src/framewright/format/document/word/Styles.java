package framewright.format.document.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a document, each with what it takes over from the one that it is based on. */
final class Styles {

	private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

	/** Longer chains go round in a circle. */
	private static final int LONGEST_CHAIN = 30;

	private static final class Style {
		String name = "";
		String base = "";
		final Format format = new Format();
	}

	private final Map<String, Style> styles = new HashMap<>();
	private final Map<String, Format> resolved = new HashMap<>();
	private final Format defaults = new Format();
	private String usual = "";

	static Styles of(WordFile file) throws IOException {
		Styles styles = new Styles();
		for (String part : file.parts("styles")) {
			file.read(part, xml -> {
				styles.read(xml);
				return null;
			});
		}
		return styles;
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		Style style = null;
		boolean inDefaults = false;
		int ignored = 0;
		while (WordFile.next(xml)) {
			if (xml.isEndElement()) {
				switch (xml.getLocalName()) {
					case "style" -> style = null;
					case "docDefaults" -> inDefaults = false;
					case "tblStylePr", "pPrChange", "rPrChange" -> ignored--;
					default -> {
						// only the end of the above matters
					}
				}
			} else if (xml.isStartElement()) {
				switch (xml.getLocalName()) {
					case "docDefaults" -> inDefaults = true;
					case "tblStylePr", "pPrChange", "rPrChange" -> ignored++; // how parts of tables look
					case "style" -> {
						style = new Style();
						String id = WordFile.attribute(xml, "styleId");
						styles.put(id, style);
						if (WordFile.attribute(xml, "type").equals("paragraph") && WordFile.attribute(xml, "default").equals("1")) {
							usual = id;
						}
					}
					default -> {
						if (ignored == 0) {
							take(xml, style, inDefaults);
						}
					}
				}
			}
		}
	}

	private void take(XMLStreamReader xml, Style style, boolean inDefaults) {
		if (inDefaults) {
			defaults.take(xml);
		} else if (style != null) {
			switch (xml.getLocalName()) {
				case "name" -> style.name = WordFile.attribute(xml, "val");
				case "basedOn" -> style.base = WordFile.attribute(xml, "val");
				default -> style.format.take(xml);
			}
		}
	}

	/** How a style looks; the usual one where there is no such style. */
	Format format(String id) {
		String known = id == null || !styles.containsKey(id) ? usual : id;
		Format done = resolved.get(known);
		if (done == null) {
			done = chain(known);
			resolved.put(known, done);
		}
		return done;
	}

	private Format chain(String id) {
		Format format = new Format();
		Set<String> seen = new HashSet<>();
		for (String at = id; styles.containsKey(at) && seen.add(at) && seen.size() < LONGEST_CHAIN; at = styles.get(at).base) {
			Style style = styles.get(at);
			Matcher heading = HEADING.matcher(style.name.toLowerCase(Locale.ROOT));
			format = format.over(style.format);
			if (format.outline == null && heading.matches()) {
				format.outline = Integer.parseInt(heading.group(1)) - 1;
			}
		}
		return format.over(defaults);
	}

	/** What words look like that have a style of their own, on top of those of their paragraph. */
	Format words(String id) {
		Format format = new Format();
		Set<String> seen = new HashSet<>();
		for (String at = id; styles.containsKey(at) && seen.add(at) && seen.size() < LONGEST_CHAIN; at = styles.get(at).base) {
			format = format.over(styles.get(at).format);
		}
		return format;
	}

	/** The name of a style as authors see it; the built-in ones have theirs in English in every language. */
	String name(String id) {
		Style style = styles.get(id == null ? usual : id);
		return style == null ? id == null ? "" : id : style.name;
	}
}
