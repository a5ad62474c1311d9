package framewright.versions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who saves or publishes a version.
 *
 * @param name  the person's name; never blank
 * @param email the person's e-mail address; may be empty
 */
public record Author(String name, String email) {

	private static final Pattern WRITTEN = Pattern.compile("\\s*([^<>]*?)\\s*(?:<([^<>]*)>)?\\s*");

	public Author {
		name = plain(name);
		email = plain(email);
		if (name.isEmpty()) {
			throw new IllegalArgumentException("an author has a name");
		}
	}

	/** Angle brackets and line breaks would end the name where it is written down. */
	private static String plain(String text) {
		return text.replaceAll("[<>\\p{Cntrl}]", " ").strip();
	}

	/** An author as written on a command line: {@code Ada Brown <ada@example.org>}, or the name alone. Empty when there is no name in it. */
	public static Optional<Author> parse(String text) {
		Matcher matcher = WRITTEN.matcher(text);
		if (!matcher.matches() || matcher.group(1).isBlank()) {
			return Optional.empty();
		}
		return Optional.of(new Author(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
	}

	/** Whoever is logged in to this computer: all that is known when nobody has said a name. */
	public static Author ofAccount() {
		String account = System.getProperty("user.name", "");
		return new Author(account.isBlank() || account.equals("?") ? "Somebody" : account, "");
	}

	@Override
	public String toString() {
		return email.isEmpty() ? name : name + " <" + email + ">";
	}
}
