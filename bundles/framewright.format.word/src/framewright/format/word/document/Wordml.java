package framewright.format.word.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of parts, types and namespaces that Word documents are made of (ECMA-376 part 1, [MS-DOCX] for threads of comments). */
public final class Wordml {

	public static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	public static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	public static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
	public static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

	public static final String COMMENTS = "word/comments.xml";
	public static final String THREADS = "word/commentsExtended.xml";
	public static final String STYLES = "word/styles.xml";
	public static final String NUMBERING = "word/numbering.xml";
	public static final String SETTINGS = "word/settings.xml";
	public static final String FOOTER = "word/footer1.xml";
	public static final String CORE = "docProps/core.xml";
	public static final String APP = "docProps/app.xml";
	public static final String CUSTOM = "docProps/custom.xml";
	public static final String DATA = "customXml/item1.xml";
	public static final String DATA_PROPERTIES = "customXml/itemProps1.xml";

	/** Those of a handbook: in a header of the cover, headers and footers of upright pages and of pages that lie on their side. */
	public static final String COVER_HEADER = "word/header1.xml";
	public static final String HEADER = "word/header2.xml";
	public static final String WIDE_HEADER = "word/header3.xml";
	public static final String WIDE_FOOTER = "word/footer2.xml";

	/** The header of pages for which a template has none. */
	public static final String COVER_HEADER_OF_TEMPLATE = "word/headerOfHandbook.xml";

	static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

	private static final String WORD = "vnd.openxmlformats-officedocument.wordprocessingml.";

	private Wordml() {
	}

	/** What {@code application/} is followed by in the media type of a header or a footer. */
	public static String type(boolean header) {
		return WORD + (header ? "header+xml" : "footer+xml");
	}

	/** The media types of the parts that every handbook has, after {@code application/}. */
	public static Map<String, String> handbookTypes() {
		Map<String, String> types = types();
		types.keySet().removeAll(java.util.Set.of(COMMENTS, THREADS, FOOTER, CUSTOM));
		return types;
	}

	/** The media types of all parts of a review, after {@code application/}. */
	public static Map<String, String> types() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put(WordFile.DOCUMENT, WORD + "document.main+xml");
		types.put(STYLES, WORD + "styles+xml");
		types.put(NUMBERING, WORD + "numbering+xml");
		types.put(SETTINGS, WORD + "settings+xml");
		types.put(COMMENTS, WORD + "comments+xml");
		types.put(THREADS, WORD + "commentsExtended+xml");
		types.put(FOOTER, WORD + "footer+xml");
		types.put(CORE, "vnd.openxmlformats-package.core-properties+xml");
		types.put(APP, "vnd.openxmlformats-officedocument.extended-properties+xml");
		types.put(CUSTOM, "vnd.openxmlformats-officedocument.custom-properties+xml");
		types.put(DATA_PROPERTIES, "vnd.openxmlformats-officedocument.customXmlProperties+xml");
		return types;
	}
}
