package framewright.format.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;
import framewright.core.review.ReturnedReview;
import framewright.core.review.ReturnedReview.Proposal;
import framewright.core.review.ReturnedReview.Unplaced;
import framewright.format.word.returned.WordReviewReader;

/** What reviewers write into a document is found again at its place, or listed; nothing is lost, and what was there before is not told again. */
class ReturnedTest {

	private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-11-01T09:00:00Z");

	@TempDir
	Path folder;

	private static Discussion discussion(String id, Anchor anchor, boolean resolved, String... texts) {
		List<Review.Comment> comments = new java.util.ArrayList<>();
		for (String text : texts) {
			comments.add(new Review.Comment(id + comments.size(), "Jane Doe", OffsetDateTime.parse("2026-10-01T10:00:00Z"), text));
		}
		return new Discussion(id, anchor, comments, resolved);
	}

	private static Reviewers reviewers(Discussion... discussions) {
		return Reviewers.of(Samples.document(new WordReport(), Samples.reported(Samples.OLD, Samples.NOW, Samples.review(List.of(discussions)))));
	}

	private ReturnedReview read(Reviewers reviewers) throws Exception {
		return read(reviewers.bytes());
	}

	private ReturnedReview read(byte[] document) throws Exception {
		Path file = folder.resolve("returned.docx");
		Files.write(file, document);
		return new WordReviewReader().read(file);
	}

	@Test
	void anUntouchedDocumentSaysNothing() throws Exception {
		ReturnedReview returned = read(reviewers(discussion("d1", Anchor.of("listening", "", ""), false, "One.", "Two."), discussion("d2", Anchor.of("nowhere", "", ""), true, "Three.")));
		assertTrue(returned.isEmpty(), returned.toString());
		assertEquals("small 1.0.0 2.0.0 autumn", returned.framework() + " " + returned.oldVersion() + " " + returned.newVersion() + " " + returned.review());
		byte[] parts = Samples.document(new ChangedPartsReport(), Samples.reported(Samples.OLD, Samples.NOW, null));
		assertTrue(read(parts).isEmpty(), "a document with the changed parts only");
	}

	@Test
	void commentsAreAnchoredToTheirWords() throws Exception {
		ReturnedReview returned = read(reviewers().comment("Mary Major", "Listen to ", "All of it?").comment("Mary Major", "hear other views", "Which?").comment("John Roe", "Who is in the team?", "And who is not?")
				.comment("John Roe", "hearing every voice", "Every one?").comment("John Roe", "1  Leading People", "The whole domain."));
		assertEquals(List.of(), returned.proposals());
		assertEquals(List.of(), returned.unplaced());
		assertEquals(List.of(new Anchor("listening", "title", "", "Listen to", "", "other people"), new Anchor("listening", "at", "some", "hear other views", "", "and take them into account."),
				new Anchor("teams", "questions", "", "Who is in the team?", "", ""), new Anchor("listening", "at", "highest", "hearing every voice", "make", "a habit."), Anchor.of("people", "", "")),
				returned.discussions().stream().map(Discussion::anchor).toList());
		assertEquals("Which?", returned.discussions().get(1).comments().get(0).text());
		assertEquals("Mary Major", returned.discussions().get(1).comments().get(0).author());
		assertEquals(WHEN, returned.discussions().get(1).comments().get(0).when());
	}

	@Test
	void repliesGoOnWithTheirDiscussion() throws Exception {
		ReturnedReview returned = read(reviewers(discussion("d1", new Anchor("listening", "at", "high", "different views", "", ""), false, "Which ones?")).reply("John Roe", "Which ones?", "All of them.")
				.comment("Mary Major", "hear other views", "A new one.").reply("John Roe", "A new one.", "Its answer."));
		assertEquals(2, returned.discussions().size(), returned.toString());
		Discussion old = returned.discussions().get(0);
		assertEquals("d1", old.id());
		assertEquals(List.of("All of them."), old.comments().stream().map(Review.Comment::text).toList());
		assertEquals(List.of("A new one.", "Its answer."), returned.discussions().get(1).comments().stream().map(Review.Comment::text).toList());
		assertFalse(returned.discussions().get(1).resolved());
	}

	@Test
	void whatIsResolvedInWordIsResolved() throws Exception {
		ReturnedReview returned = read(Reviewers.of(Samples.document(new WordReport(), Samples.reported(Samples.OLD, Samples.OLD, Samples.review(List.of(discussion("d1", Anchor.of("people", "", ""), false, "Well?"))))))
				.resolve());
		assertEquals(1, returned.discussions().size());
		assertEquals("d1", returned.discussions().get(0).id());
		assertTrue(returned.discussions().get(0).resolved());
		assertEquals(List.of(), returned.discussions().get(0).comments());
	}

	@Test
	void trackedChangesBecomeProposals() throws Exception {
		ReturnedReview returned = read(reviewers().insert("Jane Doe", "hear other views", " gladly").delete("John Roe", " and take them into account").insert("Jane Doe", "Leading ", "and Following ")
				.delete("Jane Doe", "How do they know?"));
		assertEquals(List.of("title|Leading People|Leading and Following People|Jane Doe", "at|hear other views and take them into account.|hear other views gladly and take them into account.|Jane Doe",
				"at|hear other views and take them into account.|hear other views.|John Roe", "questions|How do they know?||Jane Doe"), told(returned));
		assertEquals(Anchor.of("listening", "at", "some"), returned.proposals().get(1).anchor());
		assertEquals(new Anchor("teams", "questions", "", "How do they know?", "", ""), returned.proposals().get(3).anchor());
		assertEquals(WHEN, returned.proposals().get(0).when());
		assertEquals(List.of(), returned.unplaced());
		assertEquals(List.of(), returned.discussions());
	}

	private static List<String> told(ReturnedReview returned) {
		return returned.proposals().stream().map(one -> one.anchor().facet() + "|" + one.old() + "|" + one.proposed() + "|" + one.author()).toList();
	}

	@Test
	void changesInsideOurChangesAreTheReviewers() throws Exception {
		byte[] document = reviewers().docx().replace("<w:t xml:space=\"preserve\">make hearing every voice a habit.</w:t></w:r></w:ins>",
				"<w:t xml:space=\"preserve\">make hearing </w:t></w:r><w:del w:id=\"9001\" w:author=\"Jane Doe\" w:date=\"2026-11-01T09:00:00Z\"><w:r><w:delText xml:space=\"preserve\">every voice </w:delText></w:r></w:del>"
						+ "<w:r><w:t>a habit.</w:t></w:r></w:ins>")
				.bytes();
		assertEquals(List.of("at|make hearing every voice a habit.|make hearing a habit.|Jane Doe"), told(read(document)));
	}

	@Test
	void untrackedChangesAreFoundToo() throws Exception {
		ReturnedReview returned = read(reviewers().overwrite("hear other views", "ignore other views").paragraph(null, "Who is in the team?", "Where is it?"));
		assertEquals(List.of("at|hear other views and take them into account.|ignore other views and take them into account.|", "questions||Where is it?|"), told(returned));
		assertEquals(OffsetDateTime.parse("2026-09-01T00:00:00Z"), returned.proposals().get(0).when(), "when the document was saved");
	}

	@Test
	void rejectingOurChangesIsAProposalForTheOldWords() throws Exception {
		List<String> told = told(read(TrackedChanges.reject(Samples.document(Samples.OLD, Samples.NOW))));
		assertTrue(told.contains("title|Listen to other people|Listen to others|"), told.toString());
		assertTrue(told.contains("at|make hearing every voice a habit.||"), told.toString());
		assertTrue(read(TrackedChanges.accept(Samples.document(Samples.OLD, Samples.NOW))).proposals().isEmpty(), "accepting them says what the newer version says");
	}

	@Test
	void splitAndNewParagraphs() throws Exception {
		ReturnedReview returned = read(reviewers().split("Jane Doe", "hear other views").paragraph("John Roe", "Who is in the team?", "Where is it?"));
		assertEquals(List.of("at|hear other views and take them into account.|hear other views\nand take them into account.|Jane Doe", "questions||Where is it?|John Roe"), told(returned));
		assertEquals(new Anchor("teams", "questions", "", "", "", ""), new Anchor(returned.proposals().get(1).anchor().element(), "questions", "", "", "", ""));
	}

	@Test
	void joiningTwoParagraphsIsTold() throws Exception {
		Docx docx = reviewers().docx();
		docx.edit(Docx.TEXT, text -> text.replaceFirst("</w:numPr></w:pPr>(<w:bookmarkStart [^>]*>(</w:bookmarkStart>)?<w:r><w:t xml:space=\"preserve\">Who is in the team)",
				"</w:numPr><w:rPr><w:del w:id=\"77\" w:author=\"Jane Doe\" w:date=\"2026-11-01T09:00:00Z\"/></w:rPr></w:pPr>$1"));
		assertEquals(List.of(new Unplaced("This paragraph and the next one are to be one.", "Jane Doe", WHEN, "Who is in the team?")), read(docx.bytes()).unplaced());
	}

	@Test
	void whatHasNoPlaceIsListed() throws Exception {
		Reviewers reviewers = reviewers();
		Docx docx = reviewers.docx();
		docx.edit(Docx.TEXT, text -> text.replaceFirst("(How to read and answer this document</w:t></w:r>)", "$1<w:ins w:id=\"77\" w:author=\"Jane Doe\" w:date=\"2026-11-01T09:00:00Z\"><w:r><w:t>, please</w:t></w:r></w:ins>"));
		docx.edit("word/comments.xml", text -> text.replace("</w:comments>", "<w:comment w:id=\"888\" w:author=\"Jane Doe\"><w:p><w:r><w:t>Lost</w:t></w:r></w:p></w:comment></w:comments>"));
		ReturnedReview returned = read(reviewers);
		assertEquals(List.of(new Unplaced("How to read and answer this document, please", "Jane Doe", WHEN, "How to read and answer this document, please"),
				new Unplaced("Lost", "Jane Doe", OffsetDateTime.parse("2026-09-01T00:00:00Z"), "A comment without a place in the text")), returned.unplaced());
		assertEquals(List.of(), returned.proposals());
	}

	@Test
	void commentsOnTheFirstPageKnowTheirElement() throws Exception {
		Docx docx = reviewers().docx();
		docx.edit(Docx.TEXT, text -> text.replaceFirst("(<w:r>(?:<w:rPr></w:rPr>)?<w:t xml:space=\"preserve\">New</w:t></w:r>)",
				"<w:commentRangeStart w:id=\"70\"/>$1<w:commentRangeEnd w:id=\"70\"/><w:r><w:commentReference w:id=\"70\"/></w:r>"));
		docx.edit(Docx.TEXT, text -> text.replaceFirst("(<w:r><w:t xml:space=\"preserve\">Changes from version 1.0.0)", "<w:commentRangeStart w:id=\"71\"/>$1"));
		docx.edit("word/comments.xml", text -> text.replace("</w:comments>", "<w:comment w:id=\"70\" w:author=\"A\"><w:p><w:r><w:t>New?</w:t></w:r></w:p></w:comment><w:comment w:id=\"71\" w:author=\"B\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>"));
		ReturnedReview returned = read(docx.bytes());
		assertEquals(List.of(Anchor.of("listening", "at", "highest"), Anchor.of("", "", "")), returned.discussions().stream().map(Discussion::anchor).toList());
		assertEquals("(On “Changes from version 1.0.0 to version 2.0.0”.) Why?", returned.discussions().get(1).comments().get(0).text());
	}

	@Test
	void withoutBookmarksTextsAreFoundByWhatTheySay() throws Exception {
		Docx docx = reviewers().insert("Jane Doe", "hear other views", " gladly").comment("Mary Major", "make hearing every voice a habit.", "Whose?").docx();
		docx.edit(Docx.TEXT, text -> text.replaceAll("<w:bookmark(Start|End)[^>]*>(</w:bookmark(Start|End)>)?", ""));
		ReturnedReview returned = read(docx.bytes());
		assertEquals(List.of(Anchor.of("listening", "at", "highest")), returned.discussions().stream().map(Discussion::anchor).toList());
		assertEquals(List.of("at|hear other views and take them into account.|hear other views gladly and take them into account.|Jane Doe"), told(returned));
	}

	@Test
	void withoutOurDataEverythingIsListed() throws Exception {
		Docx docx = reviewers().insert("Jane Doe", "hear other views", " gladly").comment("Mary Major", "make hearing every voice a habit.", "Whose?").docx().without("customXml/item1.xml");
		ReturnedReview returned = read(docx.bytes());
		assertEquals(List.of(), returned.proposals());
		assertEquals(List.of(), returned.discussions());
		assertTrue(returned.unplaced().stream().anyMatch(one -> one.text().equals("Whose?") && one.context().equals("make hearing every voice a habit.")), returned.toString());
		assertTrue(returned.unplaced().stream().anyMatch(one -> one.text().contains("hear other views gladly") && one.author().equals("Jane Doe")), returned.toString());
	}

	@Test
	void readingTwiceGivesTheSameIdentifiers() throws Exception {
		Reviewers reviewers = reviewers().insert("Jane Doe", "hear other views", " gladly").comment("Mary Major", "make hearing every voice a habit.", "Whose?");
		assertEquals(read(reviewers), read(reviewers));
		List<String> ids = read(reviewers).proposals().stream().map(Proposal::id).toList();
		assertTrue(ids.get(0).matches("docx-[0-9a-f]{16}"), ids.toString());
	}
}
