package framewright.format.moodle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Tier;

/** Numbers that stand in front of names: where all of a tier follow a style, the tier is numbered, and its elements need no codes. */
final class FoundNumbers {

	private record Place(Element element, String above, int place) {
	}

	private FoundNumbers() {
	}

	static void into(Framework framework) {
		Map<Tier, List<Place>> tiers = new LinkedHashMap<>();
		places(framework, "", tiers);
		tiers.forEach((tier, places) -> {
			for (String style : Numbering.styles()) {
				if (tier != null && tier.getNumbering() == null && places.stream().allMatch(place -> Numbering.number(style, null, place.above(), place.place()).equals(place.element().getCode()))) {
					tier.setNumbering(style);
					places.forEach(place -> place.element().setCode(null));
				}
			}
		});
	}

	private static void places(Part part, String above, Map<Tier, List<Place>> tiers) {
		Map<Tier, Integer> counts = new HashMap<>();
		for (Element element : Frameworks.elements(part)) {
			tiers.computeIfAbsent(element.getTier(), none -> new ArrayList<>()).add(new Place(element, above, counts.merge(element.getTier(), 1, Integer::sum)));
			places(element, element.getCode() == null ? "" : element.getCode(), tiers);
		}
	}
}
