package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.extension.Extension;
import framewright.core.library.Library;
import framewright.core.library.Samples;

class ProfileTest {

	@TempDir
	Path folder;

	private Profile find(String settings, String name) throws IOException {
		Samples.write(folder.resolve(Library.SETTINGS), settings);
		return Profile.find(Library.containing(folder), name).orElse(null);
	}

	@Test
	void aProfileNamesFormatsAndOptions() throws IOException {
		Profile profile = find("profile.web.to = html , markdown,\nprofile.web.set = theme = dark, title=a=b, only=2, 4a\n", "web");
		assertEquals(List.of("html", "markdown"), profile.formats());
		assertEquals(Map.of("theme", "dark", "title", "a=b", "only", "2, 4a"), profile.options());
	}

	@Test
	void optionsMayBeMissingAndFormatsMayNot() throws IOException {
		assertEquals(new Profile(List.of("html"), Map.of()), find("profile.web.to = html\n", "web"));
		assertEquals(null, find("profile.web.set = theme=dark\n", "web"));
		assertEquals(null, find("profile.web.to = html\n", "print"));
		assertTrue(Profile.find(Library.containing(Path.of("/")), "web").isEmpty());
	}

	@Test
	void anOptionMayBeOfOneFormat() throws Exception {
		Profile profile = find("profile.web.to = test.titles\nprofile.web.set = count=3\nprofile.web.set.test.titles.count = 4\nprofile.web.set.case = upper, or not\nprofile.web.set.nothing = 1\n", "web");
		Extension<Exporter> format = Exporters.find("test.titles").orElseThrow();
		assertEquals(Map.of("case", "upper, or not", "count", "4"), profile.options(format));
		assertEquals(List.of("nothing"), profile.unknown(List.of(format)));
	}

	@Test
	void whatIsSavedIsFoundAgain() throws Exception {
		Samples.write(folder.resolve(Library.SETTINGS), "# ours\nprofile.web.set.old = 1\nprofile.web.to = html\nprofile.print.to = pdf\nwords = one\n");
		Library library = Library.containing(folder);
		Profile profile = new Profile(List.of("html", "pdf"), Map.of("pdf.only", "2, 4a"));
		profile.save(library, "web");
		assertEquals(profile, Profile.find(library, "web").orElseThrow());
		assertEquals(List.of("print", "web"), Profile.all(library).keySet().stream().sorted().toList());
		String text = Files.readString(folder.resolve(Library.SETTINGS));
		assertTrue(text.startsWith("# ours\n") && text.contains("words = one\n") && !text.contains("old"), text);
		assertThrows(IllegalArgumentException.class, () -> profile.save(library, "two words"));
	}

	@Test
	void whatIsSaidForAllFormatsWinsOverWhatWasSaidForOne() {
		Profile profile = new Profile(List.of("html", "pdf"), Map.of("pdf.only", "2", "theme", "dark"));
		assertEquals(Map.of("only", "4", "theme", "dark"), profile.with(Map.of("only", "4")).options());
		assertEquals(Map.of("pdf.only", "4", "theme", "dark"), profile.with(Map.of("pdf.only", "4")).options());
	}
}
