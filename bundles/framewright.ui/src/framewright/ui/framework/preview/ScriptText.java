package framewright.ui.framework.preview;

/** Text as a literal of the browser's script language. It can hold nothing that ends the literal. */
public final class ScriptText {

	private ScriptText() {
	}

	public static String literal(String text) {
		StringBuilder literal = new StringBuilder(text.length() + 64).append('"');
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			switch (sign) {
				case '"', '\\' -> literal.append('\\').append(sign);
				case '\n' -> literal.append("\\n");
				case '\r' -> literal.append("\\r");
				default -> {
					if (sign < ' ' || sign == '<' || sign == '\u2028' || sign == '\u2029' || Character.isSurrogate(sign)) {
						literal.append(String.format("\\u%04x", (int) sign));
					} else {
						literal.append(sign);
					}
				}
			}
		}
		return literal.append('"').toString();
	}
}
