package framewright.validation.completeness;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.model.Term;

/** The forms in which a term of a glossary is used. */
final class Terms {

	private Terms() {
	}

	/** Its title and variants, and the simple plural or singular of each. */
	static List<String> forms(Term term) {
		List<String> names = new ArrayList<>(term.getVariants());
		if (term.getTitle() != null) {
			names.add(term.getTitle());
		}
		List<String> forms = new ArrayList<>();
		for (String name : names) {
			if (name.isBlank()) {
				continue;
			}
			forms.add(name);
			if (name.endsWith("s") && name.length() > 4 && !name.endsWith("ss")) {
				forms.add(name.endsWith("ies") ? name.substring(0, name.length() - 3) + "y" : name.substring(0, name.length() - 1));
			} else if (Character.isLetter(name.charAt(name.length() - 1))) {
				forms.add(name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s");
			}
			if (name.endsWith("ch") || name.endsWith("sh") || name.endsWith("ss") || name.endsWith("x")) {
				forms.add(name + "es");
			}
		}
		return forms;
	}
}
