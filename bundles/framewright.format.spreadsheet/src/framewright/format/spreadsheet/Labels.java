package framewright.format.spreadsheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the sheets call the kinds of rows, and the words of the language for them. */
final class Labels {

	static final String SCALE = "Scale";
	static final String LEVEL = "Level";
	static final String GLOSSARY = "Glossary";
	static final String TERM = "Term";
	static final String SOURCES = "Sources";
	static final String SOURCE = "Source";
	static final String LEVEL_TEXT = "Text of a level";
	static final String FRAMEWORK = "(framework)";
	static final String YES = "yes";

	static final List<String> ENTRIES = List.of("Entry", "Entry within it", "Entry within that");
	static final List<String> STATUSES = List.of("draft", "review", "published", "retired");
	static final List<String> RELATIONS = List.of("related", "exact", "part-of", "precedes");
	static final List<String> NUMBERINGS = List.of("1", "01", "a", "A", "i", "I");

	/** Word of the language, by the label of a row of the sheet Texts. */
	static final Map<String, String> TEXTS = new LinkedHashMap<>();

	/** Word of the language, by the label of a row of the sheet Framework. */
	static final Map<String, String> FIELDS = new LinkedHashMap<>();

	static {
		for (String word : List.of("summary", "what", "why", "how", "note", "section", "indicators", "questions", "suggestions", "tests", "voices", "voice", "reading", "work", "figure")) {
			TEXTS.put(capital(word), word);
		}
		ENTRIES.forEach(entry -> TEXTS.put(entry, "-".repeat(ENTRIES.indexOf(entry) + 1)));
		TEXTS.put(LEVEL_TEXT, "at");
		FIELDS.put("Title", "title");
		FIELDS.put("Permanent name", "name");
		FIELDS.put("Language version", "language-version");
		for (String word : List.of("version", "status", "edition", "date", "uuid", "subtitle", "publisher", "owner", "author", "contact", "reference", "language", "licence", "audience", "review-by", "derived", "logo")) {
			FIELDS.put(word.equals("uuid") ? "Identifier" : word.equals("derived") ? "Derived from" : capital(word), word);
		}
	}

	private Labels() {
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	/** The label of a word of the language. */
	static String of(Map<String, String> labels, String word) {
		return labels.entrySet().stream().filter(entry -> entry.getValue().equals(word)).findFirst().orElseThrow().getKey();
	}

	/** The word for a label, however its letters are written; {@code null} when there is none. */
	static String word(Map<String, String> labels, String label) {
		return labels.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(label.strip())).map(Map.Entry::getValue).findFirst().orElse(null);
	}
}
