package framewright.format.word.handbook;

import java.nio.charset.StandardCharsets;

import framewright.dsl.text.Markdown;
import framewright.format.word.document.Markup;
import framewright.format.word.document.Span;

/** Addresses that links of a Word document may lead to. Word calls a file broken in which one address is not written by the rules. */
final class Links {

	/** Word does not open a file with longer ones. */
	private static final int LONGEST = 2000;

	/** What RFC 3986 lets stand in an address as it is. */
	private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

	private Links() {
	}

	/** An address that may stand in a document, else nothing. */
	static String of(String address) {
		if (address == null || !Markdown.isAddress(address.strip())) {
			return "";
		}
		String escaped = escaped(Markup.clean(address.strip()));
		return escaped.length() > LONGEST ? "" : escaped;
	}

	/** The words, with a link only where it may stand in a document. */
	static Span inert(Span span) {
		return span.link().isEmpty() || span.link().startsWith("#") ? span : new Span(span.text(), span.strong(), span.emphasis(), of(span.link()));
	}

	private static String escaped(String address) {
		StringBuilder escaped = new StringBuilder();
		boolean fragment = false;
		for (int i = 0; i < address.length();) {
			int c = address.codePointAt(i);
			boolean percent = c == '%' && address.regionMatches(i, hex(address, i), 0, 3);
			if (percent || c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0) && !(c == '#' && fragment)) {
				escaped.appendCodePoint(c);
			} else {
				for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
					escaped.append(String.format("%%%02X", one & 0xFF));
				}
			}
			fragment |= c == '#';
			i += Character.charCount(c);
		}
		return escaped.toString();
	}

	/** The escaped character at a place; what cannot be found in any address where there is none. */
	private static String hex(String address, int at) {
		String three = address.substring(at, Math.min(at + 3, address.length()));
		return three.matches("%[0-9a-fA-F]{2}") ? three : "\n\n\n";
	}
}
