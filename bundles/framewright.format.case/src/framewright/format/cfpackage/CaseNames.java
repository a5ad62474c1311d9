package framewright.format.cfpackage;

import java.util.HashSet;
import java.util.Set;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;

/** Gives a name to everything that must have one. Names that Framewright wrote stay, as long as no two are the same. */
final class CaseNames {

	private final Framework framework;
	private final boolean kept;
	private final Set<String> elements = new HashSet<>();

	CaseNames(Framework framework, boolean kept) {
		this.framework = framework;
		this.kept = kept;
	}

	void give() {
		for (Element element : Frameworks.allElements(framework)) {
			String name = element.getName();
			if (!kept || name == null || !elements.add(name)) {
				element.setName(null);
			}
		}
		Frameworks.allElements(framework).stream().filter(element -> element.getName() == null).forEach(element -> element.setName(CaseFramework.name(element.getTitle(), elements)));
		Set<String> scales = new HashSet<>();
		Set<String> levels = new HashSet<>();
		for (Scale scale : Frameworks.scales(framework)) {
			if (scale.getName() == null || !scales.add(scale.getName())) {
				scale.setName(CaseFramework.name(scale.getTitle(), scales));
			}
			for (Level level : Frameworks.levels(scale)) {
				if (level.getName() == null || !levels.add(level.getName())) {
					level.setName(CaseFramework.name(level.getTitle(), levels));
				}
			}
		}
		Set<String> sources = new HashSet<>();
		for (Source source : Frameworks.sources(framework)) {
			if (source.getName() == null || !sources.add(source.getName())) {
				source.setName(CaseFramework.name(source.getTitle(), sources));
			}
		}
	}
}
