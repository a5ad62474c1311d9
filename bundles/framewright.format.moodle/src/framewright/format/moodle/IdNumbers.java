package framewright.format.moodle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Status;

/**
 * The ID numbers of one version of a framework. Moodle never changes a framework that it has and pairs the competencies of two by equal ID numbers, so that of the
 * framework is another one for each version and that of a competency stays: it is the first permanent name of the element, or its UUID where that name cannot
 * be used: where it is too long, or where one before it in the text differs from it in capitals only, which databases take for the same.
 */
final class IdNumbers {

	/** Moodle cuts what is longer, but not where a competency names its parent. */
	static final int LONGEST = 100;

	private final Framework framework;
	private final Identity identity;
	private final Map<String, Element> holders = new HashMap<>();

	private IdNumbers(Framework framework) {
		this.framework = framework;
		this.identity = Identity.of(framework);
		Frameworks.allElements(framework).forEach(element -> holders.putIfAbsent(key(element), element));
	}

	static IdNumbers of(Framework framework) {
		return new IdNumbers(framework);
	}

	private static String key(Element element) {
		String name = Frameworks.firstName(element);
		return name == null ? "" : name.toLowerCase(Locale.ROOT);
	}

	/** That of the framework: its name and its version, and whether it is a draft, which must not take the place of what will be published. */
	String framework() {
		boolean draft = framework.getStatus() == Status.DRAFT || framework.getStatus() == Status.REVIEW;
		String name = framework.getName() == null ? "framework" : framework.getName();
		String version = (framework.getVersion() == null ? "" : "-" + framework.getVersion()) + (draft ? "-draft" : "");
		return fits(name + version) ? name + version : identity.framework() + (fits(identity.framework() + version) ? version : "");
	}

	String of(Element element) {
		String name = Frameworks.firstName(element);
		return name != null && name.equals(Frameworks.firstName(holders.get(key(element)))) && fits(name) ? name : identity.of(element).toString();
	}

	/** That of a competency for a level. No name of an element has a full stop. */
	String of(Element element, Level level) {
		String id = of(element) + "." + (level.getFormerly().isEmpty() ? level.getName() : level.getFormerly().get(0));
		return fits(id) ? id : identity.of(element, level).toString();
	}

	private static boolean fits(String id) {
		return id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 127 && c != ',' && c != '%' && c != '<');
	}
}
