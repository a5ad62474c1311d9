package framewright.editing.elements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import framewright.core.library.Library;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.form.FormText;

/** Which elements of a framework stand in a published version: they may be retired and never removed, for ratings and references are found by them. */
public final class PublishedElements {

	private PublishedElements() {
	}

	/**
	 * Reads the published versions. Takes some 10 ms for each of a large framework.
	 *
	 * @param file where the framework is; absolute
	 * @return tells by the permanent name; an element that had another name when it was published counts, too
	 * @throws IOException when a version cannot be read, with a message for people
	 */
	public static Predicate<String> of(Path file, FormText text) throws IOException {
		Set<String> names = new HashSet<>();
		for (Path version : Library.containing(file).published(text.framework().name())) {
			try {
				collect(FormText.read(Files.readString(version, StandardCharsets.UTF_8)).framework(), names);
			} catch (IOException | UnreadablePartException e) {
				throw new IOException("The published version " + Library.version(version) + " cannot be read, so it cannot be told what stands in it. Check that its file is there and that you may read it.", e);
			}
		}
		return name -> names.contains(name) || text.element(name).stream().flatMap(element -> element.clauses().stream()).filter(clause -> clause.word().equals("formerly"))
				.map(Clause::values).anyMatch(former -> former.stream().anyMatch(names::contains));
	}

	private static void collect(Part part, Set<String> names) {
		for (Part inner : part.parts()) {
			if (inner.kind() == Part.Kind.ELEMENT) {
				names.add(inner.name());
				collect(inner, names);
			}
		}
	}

	/** Whether an element or anything in it was published. */
	public static boolean any(Part element, Predicate<String> published) {
		return published.test(element.name()) || element.parts().stream().anyMatch(inner -> inner.kind() == Part.Kind.ELEMENT && any(inner, published));
	}
}
