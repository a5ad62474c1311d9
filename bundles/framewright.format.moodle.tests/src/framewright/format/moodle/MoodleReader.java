package framewright.format.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Reads a file as Moodle's importer of competency frameworks does, with all it drops, cuts and misreads, written anew after its rules: columns by place, short
 * names and ID numbers shortened and rid of tags, parents not; no line for what has no parent; backslashes that keep a quotation mark from ending a cell.
 */
final class MoodleReader {

	/** What came of a competency. */
	static final class Competency {
		String parent;
		String id;
		String shortName;
		String description;
		String format;
		String scaleValues;
		String scaleConfiguration;
		String related;
		final List<Competency> children = new ArrayList<>();
		final List<String> relatedTo = new ArrayList<>();
		boolean created;
	}

	/**
	 * @param framework the framework, with its competencies
	 * @param taxonomies the words for depths
	 * @param lines the number of lines for competencies
	 * @param created the competencies that there are in the end, by their ID numbers
	 */
	record Site(Competency framework, String taxonomies, int lines, Map<String, Competency> created) {
	}

	private static final Pattern TAG = Pattern.compile("<[^>\\s][^>]*(>|$)");

	private MoodleReader() {
	}

	static Site read(String text) {
		List<List<String>> rows = csv(text.replaceAll("\r\n?", "\n").strip());
		int columns = rows.get(0).size();
		rows.forEach(row -> check(row.size() == columns, "every line has as many columns as the first: " + row));
		check(columns == 14, "there are 14 columns");
		Map<String, Competency> flat = new LinkedHashMap<>();
		Competency framework = null;
		String taxonomies = "";
		for (List<String> row : rows.subList(1, rows.size())) {
			Competency one = new Competency();
			one.parent = clean(row.get(0));
			one.id = shorten(clean(row.get(1)));
			one.shortName = shorten(clean(row.get(2)));
			one.description = row.get(3);
			one.format = row.get(4);
			one.scaleValues = row.get(5);
			one.scaleConfiguration = row.get(6);
			one.related = row.get(10);
			if (!row.get(12).isEmpty() && !row.get(12).equals("0")) {
				framework = one;
				taxonomies = row.get(13);
			} else {
				flat.put(row.get(1), one);
			}
		}
		check(framework != null, "File format is invalid.");
		children(framework, "", flat);
		scale(framework);
		for (String word : taxonomies.split(",")) {
			check(List.of("behaviour", "competency", "concept", "domain", "indicator", "level", "outcome", "practice", "proficiency", "skill", "value").contains(word), "taxonomy " + word);
		}
		Map<String, Competency> created = new LinkedHashMap<>();
		create(framework, created);
		created.values().forEach(one -> relate(one, flat));
		return new Site(framework, taxonomies, rows.size() - 2, created);
	}

	private static void children(Competency node, String parent, Map<String, Competency> flat) {
		for (Competency one : flat.values()) {
			if (one.parent.equals(parent)) {
				node.children.add(one);
				children(one, one.id, flat);
			}
		}
	}

	private static void create(Competency parent, Map<String, Competency> created) {
		for (Competency one : parent.children) {
			if (empty(one.id) || empty(one.shortName)) {
				continue; // with all that stands in it
			}
			check(one.format.equals("1"), "format of the description");
			check(created.keySet().stream().noneMatch(one.id::equalsIgnoreCase), "idnumbertaken: " + one.id);
			created.put(one.id, one);
			one.created = true;
			if (!one.scaleValues.isEmpty()) {
				scale(one);
			}
			create(one, created);
		}
	}

	private static void relate(Competency one, Map<String, Competency> flat) {
		if (one.related.isEmpty()) {
			return;
		}
		for (String raw : one.related.split(",")) {
			Competency other = flat.get(raw.replace("%2C", ","));
			if (other != null) {
				check(other.created, "a competency that was not created stops the import: " + raw);
				check(other != one, "nothing is related to itself: " + raw);
				one.relatedTo.add(other.id);
			}
		}
	}

	/** A scale needs a value that is given at first and one that counts as proficient; each names one of its items. */
	private static void scale(Competency one) {
		List<String> items = List.of(one.scaleValues.split(","));
		boolean standard = false;
		boolean proficient = false;
		List<JsonElement> parts = JsonParser.parseString(one.scaleConfiguration).getAsJsonArray().asList();
		check(parts.get(0).getAsJsonObject().has("scaleid"), "the first names the scale");
		for (JsonElement part : parts.subList(1, parts.size())) {
			JsonObject item = part.getAsJsonObject();
			check(item.get("id").getAsInt() >= 1 && item.get("id").getAsInt() <= items.size(), "item of the scale");
			standard |= item.get("scaledefault").getAsInt() == 1;
			proficient |= item.get("proficient").getAsInt() == 1;
		}
		check(standard && proficient, "errorscaleconfiguration");
	}

	private static boolean empty(String text) {
		return text.isEmpty() || text.equals("0");
	}

	/** PARAM_TEXT without languages: tags go, also one that is never closed. */
	private static String clean(String text) {
		return TAG.matcher(text).replaceAll("");
	}

	private static String shorten(String text) {
		if (text.codePointCount(0, text.length()) <= 100) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, 97)) + "...";
	}

	/** fgetcsv of PHP with its standard values: a backslash takes the sign after it as it is, and both stay. */
	static List<List<String>> csv(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
			if (quoted && c == '\\' && next == '"') {
				cell.append("\\\"");
				i++;
			} else if (quoted && c == '"' && next == '"') {
				cell.append('"');
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && c == ',') {
				row.add(cell.toString());
				cell.setLength(0);
			} else if (!quoted && c == '\n') {
				row.add(cell.toString());
				cell.setLength(0);
				rows.add(row);
				row = new ArrayList<>();
			} else {
				cell.append(c);
			}
		}
		row.add(cell.toString());
		rows.add(row);
		return rows;
	}

	private static void check(boolean holds, String what) {
		if (!holds) {
			throw new AssertionError("Moodle would not take it: " + what);
		}
	}
}
