package framewright.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Check;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/** Scales, tiers, and which tier may stand where. */
public class StructureChecks extends StructuralChecks {

	@Check
	public void enoughLevels(Scale scale) {
		int levels = Frameworks.levels(scale).size();
		if (levels < 2 && scale.getTitle() != null) {
			error("The scale “" + called(scale) + "” has " + (levels == 0 ? "no level" : "only one level") + ". A scale needs at least two; add a level.",
					ModelPackage.Literals.PART__NAME, IssueCodes.TOO_FEW_LEVELS);
		}
	}

	@Check
	public void oneStructure(Framework framework) {
		List<Structure> structures = Frameworks.contents(framework, Structure.class);
		for (int i = 1; i < structures.size(); i++) {
			error("There is a structure already. Keep all tiers in one of them.", structures.get(i), null, IssueCodes.STRUCTURE_TWICE);
		}
	}

	@Check
	public void tier(Tier tier) {
		if (tier.getNumbering() != null && !Numbering.isStyle(tier.getNumbering())) {
			error("“" + tier.getNumbering() + "” is no way of numbering. Use one of " + String.join(", ", Numbering.styles()) + ".", ModelPackage.Literals.TIER__NUMBERING, IssueCodes.BAD_NUMBERING);
		}
		if (tier.getRatedOn() != null && tier.getAnsweredOn() != null) {
			error("A tier is either rated on a scale or answered on one. Remove one of the two.", ModelPackage.Literals.TIER__ANSWERED_ON, IssueCodes.TIER_RATED_TWICE);
		}
		if (tier.getRatedOn() != null && tier.getRatedOn().isUnordered()) {
			error("The scale “" + called(tier.getRatedOn()) + "” has no order, so nothing can be rated on it. Say “answered on” instead, or remove “unordered” from the scale.",
					ModelPackage.Literals.TIER__RATED_ON, IssueCodes.TIER_RATED_TWICE);
		}
		if (reaches(tier, tier, new HashSet<>())) {
			error("The tier “" + tier.getName() + "” contains itself, directly or through other tiers. Remove one of the “contains”.", ModelPackage.Literals.TIER__CONTAINS, IssueCodes.TIER_CYCLE);
		}
	}

	private static boolean reaches(Tier from, Tier goal, Set<Tier> seen) {
		for (Tier next : from.getContains()) {
			if (next == goal || seen.add(next) && reaches(next, goal, seen)) {
				return true;
			}
		}
		return false;
	}

	@Check
	public void allowedHere(Element element) {
		Tier tier = element.getTier();
		if (tier == null || tier.eIsProxy()) {
			return;
		}
		if (element.eContainer() instanceof Element parent) {
			Tier above = parent.getTier();
			if (above != null && !above.eIsProxy() && !above.getContains().contains(tier)) {
				error("A " + tier.getName() + " cannot stand in a " + above.getName() + ". " + contains(above) + " Move it, or let the tier " + above.getName() + " contain " + tier.getName() + ".",
						ModelPackage.Literals.ELEMENT__TIER, IssueCodes.TIER_NOT_ALLOWED);
			}
			return;
		}
		List<String> homes = Frameworks.tiers(Frameworks.of(element)).stream().filter(other -> other.getContains().contains(tier)).map(Tier::getName).toList();
		if (!homes.isEmpty()) {
			error("A " + tier.getName() + " cannot stand directly in the framework; it belongs in a " + String.join(" or a ", homes) + ". Move it there.",
					ModelPackage.Literals.ELEMENT__TIER, IssueCodes.TIER_NOT_ALLOWED);
		}
	}

	private static String contains(Tier tier) {
		String names = tier.getContains().stream().map(Tier::getName).filter(Objects::nonNull).collect(Collectors.joining(" or "));
		return names.isEmpty() ? "A " + tier.getName() + " contains no other element." : "It contains " + names + ".";
	}
}
