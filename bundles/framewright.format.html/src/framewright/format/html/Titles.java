package framewright.format.html;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Part;
import framewright.dsl.model.Tier;

/** How things are called on the page. Nothing is without a name there, not even what the author has not named yet. */
public final class Titles {

	private Titles() {
	}

	public static String of(Part part) {
		return first(part.getTitle(), part.getName(), "Untitled");
	}

	/** The short title if there is one. */
	public static String brief(Element element) {
		return first(Frameworks.shortTitle(element), of(element), "");
	}

	/** The number, if any, and the title. */
	public static String numbered(Element element, Numbering numbering) {
		return numbering.of(element).map(number -> number + " " + of(element)).orElse(of(element));
	}

	/** What is left of a number in a list of titles, where words before it ("Principle No 1") would say nothing that the list does not. */
	public static String brief(String number) {
		return number.substring(number.lastIndexOf(' ') + 1);
	}

	/** The name of several elements of a tier. */
	public static String plural(Tier tier) {
		return first(tier.getPlural(), tier.getTitle() == null || tier.getTitle().isBlank() ? "" : tier.getTitle().strip() + "s", "Parts");
	}

	private static String first(String one, String two, String three) {
		if (one != null && !one.isBlank()) {
			return one.strip();
		}
		return two != null && !two.isBlank() ? two.strip() : three;
	}
}
