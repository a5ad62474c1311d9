package framewright.format.word.document;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The comments of a document, in threads. */
public final class Comments {

	/** How a time is written: in universal time, to the second. */
	public static final DateTimeFormatter TIME = DateTimeFormatter.ISO_INSTANT;

	private record Comment(String author, String date, String text, int answered, boolean resolved) {
	}

	private final List<Comment> comments = new ArrayList<>();

	/**
	 * Adds a comment, which must then be given a range in the text.
	 *
	 * @param when     {@code null} when it is not known
	 * @param answered the number of the first comment of its thread; -1 for the first itself
	 * @return its number
	 */
	public int add(String author, OffsetDateTime when, String text, int answered, boolean resolved) {
		comments.add(new Comment(author, when == null ? null : time(when), text, answered, resolved));
		return comments.size() - 1;
	}

	/** A time as Word documents write it. */
	public static String time(OffsetDateTime when) {
		return TIME.format(when.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
	}

	public void write(Markup xml) {
		xml.start("w:comments", "xmlns:w", Wordml.NAMESPACE, "xmlns:w14", Wordml.W14, "xmlns:mc", Wordml.COMPATIBILITY, "mc:Ignorable", "w14");
		for (int i = 0; i < comments.size(); i++) {
			Comment comment = comments.get(i);
			xml.start("w:comment", "w:id", String.valueOf(i), "w:author", comment.author, "w:date", comment.date, "w:initials", initials(comment.author));
			String[] lines = comment.text.strip().split("\\R", -1);
			for (int line = 0; line < lines.length; line++) {
				xml.start("w:p", "w14:paraId", line == lines.length - 1 ? paragraph(i) : null).start("w:pPr").empty("w:pStyle", "w:val", Look.COMMENT.id()).end();
				if (line == 0) {
					xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", "CommentReference").end().empty("w:annotationRef").end();
				}
				xml.start("w:r").leaf("w:t", lines[line], "xml:space", "preserve").end().end();
			}
			xml.end();
		}
		xml.end();
	}

	/** Writes which comment answers which, and what is resolved. */
	public void writeThreads(Markup xml) {
		xml.start("w15:commentsEx", "xmlns:w15", Wordml.W15, "xmlns:mc", Wordml.COMPATIBILITY, "mc:Ignorable", "w15");
		for (int i = 0; i < comments.size(); i++) {
			Comment comment = comments.get(i);
			xml.empty("w15:commentEx", "w15:paraId", paragraph(i), "w15:paraIdParent", comment.answered < 0 ? null : paragraph(comment.answered), "w15:done", comment.resolved ? "1" : "0");
		}
		xml.end();
	}

	/** The identifier of the last paragraph of a comment, which stands for the comment in threads. */
	private static String paragraph(int comment) {
		return String.format("%08X", 0x10000000 + comment);
	}

	/** The first letters of the words of a name, three at most. */
	static String initials(String author) {
		StringBuilder initials = new StringBuilder();
		for (String word : author.strip().split("[\\s.-]+")) {
			if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 3 && Character.isLetterOrDigit(word.codePointAt(0))) {
				initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
			}
		}
		return initials.toString();
	}
}
