package framewright.format.cfpackage;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

import com.google.gson.JsonObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** Writes the texts of a part as items below it: one for a piece of prose, one for a list and each of its entries. */
final class FacetItems {

	/** How much of a text stands in the title of a link to it. */
	private static final int TITLE = 80;

	private final CfPackage target;
	private final Writing writing;
	private final ItemTypes types;
	private final Associations associations;

	FacetItems(CfPackage target, Writing writing, ItemTypes types, Associations associations) {
		this.target = target;
		this.writing = writing;
		this.types = types;
		this.associations = associations;
	}

	/** An item that is not in the package yet. */
	JsonObject item(EObject part, String statement, ItemTypes.Type type) {
		JsonObject item = writing.entity(Addresses.ITEMS, writing.identifiers().of(part));
		item.addProperty("fullStatement", statement == null || statement.isBlank() ? type.title() : statement);
		item.addProperty("CFItemType", type.title());
		item.add("CFItemTypeURI", writing.addresses().link(type.title(), Addresses.ITEM_TYPES, type.id()));
		return item;
	}

	void write(Facet facet, Part part, int place) {
		Kind kind = Kind.of(facet);
		switch (facet) {
			case ProseFacet prose -> add(prose, kind, Frameworks.text(prose), prose.getHeading(), "", Parent.of(part), place);
			case ListFacet list -> entries(list.getEntries(), Kind.ofEntries(list.getKind()), add(list, kind, Frameworks.text(list), list.getHeading(), "", Parent.of(part), place));
			case Voices voices -> {
				Parent parent = add(voices, kind, Frameworks.text(voices), voices.getHeading(), "", Parent.of(part), place);
				int count = 0;
				for (Voice voice : voices.getVoices()) {
					add(voice, Kind.VOICE, Frameworks.text(voice), null, text(voice.getBy()), parent, ++count);
				}
			}
			case Reading reading -> {
				Parent parent = add(reading, kind, Frameworks.text(reading), reading.getHeading(), "", Parent.of(part), place);
				int count = 0;
				for (Work work : reading.getWorks()) {
					add(work, Kind.WORK, Notes.cited(work.getTitle(), work.getAuthor(), work.getYear()), null, Frameworks.text(work), parent, ++count);
				}
				exemplars(reading, part);
			}
			case Figure figure -> add(figure, kind, figure.getAlt(), null, text(figure.getCaption()), Parent.of(part), place);
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		}
	}

	void write(Sources sources, Part part, int place) {
		Parent parent = add(sources, Kind.SOURCES, Frameworks.text(sources), sources.getHeading(), "", Parent.of(part), place);
		int count = 0;
		for (Source source : sources.getSources()) {
			String notes = Frameworks.text(source) + (source.getLink() == null ? "" : (Frameworks.hasText(source) ? "\n\n" : "") + source.getLink());
			add(source, Kind.SOURCE, Notes.cited(source.getTitle(), source.getAuthor(), source.getYear()), null, notes, parent, ++count);
		}
	}

	/** The works that a part names for reading, where their lists stand in notes. */
	void exemplars(Part part) {
		Frameworks.contents(part, Reading.class).forEach(reading -> exemplars(reading, part));
	}

	/** A work without a link stands as an item only, or in notes. */
	private void exemplars(Reading reading, Part part) {
		for (Work work : reading.getWorks()) {
			boolean linked = work.getLink() != null && !work.getLink().isBlank();
			if (linked || !writing.options().notes()) {
				associations.exemplar(work, part, text(work.getTitle()), work.getLink());
			}
		}
	}

	private void entries(List<Entry> entries, Kind kind, Parent parent) {
		int count = 0;
		for (Entry entry : entries) {
			entries(entry.getEntries(), kind, add(entry, kind, Frameworks.text(entry), null, "", parent, ++count));
		}
	}

	/** What an item stands below. */
	private record Parent(EObject object, String title) {

		static Parent of(Part part) {
			return new Parent(part, text(part.getTitle()));
		}
	}

	private Parent add(EObject object, Kind kind, String text, String heading, String notes, Parent parent, int place) {
		ItemTypes.Type type = types.of(kind);
		JsonObject item = item(object, text == null || text.isBlank() ? text(heading) : text, type);
		Writing.line(item, "abbreviatedStatement", heading);
		Writing.put(item, "notes", notes);
		Map<String, String> held = Extension.held(item, Map.of("heading", "abbreviatedStatement", "title", "fullStatement", "alt", "fullStatement", "caption", "notes", "by", "notes"));
		if (type.title().equals(item.get("fullStatement").getAsString())) {
			held.keySet().removeAll(List.of("title", "alt")); // it stands there for nothing
		}
		JsonObject extension = Extension.of(object, held);
		String field = kind == Kind.WORK || kind == Kind.SOURCE ? "notes" : "fullStatement"; // the statement of a work is what it is called
		if (object instanceof Prose prose && !Frameworks.text(prose).equals(item.has(field) ? item.get(field).getAsString() : "")) {
			extension.addProperty("text", Frameworks.text(prose));
		}
		writing.extend(item, extension);
		target.items.add(item);
		String title = title(item.get("fullStatement").getAsString());
		associations.child(object, title, parent.object(), parent.title(), place);
		return new Parent(object, title);
	}

	private static String title(String statement) {
		String line = JsonText.line(statement);
		if (line.length() <= TITLE) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(TITLE - 1)) ? TITLE - 1 : TITLE;
		return line.substring(0, end) + "…";
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}
