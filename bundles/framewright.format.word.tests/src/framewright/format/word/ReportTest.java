package framewright.format.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

import framewright.core.compare.ChangeClass;
import framewright.core.compare.Comparison.Text;
import framewright.core.review.ChangeReport;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;

/** What stands in a document, as another library reads it. */
class ReportTest {

	private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-10-01T11:00:00+01:00");

	private static XWPFDocument open(byte[] file) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(file));
	}

	private static Discussion discussion(Anchor anchor, boolean resolved, String... texts) {
		List<Review.Comment> comments = new ArrayList<>();
		for (String text : texts) {
			comments.add(new Review.Comment("c" + comments.size(), "Jane van der Doe", WHEN, text));
		}
		return new Discussion("d", anchor, comments, resolved);
	}

	private static byte[] reviewed(Review review) {
		return Samples.document(new WordReport(), Samples.reported(Samples.OLD, Samples.NOW, review));
	}

	@Test
	void trackedChangesBearTheVersionAndItsDate() throws Exception {
		try (XWPFDocument document = open(Samples.document(Samples.OLD, Samples.NOW))) {
			assertTrue(document.isTrackRevisions());
			List<String> told = new ArrayList<>();
			for (XWPFParagraph paragraph : document.getParagraphs()) {
				for (CTRunTrackChange change : paragraph.getCTP().getInsList()) {
					told.add(change.getAuthor() + " " + change.getDate().toInstant() + " + " + change.getRArray(0).getTArray(0).getStringValue());
				}
				for (CTRunTrackChange change : paragraph.getCTP().getDelList()) {
					told.add(change.getAuthor() + " " + change.getDate().toInstant() + " - " + change.getRArray(0).getDelTextArray(0).getStringValue());
				}
			}
			assertTrue(told.contains("Version 2.0.0 2026-09-01T00:00:00Z + other people"), told.toString());
			assertTrue(told.contains("Version 2.0.0 2026-09-01T00:00:00Z - others"), told.toString());
			assertTrue(told.stream().allMatch(one -> one.startsWith("Version 2.0.0 2026-09-01T00:00:00Z ")), told.toString());
			XWPFTable inserted = document.getTables().get(document.getTables().size() - 1);
			assertEquals("Version 2.0.0", inserted.getRow(0).getCtRow().getTrPr().getIns().getAuthor());
			assertTrue(inserted.getRow(0).isRepeatHeader());
		}
	}

	@Test
	void withoutADateTheChangesBearNone() {
		String now = Samples.NOW.replaceFirst(" +date .*\n", "");
		String text = new Docx(Samples.document(Samples.OLD, now)).part(Docx.TEXT);
		assertTrue(text.contains("<w:ins w:id=") && !text.contains("w:date="), text);
	}

	@Test
	void headingsAreWordsOwn() throws Exception {
		try (XWPFDocument document = open(Samples.document(Samples.OLD, Samples.NOW))) {
			List<String> headings = document.getParagraphs().stream().filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading")).map(paragraph -> paragraph.getStyle().substring(7) + " " + paragraph.getText())
					.toList();
			assertTrue(headings.containsAll(List.of("1 Impact", "2 Some impact", "1 1  Leading People", "2 1a  Relations")), headings.toString());
			assertEquals("Small Framework: Changes from version 1.0.0 to version 2.0.0", document.getProperties().getCoreProperties().getTitle());
			assertEquals("Institute of Education", document.getProperties().getCoreProperties().getCreator());
			assertEquals("small", document.getProperties().getCustomProperties().getProperty("framewright.framework").getLpwstr());
			for (XWPFParagraph paragraph : document.getParagraphs()) {
				assertTrue(paragraph.getStyle() == null || document.getStyles().styleExist(paragraph.getStyle()), paragraph.getStyle());
			}
		}
	}

	@Test
	void theFirstPageTellsWhatChanged() throws Exception {
		try (XWPFDocument document = open(Samples.document(Samples.OLD, Samples.NOW))) {
			List<String> first = document.getParagraphs().stream().limit(4).map(XWPFParagraph::getText).toList();
			assertEquals("Small Framework", first.get(0));
			assertEquals("Changes from version 1.0.0 to version 2.0.0", first.get(1));
			assertTrue(first.get(2).endsWith("which this paragraph tells a governor."), first.get(2));
			assertEquals("The changes deserve at least the version number 9.9.9.", first.get(3));
			XWPFTable matrix = document.getTables().get(1);
			assertEquals("Part|Part itself|Some impact|High impact|Highest impact|Affects assessment?", row(matrix, 0));
			assertEquals("1a.i Listen to other people|–|–|M|New|Yes", row(matrix, 1));
		}
	}

	private static String row(XWPFTable table, int row) {
		return table.getRow(row).getTableCells().stream().map(cell -> cell.getText().strip()).collect(Collectors.joining("|"));
	}

	@Test
	void commentsStandAtTheirWords() throws Exception {
		byte[] file = reviewed(Samples.review(List.of(discussion(new Anchor("listening", "at", "high", "different views", "", ""), false, "Which?\nAll?", "Some."), discussion(new Anchor("listening", "at", "high", "They will", "", ""), true, "Gone."),
				discussion(new Anchor("listening", "at", "some", "words of long ago", "", ""), false, "Lost."), discussion(Anchor.of("nobody", "", ""), false, "Homeless."), discussion(Anchor.of("relations", "", ""), false, "All of it."),
				discussion(new Anchor("people", "why", "", "standards", "", ""), false, "Which?"))));
		assertEquals(List.of("different views: Jane van der Doe (JVD): Which?\nAll?", "different views: Jane van der Doe (JVD): Some.", "They will: Jane van der Doe (JVD): (Resolved) Gone.",
				"hear other views and take them into account.: Jane van der Doe (JVD): (About words that stand here no longer: “words of long ago”.) Lost.",
				"Small Framework: Jane van der Doe (JVD): (About “nobody”, which has no place in this document.) Homeless.", "1a  Relations: Jane van der Doe (JVD): All of it.", "standards: Jane van der Doe (JVD): Which?"), comments(file, "Jane van der Doe"));
		String threads = new Docx(file).part("word/commentsExtended.xml");
		assertEquals(1, threads.split("paraIdParent=", -1).length - 1, threads);
		assertEquals(1, threads.split("done=\"1\"", -1).length - 1, threads);
	}

	/** Each comment with the words in its range. */
	private static List<String> comments(byte[] file, String author) throws IOException {
		String text = new Docx(file).part(Docx.TEXT);
		try (XWPFDocument document = open(file)) {
			return Arrays.stream(document.getComments()).filter(comment -> comment.getAuthor().equals(author)).map(comment -> range(text, comment) + ": " + comment.getAuthor() + " (" + comment.getInitials() + "): "
					+ comment.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))).toList();
		}
	}

	private static String range(String text, XWPFComment comment) {
		int from = text.indexOf("<w:commentRangeStart w:id=\"" + comment.getId() + "\"");
		int to = text.indexOf("<w:commentRangeEnd w:id=\"" + comment.getId() + "\"");
		assertTrue(from > 0 && to > from, "the range of comment " + comment.getId());
		assertTrue(text.contains("<w:commentReference w:id=\"" + comment.getId() + "\""));
		return text.substring(from, to).replaceAll("<[^>]*>", "");
	}

	@Test
	void whatTrackedChangesCannotTellIsSaid() throws Exception {
		List<String> told = comments(Samples.document(Samples.OLD, Samples.NOW), "Framewright");
		assertEquals(List.of("1a.ii  A part that moves: Framewright (F): Moved from “Teams” to “Relations”.", "1b.i  A part that moves: Framewright (F): Moved from “Teams” to “Relations”."), told);
		List<String> renamed = comments(Samples.document(Samples.OLD, Samples.OLD.replace("component listening \"Listen to others\"", "component hearing \"Listen to others\" formerly listening")), "Framewright");
		assertEquals(List.of("1a.i  Listen to others: Framewright (F): Its permanent name was “listening” and is now “hearing”."), renamed);
		List<String> retired = comments(Samples.document(Samples.OLD, Samples.OLD.replace("component leaving \"A part that goes\"", "component leaving \"A part that goes\" retired in 2.0.0 replaced by listening")), "Framewright");
		assertEquals(1, retired.size(), retired.toString());
		assertTrue(retired.get(0).contains("Retired"), retired.toString());
	}

	@Test
	void decisionsAndSignOffsAreTold() throws Exception {
		Reported reported = Samples.reported(Samples.OLD, Samples.NOW, null);
		String retitled = reported.changes().changes().stream().filter(change -> change.subject().name().equals("listening") && change.facet().equals("title")).findFirst().orElseThrow().id();
		Review review = new Review("r", "R", "small", "1.0.0", "2.0.0", List.of(), List.of(new Review.Decision("1", retitled, Review.Verdict.REJECTED, "John Roe", WHEN, "Others is shorter."), new Review.Decision("2", "unknown", Review.Verdict.ACCEPTED, "John Roe", WHEN, "")),
				List.of(new Review.Judgement("3", retitled, ChangeClass.EDITORIAL, "John Roe", WHEN, "A synonym.")),
				List.of(new Review.SignOff("4", "Chair of governors", "Mary Major", "the governing body", LocalDate.of(2026, 6, 12), "minute 7", "John Roe", WHEN)));
		byte[] file = reviewed(review);
		List<String> told = comments(file, "John Roe");
		assertEquals(3, told.size(), told.toString());
		assertTrue(told.get(0).endsWith("Rejected: Others is shorter.") && told.get(0).startsWith("1a.i  Listen to othersother people"), told.get(0));
		assertTrue(told.get(1).contains("(About a change that is no longer there.) Accepted."), told.get(1));
		assertTrue(told.get(2).endsWith("Judged to be editorial: A synonym."), told.get(2));
		try (XWPFDocument document = open(file)) {
			assertTrue(document.getParagraphs().stream().anyMatch(paragraph -> paragraph.getText().equals("Chair of governors: Mary Major, on behalf of the governing body, 12 June 2026 (minute 7)")));
		}
	}

	@Test
	void theShortDocumentLeavesOutWhatDidNotChange() throws Exception {
		String now = Samples.OLD.replace("hear other views", "hear all views");
		ChangeReport report = new ChangedPartsReport();
		try (XWPFDocument document = open(Samples.document(report, Samples.reported(Samples.OLD, now, null)))) {
			String text = document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
			assertTrue(text.contains("Leading People") && text.contains("Relations") && text.contains("Listen to others"), text);
			assertFalse(text.contains("A part that moves") || text.contains("Who is in the team?") || text.contains("Teams") || text.contains("People matter."), text);
		}
		Review review = Samples.review(List.of(discussion(Anchor.of("moving", "", ""), false, "Why not moved?")));
		try (XWPFDocument document = open(Samples.document(report, Samples.reported(Samples.OLD, now, review)))) {
			assertTrue(document.getParagraphs().stream().anyMatch(paragraph -> paragraph.getText().equals("1b.i  A part that moves")), "what somebody commented on stays");
		}
	}

	@Test
	void hostileWordsStayWords() throws Exception {
		String hostile = "<w:p>&amp;]]> \u0001\uFFFE </w:t> \uD83D\uDE00 " + "x".repeat(5000);
		String now = Samples.NOW.replace("make hearing every voice a habit.", hostile);
		byte[] file = reviewed(Samples.review(List.of(discussion(new Anchor(hostile, hostile, hostile, hostile, "", ""), false, hostile))));
		open(file).close();
		try (XWPFDocument document = open(Samples.document(Samples.OLD, now))) {
			assertTrue(document.getTables().stream().anyMatch(table -> table.getText().contains("<w:p>&]]>") || table.getText().contains("<w:p>&amp;]]>")), "the words as they were typed");
		}
	}

	@Test
	void aTextWithMistakesIsRefusedInPlainWords() {
		Reported reported = Samples.reported(Samples.OLD, Samples.NOW, null);
		Reported broken = new Reported(reported.old(), new Text("your text, not saved", "framework {"), reported.changes(), Optional.empty(), reported.words());
		String message = assertThrows(IOException.class, () -> new WordReport().write(broken, new ByteArrayOutputStream())).getMessage();
		assertEquals("The text of your text, not saved has mistakes, so no document can be made of it. Mend what the list of problems says, and try again.", message);
	}
}
