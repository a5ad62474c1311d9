package framewright.format.html.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of a site as axe-core judges them in Chromium. It is run where both are there: the set-up fetches axe-core, or {@code -Dframewright.axe=FILE} names its file {@code axe.min.js}.
 */
class AxeTest {

	private static final Pattern RESULT = Pattern.compile("AXE\\[(.*?)\\]AXE", Pattern.DOTALL);

	@TempDir
	Path folder;

	/** What releng/setup fetched; empty where it fetched nothing. */
	private static String fetched() throws IOException {
		Path state = Path.of(System.getProperty("framewright.root", "../.."), ".framewright");
		if (!Files.isDirectory(state)) {
			return "";
		}
		try (Stream<Path> files = Files.list(state)) {
			return files.filter(file -> file.getFileName().toString().matches("axe-core-.*\\.min\\.js")).map(Path::toString).max(String::compareTo).orElse("");
		}
	}

	@Test
	void findsNothing() throws Exception {
		String axe = System.getProperty("framewright.axe", fetched());
		assumeTrue(!axe.isEmpty() && Files.isRegularFile(Path.of(axe)), "no axe-core here: the set-up fetches it where there is npm, or -Dframewright.axe=FILE names it");
		String chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").filter(file -> Files.isExecutable(Path.of(file))).findFirst().orElse("");
		assumeTrue(!chromium.isEmpty(), "no Chromium here");
		WrittenSite site = WrittenSite.of(WrittenSite.everyConstruct(Files.createDirectories(folder.resolve("library"))), "every-construct", Map.of());
		Path out = folder.resolve("site");
		for (Map.Entry<String, String> file : site.files().entrySet()) {
			Path path = out.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			// The page's policy would let no other script run.
			Files.writeString(path, file.getValue().replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "").replace("</body>", "<script src=\"axe.js\"></script>\n"
					+ "<script>axe.run(document, { resultTypes: ['violations'] }).then(result => { const told = document.createElement('pre'); told.textContent = 'AXE[' + result.violations.map(one => one.id + ' ' + one.nodes[0].html).join('; ') + ']AXE'; document.body.append(told); });</script>\n</body>"));
		}
		Files.copy(Path.of(axe), out.resolve("every-construct/axe.js"));
		for (String page : List.of("index.html", "people.html", "hear.html", "write.html", "fair.html", "shout.html", FileNames.CARD, FileNames.GLOSSARY, FileNames.SOURCES, FileNames.CROSSWALK, FileNames.RETIRED)) {
			assertEquals("", violations(chromium, out.resolve("every-construct").resolve(page)), page);
		}
	}

	private String violations(String chromium, Path page) throws Exception {
		Path dom = folder.resolve("dom.html");
		Process process = new ProcessBuilder(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.resolve("profile"), "--virtual-time-budget=20000", "--dump-dom", page.toUri().toString())
				.redirectOutput(dom.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			assertTrue(process.waitFor(60, TimeUnit.SECONDS), "Chromium did not end");
		} finally {
			process.destroyForcibly();
		}
		Matcher result = RESULT.matcher(Files.readString(dom, StandardCharsets.UTF_8).replaceAll("(?s)<script>.*?</script>", ""));
		assertTrue(result.find(), () -> "axe-core told nothing of " + page);
		return result.group(1);
	}
}
