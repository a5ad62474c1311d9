package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XmlTextTest {

	@Test
	void keepsWhatXmlHolds() {
		String text = "a\tb\r\nc “é” \uFFFD \uD83D\uDE00 \u202E";
		assertEquals(text, XmlText.clean(text));
	}

	@Test
	void leavesOutWhatItDoesNot() {
		assertEquals("abcde\uD83D\uDE00", XmlText.clean("a\u0000b\u0007c\uD800d\uFFFEe\uFFFF\uD83D\uDE00"));
	}

	@Test
	void filesAreCalledByTheFrameworksName() {
		assertEquals("our-toolkit_2", OutputFolder.fileName("our-toolkit_2"));
		assertEquals("etcpasswd", OutputFolder.fileName("../etc/passwd"));
		assertEquals("framework", OutputFolder.fileName("…"));
		assertEquals("framework", OutputFolder.fileName(null));
	}
}
