package framewright.validation.language;

import java.util.Set;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.validation.text.Passages;

/**
 * Words that leave people out or reduce them to one thing about them, with what to write instead. The list follows public guidance: the Government’s on writing about disability and about
 * ethnicity, and the Government Communication Service’s on inclusive language.
 */
public final class InclusiveLanguage implements PartValidator {

	private static final class Shipped {
		static final WordList LIST = WordList.shipped("inclusive-language.txt");
	}

	@Override
	public Look prepare(Situation situation) {
		Set<String> exempt = WordList.terms(situation.framework());
		situation.settings().all("style").stream().filter(line -> line.endsWith(" is right")).forEach(line -> exempt.add(WordList.plain(line.substring(0, line.length() - " is right".length()))));
		boolean english = WordList.isEnglish(situation.framework());
		return (part, report) -> {
			if (english && Passages.isInForce(part)) {
				Shipped.LIST.look(part, exempt, report);
			}
		};
	}
}
