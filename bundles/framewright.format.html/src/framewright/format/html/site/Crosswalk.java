package framewright.format.html.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.text.Markdown;
import framewright.format.html.Handbook;
import framewright.format.html.Handbook.Link;
import framewright.format.html.Titles;
import framewright.format.html.site.Site.CrossRow;
import framewright.format.html.site.Site.Crossing;

/** How a framework and others refer to each other, and to the web. */
final class Crosswalk {

	/** A reference, and the part that it stands in. */
	private record Use(Reference reference, Framework framework, Element element) {
	}

	private final SiteVersion version;
	private final SitePlaces places;
	private final Map<Framework, Numbering> numberings = new HashMap<>();
	private final List<Use> own;
	private final List<Use> foreign = new ArrayList<>();
	private final Map<String, List<Use>> incoming = new HashMap<>();

	Crosswalk(SiteVersion version, SitePlaces places) {
		this.version = version;
		this.places = places;
		this.own = uses(version.framework());
		// What is selected of a framework is a copy; others refer to the whole.
		Framework whole = version.whole();
		ResourceSet library = whole.eResource() == null ? null : whole.eResource().getResourceSet();
		Map<String, Framework> others = new TreeMap<>();
		for (Resource resource : library == null ? List.<Resource>of() : library.getResources()) {
			Frameworks.of(resource).filter(other -> other != whole && other.getName() != null).ifPresent(other -> others.put(other.getName() + " " + other.eResource().getURI(), other));
		}
		others.values().forEach(other -> uses(other).stream().filter(use -> framework(use.reference()) == whole).forEach(foreign::add));
		for (Use use : own) {
			enter(use);
		}
		foreign.forEach(this::enter);
	}

	private void enter(Use use) {
		if (use.reference().getTarget() instanceof Element target && target.getName() != null && (Frameworks.of(target) == version.whole() || Frameworks.of(target) == version.framework())) {
			incoming.computeIfAbsent(target.getName(), name -> new ArrayList<>()).add(use);
		}
	}

	private static List<Use> uses(Framework framework) {
		List<Use> uses = new ArrayList<>();
		for (TreeIterator<EObject> contents = framework.eAllContents(); contents.hasNext();) {
			EObject next = contents.next();
			if (next instanceof Reference reference && (reference.getAddress() != null || reference.getTarget() != null && !reference.getTarget().eIsProxy())) {
				uses.add(new Use(reference, framework, reference.eContainer() instanceof Element element ? element : null));
			}
		}
		return uses;
	}

	private static Framework framework(Reference reference) {
		return reference.getTarget() == null ? null : reference.getTarget() instanceof Framework framework ? framework : Frameworks.of(reference.getTarget());
	}

	/** What refers to an element, by the words for it. */
	List<Handbook.Relation> incoming(Element element) {
		Map<String, List<Handbook.Reference>> relations = new LinkedHashMap<>();
		for (Use use : incoming.getOrDefault(element.getName() == null ? "" : element.getName(), List.of())) {
			boolean here = use.framework() == version.framework() || use.framework() == version.whole();
			String address = here ? address(use.element()) : places.other(use.framework(), use.element());
			relations.computeIfAbsent(label(use.reference().getRelation()), name -> new ArrayList<>())
					.add(new Handbook.Reference(title(use.framework(), use.element()), here || use.element() == null ? "" : text(use.framework().getTitle()), address, text(use.reference().getNote())));
		}
		return relations.entrySet().stream().map(entry -> new Handbook.Relation(entry.getKey(), entry.getValue())).toList();
	}

	/** The other frameworks in the order of their titles, then the web. */
	List<Crossing> crossings() {
		Map<String, List<Use>> groups = new TreeMap<>();
		Map<String, Framework> frameworks = new HashMap<>();
		List<Use> web = own.stream().filter(use -> use.reference().getAddress() != null).toList();
		for (Use use : own) {
			Framework other = framework(use.reference());
			if (other != null && other != version.whole() && other != version.framework()) {
				groups.computeIfAbsent(key(other), key -> new ArrayList<>()).add(use);
				frameworks.put(key(other), other);
			}
		}
		for (Use use : foreign) {
			groups.computeIfAbsent(key(use.framework()), key -> new ArrayList<>()).add(use);
			frameworks.put(key(use.framework()), use.framework());
		}
		List<Crossing> crossings = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		groups.forEach((key, uses) -> crossings.add(crossing(frameworks.get(key), uses, ids)));
		if (!web.isEmpty()) {
			crossings.add(new Crossing("Standards and pages on the web", "other.", "", web.stream().map(use -> new CrossRow("", here(use.element()), forwards(use.reference().getRelation()), web(use.reference()), "")).toList(), List.of()));
		}
		return crossings;
	}

	private static String key(Framework framework) {
		return text(framework.getTitle()) + " " + text(framework.getName());
	}

	private Crossing crossing(Framework other, List<Use> uses, Set<String> ids) {
		String group = SitePlaces.id(other, null);
		ids.add(group);
		List<CrossRow> out = new ArrayList<>();
		List<CrossRow> in = new ArrayList<>();
		for (Use use : uses) {
			boolean theirs = use.framework() == other;
			Element there = theirs ? use.element() : use.reference().getTarget() instanceof Element element ? element : null;
			Element here = !theirs ? use.element() : use.reference().getTarget() instanceof Element element ? element : null;
			String id = SitePlaces.id(other, there);
			Handbook.Reference end = new Handbook.Reference(title(other, there), "", places.onward(other, there), text(use.reference().getNote()));
			String relation = theirs ? backwards(use.reference().getRelation()) : forwards(use.reference().getRelation());
			(theirs ? in : out).add(new CrossRow(ids.add(id) ? id : "", here(here), relation, end, there == null ? "" : Words.first(there)));
		}
		return new Crossing(text(other.getTitle()), group, places.onward(other, null), out, in);
	}

	private Link here(Element element) {
		return new Link(title(version.framework(), element), address(element));
	}

	private String address(Element element) {
		return element == null ? FileNames.INDEX : element.getName() != null && version.find(element.getName(), "").isPresent() ? FileNames.of(element.getName()) : "";
	}

	private String title(Framework framework, Element element) {
		return element == null ? text(framework.getTitle()) : Titles.numbered(element, numberings.computeIfAbsent(framework, Numbering::of));
	}

	private static Handbook.Reference web(Reference reference) {
		String address = Markdown.isAddress(reference.getAddress()) ? reference.getAddress() : "";
		return new Handbook.Reference(text(reference.getLabel()).isEmpty() ? reference.getAddress() : reference.getLabel().strip(), "", address, text(reference.getNote()));
	}

	private static String forwards(Relation relation) {
		return switch (relation) {
			case EXACT -> "is the same as";
			case PART_OF -> "is part of";
			case PRECEDES -> "comes before";
			case RELATED -> "is related to";
		};
	}

	private static String backwards(Relation relation) {
		return switch (relation) {
			case EXACT -> "is the same as";
			case PART_OF -> "contains";
			case PRECEDES -> "comes after";
			case RELATED -> "is related to";
		};
	}

	/** The words before what refers to an element. */
	private static String label(Relation relation) {
		return switch (relation) {
			case EXACT -> "Same as";
			case PART_OF -> "Contains";
			case PRECEDES -> "Comes after";
			case RELATED -> "Related to";
		};
	}

	private static String text(String value) {
		return value == null ? "" : value.strip();
	}
}
