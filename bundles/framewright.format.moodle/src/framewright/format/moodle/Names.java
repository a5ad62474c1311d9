package framewright.format.moodle;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** The permanent names of a part and of what stands in it, for whoever looks something up in the framework. That of an element is its ID number and told only where it is more than that. */
final class Names {

	private Names() {
	}

	/** Empty where the ID number tells all. */
	static String of(Part part) {
		List<String> names = new ArrayList<>();
		if (part instanceof Framework framework) {
			names.add(identity(framework.getName(), framework.getUuid(), List.of()));
		} else if (part instanceof Element element && (!element.getFormerly().isEmpty() || element.getUuid() != null)) {
			names.add(identity(element.getName(), element.getUuid(), element.getFormerly()));
		}
		for (TreeIterator<EObject> contents = part.eAllContents(); contents.hasNext();) {
			EObject one = contents.next();
			if (one instanceof Element) {
				contents.prune();
			} else if (name(one) != null) {
				names.add(name(one));
			}
		}
		if (part instanceof Framework) {
			// What is retired has no line of its own; wherever it stands, the framework tells of it.
			Frameworks.allElements(part).stream().filter(element -> !Frameworks.isInForce(element)).forEach(element -> names.add(identity(element.getName(), element.getUuid(), element.getFormerly())));
		}
		return String.join("; ", names);
	}

	private static String name(EObject object) {
		return switch (object) {
			case Scale scale -> identity(scale.getName(), scale.getUuid(), scale.getFormerly());
			case Level level -> identity(level.getName(), level.getUuid(), level.getFormerly());
			case ProseFacet prose -> prose.getName();
			case ListFacet list -> list.getName();
			case Entry entry -> entry.getName();
			case Voices voices -> voices.getName();
			case Voice voice -> voice.getName();
			case Reading reading -> reading.getName();
			case Work work -> work.getName();
			case Figure figure -> figure.getName();
			case Term term -> term.getName();
			case Source source -> source.getName();
			default -> null;
		};
	}

	private static String identity(String name, String uuid, List<String> formerly) {
		return name + (formerly.isEmpty() ? "" : ", formerly " + String.join(", ", formerly)) + (uuid == null ? "" : " (" + uuid + ")");
	}
}
