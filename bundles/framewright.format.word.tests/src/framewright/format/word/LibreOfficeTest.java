package framewright.format.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.ReturnedReview;
import framewright.format.word.returned.WordReviewReader;

/** Another program reads our documents as we mean them, and what it writes can be read back. */
class LibreOfficeTest {

	@TempDir
	Path folder;

	@Test
	void readsTheSameTextFromBothVersions() throws Exception {
		String old = Samples.read("published/leadership-toolkit/1.0.0.framework");
		String now = Samples.read("leadership-toolkit.framework");
		byte[] document = Samples.document(old, now);
		assertEquals(plain(Samples.document(now, now), "now"), plain(TrackedChanges.accept(document), "accepted"));
		assertEquals(plain(Samples.document(old, old), "old"), plain(TrackedChanges.reject(document), "rejected"));
	}

	/** The text behind the first page, which tells of the changes and so differs. */
	private String plain(byte[] document, String name) throws IOException, InterruptedException {
		String text = Files.readString(LibreOffice.convert(file(document, name), "txt:Text (encoded):UTF8", folder));
		int start = text.lastIndexOf("Leadership Toolkit", text.indexOf("Lead well, keep learning"));
		assertTrue(start > 0, text);
		return text.substring(start, text.indexOf("End of “Leadership Toolkit”")).lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	private Path file(byte[] document, String name) throws IOException {
		Path file = folder.resolve(name + ".docx");
		Files.write(file, document);
		return file;
	}

	@Test
	void showsChangesAndCommentsOnPages() throws Exception {
		Path pdf = LibreOffice.convert(file(reviewed(), "review"), "pdf", folder);
		assertTrue(Files.size(pdf) > 10_000);
		String odt = new Docx(Files.readAllBytes(LibreOffice.convert(folder.resolve("review.docx"), "odt", folder))).part("content.xml");
		assertTrue(count(odt, "<text:insertion>") > 10, odt);
		assertTrue(count(odt, "<text:deletion>") > 10, odt);
		assertTrue(odt.contains("<dc:creator>Version 2.0.0</dc:creator><dc:date>2026-09-01"), odt);
		assertTrue(odt.contains("<dc:creator>Jane Doe</dc:creator>") && odt.contains("Is every view meant?"), odt);
	}

	private static int count(String text, String what) {
		return text.split(what, -1).length - 1;
	}

	private static byte[] reviewed() {
		Review.Comment first = new Review.Comment("1", "Jane Doe", OffsetDateTime.parse("2026-10-01T10:00:00Z"), "Is every view meant?");
		Review.Comment second = new Review.Comment("2", "John Roe", OffsetDateTime.parse("2026-10-02T10:00:00Z"), "Yes.");
		Review.Discussion discussion = new Review.Discussion("d1", new Anchor("listening", "at", "high", "different views", "seek out", "and act"), List.of(first, second), false);
		return Samples.document(new WordReport(), Samples.reported(Samples.OLD, Samples.NOW, Samples.review(List.of(discussion))));
	}

	@Test
	void keepsWhatReadingBackNeeds() throws Exception {
		Path file = file(reviewed(), "untouched");
		Path again = LibreOffice.convert(file, "docx", folder.resolve("again"));
		ReturnedReview returned = new WordReviewReader().read(again);
		assertEquals("small", returned.framework());
		assertTrue(returned.isEmpty(), returned.toString());
	}

	@Test
	void keepsWhatReviewersWrote() throws Exception {
		byte[] edited = Reviewers.of(reviewed()).insert("Jane Doe", "hear other views", " gladly").comment("Mary Major", "make hearing every voice a habit.", "Whose habit?").bytes();
		Path again = LibreOffice.convert(file(edited, "edited"), "docx", folder.resolve("again"));
		ReturnedReview returned = new WordReviewReader().read(again);
		assertEquals(List.of("hear other views gladly and take them into account."), returned.proposals().stream().map(ReturnedReview.Proposal::proposed).toList());
		assertEquals(List.of("Jane Doe"), returned.proposals().stream().map(ReturnedReview.Proposal::author).toList());
		assertEquals(Anchor.of("listening", "at", "some"), returned.proposals().get(0).anchor());
		assertEquals(List.of(Anchor.of("listening", "at", "highest")), returned.discussions().stream().map(Review.Discussion::anchor).toList());
		assertEquals("Whose habit?", returned.discussions().get(0).comments().get(0).text());
		assertTrue(returned.unplaced().isEmpty(), returned.toString());
	}
}
