package framewright.core.exchange.items;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Entry;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;

/**
 * A place for a text in a part that a format has a column or field for.
 *
 * @param word the keyword of the facet: {@code summary}, {@code note}, {@code indicators}, {@code section}
 * @param heading its heading; empty where it has none
 */
public record Slot(String word, String heading) {

	public Slot(String word) {
		this(word, "");
	}

	/** The text as what stands in this place. A list has an entry for each line. */
	public Content fill(String text) {
		ListKind kind = ListKind.get(word);
		List<String> lines = PlainText.prose(text);
		if (kind == null) {
			ProseFacet facet = ModelFactory.eINSTANCE.createProseFacet();
			facet.setKind(ProseKind.get(word));
			facet.setHeading(heading.isEmpty() ? null : heading);
			facet.getLines().addAll(lines);
			return facet;
		}
		ListFacet list = ModelFactory.eINSTANCE.createListFacet();
		list.setKind(kind);
		list.setHeading(heading.isEmpty() ? null : heading);
		for (String line : lines) {
			String words = line.replaceFirst("^(?:[-*+]|\\d{1,3}[.)])\\s+", "").strip();
			if (!words.isEmpty()) {
				Entry entry = ModelFactory.eINSTANCE.createEntry();
				entry.getLines().add(words);
				list.getEntries().add(entry);
			}
		}
		return list;
	}

	/** What stands in this place of a part; the first where there are several. */
	public Optional<Content> of(Part part) {
		return Frameworks.contents(part, Content.class).stream().filter(this::holds).findFirst();
	}

	private boolean holds(Content content) {
		return switch (content) {
			case ProseFacet prose -> prose.getKind() == ProseKind.get(word) && Objects.equals(heading, Objects.requireNonNullElse(prose.getHeading(), ""));
			case ListFacet list -> list.getKind() == ListKind.get(word) && Objects.equals(heading, Objects.requireNonNullElse(list.getHeading(), ""));
			default -> false;
		};
	}
}
