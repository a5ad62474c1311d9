package framewright.validation.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/**
 * Two elements of one framework that bear the same title and stand in the same place: in parts of the same tier, and of the same tier themselves. A title that comes back in three parts or more is the
 * framework's design (“What leaders do” in each standard) and no slip.
 */
public final class SameTitle implements LibraryValidator {

	/** In so many parents a title is meant to come back. */
	private static final int DESIGN = 3;

	/** Where titles must differ. */
	private record Place(String title, String tier, String parentTier) {
	}

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		for (Situation situation : InForce.of(frameworks)) {
			Map<Place, List<Element>> places = new LinkedHashMap<>();
			for (Element element : Frameworks.allElements(situation.framework())) {
				if (InForce.isIn(element) && element.getTitle() != null && !element.getTitle().isBlank()) {
					places.computeIfAbsent(new Place(plain(element.getTitle()), tier(element), element.eContainer() instanceof Element parent ? tier(parent) : ""), place -> new ArrayList<>()).add(element);
				}
			}
			places.values().stream().filter(same -> same.size() > 1).forEach(same -> told(same, report));
		}
	}

	private static void told(List<Element> same, Report report) {
		boolean design = same.stream().map(Element::eContainer).distinct().count() >= DESIGN;
		for (int i = 1; i < same.size(); i++) {
			Element element = same.get(i);
			Element first = same.subList(0, i).stream().filter(other -> other.eContainer() == element.eContainer()).findFirst().orElse(design ? null : same.get(0));
			if (first != null) {
				String where = first.eContainer() == element.eContainer() ? "beside it" : "in " + parent(first);
				report.report(Remark.of(element, ModelPackage.Literals.PART__TITLE, "An element " + where + " bears the title " + Telling.of(element) + ", too. Give one of them a title that says what is different."));
			}
		}
	}

	private static String parent(Element element) {
		return element.eContainer() instanceof Element parent ? Telling.of(parent) : Telling.of((Framework) element.eContainer());
	}

	private static String tier(Element element) {
		return element.getTier() == null || element.getTier().getName() == null ? "" : element.getTier().getName();
	}

	/** Without what does not tell two titles apart for a reader. */
	static String plain(String title) {
		StringBuilder plain = new StringBuilder();
		boolean gap = false;
		for (char sign : title.toLowerCase(Locale.UK).toCharArray()) {
			if (Character.isLetterOrDigit(sign)) {
				plain.append(gap && !plain.isEmpty() ? " " : "").append(sign);
				gap = false;
			} else {
				gap = true;
			}
		}
		return plain.toString();
	}
}
