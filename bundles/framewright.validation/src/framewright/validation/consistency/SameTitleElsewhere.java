package framewright.validation.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Reference;

/** Elements of two frameworks that bear the same title and do not refer to each other. Short titles (“Culture”) are too common to mean anything. */
public final class SameTitleElsewhere implements LibraryValidator {

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		List<Situation> inForce = InForce.of(frameworks);
		Map<Framework, String> origins = InForce.origins(inForce);
		Map<String, Element> first = new HashMap<>();
		for (Situation situation : inForce) {
			int least = situation.parameters().number("words");
			for (Element element : Frameworks.allElements(situation.framework())) {
				String title = element.getTitle() == null || !InForce.isIn(element) ? "" : SameTitle.plain(element.getTitle());
				if (title.isEmpty() || title.split(" ").length < least) {
					continue;
				}
				Element other = first.putIfAbsent(title, element);
				if (other != null && Frameworks.of(other) != situation.framework() && !origins.get(Frameworks.of(other)).equals(origins.get(situation.framework())) && !refers(element, other) && !refers(other, element)) {
					report.report(Remark.of(element, ModelPackage.Literals.PART__TITLE, "An element of " + Telling.of(Frameworks.of(other)) + " bears the title " + Telling.of(element)
							+ ", too. If both mean the same, refer to it with “see”; if not, give one of them another title."));
				}
			}
		}
	}

	private static boolean refers(Element from, Element to) {
		return Frameworks.contents(from, Reference.class).stream().anyMatch(reference -> reference.getTarget() == to);
	}
}
