package framewright.format.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.review.ReturnedReview;
import framewright.core.review.UnreadableDocumentException;
import framewright.format.word.returned.WordReviewReader;

/** Whatever somebody sends: a message that a teacher understands, or what can be read of it; in bounded time and memory. */
class HostileDocumentsTest {

	private static final int MUTATIONS = Integer.getInteger("framewright.word.mutations", 400);
	private static final Duration LONGEST = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private Path file(byte[] bytes) throws IOException {
		return Files.write(folder.resolve("hostile.docx"), bytes);
	}

	private static Docx document() {
		return new Docx(Samples.document(Samples.OLD, Samples.NOW));
	}

	private void refused(Path file, String says) {
		String message = assertTimeoutPreemptively(LONGEST, () -> assertThrows(UnreadableDocumentException.class, () -> new WordReviewReader().read(file)).getMessage());
		assertTrue(message.contains(says), message);
		assertFalse(message.contains("Exception") || message.contains("null") || message.contains("XML") || message.contains("zip"), message);
	}

	@Test
	void whatIsNoWordDocument() throws Exception {
		refused(file(new byte[0]), "not a Word document");
		refused(file("A letter.".getBytes(StandardCharsets.UTF_8)), "not a Word document");
		refused(file(new Docx(document().bytes()).without("_rels/.rels").bytes()), "not a Word document");
		refused(file(document().without(Docx.TEXT).bytes()), "not a Word document");
		refused(file(document().with(Docx.TEXT, "<w:document").bytes()), "did not come through whole");
		refused(folder.resolve("absent.docx"), "not a file");
		refused(folder, "not a file");
	}

	@Test
	void whatIsProtected() throws Exception {
		refused(file(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0 }), "password");
	}

	@Test
	void whatWasCutOff() throws Exception {
		byte[] whole = document().bytes();
		for (int part = 1; part < 10; part++) {
			refused(file(java.util.Arrays.copyOf(whole, whole.length * part / 10)), "did not come through whole");
		}
	}

	@Test
	void whatIsTooLarge() throws Exception {
		Path file = folder.resolve("large.docx");
		try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
			large.setLength(100L << 20);
		}
		refused(file, "larger than 64 MB");
	}

	@Test
	void whatUnpacksToTooMuch() throws Exception {
		Path file = folder.resolve("bomb.docx");
		Docx parts = document();
		byte[] words = "<place>wordswordswordswordswordswords</place>".repeat(1000).getBytes(StandardCharsets.UTF_8);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : parts.names()) {
				zip.putNextEntry(new ZipEntry(name));
				if (name.equals("customXml/item1.xml")) {
					zip.write("<review xmlns='urn:framewright:review'>".getBytes(StandardCharsets.UTF_8));
					for (long written = 0; written < 400L << 20; written += words.length) {
						zip.write(words);
					}
				} else {
					zip.write(parts.part(name).getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		assertTrue(Files.size(file) < 10 << 20);
		refused(file, "unpacks to more");
		byte[] liar = Files.readAllBytes(file);
		int entry = new String(liar, StandardCharsets.ISO_8859_1).lastIndexOf("customXml/item1.xml"); // in the list at the end of the file
		System.arraycopy(new byte[] { 100, 0, 0, 0 }, 0, liar, entry - 22, 4); // its size, unpacked
		refused(file(liar), "");
	}

	@Test
	void entitiesAndDocumentTypes() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
		for (String type : new String[] { "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY x \"&a;&a;&a;&a;\">]>", "<!DOCTYPE w SYSTEM \"https://example.org/x.dtd\">" }) {
			Docx docx = document();
			docx.edit(Docx.TEXT, text -> text.replaceFirst("\\?>", "?>" + type.replace("\\", "\\\\")).replaceFirst("hear other views", "&x;"));
			refused(file(docx.bytes()), "not a Word document");
		}
	}

	@Test
	void otherEncodings() throws Exception {
		Docx wide = document();
		wide.with(Docx.TEXT, wide.part(Docx.TEXT).replace("UTF-8", "UTF-16"), StandardCharsets.UTF_16);
		assertTrue(new WordReviewReader().read(file(wide.bytes())).isEmpty());
		Docx marked = document();
		assertTrue(new WordReviewReader().read(file(marked.with(Docx.TEXT, "\uFEFF" + marked.part(Docx.TEXT)).bytes())).isEmpty());
	}

	@Test
	void deepNesting() throws Exception {
		String deep = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + "<w:p>".repeat(100_000) + "</w:p>".repeat(100_000) + "</w:document>";
		refused(file(document().with(Docx.TEXT, deep).bytes()), "not a Word document");
	}

	@Test
	void relationsThatLeadOutside() throws Exception {
		Docx docx = document();
		docx.edit("word/_rels/document.xml.rels", text -> text.replace("\"../customXml/item1.xml\"", "\"../../../../../etc/passwd\""));
		ReturnedReview returned = new WordReviewReader().read(file(docx.bytes()));
		assertEquals("", returned.framework());
	}

	@Test
	void macrosAreNeverRead() throws Exception {
		Docx docx = document().with("word/vbaProject.bin", "Sub AutoOpen()").edit("[Content_Types].xml", text -> text.replace("document.main+xml", "document.macroEnabled.main+xml"));
		assertTrue(new WordReviewReader().read(file(docx.bytes())).isEmpty());
	}

	@Test
	void aVeryLongThreadOfAnswersToItself() throws Exception {
		Docx docx = Reviewers.of(document().bytes()).comment("Jane Doe", "hear other views", "One").comment("Jane Doe", "Who is in the team?", "Two").docx();
		docx.edit("word/commentsExtended.xml", text -> {
			String[] ids = text.split("w15:paraId=\"");
			String one = ids[ids.length - 2].substring(0, 8);
			String two = ids[ids.length - 1].substring(0, 8);
			return text.replace("w15:paraId=\"" + one + "\"", "w15:paraId=\"" + one + "\" w15:paraIdParent=\"" + two + "\"").replace("w15:paraId=\"" + two + "\"", "w15:paraId=\"" + two + "\" w15:paraIdParent=\"" + one + "\"");
		});
		ReturnedReview returned = assertTimeoutPreemptively(LONGEST, () -> new WordReviewReader().read(file(docx.bytes())));
		assertEquals(2, returned.discussions().stream().mapToInt(one -> one.comments().size()).sum(), returned.toString());
	}

	/** Documents with random mistakes in their parts are read or refused with a message. */
	@Test
	void randomMistakes() throws Exception {
		byte[] whole = Reviewers.of(document().bytes()).insert("Jane Doe", "hear other views", " gladly").comment("Mary Major", "Who is in the team?", "Whose?").bytes();
		int read = 0;
		for (int seed = 0; seed < MUTATIONS; seed++) {
			Random random = new Random(seed);
			Docx docx = new Docx(whole);
			String[] names = { Docx.TEXT, Docx.TEXT, "word/comments.xml", "word/commentsExtended.xml", "customXml/item1.xml", "word/_rels/document.xml.rels", "docProps/core.xml" };
			String name = names[random.nextInt(names.length)];
			docx.with(name, mutate(docx.part(name), random));
			byte[] bytes = docx.bytes();
			if (seed % 5 == 0) {
				bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			}
			Path file = file(bytes);
			try {
				long start = System.nanoTime();
				new WordReviewReader().read(file);
				assertTrue(System.nanoTime() - start < LONGEST.toNanos(), "seed " + seed);
				read++;
			} catch (UnreadableDocumentException e) {
				assertFalse(e.getMessage().isBlank());
			} catch (RuntimeException e) {
				throw new AssertionError("seed " + seed + " in " + name, e);
			}
		}
		assertTrue(read > MUTATIONS / 10, read + " of " + MUTATIONS + " were read");
	}

	private static String mutate(String text, Random random) {
		StringBuilder mutated = new StringBuilder(text);
		for (int i = random.nextInt(3); i >= 0; i--) {
			int at = random.nextInt(mutated.length());
			int tag = mutated.indexOf("<", at);
			int end = tag < 0 ? -1 : mutated.indexOf(">", tag);
			switch (random.nextInt(5)) {
				case 0 -> mutated.setCharAt(at, (char) (32 + random.nextInt(90)));
				case 1 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(40)));
				case 2 -> {
					if (end > 0) {
						mutated.delete(tag, end + 1);
					}
				}
				case 3 -> {
					if (end > 0) {
						mutated.insert(random.nextInt(mutated.length()), mutated.substring(tag, end + 1));
					}
				}
				default -> {
					int digit = mutated.indexOf("\"", at);
					if (digit > 0 && digit + 1 < mutated.length()) {
						mutated.setCharAt(digit + 1, (char) ('0' + random.nextInt(10)));
					}
				}
			}
		}
		return mutated.toString();
	}
}
