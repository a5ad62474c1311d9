package framewright.format.word.returned;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifiers that are made from what was said, so that a document which is read twice says nothing twice. */
final class Ids {

	private static final int LENGTH = 16;

	private Ids() {
	}

	static String of(Object... said) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Object part : said) {
				digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return "docx-" + HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
