package framewright.example.rule;

import java.util.Locale;
import java.util.Set;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Entry;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;

/** Looks for questions that do not end with a question mark, and offers to put one there. */
public final class QuestionMark implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		Set<String> begin = Set.of(situation.parameters().text("begin").toLowerCase(Locale.UK).split("\\s*,\\s*"));
		return (part, report) -> {
			for (ListFacet list : Frameworks.contents(part, ListFacet.class)) {
				if (list.getKind() == ListKind.QUESTIONS) {
					list.getEntries().forEach(entry -> look(entry, begin, report));
				}
			}
		};
	}

	private static void look(Entry entry, Set<String> begin, Report report) {
		String text = Frameworks.text(entry);
		String first = text.split("\\W", 2)[0].toLowerCase(Locale.UK);
		int end = text.stripTrailing().length();
		if (begin.contains(first) && end > 0 && text.charAt(end - 1) == '.') {
			report.report(Remark.of(entry, end - 1, end, "This question ends with a full stop. End it with a question mark.").mended(new Mend("End with a question mark", "?", true)));
		}
	}
}
