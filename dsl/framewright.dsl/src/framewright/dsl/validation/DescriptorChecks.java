package framewright.dsl.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Check;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Status;

/** One descriptor for every level on every rated element. */
public class DescriptorChecks extends StructuralChecks {

	@Check
	public void descriptors(Element element) {
		if (Frameworks.isRetired(element) || element.getTier() == null || element.getTier().eIsProxy()) {
			return;
		}
		// Not named in an import: the class that all validators extend has a type of the same name.
		List<framewright.dsl.model.Descriptor> descriptors = Frameworks.descriptors(element);
		Scale scale = Frameworks.ratedOn(element).orElse(null);
		if (scale == null) {
			descriptors.forEach(descriptor -> error(
					"A " + element.getTier().getName() + " is not rated, so it has no levels. Use “what” for this text, or let the tier be rated on a scale.",
					descriptor, ModelPackage.Literals.DESCRIPTOR__LEVEL, IssueCodes.DESCRIPTOR_NOT_RATED));
			return;
		}
		Set<Level> described = new HashSet<>();
		List<Level> written = new ArrayList<>();
		for (framewright.dsl.model.Descriptor descriptor : descriptors) {
			Level level = descriptor.getLevel();
			if (level == null || level.eIsProxy()) {
				continue;
			}
			if (!described.add(level)) {
				error("The level “" + called(level) + "” is described twice here. Keep one of the two texts.", descriptor, ModelPackage.Literals.DESCRIPTOR__LEVEL, IssueCodes.DESCRIPTOR_DOUBLE);
			}
			if (Frameworks.hasText(descriptor)) {
				written.add(level);
			}
		}
		List<Level> missing = Frameworks.levels(scale).stream().filter(level -> !written.contains(level)).toList();
		if (!missing.isEmpty()) {
			missing(element, missing);
		}
	}

	private void missing(Element element, List<Level> levels) {
		String message = "There is no text yet for " + levels.stream().map(level -> "“" + called(level) + "”").collect(Collectors.joining(", ")) + ". Write it under "
				+ levels.stream().map(level -> "at " + level.getName()).collect(Collectors.joining(", ")) + ".";
		if (Frameworks.of(element).getStatus() == Status.DRAFT) {
			info(message, ModelPackage.Literals.PART__TITLE, IssueCodes.DESCRIPTOR_MISSING, IssueCodes.TODO);
		} else {
			error(message, ModelPackage.Literals.PART__TITLE, IssueCodes.DESCRIPTOR_MISSING);
		}
	}
}
