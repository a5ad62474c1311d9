package framewright.ui.model.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** What is in a text that was compared, changed or not: the titles of its elements and their texts for each level. Immutable. */
public final class ReadText {

	/** Nothing is known. */
	public static final ReadText NONE = new ReadText();

	private final Map<String, String> titles = new HashMap<>();
	private final Map<String, Map<String, String>> levels = new HashMap<>();

	private ReadText() {
	}

	/** Reads a text; what cannot be read is left out. */
	public static ReadText of(String text) {
		ReadText read = new ReadText();
		try {
			read.collect(PartReader.read(text));
		} catch (UnreadablePartException e) {
			// Such a text is not compared either, and that has been told.
		}
		return read;
	}

	private void collect(Part part) {
		for (Part inner : part.parts()) {
			if (inner.kind() == Kind.ELEMENT) {
				titles.put(inner.name(), inner.title().isEmpty() ? inner.name() : inner.title());
				collect(inner);
			} else if (inner.kind() == Kind.DESCRIPTOR) {
				levels.computeIfAbsent(part.name(), name -> new LinkedHashMap<>()).put(inner.name(), inner.prose());
			}
		}
	}

	/** The title of an element; its name when there is no such element. */
	public String title(String element) {
		return titles.getOrDefault(element, element);
	}

	public boolean has(String element) {
		return titles.containsKey(element);
	}

	/** The texts of an element by the names of their levels. */
	public Map<String, String> levels(String element) {
		return levels.getOrDefault(element, Map.of());
	}
}
