package framewright.format.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits a document as Word does when reviewers write into it. */
final class Reviewers {

	private static final String WHEN = "2026-11-01T09:00:00Z";

	private final Docx docx;
	private int number = 5000;

	private Reviewers(byte[] document) {
		docx = new Docx(document);
	}

	static Reviewers of(byte[] document) {
		return new Reviewers(document);
	}

	byte[] bytes() {
		return docx.bytes();
	}

	Docx docx() {
		return docx;
	}

	private String who(String author) {
		return " w:id=\"" + ++number + "\" w:author=\"" + author + "\" w:date=\"" + WHEN + "\"";
	}

	/** The run that holds words, cut in three: before them, the words, and behind them. */
	private Reviewers cut(String words, String around) {
		docx.edit(Docx.TEXT, text -> {
			Matcher run = Pattern.compile("<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t xml:space=\"preserve\">([^<]*?)" + Pattern.quote(words) + "([^<]*)</w:t></w:r>").matcher(text);
			if (!run.find(text.indexOf("w:type=\"page\""))) {
				throw new AssertionError("no run with “" + words + "”");
			}
			String before = run.group(2).isEmpty() ? "" : run(run.group(1), run.group(2));
			String after = run.group(3).isEmpty() ? "" : run(run.group(1), run.group(3));
			return text.substring(0, run.start()) + before + around.replace("{}", run(run.group(1), words)) + after + text.substring(run.end());
		});
		return this;
	}

	private static String run(String looks, String words) {
		return "<w:r>" + looks + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
	}

	Reviewers insert(String author, String after, String words) {
		return cut(after, "{}<w:ins" + who(author) + ">" + run("", words) + "</w:ins>");
	}

	Reviewers delete(String author, String words) {
		String mark = "@@" + ++number + "@@";
		cut(words, mark + "{}" + mark);
		docx.edit(Docx.TEXT, text -> {
			String[] parts = text.split(mark);
			return parts[0] + "<w:del" + who(author) + ">" + parts[1].replace("w:t ", "w:delText ").replace("</w:t>", "</w:delText>") + "</w:del>" + parts[2];
		});
		return this;
	}

	/** Without tracking it. */
	Reviewers overwrite(String words, String by) {
		return cut(words, run("", by));
	}

	/** Splits a paragraph behind words, with a tracked end. */
	Reviewers split(String author, String after) {
		cut(after, "{}@@split@@");
		docx.edit(Docx.TEXT, text -> {
			int at = text.indexOf("@@split@@");
			int properties = text.lastIndexOf("<w:pPr>", at);
			String looks = text.substring(properties, text.indexOf("</w:pPr>", properties) + 8);
			String changed = looks.replace("</w:pPr>", "<w:rPr><w:ins" + who(author) + "/></w:rPr></w:pPr>");
			return text.substring(0, properties) + changed + text.substring(properties + looks.length(), at) + "</w:p><w:p>" + looks + text.substring(at + 9);
		});
		return this;
	}

	/** A paragraph of its own behind the one that holds words. @param author {@code null} when it is not tracked */
	Reviewers paragraph(String author, String after, String words) {
		cut(after, "{}@@new@@");
		docx.edit(Docx.TEXT, text -> {
			int at = text.indexOf("@@new@@");
			int end = text.indexOf("</w:p>", at) + 6;
			String run = author == null ? run("", words) : "<w:ins" + who(author) + ">" + run("", words) + "</w:ins>";
			String mark = author == null ? "" : "<w:pPr><w:rPr><w:ins" + who(author) + "/></w:rPr></w:pPr>";
			return text.substring(0, at) + text.substring(at + 7, end) + "<w:p>" + mark + run + "</w:p>" + text.substring(end);
		});
		return this;
	}

	Reviewers comment(String author, String words, String said) {
		int id = ++number;
		cut(words, "<w:commentRangeStart w:id=\"" + id + "\"/>{}<w:commentRangeEnd w:id=\"" + id + "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>");
		return say(author, id, said, "");
	}

	/** Answers the comment that holds words. */
	Reviewers reply(String author, String words, String said) {
		Matcher comment = Pattern.compile("<w:comment w:id=\"(\\d+)\"((?!</w:comment>).)*w14:paraId=\"(\\w+)\"((?!</w:comment>).)*" + Pattern.quote(words), Pattern.DOTALL).matcher(docx.part("word/comments.xml"));
		if (!comment.find()) {
			throw new AssertionError(words);
		}
		return say(author, ++number, said, comment.group(3));
	}

	private Reviewers say(String author, int id, String said, String parent) {
		String paragraph = String.format("%08X", 0x20000000 + id);
		docx.edit("word/comments.xml", text -> text.replace("</w:comments>", "<w:comment" + who(author).replaceFirst("w:id=\"\\d+\"", "w:id=\"" + id + "\"") + " w:initials=\"X\"><w:p w14:paraId=\"" + paragraph
				+ "\"><w:r><w:t>" + said + "</w:t></w:r></w:p></w:comment></w:comments>"));
		docx.edit("word/commentsExtended.xml",
				text -> text.replace("</w15:commentsEx>", "<w15:commentEx w15:paraId=\"" + paragraph + "\"" + (parent.isEmpty() ? "" : " w15:paraIdParent=\"" + parent + "\"") + " w15:done=\"0\"/></w15:commentsEx>"));
		return this;
	}

	/** Resolves the first thread. */
	Reviewers resolve() {
		docx.edit("word/commentsExtended.xml", text -> text.replaceFirst("w15:done=\"0\"", "w15:done=\"1\""));
		return this;
	}
}
