package framewright.validation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.dsl.model.Framework;
import framewright.validation.text.Passages;

/**
 * Words that the house style replaces by plainer ones: a list that comes with Framewright, and the library's own lines {@code style = instead of X write Y}. What the library says goes first;
 * {@code style = X is right} takes a phrase off the list.
 */
public final class HouseStyle implements PartValidator {

	private static final Pattern OWN = Pattern.compile("instead of (.+?) write (.+)");
	private static final String RIGHT = " is right";

	private static final class Shipped {
		static final WordList LIST = WordList.shipped("house-style.txt");
	}

	@Override
	public Look prepare(Situation situation) {
		WordList own = new WordList();
		Set<String> exempt = WordList.terms(situation.framework());
		List<String> unclear = new ArrayList<>();
		for (String line : situation.settings().all("style")) {
			Matcher instead = OWN.matcher(line);
			if (instead.matches()) {
				own.add(instead.group(1), instead.group(2), false, "");
				exempt.add(WordList.plain(instead.group(1)));
			} else if (line.endsWith(RIGHT)) {
				exempt.add(WordList.plain(line.substring(0, line.length() - RIGHT.length())));
			} else {
				unclear.add(line);
			}
		}
		Set<String> terms = WordList.terms(situation.framework());
		boolean english = WordList.isEnglish(situation.framework());
		return (part, report) -> {
			if (part instanceof Framework) {
				unclear.forEach(line -> report.report(part, "The line “style = " + line + "” of the library’s settings cannot be understood. Write it so: style = instead of X write Y."));
			}
			if (!Passages.isInForce(part)) {
				return;
			}
			own.look(part, terms, report);
			if (english) {
				Shipped.LIST.look(part, exempt, report);
			}
		};
	}
}
