package framewright.validation.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.ModelPackage;

/** V2: what asks for something else is another element. Only an author can judge that; worth a thought is an element of which the texts of most levels are rewritten. */
public final class Rewritten extends SinceChanges {

	public Rewritten() {
		// The comparison that is installed.
	}

	Rewritten(Supplier<Optional<Comparison>> comparison) {
		super(comparison);
	}

	@Override
	void validate(Situation situation, Published last, Changes changes, Report report) {
		Map<String, Element> elements = new HashMap<>();
		Frameworks.allElements(situation.framework()).forEach(element -> elements.putIfAbsent(element.getName(), element));
		for (Row row : changes.matrix().rows()) {
			Element element = row.subject().oldName().isEmpty() ? null : elements.get(row.subject().name());
			List<Cell> texts = row.cells().stream().filter(cell -> cell != Cell.NONE).toList();
			long rewritten = texts.stream().filter(cell -> cell == Cell.HIGH).count();
			if (element != null && !Frameworks.isRetired(element) && texts.size() > 1 && 2 * rewritten > texts.size()) {
				report.report(Remark.of(element, ModelPackage.Literals.PART__TITLE, "Of " + Words.of(element) + ", " + rewritten + " of " + texts.size() + " levels are rewritten since version " + last.version()
						+ ". If it asks for something else now, retire the old one and write this as a new element with “replaced by”, so that nobody takes old ratings for ratings of this."));
			}
		}
	}
}
