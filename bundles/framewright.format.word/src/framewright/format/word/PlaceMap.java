package framewright.format.word;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import framewright.format.word.document.Comments;
import framewright.format.word.document.Markup;
import framewright.format.word.redline.Place;

/**
 * What a document has to carry so that it can be read back: which bookmark stands for which place in the framework and what was written there,
 * and which comments it held when it was written. The names of the bookmarks begin with an underscore, so Word does not show them.
 */
public final class PlaceMap {

	public static final String NAMESPACE = "urn:framewright:review";
	public static final String BOOKMARK = "_fw";

	private record Entry(String key, Place place, String text, boolean view) {
	}

	private record Said(String discussion, String author, String when, String text) {
	}

	private final List<Entry> entries = new ArrayList<>();
	private final List<Said> said = new ArrayList<>();
	private final Set<String> others = new LinkedHashSet<>();

	/**
	 * @param text what the newer version says there
	 * @param view whether it only shows something of the framework, as a table on the first page does, and is not the text itself
	 * @return the name of the bookmark
	 */
	String add(Place place, String text, boolean view) {
		String key = BOOKMARK + (entries.size() + 1);
		entries.add(new Entry(key, place, text, view));
		return key;
	}

	/** The text of a paragraph that belongs to no place. */
	void other(String text) {
		others.add(text);
	}

	/** @param discussion its identifier; empty for what no reviewer said */
	void said(String discussion, String author, OffsetDateTime when, String text) {
		said.add(new Said(discussion, author, when == null ? "" : Comments.time(when), text));
	}

	/** @param author whose tracked changes are those of the two versions */
	void write(Markup xml, String framework, String old, String now, String review, String author) {
		xml.start("review", "xmlns", NAMESPACE, "framework", framework, "old", old, "new", now, "review", review, "author", author);
		for (Entry entry : entries) {
			xml.leaf("place", entry.text, "key", entry.key, "element", entry.place.element(), "facet", entry.place.facet(), "level", entry.place.level(), "view", entry.view ? "1" : null);
		}
		for (Said one : said) {
			xml.leaf("said", one.text, "discussion", one.discussion, "author", one.author, "when", one.when);
		}
		others.forEach(text -> xml.leaf("other", text));
		xml.end();
	}
}
