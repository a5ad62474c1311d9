package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;

import com.google.gson.JsonObject;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;

/** Writes how items belong together: what stands in what and in which order, what refers to what, what follows a retired part. */
final class Associations {

	private final CfPackage target;
	private final Writing writing;
	private final Framework framework;
	private final List<String> nowhere = new ArrayList<>();
	private final List<String> orphaned = new ArrayList<>();

	Associations(Framework framework, CfPackage target, Writing writing) {
		this.framework = framework;
		this.target = target;
		this.writing = writing;
	}

	JsonObject node(EObject part, String title) {
		return writing.addresses().node(title, part instanceof Framework ? Addresses.DOCUMENTS : Addresses.ITEMS, writing.identifiers().of(part));
	}

	private JsonObject node(Part part) {
		return node(part, part.getTitle());
	}

	/** @param place the place of the child in its parent, which is the only order that CASE knows */
	void child(EObject child, String title, EObject parent, String parentTitle, int place) {
		JsonObject association = add("isChildOf", "child/" + writing.identifiers().of(child), node(child, title), node(parent, parentTitle));
		association.addProperty("sequenceNumber", place);
	}

	void references(Part part) {
		for (Reference reference : Frameworks.contents(part, Reference.class)) {
			Optional<JsonObject> destination = destination(reference);
			if (destination.isEmpty()) {
				nowhere.add(part instanceof Element element && element.getName() != null ? element.getName() : "");
				continue;
			}
			JsonObject association = add(type(reference.getRelation()), "reference/" + writing.identifiers().of(part) + "/" + destination.get().get("identifier").getAsString(), node(part), destination.get());
			if (writing.options().hasExtensions()) {
				Writing.put(association, "notes", reference.getNote());
				JsonObject extension = Extension.of(reference, reference.getNote() == null || reference.getNote().isBlank() ? Map.of() : Map.of("note", reference.getNote()));
				elsewhere(reference).ifPresent(name -> extension.addProperty("to", name));
				writing.extend(association, extension);
			}
		}
	}

	/** What a part of another framework is called, so that a reference to it can be read back. */
	private Optional<String> elsewhere(Reference reference) {
		if (!(reference.getTarget() instanceof Part part) || part.eIsProxy() || Frameworks.of(part) == framework) {
			return Optional.empty();
		}
		String home = Frameworks.of(part).getName();
		return Optional.of(part instanceof Element element ? home + "." + element.getName() : home);
	}

	private static String type(Relation relation) {
		return switch (relation) {
			case RELATED -> "isRelatedTo";
			case EXACT -> "exactMatchOf";
			case PART_OF -> "isPartOf";
			case PRECEDES -> "precedes";
		};
	}

	private Optional<JsonObject> destination(Reference reference) {
		if (reference.getAddress() != null) {
			String label = reference.getLabel() == null ? reference.getAddress() : reference.getLabel();
			return Optional.of(writing.addresses().page(label, reference.getAddress(), writing.identifiers().of(reference)));
		}
		if (!(reference.getTarget() instanceof Part part) || part.eIsProxy()) {
			return Optional.empty();
		}
		Framework other = Frameworks.of(part);
		if (other == framework) {
			return Optional.of(node(part));
		}
		if (other == null || part instanceof Element named && named.getName() == null) {
			return Optional.empty();
		}
		Identity identity = Identity.of(other);
		UUID id = identity.upToVersion5(part instanceof Element element ? identity.of(element) : identity.framework());
		return Optional.of(writing.addresses().node(part.getTitle(), part instanceof Framework ? Addresses.DOCUMENTS : Addresses.ITEMS, id));
	}

	void successors(Element element) {
		for (Element successor : element.getReplacedBy()) {
			if (successor.eIsProxy() || Frameworks.of(successor) != framework) {
				orphaned.add(element.getName());
				continue;
			}
			add("replacedBy", "replaced/" + writing.identifiers().of(element) + "/" + writing.identifiers().of(successor), node(element), node(successor));
		}
	}

	/** An example of good practice or a text worth reading. */
	void exemplar(EObject work, Part owner, String title, String link) {
		JsonObject page = link == null || link.isBlank() ? node(work, title) : writing.addresses().page(title, link, writing.identifiers().of(work));
		JsonObject association = add("exemplar", "exemplar/" + writing.identifiers().of(work), node(owner), page);
		if (writing.options().hasExtensions()) {
			JsonObject extension = new JsonObject();
			extension.addProperty("is", "Link");
			extension.addProperty("of", writing.identifiers().of(work).toString());
			writing.extend(association, extension);
		}
	}

	private JsonObject add(String type, String key, JsonObject origin, JsonObject destination) {
		JsonObject association = writing.entity(Addresses.ASSOCIATIONS, writing.identifiers().derived(key));
		association.addProperty("associationType", type);
		association.add("originNodeURI", origin);
		association.add("destinationNodeURI", destination);
		target.associations.add(association);
		return association;
	}

	/** What could not be told because it leads nowhere. */
	List<Loss> losses() {
		List<Loss> losses = new ArrayList<>();
		if (!nowhere.isEmpty()) {
			losses.add(new Loss(Aspect.CROSS_REFERENCES, nowhere.stream().filter(name -> !name.isEmpty()).distinct().toList(), "What leads nowhere is left out. Check what it should refer to."));
		}
		if (!orphaned.isEmpty()) {
			losses.add(new Loss(Aspect.SUCCESSORS, orphaned.stream().distinct().toList(), "What is not found is left out. Check the names after “replaced by”."));
		}
		return losses;
	}
}
