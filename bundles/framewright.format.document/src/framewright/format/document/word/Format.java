package framewright.format.document.word;

import javax.xml.stream.XMLStreamReader;

import framewright.format.document.source.Look.Alignment;

/** How a paragraph or its words look, as far as a style or the text itself says it; what is not said is {@code null}. */
final class Format {

	String style;
	Integer outline;
	Integer list;
	Integer listLevel;
	Boolean bold;
	Boolean italic;
	Boolean hidden;
	Boolean pageBreak;
	Double size;
	Double left;
	Double hanging;
	Double before;
	Alignment alignment;
	boolean endDeleted;

	/** Takes over what an element of the properties of a paragraph or of words says. */
	void take(XMLStreamReader xml) {
		String value = WordFile.attribute(xml, "val");
		switch (xml.getLocalName()) {
			case "pStyle", "rStyle" -> style = value;
			case "outlineLvl" -> outline = WordFile.number(value, 9);
			case "numId" -> list = WordFile.number(value, 0);
			case "ilvl" -> listLevel = Math.clamp(WordFile.number(value, 0), 0, 8);
			case "b" -> bold = WordFile.isOn(value);
			case "i" -> italic = WordFile.isOn(value);
			case "vanish" -> hidden = WordFile.isOn(value);
			case "pageBreakBefore" -> pageBreak = WordFile.isOn(value);
			case "sz" -> size = WordFile.number(value, 0) / 2.0;
			case "jc" -> alignment = switch (value) {
				case "center" -> Alignment.CENTRE;
				case "right", "end" -> Alignment.RIGHT;
				case "both", "distribute" -> Alignment.JUSTIFIED;
				default -> Alignment.LEFT;
			};
			case "ind" -> {
				left = points(xml, "left", points(xml, "start", left));
				hanging = points(xml, "hanging", hanging);
			}
			case "spacing" -> before = points(xml, "before", before);
			default -> {
				// says nothing that matters here
			}
		}
	}

	/** A length in points, from twentieths of a point. */
	private static Double points(XMLStreamReader xml, String name, Double otherwise) {
		String value = WordFile.attribute(xml, name);
		return value.isEmpty() ? otherwise : Double.valueOf(WordFile.number(value, 0) / 20.0);
	}

	/** Fills in what is not said with what another says. */
	Format over(Format other) {
		Format both = new Format();
		both.style = style == null ? other.style : style;
		both.outline = outline == null ? other.outline : outline;
		both.list = list == null ? other.list : list;
		both.listLevel = listLevel == null ? other.listLevel : listLevel;
		both.bold = bold == null ? other.bold : bold;
		both.italic = italic == null ? other.italic : italic;
		both.hidden = hidden == null ? other.hidden : hidden;
		both.pageBreak = pageBreak == null ? other.pageBreak : pageBreak;
		both.size = size == null ? other.size : size;
		both.left = left == null ? other.left : left;
		both.hanging = hanging == null ? other.hanging : hanging;
		both.before = before == null ? other.before : before;
		both.alignment = alignment == null ? other.alignment : alignment;
		both.endDeleted = endDeleted;
		return both;
	}

	static boolean is(Boolean value) {
		return Boolean.TRUE.equals(value);
	}
}
