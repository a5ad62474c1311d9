package framewright.core.rules;

import java.util.ArrayList;
import java.util.List;

import framewright.core.rules.Remark.Mend;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Prose;

/** Reports a word wherever it stands in a text, and keeps which parts it was asked to look at; declared in fragment.xml. */
public final class ForbiddenWord implements PartValidator {

	/** The names of the parts that were looked at since somebody emptied it. */
	static final List<String> LOOKED = new ArrayList<>();

	@Override
	public Look prepare(Situation situation) {
		String word = situation.parameters().text("word");
		return (part, report) -> {
			LOOKED.add(part.getName());
			Frameworks.contents(part, Prose.class).forEach(prose -> look(prose, word, report));
			if (part.getTitle() != null && part.getTitle().contains("fails here")) {
				throw new IllegalStateException("as tested");
			}
		};
	}

	private static void look(Prose prose, String word, Report report) {
		String text = Frameworks.text(prose);
		for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
			report.report(Remark.of(prose, at, at + word.length(), "This is forbidden.").mended(new Mend("Write ‘allowed’", "allowed", true)));
		}
	}
}
