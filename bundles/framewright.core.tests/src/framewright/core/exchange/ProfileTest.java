package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
		Profile profile = find("profile.web.to = html , markdown,\nprofile.web.set = theme = dark, title=a=b, nonsense\n", "web");
		assertEquals(List.of("html", "markdown"), profile.formats());
		assertEquals(Map.of("theme", "dark", "title", "a=b"), profile.options());
	}

	@Test
	void optionsMayBeMissingAndFormatsMayNot() throws IOException {
		assertEquals(new Profile(List.of("html"), Map.of()), find("profile.web.to = html\n", "web"));
		assertEquals(null, find("profile.web.set = theme=dark\n", "web"));
		assertEquals(null, find("profile.web.to = html\n", "print"));
		assertTrue(Profile.find(Library.containing(Path.of("/")), "web").isEmpty());
	}
}
