package framewright.validation.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;

/** V9: a code that an element or level is given by its author is there once in a framework, or in a scale. What is retired keeps its code and does not count. */
public final class UniqueCode implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		Map<String, Element> codes = new HashMap<>();
		for (Element element : Frameworks.allElements(situation.framework())) {
			if (element.getCode() != null && !element.getCode().isBlank() && !Frameworks.isRetired(element)) {
				Element first = codes.putIfAbsent(plain(element.getCode()), element);
				if (first != null) {
					report.report(Remark.of(element, ModelPackage.Literals.ELEMENT__CODE, message(element.getCode(), Words.of(first))));
				}
			}
		}
		Frameworks.scales(situation.framework()).forEach(scale -> levels(scale, report));
	}

	@Override
	public boolean readsProse() {
		return false;
	}

	private static void levels(Scale scale, Report report) {
		Map<String, Level> codes = new HashMap<>();
		List<Level> levels = Frameworks.levels(scale);
		for (Level level : levels) {
			Level first = level.getCode() == null || level.getCode().isBlank() ? null : codes.putIfAbsent(plain(level.getCode()), level);
			if (first != null) {
				report.report(Remark.of(level, ModelPackage.Literals.LEVEL__CODE, message(level.getCode(), Words.of(first))));
			}
		}
	}

	private static String plain(String code) {
		return code.strip().toLowerCase(Locale.UK);
	}

	private static String message(String code, String owner) {
		return "The code “" + code.strip() + "” is that of " + owner + ", too. Forms and spreadsheets tell parts by their codes, so give one of them another.";
	}
}
