package framewright.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.validation.Check;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Source;
import framewright.dsl.model.Work;
import framewright.dsl.scoping.PublishedVersions;
import framewright.dsl.text.Markdown;

/** Where references, links and figures lead. */
public class ReferenceChecks extends StructuralChecks {

	@Check
	public void successors(Element element) {
		if (!element.getReplacedBy().isEmpty() && !Frameworks.isRetired(element)) {
			error("Only an element that is retired is replaced by another. Add “retired in” and the version, or remove “replaced by”.",
					ModelPackage.Literals.ELEMENT__REPLACED_BY, IssueCodes.NOT_RETIRED);
		}
		if (reaches(element, element, Element::getReplacedBy, new HashSet<>())) {
			error("“" + called(element) + "” would be replaced by itself, directly or through others. Remove one of the “replaced by”.",
					ModelPackage.Literals.ELEMENT__REPLACED_BY, IssueCodes.CYCLIC_REFERENCE);
		}
	}

	@Check
	public void reference(Reference reference) {
		if (reference.getAddress() != null && !Markdown.isAddress(reference.getAddress())) {
			error("“" + reference.getAddress() + "” is no web or e-mail address. Begin it with https:// or mailto: .", ModelPackage.Literals.REFERENCE__ADDRESS, IssueCodes.BAD_ADDRESS);
		}
		if (reference.getTarget() == null) {
			return;
		}
		if (reference.getTarget() == reference.eContainer()) {
			error("This refers to the very element that it stands in. Remove it, or name another element.", ModelPackage.Literals.REFERENCE__TARGET, IssueCodes.CYCLIC_REFERENCE);
		} else if (reference.getRelation() == Relation.PRECEDES && reference.eContainer() instanceof Element element
				&& reference.getTarget() instanceof Element target && reaches(target, element, ReferenceChecks::followers, new HashSet<>())) {
			error("“" + called(element) + "” would come before itself, because “" + called(target) + "” leads back to it. Remove one of the “precedes”.",
					ModelPackage.Literals.REFERENCE__TARGET, IssueCodes.CYCLIC_REFERENCE);
		}
	}

	private static List<Element> followers(Element element) {
		return Frameworks.contents(element, Reference.class).stream().filter(reference -> reference.getRelation() == Relation.PRECEDES)
				.map(Reference::getTarget).filter(Element.class::isInstance).map(Element.class::cast).toList();
	}

	private static boolean reaches(Element from, Element goal, Function<Element, List<Element>> next, Set<Element> seen) {
		for (Element element : next.apply(from)) {
			if (element == goal || seen.add(element) && reaches(element, goal, next, seen)) {
				return true;
			}
		}
		return false;
	}

	@Check
	public void link(Work work) {
		if (work.getLink() != null && !Markdown.isAddress(work.getLink())) {
			error("“" + work.getLink() + "” is no web address. Begin it with https:// .", ModelPackage.Literals.WORK__LINK, IssueCodes.BAD_ADDRESS);
		}
	}

	@Check
	public void link(Source source) {
		if (source.getLink() != null && !Markdown.isAddress(source.getLink())) {
			error("“" + source.getLink() + "” is no web address. Begin it with https:// .", ModelPackage.Literals.SOURCE__LINK, IssueCodes.BAD_ADDRESS);
		}
	}

	@Check
	public void figure(Figure figure) {
		if (figure.getFile() != null && (figure.getAlt() == null || figure.getAlt().isBlank())) {
			error("The figure has no alternative text. Add alt and a text that says what there is to see, for people who cannot see it.", ModelPackage.Literals.FIGURE__FILE, IssueCodes.FIGURE_WITHOUT_ALT);
		}
		file(figure, figure.getFile(), ModelPackage.Literals.FIGURE__FILE);
	}

	@Check
	public void logo(Framework framework) {
		file(framework, framework.getLogo(), ModelPackage.Literals.FRAMEWORK__LOGO);
	}

	private void file(EObject object, String file, EAttribute feature) {
		if (file == null) {
			return;
		}
		if (!file.startsWith("assets/") || file.contains("..") || file.contains("\\") || file.contains(":")) {
			error("A picture is a file in the folder assets of the library. Put it there and write “assets/” and its name.", feature, IssueCodes.FIGURE_FILE);
		} else if (!exists(object.eResource(), file)) {
			warning("There is no file " + file + " in this library. Add it, or correct the name.", feature, IssueCodes.FIGURE_FILE);
		}
	}

	/** Looks in the framework's own folder and upwards as far as the folder that holds the library's settings. */
	private static boolean exists(Resource resource, String file) {
		URI framework = resource.getURI();
		ResourceSet set = resource.getResourceSet();
		if (set == null || !framework.isFile() && !framework.isPlatformResource()) {
			return true;
		}
		for (URI folder = framework.trimSegments(PublishedVersions.isPublished(framework) ? 3 : 1); folder.segmentCount() > 0; folder = folder.trimSegments(1)) {
			if (set.getURIConverter().exists(folder.appendSegments(file.split("/")), null)) {
				return true;
			}
			if (set.getURIConverter().exists(folder.appendSegment("library.settings"), null)) {
				return false;
			}
		}
		return false;
	}
}
