package framewright.format.document.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.format.document.Samples;

/**
 * Documents changed by chance, and with corrections by chance: whatever comes of them, nothing fails, every line is accounted for, the framework can be read
 * again, and no word of a line that was used is lost. How many are tried: {@code -Dframewright.cases}, and
 * {@code -Dframewright.first} begins with others.
 */
class RecognitionByChanceTest {

	private static final int CASES = Integer.getInteger("framewright.cases", 10_000) / 100;

	private static final String TABLES = "# Skills\n\n| Level | Low | High |\n|---|---|---|\n| 1a Cutting | slow | fast |\n| 1b Frying | pale | golden |\n\n> Salt at last.\n>\n> — A cook\n\n**Why salt matters:** It does.\n\n**How:** A pinch.\n\n1. One\n2. Two\n\n"
			+ "Further reading\n\n- *Salt* – Mark K. (2002)\n\nCook & Sons\n1 Oven Road\nNottingham NG1 1AA\nE: info@example.org\nwww.example.org\n";
	private static final List<String> BITS = List.of("", " ", "# ", "## ", "- ", "» ", "« ", "* ", "> ", "1. ", "2) ", "a) ", "**", "| ", "A1 - ", "Principle No 3-", "I ", "We ", "…", ":", "?", "    ", "\t", "\f", "Leave a Reply", "The 3 Tests", "“", "[x](#y)", "<b>", "```", "---",
			"By Ada Baker", "\\", "&amp;", "{", "\"", "//");

	@Test
	void whateverComes() throws IOException {
		List<String> seeds = List.of(UnmarkedDocumentsTest.ARTICLE, UnmarkedDocumentsTest.SLIDES, CorrectionsTest.DOCUMENT, TABLES);
		for (int i = 0; i < CASES; i++) {
			Random random = new Random(i + Integer.getInteger("framewright.first", 0));
			String document = mutated(seeds.get(i % seeds.size()), seeds.get(random.nextInt(seeds.size())), random);
			boolean markdown = random.nextInt(3) == 0;
			List<Correction> corrections = random.nextBoolean() ? List.of() : corrections(document, random);
			check("case " + i, document, markdown, corrections);
		}
	}

	private static String mutated(String text, String other, Random random) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		List<String> others = other.lines().toList();
		int changes = 1 + random.nextInt(12);
		for (int i = 0; i < changes && !lines.isEmpty(); i++) {
			int at = random.nextInt(lines.size());
			String line = lines.get(at);
			int cut = random.nextInt(line.length() + 1);
			switch (random.nextInt(8)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
				case 2 -> lines.set(at, BITS.get(random.nextInt(BITS.size())) + line);
				case 3 -> lines.set(at, line.substring(0, cut) + BITS.get(random.nextInt(BITS.size())) + line.substring(cut));
				case 4 -> lines.set(at, line.substring(cut));
				case 5 -> lines.add(at, others.get(random.nextInt(others.size())));
				case 6 -> lines.addAll(at, List.of("", "", ""));
				default -> lines.add(at, lines.remove(random.nextInt(lines.size())));
			}
		}
		return String.join("\n", lines) + "\nwords\n";
	}

	private static List<Correction> corrections(String document, Random random) {
		int lines = (int) document.lines().count();
		List<Meaning> meanings = Meanings.offered(List.of(List.of("Part"), List.of("Piece")));
		List<Correction> corrections = new ArrayList<>();
		for (int i = random.nextInt(5); i >= 0; i--) {
			int first = 1 + random.nextInt(lines);
			corrections.add(new Correction(first, first + random.nextInt(4), meanings.get(random.nextInt(meanings.size())).id()));
		}
		return corrections;
	}

	private static void check(String name, String document, boolean markdown, List<Correction> corrections) throws IOException {
		String told = name + (markdown ? ", Markdown" : ", text") + " " + corrections + "\n" + document;
		Samples.Import result;
		try {
			result = markdown ? Samples.corrected(document, corrections.toArray(Correction[]::new)) : Samples.plain(document, corrections.toArray(Correction[]::new));
		} catch (RuntimeException e) {
			throw new AssertionError(told, e);
		}
		assertEquals(document.lines().count(), result.imported().lines().size(), told);
		assertEquals(List.of(), result.errors(), () -> told + result.text());
		List<SourceLine> left = result.imported().left().stream().filter(line -> !line.reason().contains("comment")).toList();
		assertEquals(List.of(), left, told);
		Set<String> words = new HashSet<>(Samples.words(result.text()));
		for (SourceLine line : result.imported().lines()) {
			// Marks of HTML and links may stand within a word. A byline becomes name and role without what stands between them; the address of a link goes where the link is.
			boolean whole = !line.place().isEmpty() && line.text().indexOf('<') < 0 && !line.text().contains("](") && !line.place().contains("author") && !line.place().equals("the address of a link");
			for (String word : whole ? Samples.words(line.text().replaceAll("&\\w+;", " ")) : List.<String>of()) {
				assertTrue(words.contains(word) || word.matches("\\d+|[a-z]"), () -> word + " of line " + line.number() + " (" + line.place() + ") is lost: " + told + result.text());
			}
		}
	}
}
