package framewright.validation.progression;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;

/** Asks one rule about small frameworks. */
final class Rubrics {

	private Rubrics() {
	}

	/** A framework with one component, “Meetings”, and what it is at each of several levels, lowest first. */
	static String text(String... levels) {
		return textWith("", "", "", levels);
	}

	/** The same with more in its header, after the scale's title and in the scale. */
	static String textWith(String header, String scaleWords, String scaleContents, String... levels) {
		StringBuilder scale = new StringBuilder();
		StringBuilder descriptors = new StringBuilder();
		for (int i = 1; i <= levels.length; i++) {
			scale.append("level l").append(i).append(" \"Level ").append(i).append("\"\n");
			descriptors.append("at l").append(i).append('\n');
			for (String line : levels[i - 1].split("\n", -1)) {
				descriptors.append("| ").append(line).append('\n');
			}
		}
		return "framework meetings \"Meetings\" {\n" + header + "scale impact \"Impact\" " + scaleWords + " {\n" + scaleContents + scale
				+ "}\nstructure {\ncomponent \"Component\" rated on impact\n}\ncomponent meetings \"Meetings\" {\n" + descriptors + "}\n}\n";
	}

	static List<Remark> remarks(String rule, String settings, String text) {
		Path path = Path.of("meetings.framework").toAbsolutePath();
		FrameworkFile file = new LibraryReader(Library.containing(path)).read(path, text);
		Framework framework = file.framework().orElseThrow();
		PartValidator.Look look = Pairs.RULES.get(rule).prepare(Pairs.situation(framework, path, LibrarySettings.parse(settings)));
		List<Remark> remarks = new ArrayList<>();
		look.at(framework, remarks::add);
		Frameworks.scales(framework).forEach(scale -> look.at(scale, remarks::add));
		Frameworks.allElements(framework).forEach(element -> look.at(element, remarks::add));
		return remarks;
	}

	/** The words that a rule finds at fault, as they stand in the text. */
	static List<String> words(String rule, String... levels) {
		return wordsIn(rule, "", text(levels));
	}

	static List<String> wordsIn(String rule, String settings, String text) {
		return remarks(rule, settings, text).stream().map(remark -> Frameworks.text((Prose) remark.object()).substring(remark.start(), remark.end())).toList();
	}

	/** The only message of a rule. */
	static String message(String rule, String... levels) {
		List<Remark> remarks = remarks(rule, "", text(levels));
		if (remarks.size() != 1) {
			throw new AssertionError("not one remark but " + remarks);
		}
		return remarks.get(0).message();
	}
}
