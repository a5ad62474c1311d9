package framewright.editing.hover;

import java.util.List;

import framewright.editing.navigation.Use;

/**
 * What is shown of something when an author points at its name. Immutable.
 *
 * @param offset where the name begins that was pointed at, in characters
 * @param length how long it is
 * @param kind what it is: “Component”, “Level”, “Source”; “Word of the language” for a keyword
 * @param number its number; empty where it has none
 * @param title its title
 * @param framework the title of the framework it stands in; empty where it is one
 * @param remarks what else there is to say, a short sentence each: that it is retired, which version it is
 * @param summary the first words of what is said about it; empty where nothing is
 * @param rows its levels with the first words of each, or what else it is made of
 * @param uses where working files refer to it, at most {@link #MOST_USES}
 * @param useCount how many such places there are
 * @param publishedCount how many places in published versions name it
 */
public record Card(int offset, int length, String kind, String number, String title, String framework, List<String> remarks, String summary, List<Row> rows, List<Use> uses, int useCount,
		int publishedCount) {

	/** More than this nobody reads on a card. */
	public static final int MOST_USES = 5;

	/**
	 * A line of a card.
	 *
	 * @param label the title of a level or of another part
	 * @param text the first words of its text; empty where it has none yet
	 */
	public record Row(String label, String text) {
	}

	public Card {
		remarks = List.copyOf(remarks);
		rows = List.copyOf(rows);
		uses = List.copyOf(uses);
	}

	/** The number and the title. */
	public String heading() {
		return number.isEmpty() ? title : number + " " + title;
	}

	/** Where it is used, in a sentence; empty where it is not used at all. */
	public String usage() {
		String here = useCount == 0 ? "" : useCount == 1 ? "Used in one place" : "Used in " + useCount + " places";
		String old = publishedCount == 0 ? "" : publishedCount == 1 ? "in one place of published versions" : "in " + publishedCount + " places of published versions";
		return here.isEmpty() ? old.isEmpty() ? "" : "Named " + old : old.isEmpty() ? here : here + ", and " + old;
	}
}
