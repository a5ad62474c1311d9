package framewright.core.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/** Finds out how the kinds of parts are numbered, for formats that hold each part's number and do not tell it from a code. */
public final class FoundNumbers {

	/** A way of numbering. */
	private record Style(String style, String prefix) {
	}

	/** An element with the number of what it stands in, and its place among those of its kind. */
	private record Place(Element element, String parent, int place) {

		boolean isNumbered(Style style) {
			return element.getCode().equals(Numbering.number(style.style(), style.prefix(), parent, place));
		}
	}

	private FoundNumbers() {
	}

	/** Takes codes that are nothing but the number of their part for numbers: they are gone, and the kinds of parts say how they are numbered. No number that readers see changes. */
	public static void apply(Framework framework) {
		apply(framework, true);
	}

	/** The same for a framework whose kinds of parts say how they are numbered: those that do not are not. */
	public static void applyDeclared(Framework framework) {
		apply(framework, false);
	}

	private static void apply(Framework framework, boolean find) {
		Map<Tier, Map<Element, Place>> places = new LinkedHashMap<>();
		collect(framework, "", places);
		places.forEach((tier, elements) -> {
			Style style = find || tier.getNumbering() != null ? style(tier, List.copyOf(elements.values())) : null;
			if (style != null && style.style() != null) {
				if (!DefaultStructure.isDefault((Structure) tier.eContainer())) {
					tier.setNumbering(style.style());
					tier.setPrefix(style.prefix());
				}
				elements.values().stream().filter(place -> place.isNumbered(style)).forEach(place -> place.element().setCode(null));
			}
		});
	}

	private static void collect(Part part, String parent, Map<Tier, Map<Element, Place>> places) {
		Map<Tier, Integer> counts = new HashMap<>();
		for (Element element : Frameworks.elementsInForce(part)) {
			int place = counts.merge(element.getTier(), 1, Integer::sum);
			if (element.getCode() != null && element.getTier() != null) {
				places.computeIfAbsent(element.getTier(), tier -> new LinkedHashMap<>()).put(element, new Place(element, parent, place));
			}
			collect(element, element.getCode() == null ? "" : element.getCode(), places);
		}
	}

	/** The style of most of them, and of all that have a number if it can be; {@code null} when there is none. */
	private static Style style(Tier tier, List<Place> places) {
		if (tier.getNumbering() != null || DefaultStructure.isDefault((Structure) tier.eContainer())) {
			return new Style(tier.getNumbering(), tier.getPrefix());
		}
		Style best = null;
		long most = 0;
		for (String style : Numbering.styles()) {
			for (Style one : List.of(new Style(style, null), new Style(style, prefix(style, places.getFirst())))) {
				long count = places.stream().filter(place -> place.isNumbered(one)).count();
				if (count > most) {
					most = count;
					best = one;
				}
			}
		}
		return most * 2 > places.size() ? best : null;
	}

	/** What stands before the number of the first. */
	private static String prefix(String style, Place first) {
		String number = Numbering.number(style, "", "", first.place());
		String code = first.element().getCode();
		return code.endsWith(number) ? code.substring(0, code.length() - number.length()) : "";
	}
}
