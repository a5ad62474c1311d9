package framewright.editing;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Tier;

/** What the parts of a framework are called when people are told about them. */
final class Words {

	private Words() {
	}

	static String kind(EObject object) {
		return switch (object) {
			case Framework framework -> "Framework";
			case Element element -> element.getTier() == null || element.getTier().getTitle() == null ? "Element" : element.getTier().getTitle();
			case Scale scale -> "Scale";
			case Level level -> "Level";
			case Tier tier -> "Tier";
			case Source source -> "Source";
			default -> "";
		};
	}

	static String title(EObject object) {
		String title = switch (object) {
			case Part part -> part.getTitle();
			case Tier tier -> tier.getTitle();
			case Source source -> source.getTitle();
			default -> null;
		};
		return title == null ? "" : title;
	}

	/** The name of an element or framework; that of others is not unique in a file. */
	static String name(EObject object) {
		return object instanceof Element element && element.getName() != null ? element.getName() : "";
	}
}
