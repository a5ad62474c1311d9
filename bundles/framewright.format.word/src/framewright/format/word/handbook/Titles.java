package framewright.format.word.handbook;

import java.util.Locale;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Tier;
import framewright.format.word.redline.Wording;

/** How things are called in a handbook. Nothing is without a name there, not even what the author has not named yet. */
final class Titles {

	private Titles() {
	}

	/** The short title if there is one. */
	static String brief(Element element) {
		String brief = Wording.text(Frameworks.shortTitle(element));
		return brief.isEmpty() ? Wording.title(element) : brief;
	}

	/** What is left of a number in a list of titles, where words before it ("Principle No 1") would say nothing that the list does not. */
	static String brief(String number) {
		return number.substring(number.lastIndexOf(' ') + 1);
	}

	/** The name of an element's tier; empty where its number begins with it. */
	static String kind(Element element, String number) {
		Tier tier = element.getTier();
		String title = tier == null || tier.eIsProxy() ? "" : Wording.text(tier.getTitle());
		return number.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT)) ? "" : title;
	}

	/** The name of several elements of a tier. */
	static String plural(Tier tier) {
		String plural = tier == null || tier.eIsProxy() ? "" : Wording.text(tier.getPlural());
		String title = tier == null || tier.eIsProxy() ? "" : Wording.text(tier.getTitle());
		return !plural.isEmpty() ? plural : title.isEmpty() ? "Parts" : title + "s";
	}

	/** What a facet is called that has no heading of its own; empty where it needs none. */
	static String label(Facet facet) {
		return switch (Identity.keyword(facet)) {
			case "summary" -> "Summary";
			case "what" -> "What";
			case "note", "figure" -> "";
			default -> Wording.label(facet);
		};
	}
}
