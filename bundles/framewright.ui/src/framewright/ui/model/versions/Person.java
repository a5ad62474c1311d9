package framewright.ui.model.versions;

import java.util.regex.Pattern;

import framewright.versions.Author;

/**
 * Who works here, as they wrote it down: every version bears the name of whoever saved it.
 *
 * @param name  the person's name; may be empty
 * @param email their e-mail address; may be empty
 */
public record Person(String name, String email) {

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

	public Person {
		name = name.strip();
		email = email.strip();
	}

	/** What keeps the name from being used, and what to do; empty when nothing does. */
	public String problem() {
		if (name.isEmpty()) {
			return "Write your name, so that others can see who saved a version.";
		}
		if (name.matches(".*[<>\\p{Cntrl}].*")) {
			return "A name cannot hold the signs < and >.";
		}
		return email.isEmpty() || ADDRESS.matcher(email).matches() ? "" : "“" + email + "” is no e-mail address. Correct it, or leave it empty.";
	}

	/** The same for a version. There must be no {@linkplain #problem problem}. */
	public Author author() {
		return new Author(name, email);
	}
}
