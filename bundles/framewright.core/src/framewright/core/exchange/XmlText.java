package framewright.core.exchange;

/** Text that is to stand in XML, and so in web pages, PDF and the files of Office: XML 1.0 has no way to write most control characters and halves of surrogate pairs. */
public final class XmlText {

	private XmlText() {
	}

	/** The text without the signs that XML cannot hold. */
	public static String clean(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isHeld(text.charAt(i))) {
				return text.codePoints().filter(XmlText::isHeld).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
			}
		}
		return text;
	}

	/** Whether XML can hold a sign. Halves of surrogate pairs are none. */
	private static boolean isHeld(int sign) {
		return sign >= 0x20 && sign < 0xd800 || sign == '\t' || sign == '\n' || sign == '\r' || sign >= 0xe000 && sign < 0xfffe || sign >= 0x10000;
	}
}
