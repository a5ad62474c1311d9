package framewright.format.word.document;

/**
 * Who made the tracked changes and when. Each use in the markup gets a number of its own.
 */
public final class Tracked {

	private final String author;
	private final String date;
	private int last;

	/** @param date in ISO 8601 with time and zone; {@code null} when it is not known, and then programs show none */
	public Tracked(String author, String date) {
		this.author = author;
		this.date = date;
	}

	public String author() {
		return author;
	}

	/** The attributes of a tracked change. */
	String[] attributes() {
		return new String[] { "w:id", String.valueOf(++last), "w:author", author, "w:date", date };
	}
}
