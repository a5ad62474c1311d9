package framewright.dsl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Tier;

/**
 * The numbers of a framework's elements, as its tiers declare them.
 * <p>
 * An element's number is its place among the siblings of its tier that are in force, in the style of the tier ({@code 1}, {@code 01},
 * {@code a}, {@code A}, {@code i}, {@code I}), joined to its parent's number: {@code 4}, {@code 4a}, {@code 4a.i}. A tier with a prefix starts anew
 * ({@code LIS1}). An element's own {@code code} replaces its number, also in those of its children. Retired elements have none.
 * <p>
 * A numbering is a picture of the model at the time it was made; it is immutable and safe for use by several threads.
 */
public final class Numbering {

	private static final List<String> STYLES = List.of("1", "01", "a", "A", "i", "I");

	private final Map<Element, String> numbers = new LinkedHashMap<>();
	private final Map<String, Element> elements = new HashMap<>();

	private Numbering() {
	}

	public static Numbering of(Framework framework) {
		Numbering numbering = new Numbering();
		numbering.number(framework, "");
		return numbering;
	}

	/** Whether a style of numbering is one of those that a tier may declare. */
	public static boolean isStyle(String style) {
		return STYLES.contains(style);
	}

	/** The styles that a tier may declare. */
	public static List<String> styles() {
		return STYLES;
	}

	/** The number of an element; empty when its tier has none or it is retired. */
	public Optional<String> of(Element element) {
		return Optional.ofNullable(numbers.get(element));
	}

	/** The element with a number, without regard to case and spaces; empty when there is none. Where two share a number, the first. */
	public Optional<Element> find(String number) {
		return Optional.ofNullable(elements.get(key(number)));
	}

	/** The number and the title, as a heading shows them. */
	public String heading(Element element) {
		return of(element).map(number -> number + " " + element.getTitle()).orElse(element.getTitle());
	}

	private void number(Part part, String parent) {
		Map<Tier, Integer> counts = new HashMap<>();
		for (Element element : Frameworks.elementsInForce(part)) {
			String number = number(element, parent, counts.merge(element.getTier(), 1, Integer::sum));
			if (!number.isEmpty()) {
				numbers.put(element, number);
				elements.putIfAbsent(key(number), element);
			}
			number(element, number);
		}
	}

	private static String number(Element element, String parent, int place) {
		Tier tier = element.getTier();
		if (element.getCode() != null) {
			return element.getCode();
		}
		if (tier == null || tier.getNumbering() == null || !isStyle(tier.getNumbering())) {
			return "";
		}
		return number(tier.getNumbering(), tier.getPrefix(), parent, place);
	}

	/**
	 * The number of the element at a place, counted from 1, among the siblings of its tier.
	 *
	 * @param style  the style of the tier
	 * @param prefix the prefix of the tier; {@code null} when it has none
	 * @param parent the number of the element it stands in; may be empty
	 */
	public static String number(String style, String prefix, String parent, int place) {
		String own = format(style, place);
		return prefix != null ? prefix + own : join(parent, own, style);
	}

	/** A letter follows a digit directly, and a digit a letter; anything else is set off by a full stop. */
	private static String join(String parent, String own, String style) {
		if (parent.isEmpty()) {
			return own;
		}
		boolean roman = style.equalsIgnoreCase("i");
		boolean change = Character.isDigit(parent.charAt(parent.length() - 1)) != Character.isDigit(own.charAt(0));
		return parent + (change && !roman ? "" : ".") + own;
	}

	static String format(String style, int place) {
		return switch (style) {
			case "01" -> String.format(Locale.ROOT, "%02d", place);
			case "a" -> letters(place);
			case "A" -> letters(place).toUpperCase(Locale.ROOT);
			case "i" -> roman(place).toLowerCase(Locale.ROOT);
			case "I" -> roman(place);
			default -> Integer.toString(place);
		};
	}

	/** a to z, then aa, ab and so on. */
	private static String letters(int place) {
		StringBuilder letters = new StringBuilder();
		for (int rest = place; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('a' + (rest - 1) % 26));
		}
		return letters.toString();
	}

	private static String roman(int place) {
		int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
		String[] signs = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
		StringBuilder roman = new StringBuilder();
		int rest = place;
		for (int i = 0; i < values.length; i++) {
			for (; rest >= values[i]; rest -= values[i]) {
				roman.append(signs[i]);
			}
		}
		return roman.toString();
	}

	private static String key(String number) {
		return number.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
	}
}
