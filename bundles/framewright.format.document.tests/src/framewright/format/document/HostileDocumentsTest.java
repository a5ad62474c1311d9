package framewright.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.source.SourceText;

/** Documents that nobody wrote in good faith: a plain message, or a framework with everything in it. */
class HostileDocumentsTest {

	private static String refusal(byte[] document) {
		return assertThrows(UnreadableDocumentException.class, () -> Samples.read(document, Map.of())).getMessage();
	}

	@Test
	void refusesWhatIsNoTextDocument() {
		assertTrue(refusal(new byte[0]).contains("empty"));
		assertTrue(refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)).contains("empty"));
		assertTrue(refusal("# Café".getBytes(StandardCharsets.ISO_8859_1)).contains("UTF-8"));
		assertTrue(refusal("# x".getBytes(StandardCharsets.UTF_16)).contains("UTF-16"));
		assertTrue(refusal("# a\0b".getBytes(StandardCharsets.UTF_8)).contains("not a text document"));
		assertTrue(refusal("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)).contains("PDF"));
		assertTrue(refusal("PK\u0003\u0004x".getBytes(StandardCharsets.UTF_8)).contains("Word"));
		assertTrue(refusal(new byte[SourceText.LARGEST + 1]).contains("16 MB"));
		assertTrue(refusal("a\n".repeat(SourceDocument.MOST_LINES + 1).getBytes(StandardCharsets.UTF_8)).contains("lines"));
	}

	static Stream<Arguments> documents() {
		return Stream.of(
				document("a million hashes", () -> "#".repeat(1_000_000) + " words"),
				document("hashes in lines", () -> "#\n".repeat(100_000) + "words"),
				document("quotes in quotes", () -> "> ".repeat(10_000) + "words"),
				document("quotes without spaces", () -> ">".repeat(10_000) + "words"),
				document("lists in lists", () -> "- ".repeat(10_000) + "words"),
				document("numbers in numbers", () -> "1. ".repeat(10_000) + "words"),
				document("a staircase of lists", () -> IntStream.range(0, 1_000).mapToObj(i -> "  ".repeat(i) + "- words\n").collect(Collectors.joining())),
				document("everything in everything", () -> "> - > 1. > - words\n".repeat(500)),
				document("stars", () -> "*".repeat(50_000) + "words" + "*".repeat(50_000)),
				document("emphasis in emphasis", () -> "*a **b ".repeat(10_000) + "words" + "** *".repeat(10_000)),
				document("brackets", () -> "[".repeat(50_000) + "words" + "]".repeat(50_000)),
				document("backquotes", () -> IntStream.range(1, 800).mapToObj("`"::repeat).collect(Collectors.joining(" ")) + "words"),
				document("open tags", () -> "<a ".repeat(50_000) + "words"),
				document("a long line", () -> "words ".repeat(100_000)),
				document("many bold lines", () -> IntStream.range(0, 2_000).mapToObj(i -> "**Words " + i + "**\n\ntext\n\n").collect(Collectors.joining())),
				document("many kinds of code", () -> IntStream.range(0, 2_000).mapToObj(i -> "## " + Integer.toString(i, 26).toUpperCase().replaceAll("[0-9]", "Z") + "1 - words\n\n").collect(Collectors.joining())),
				document("a wide table", () -> "|words".repeat(10_000) + "\n" + "|-".repeat(10_000)),
				document("underlines", () -> "words\n\n" + "= ".repeat(20_000)),
				document("an endless address", () -> "# T\n\nwords\n\na@" + "b.".repeat(50_000) + "c\n\nwww.example.org"),
				document("a long link within the document", () -> "# T\n\n- [" + "words ".repeat(20_000) + "](#x)\n"),
				document("tables that never close", () -> "<table>\n\n".repeat(50_000) + "words"),
				document("comments that never close", () -> "<table><tr><td>" + "<!-- ".repeat(50_000) + "words"),
				document("many blank lines", () -> "# T\n" + "\n".repeat(100_000) + "words"),
				document("many dots", () -> "# T\n\n- words" + ".".repeat(20_000) + " x\n- " + ". ".repeat(20_000) + "x\n"),
				document("only a table", () -> "| words | b |\n|---|---|\n| 1 | 2 |\n"),
				document("a byte order mark and Windows line ends", () -> "\uFEFF# Words\r\n\r\n- one\r\n- two\r\n"),
				document("old Mac line ends", () -> "# Words\r\rText.\r"),
				document("signs nobody sees", () -> "# W\u000B\u000C\n\nwords\u0001B\u2028C\u0085D \u202E \uFFFF\n\n- \\| x\n- -- y\n- | z \"quote\\\"\n"),
				document("noise", () -> new Random(3).ints(30_000, 0, 33).mapToObj(i -> "#*_[]()<>!`~-+|\\ \n\n\t ab1.:\"{}&;='".substring(i, i + 1)).collect(Collectors.joining()) + "\n\nwords"));
	}

	private static Arguments document(String name, Supplier<String> text) {
		return Arguments.of(name, text);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void comesThroughWhole(String name, Supplier<String> text) {
		String document = text.get();
		Samples.Import result = assertTimeoutPreemptively(Duration.ofSeconds(120), () -> onASmallStack(document));
		assertEquals(List.of(), result.errors());
		assertEquals(List.of(), result.imported().left());
		assertTrue(result.text().toLowerCase().contains("words"), name);
	}

	/** The command line and the workbench read documents in ordinary threads, whose stack is small. */
	private static Samples.Import onASmallStack(String document) throws InterruptedException {
		Samples.Import[] result = new Samples.Import[1];
		Throwable[] failure = new Throwable[1];
		Thread thread = new Thread(null, () -> {
			try {
				result[0] = Samples.read(document);
			} catch (IOException | StackOverflowError e) {
				failure[0] = e;
			}
		}, "import", 512 << 10);
		thread.start();
		thread.join();
		if (failure[0] != null) {
			throw new AssertionError(failure[0]);
		}
		return result[0];
	}
}
