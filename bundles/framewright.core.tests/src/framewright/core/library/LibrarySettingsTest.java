package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySettingsTest {

	@Test
	void aLineIsANameAndAValue() {
		LibrarySettings settings = LibrarySettings.parse("""
				# title = A note
				  # title = Another
				title=Ours
				  profile.web.to  =  html, markdown
				profile.web.set = a=b, c = d
				no value here
				= nameless
				blank =
				twice = first
				twice = second
				""");
		assertEquals(Optional.of("Ours"), settings.get("title"));
		assertEquals(Optional.of("html, markdown"), settings.get("profile.web.to"));
		assertEquals(Optional.of("a=b, c = d"), settings.get("profile.web.set"), "only the first equals sign counts");
		assertEquals(Optional.empty(), settings.get("blank"));
		assertEquals(Optional.empty(), settings.get("no value here"));
		assertEquals(Optional.empty(), settings.get(""));
		assertEquals(Optional.of("second"), settings.get("twice"), "the last one holds");
	}

	@Test
	void whatWindowsEditorsAddMeansNothing() {
		LibrarySettings settings = LibrarySettings.parse("\uFEFFtitle = Ours\r\nother = Theirs\r\n");
		assertEquals(Optional.of("Ours"), settings.get("title"));
		assertEquals(Optional.of("Theirs"), settings.get("other"));
	}

	@Test
	void aMissingFileSaysNothingAndABadOneDoesNoHarm(@TempDir Path folder) throws IOException {
		Library library = Library.containing(folder);
		assertEquals(Optional.empty(), LibrarySettings.of(library).get("title"));
		Files.write(folder.resolve(Library.SETTINGS), "caf\u00e9 = no\ntitle = Ours".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(Optional.of("Ours"), LibrarySettings.of(library).get("title"));
	}
}
