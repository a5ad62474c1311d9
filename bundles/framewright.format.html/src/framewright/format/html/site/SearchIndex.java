package framewright.format.html.site;

/**
 * What the search of a site looks in: a script, for a page that lies in a folder and not on a web server may load scripts but no other files. A line is a
 * page: address, number, title, what kind of part it is, and its words.
 */
final class SearchIndex {

	private final StringBuilder lines = new StringBuilder("searchIndex([\n");

	void add(String address, String number, String title, String kind, String words) {
		lines.append('[').append(Json.text(address)).append(',').append(Json.text(number)).append(',').append(Json.text(title)).append(',').append(Json.text(kind)).append(',')
				.append(Json.text(words)).append("],\n");
	}

	String script() {
		return lines + "]);\n";
	}
}
