package framewright.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.validation.Check;

import com.google.inject.Inject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Tier;
import framewright.dsl.scoping.ExportedNames;

/** Names and identifiers that must be there once only, in a framework and in its library. */
public class NameChecks extends StructuralChecks {

	@Inject
	private ResourceDescriptionsProvider indexes;

	@Inject
	private IContainer.Manager containers;

	@Inject
	private IResourceDescription.Manager descriptions;

	@Check
	public void elements(Framework framework) {
		List<Element> elements = Frameworks.allElements(framework);
		Map<String, Element> owners = new HashMap<>();
		for (Element element : elements) {
			claim(owners, element.getName(), element, ModelPackage.Literals.PART__NAME);
		}
		for (Element element : elements) {
			for (String former : element.getFormerly()) {
				claim(owners, former, element, ModelPackage.Literals.ELEMENT__FORMERLY);
			}
		}
	}

	private void claim(Map<String, Element> owners, String name, Element element, EAttribute feature) {
		// What has no title yet is a line that is not finished, and told as such.
		Element owner = name == null || element.getTitle() == null ? null : owners.putIfAbsent(name, element);
		if (owner == element) {
			error("“" + name + "” is said more than once among the names and former names of this element. Keep it once.", element, feature, IssueCodes.DUPLICATE_NAME, name);
		} else if (owner != null) {
			error("The name " + name + " is taken by “" + owner.getTitle() + "”. Every element, also one that is retired, needs a name of its own; change one of them.",
					element, feature, IssueCodes.DUPLICATE_NAME, name);
		}
	}

	@Check
	public void parts(Framework framework) {
		unique(Frameworks.scales(framework), Scale::getName, "scale", ModelPackage.Literals.PART__NAME);
		unique(Frameworks.tiers(framework), Tier::getName, "tier", ModelPackage.Literals.TIER__NAME);
		unique(Frameworks.sources(framework), Source::getName, "source", ModelPackage.Literals.SOURCE__NAME);
	}

	@Check
	public void levels(Scale scale) {
		unique(Frameworks.levels(scale), Level::getName, "level", ModelPackage.Literals.PART__NAME);
	}

	private <T extends EObject> void unique(List<T> objects, Function<T, String> name, String kind, EAttribute feature) {
		Map<String, T> seen = new HashMap<>();
		for (T object : objects) {
			if (name.apply(object) != null && seen.putIfAbsent(name.apply(object), object) != null) {
				error("There is another " + kind + " called " + name.apply(object) + ". Change the name of one of them.", object, feature, IssueCodes.DUPLICATE_NAME, name.apply(object));
			}
		}
	}

	@Check
	public void identifiers(Framework framework) {
		List<Part> parts = new ArrayList<>(List.of(framework));
		parts.addAll(Frameworks.allElements(framework));
		for (Scale scale : Frameworks.scales(framework)) {
			parts.add(scale);
			parts.addAll(Frameworks.levels(scale));
		}
		Map<String, Part> owners = new HashMap<>();
		for (Part part : parts) {
			Part owner = part.getUuid() == null ? null : owners.putIfAbsent(part.getUuid().toLowerCase(Locale.ROOT), part);
			if (owner != null) {
				error("The uuid is also that of “" + called(owner) + "”. Remove it from the newer of the two.", part, ModelPackage.Literals.PART__UUID, IssueCodes.DUPLICATE_UUID);
			}
		}
	}

	/** The same framework twice in a library, by name or by uuid. Only what the framework can see counts: its own published versions do not. */
	@Check
	public void onceInLibrary(Framework framework) {
		if (framework.eResource().getResourceSet() == null) {
			return;
		}
		IResourceDescriptions index = indexes.getResourceDescriptions(framework.eResource());
		IResourceDescription own = descriptions.getResourceDescription(framework.eResource());
		for (IContainer container : containers.getVisibleContainers(own, index)) {
			for (IEObjectDescription other : container.getExportedObjectsByType(ModelPackage.Literals.FRAMEWORK)) {
				URI uri = other.getEObjectURI().trimFragment();
				if (!uri.equals(framework.eResource().getURI())) {
					differs(framework, other, URI.decode(uri.lastSegment()));
				}
			}
		}
	}

	private void differs(Framework framework, IEObjectDescription other, String file) {
		String uuid = other.getUserData(ExportedNames.UUID);
		if (Objects.equals(framework.getName(), other.getName().toString())) {
			error("There is another framework called " + framework.getName() + " in this library (" + file + "). Rename one of them, or remove the copy.",
					ModelPackage.Literals.PART__NAME, IssueCodes.DUPLICATE_FRAMEWORK, file);
		} else if (uuid != null && uuid.equalsIgnoreCase(framework.getUuid())) {
			error("The uuid is also that of the framework " + other.getName() + " (" + file + "). A copy needs a uuid of its own; write a new one in the copy.",
					ModelPackage.Literals.PART__UUID, IssueCodes.DUPLICATE_UUID, file);
		}
	}
}
