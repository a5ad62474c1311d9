package framewright.ui.spelling;

import java.util.List;

import framewright.core.extension.Services;
import framewright.core.spelling.Spelling;

/** What is offered for a misspelt word, and the words it is offered with. */
final class Suggestions {

	/** The only language there is a dictionary for; the word was found by it. */
	static final String LANGUAGE = "en-GB";

	private Suggestions() {
	}

	static List<String> of(String word) {
		return Services.find(Spelling.class).map(spelling -> spelling.suggestions(word, LANGUAGE)).orElse(List.of());
	}

	static String add(String word) {
		return "Add “" + word + "” to the words of this library";
	}
}
