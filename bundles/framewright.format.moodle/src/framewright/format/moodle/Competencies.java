package framewright.format.moodle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.items.PlainText;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.format.moodle.Scales.MoodleScale;

/** Makes the lines of a framework: first its own, then those of its elements in force, each after what it stands in. */
final class Competencies {

	private final Framework framework;
	private final IdNumbers ids;
	private final Numbering numbering;
	private final Scales scales;
	private final Descriptions descriptions;
	private final Mends mends;
	private final boolean levels;
	private final SubMonitor progress;
	private final List<Row> rows = new ArrayList<>();

	/** @param levels whether the texts for levels stand as competencies below their element */
	Competencies(Framework framework, IdNumbers ids, boolean levels, String proficient, Mends mends, SubMonitor progress) {
		this.framework = framework;
		this.ids = ids;
		this.numbering = Numbering.of(framework);
		this.scales = new Scales(framework, proficient, mends);
		this.descriptions = new Descriptions(framework, numbering, levels, mends);
		this.mends = mends;
		this.levels = levels;
		this.progress = progress;
	}

	List<Row> rows() {
		String name = mends.shortName(Aspect.TITLE, framework.getTitle(), "", ids.framework(), "");
		MoodleScale scale = scales.framework();
		rows.add(new Row("", ids.framework(), name, descriptions.ofFramework(name), scale.values(), scale.configuration(), "", true, Taxonomies.of(framework, levels)));
		elements(framework, "");
		scales.tellOthers(framework);
		return rows;
	}

	private void elements(Part part, String parent) {
		for (Element element : Frameworks.elementsInForce(part)) {
			progress.checkCanceled();
			progress.split(1);
			String id = ids.of(element);
			String name = shortName(element);
			MoodleScale scale = scales.of(element);
			rows.add(new Row(parent, id, name, description(element, name), scale.values(), scale.configuration(), related(element), false, ""));
			if (levels) {
				levels(element, id);
			}
			elements(element, id);
		}
	}

	/** Where the short name does not show what is the number and what the title, the description does, for whoever reads the file again. */
	private String description(Element element, String name) {
		String title = element.getTitle() == null ? "" : PlainText.line(element.getTitle());
		return descriptions.of(element, title.isEmpty() || ShortNames.of(name).title().equals(title));
	}

	/** The name of an element in Moodle. */
	String shortName(Element element) {
		String number = numbering.of(element).map(one -> one + " ").orElse("");
		String name = element.getName() == null ? "" : element.getName();
		String text = element.getTitle() == null || element.getTitle().isBlank() ? "" : number + element.getTitle();
		return mends.shortName(Aspect.ELEMENT_TITLES, text, element.getShort() == null ? "" : number + element.getShort(), ids.of(element), name);
	}

	private void levels(Element element, String parent) {
		Set<String> written = new HashSet<>();
		for (Descriptor descriptor : Frameworks.descriptors(element)) {
			Level level = descriptor.getLevel();
			if (level == null || level.eIsProxy() || !written.add(ids.of(element, level))) {
				mends.tell(Aspect.DESCRIPTORS, element.getName(), "A text for a level that is not there, or a second one for the same level, is left out. Check the levels.");
				continue;
			}
			String id = ids.of(element, level);
			String name = mends.shortName(Aspect.LEVELS, Descriptions.level(descriptor) + ": " + Frameworks.shortTitle(element), Descriptions.level(descriptor), id, element.getName());
			rows.add(new Row(parent, id, name, descriptions.of(element, descriptor, name), "", "", "", false, ""));
		}
	}

	/** Moodle relates competencies of the same framework to each other, and drops what is not there. */
	private String related(Element element) {
		Stream<Element> others = Frameworks.contents(element, Reference.class).stream().map(Reference::getTarget).filter(Element.class::isInstance).map(Element.class::cast);
		return others.filter(other -> !other.eIsProxy() && other != element && Frameworks.of(other) == framework && Frameworks.isInForce(other)).map(ids::of).distinct().collect(Collectors.joining(","));
	}
}
