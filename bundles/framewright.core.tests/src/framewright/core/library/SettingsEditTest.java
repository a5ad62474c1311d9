package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsEditTest {

	@TempDir
	Path folder;

	@Test
	void replacesTheLineThatHolds() {
		assertEquals("# a\nx = 0\n  \nx = 2\n#x = 1\n", SettingsEdit.set("# a\nx = 0\n  \n  x=1\n#x = 1\n", "x", "2"));
	}

	@Test
	void addsBehindItsFamilyElseAtTheEnd() {
		assertEquals("rule.a = off\nrule.b = off\n\ntitle = T\n", SettingsEdit.set("rule.a = off\n\ntitle = T\n", "rule.b", "off"));
		assertEquals("title = T\n\n# end\nrule.b = off\n", SettingsEdit.set("title = T\n\n# end\n", "rule.b", "off"));
		assertEquals("rule.b in one = info\n", SettingsEdit.set("", "rule.b in one", "info"));
	}

	@Test
	void keepsLineEndsAndWhatTheFileBeginsWith() {
		assertEquals("\uFEFFa = 1\r\nb = 3\r\nc = 1", SettingsEdit.set("\uFEFFa = 1\r\nb = 2\r\nc = 1", "b", "3"));
		assertEquals("\uFEFFa = 2\r\nb = 2", SettingsEdit.set("\uFEFFa = 1\r\nb = 2", "a", "2"));
		assertEquals("a = 1\r\nb = 2\r\nd = 1\r\n", SettingsEdit.set("a = 1\r\nb = 2", "d", "1"));
		assertEquals("rule.a = 1\nrule.b = 2", SettingsEdit.set("rule.a = 1", "rule.b", "2"));
		assertEquals("a = 1\rb = 3\rc = 1", SettingsEdit.set("a = 1\rb = 2\rc = 1", "b", "3"));
	}

	@Test
	void removesAllLinesOfASettingAndNoOther() {
		assertEquals("# x = 1\r\nxy = 1\r\n", SettingsEdit.remove("# x = 1\r\nx = 1\r\nxy = 1\r\nx=2", "x"));
		assertEquals("\uFEFFy = 1", SettingsEdit.remove("\uFEFFx = 1\ny = 1", "x"));
	}

	@Test
	void whatIsSetIsUnderstood() {
		LibrarySettings read = LibrarySettings.parse(SettingsEdit.set("title = T", "rule.a.most in one", " 3 "));
		assertEquals(Optional.of("3"), read.get("rule.a.most in one"));
		assertThrows(IllegalArgumentException.class, () -> SettingsEdit.set("", "a", "1\nb = 2"));
	}

	@Test
	void writesTheFileOfALibrary() throws IOException {
		Library library = Library.containing(folder);
		SettingsEdit.write(library, Map.of("rule.a", Optional.of("off")));
		assertEquals("rule.a = off\n", Files.readString(folder.resolve(Library.SETTINGS)));
		SettingsEdit.write(library, Map.of("rule.a", Optional.empty()));
		assertEquals("", Files.readString(folder.resolve(Library.SETTINGS)));
	}

	@Test
	void aFileThatIsNoTextStaysAsItIs() throws IOException {
		byte[] bytes = { 't', '=', (byte) 0xE9, '\n' };
		Files.write(folder.resolve(Library.SETTINGS), bytes);
		assertThrows(MalformedInputException.class, () -> SettingsEdit.write(Library.containing(folder), Map.of("a", Optional.of("1"))));
		assertEquals(bytes.length, Files.size(folder.resolve(Library.SETTINGS)));
	}
}
