package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.editing.library.LibraryIndex;

/**
 * What is known of a text after many edits is what would be known if it were seen for the first time: problems with their places, rows and references. More cases:
 * {@code -Dframewright.cases=100000}.
 */
class EditsByChanceTest {

	private static final int CASES = Integer.getInteger("framewright.cases", 10_000) / 16;
	private static final List<String> TYPED = List.of("a", "e", " ", "\n", "\"", "{", "}", "|", "| prose\n", "- entry\n", "//", "domain x \"X\" {\n}\n", "why\n", "at some\n", "see ", "*", "# head", "<b>", "`", "component c \"C\"\n", "as precedes",
			"retired in 1.0.0", "section \"S\"\n | x\n", "called x ", "short \"s\"", "[x](y)", "figure \"assets/none.png\"", "uuid \"1\"");

	private final Random random = new Random(4);

	@Test
	void editingIsSeeing() throws IOException {
		Path samples = Path.of(System.getProperty("framewright.samples"));
		List<Path> files = new ArrayList<>();
		try (var all = Files.list(samples)) {
			all.filter(file -> file.toString().endsWith(".framework")).sorted().forEach(files::add);
		}
		for (int i = 0; i < CASES; i += 30) {
			Path file = files.get(random.nextInt(files.size()));
			edit(file, Files.readString(file));
			edit(samples.resolve("alpha.framework"), Libraries.ALPHA);
		}
	}

	private void edit(Path file, String begun) {
		TextModel typed = new TextModel(file, new LibraryIndex());
		analyse(typed, begun);
		List<String> earlier = new ArrayList<>();
		String text = begun;
		for (int i = 0; i < 15; i++) {
			earlier.add(text);
			text = text.isEmpty() || random.nextInt(8) == 0 ? earlier.get(random.nextInt(earlier.size())) : next(text);
			Analysis one = analyse(typed, text);
			Analysis fresh = analyse(new TextModel(file, new LibraryIndex()), text);
			assertEquals(lines(fresh.findings()), lines(one.findings()), text);
			assertEquals(fresh.complete(), one.complete(), text);
			if (fresh.complete()) {
				assertEquals(fresh.outline(), one.outline(), text);
				assertEquals(fresh.elements(), one.elements(), text);
				assertEquals(fresh.links(), one.links(), text);
			}
		}
	}

	private String next(String text) {
		int at = random.nextInt(text.length());
		int mark = text.indexOf("| ", at);
		return switch (random.nextInt(6)) {
			case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(30)));
			case 1 -> mark < 0 ? text : text.substring(0, mark + 2) + TYPED.get(random.nextInt(TYPED.size())).strip() + text.substring(mark + 2);
			case 2 -> mark < 0 ? text : text.substring(0, mark) + " " + text.substring(mark);
			case 3 -> mark < 0 ? text : text.substring(0, mark + 2) + text.substring(Math.min(text.length(), mark + 3));
			default -> text.substring(0, at) + TYPED.get(random.nextInt(TYPED.size())) + text.substring(at);
		};
	}

	private static Analysis analyse(TextModel model, String text) {
		return model.analyse(text, () -> false, early -> {
			// Only the end matters.
		}).orElseThrow();
	}

	/** Two findings at one place may come in any order. */
	private static List<String> lines(List<Finding> findings) {
		return findings.stream().map(finding -> finding.line() + ":" + finding.column() + " " + finding.offset() + "+" + finding.length() + " " + finding.severity() + " " + finding.code() + " " + finding.message()).sorted().toList();
	}
}
