package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;

import com.google.gson.JsonObject;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;

/** Writes the parts of a framework, its scales and levels as items, each with its place in what it stands in. */
final class Items {

	private final CfPackage target;
	private final Writing writing;
	private final StatusDates dates;
	private final Numbering numbering;
	private final ItemTypes types;
	private final Associations associations;
	private final Rubrics rubrics;
	private final FacetItems facets;
	private final SubMonitor progress;

	Items(Framework framework, CfPackage target, Writing writing, StatusDates dates, Associations associations, SubMonitor progress) {
		this.target = target;
		this.writing = writing;
		this.dates = dates;
		this.numbering = Numbering.of(framework);
		this.types = new ItemTypes(framework, target, writing);
		this.associations = associations;
		this.rubrics = new Rubrics(target, writing);
		this.facets = new FacetItems(target, writing, types, associations);
		this.progress = progress;
	}

	/** Writes what stands in the framework. */
	void write(Framework framework) {
		contents(framework, null);
	}

	private void contents(Part part, Element domain) {
		int place = 0;
		for (Content content : part.getContents()) {
			place++;
			switch (content) {
				case Element element -> element(element, part, place, domain == null ? element : domain);
				case Scale scale -> scale(scale, part, place);
				case Level level -> level(level, part, place);
				case Facet facet when !writing.options().notes() -> facets.write(facet, part, place);
				case Sources sources when !writing.options().notes() -> facets.write(sources, part, place);
				default -> {
					// stands in rubrics, associations, definitions, notes or extensions
				}
			}
		}
		if (writing.options().notes()) {
			facets.exemplars(part);
		}
		associations.references(part);
	}

	private void element(Element element, Part parent, int place, Element domain) {
		progress.checkCanceled();
		progress.split(1);
		JsonObject item = item(element, types.of(element.getTier()), element.getShort(), numbering.of(element).orElse(element.getCode()));
		dates.start(element).ifPresent(date -> item.addProperty("statusStartDate", date.toString()));
		dates.end(element).ifPresent(date -> item.addProperty("statusEndDate", date.toString()));
		finish(item, element, Map.of("title", "fullStatement", "short", "abbreviatedStatement"));
		associations.child(element, element.getTitle(), parent, parent.getTitle(), place);
		rubrics.add(element, domain);
		contents(element, domain);
		associations.successors(element);
	}

	private void scale(Scale scale, Part parent, int place) {
		JsonObject item = item(scale, types.of(Kind.SCALE), null, null);
		finish(item, scale, Map.of("title", "fullStatement"));
		associations.child(scale, scale.getTitle(), parent, parent.getTitle(), place);
		contents(scale, null);
	}

	private void level(Level level, Part parent, int place) {
		JsonObject item = item(level, types.of(Kind.LEVEL), level.getShort(), level.getCode());
		finish(item, level, Map.of("title", "fullStatement", "short", "abbreviatedStatement", "code", "humanCodingScheme"));
		associations.child(level, level.getTitle(), parent, parent.getTitle(), place);
		contents(level, null);
	}

	private JsonObject item(Part part, ItemTypes.Type type, String abbreviated, String code) {
		JsonObject item = facets.item(part, part.getTitle(), type);
		Writing.line(item, "abbreviatedStatement", abbreviated);
		Writing.line(item, "humanCodingScheme", code);
		return item;
	}

	/**
	 * Notes and extension, which all parts have.
	 *
	 * @param fields the fields of the item that hold features of the part, by these
	 */
	private void finish(JsonObject item, Part part, Map<String, String> fields) {
		Writing.put(item, "notes", Notes.of(part, writing.options()));
		writing.extend(item, extension(part, Extension.held(item, fields), writing.options()));
		target.items.add(item);
	}

	/** What a part holds that no field does: of its own, its accepted findings, and its texts where they stand in notes. */
	static JsonObject extension(Part part, Map<String, String> held, CaseOptions options) {
		JsonObject extension = Extension.of(part, held);
		List<JsonObject> contents = new ArrayList<>();
		for (EObject content : part.getContents()) {
			boolean text = content instanceof Facet || content instanceof Sources;
			if (content instanceof Acceptance || text && options.notes()) {
				contents.add(Extension.whole(content));
			}
		}
		if (!contents.isEmpty()) {
			extension.add("contents", CfPackage.array(contents));
		}
		return extension;
	}

	static int count(Framework framework) {
		return Frameworks.allElements(framework).size();
	}
}
