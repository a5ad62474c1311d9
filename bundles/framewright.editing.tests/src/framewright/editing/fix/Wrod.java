package framewright.editing.fix;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Prose;

/** Finds a slip of the pen; declared in fragment.xml. */
public final class Wrod implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> Frameworks.contents(part, Prose.class).forEach(prose -> {
			int at = Frameworks.text(prose).indexOf("wrod");
			if (at >= 0) {
				report.report(Remark.of(prose, at, at + 4, "This is a slip.").mended(new Mend("Write ‘word’", "word", true)));
			}
		});
	}
}
