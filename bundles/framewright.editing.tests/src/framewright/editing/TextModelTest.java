package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.editing.library.LibraryIndex;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.Node;


class TextModelTest {

	@TempDir
	Path folder;

	private final LibraryIndex index = new LibraryIndex();

	private TextModel model(String file) {
		return new TextModel(folder.resolve(file), index);
	}

	private static Analysis analyse(TextModel model, String text) {
		return model.analyse(text, () -> false, early -> {
			// Only the end matters.
		}).orElseThrow();
	}

	@Test
	void findsWhatIsWrongAndForgetsItWhenItIsRight() {
		analyse(model("beta.framework"), Libraries.BETA);
		TextModel alpha = model("alpha.framework");
		assertEquals(List.of(), analyse(alpha, Libraries.ALPHA).findings());
		assertFalse(analyse(alpha, Libraries.ALPHA.replace("at some", "at sum")).findings().isEmpty());
		assertEquals(List.of(), analyse(alpha, Libraries.ALPHA).findings());
	}

	@Test
	void seesTheUnsavedTextOfOthers() {
		TextModel beta = model("beta.framework");
		analyse(beta, Libraries.BETA);
		TextModel alpha = model("alpha.framework");
		boolean[] told = new boolean[1];
		alpha.whenOthersChange(() -> told[0] = true);
		assertEquals(List.of(), analyse(alpha, Libraries.ALPHA).findings());
		analyse(beta, Libraries.BETA.replace("growth", "growing"));
		assertTrue(told[0], "the other text must hear of it");
		List<Finding> findings = analyse(alpha, Libraries.ALPHA).findings();
		assertEquals(1, findings.size(), findings.toString());
		beta.dispose();
	}

	@Test
	void findsTheSameFrameworkTwiceAsItIsTyped() {
		TextModel beta = model("beta.framework");
		analyse(beta, Libraries.BETA);
		TextModel copy = model("copy.framework");
		String other = Libraries.BETA.replace("7a11", "7a12").replace("framework beta", "framework bet");
		assertEquals(List.of(), codes(copy, other));
		assertEquals(List.of("duplicate-framework"), codes(copy, other.replace("framework bet", "framework beta")));
		assertEquals(List.of(), codes(copy, other), "gone when it is mended");
		assertEquals(List.of("duplicate-uuid"), codes(copy, other.replace("7a12", "7A11")));
		assertEquals(List.of(), codes(copy, other), "gone when it is mended");
	}

	@Test
	void findsTheSameFrameworkTwiceWhenTheOtherChanges() {
		TextModel beta = model("beta.framework");
		String different = Libraries.BETA.replace("framework beta", "framework gamma").replace("7a11", "7a12");
		analyse(beta, different);
		TextModel copy = model("copy.framework");
		boolean[] told = new boolean[1];
		copy.whenOthersChange(() -> told[0] = true);
		assertEquals(List.of(), codes(copy, Libraries.BETA));
		assertEquals(List.of("duplicate-framework"), codes(beta, Libraries.BETA.replace("7a11", "7a12")));
		assertTrue(told[0], "the other text must hear of it");
		assertEquals(List.of("duplicate-framework"), codes(copy, Libraries.BETA));
		codes(beta, different.replace("7a12", "7a11"));
		assertEquals(List.of("duplicate-uuid"), codes(copy, Libraries.BETA));
		codes(beta, different);
		assertEquals(List.of(), codes(copy, Libraries.BETA));
		analyse(beta, Libraries.BETA);
		beta.dispose();
		assertEquals(List.of(), codes(copy, Libraries.BETA), "it was never saved");
	}

	@Test
	void aVersionThatWasPublishedIsNoCopy() throws IOException {
		Path published = Files.createDirectories(folder.resolve("published")).resolve("beta-2.0.0.framework");
		Files.writeString(published, Libraries.BETA.replace("draft", "published"));
		Files.writeString(folder.resolve("beta.framework"), Libraries.BETA);
		LibrarySession session = new LibrarySession();
		session.open(Library.containing(folder));
		session.check(null);
		assertEquals(List.of(), codes(new TextModel(folder.resolve("beta.framework"), session.index()), Libraries.BETA));
	}

	private static List<String> codes(TextModel model, String text) {
		return analyse(model, text).findings().stream().map(Finding::code).filter(code -> !code.equals("file-name")).toList();
	}

	@Test
	void knowsWhereReferencesLead() {
		analyse(model("beta.framework"), Libraries.BETA);
		java.nio.file.Path beta = folder.resolve("beta.framework");
		write(beta, Libraries.BETA);
		Analysis analysis = analyse(model("alpha.framework"), Libraries.ALPHA);
		Link link = analysis.link(Libraries.ALPHA.indexOf("beta.growth") + 2).orElseThrow();
		assertEquals("Growing others", link.title());
		assertEquals("Beta framework", link.within());
		assertEquals(beta, link.file());
	}

	private static void write(Path file, String text) {
		try {
			java.nio.file.Files.writeString(file, text);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void keepsTheOutlineWhileABraceIsTooMany() {
		TextModel alpha = model("alpha.framework");
		int rows = analyse(alpha, Libraries.ALPHA).outline().map(Node::all).orElseThrow().size();
		Analysis broken = analyse(alpha, Libraries.ALPHA.replace("    scale impact", "    }\n    scale impact"));
		assertFalse(broken.complete());
		assertEquals(rows, broken.outline().map(Node::all).orElseThrow().size());
	}

	@Test
	void dropsWhatIsOvertaken() {
		assertTrue(model("alpha.framework").analyse(Libraries.ALPHA, () -> true, early -> {
			throw new AssertionError("overtaken results must not be shown");
		}).isEmpty());
	}

	@Test
	void survivesWhatIsNested5000Deep() {
		String hostile = "framework a \"A\" {" + "domain b \"B\" {".repeat(5000);
		List<Finding> findings = analyse(model("a.framework"), hostile).findings();
		assertTrue(findings.stream().anyMatch(finding -> finding.code().equals("nested-too-deep")), findings.toString());
	}

	@Test
	void proposesKeywordsAndReferences() {
		analyse(model("beta.framework"), Libraries.BETA);
		TextModel alpha = model("alpha.framework");
		String keyword = Libraries.ALPHA.replace("    summary", "    ^\n    summary");
		assertTrue(proposals(alpha, keyword).stream().anyMatch(proposal -> proposal.text().equals("publisher") && !proposal.detail().isEmpty()));
		String reference = Libraries.ALPHA.replace("see beta.growth as related", "see ^");
		List<Proposal> references = proposals(alpha, reference);
		assertTrue(references.stream().anyMatch(proposal -> proposal.text().equals("beta.growth") && proposal.detail().equals("Growing others")), references.toString());
		assertTrue(references.stream().noneMatch(proposal -> proposal.text().contains("STRING") || proposal.text().startsWith("\"")), references.toString());
		String prose = Libraries.ALPHA.replace("| What alpha", "| What ^alpha");
		assertEquals(List.of(), proposals(alpha, prose));
	}

	private static List<Proposal> proposals(TextModel model, String marked) {
		return Proposals.at(model, marked.replace("^", ""), marked.indexOf('^'));
	}

	/** Whatever is typed, the result is that of a model which sees the text for the first time. */
	@Test
	void manyEditsAreLikeOne() {
		Random random = new Random(7);
		TextModel typed = model("alpha.framework");
		StringBuilder text = new StringBuilder(Libraries.ALPHA);
		for (int i = 0; i < 60; i++) {
			int at = random.nextInt(text.length());
			if (random.nextBoolean()) {
				text.deleteCharAt(at);
			} else {
				text.insert(at, "{}|-\"x \n".charAt(random.nextInt(8)));
			}
			Analysis one = analyse(typed, text.toString());
			Analysis fresh = analyse(new TextModel(folder.resolve("alpha.framework"), new LibraryIndex()), text.toString());
			assertEquals(fresh.findings(), one.findings(), text.toString());
		}
	}
}
