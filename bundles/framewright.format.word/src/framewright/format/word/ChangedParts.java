package framewright.format.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import framewright.format.word.redline.Marked;
import framewright.format.word.redline.Marked.Paragraph;
import framewright.format.word.redline.Marked.Section;

/** Leaves out what did not change and was not commented on. Headings stay, so that one sees where one is. */
final class ChangedParts {

	private static final List<String> PARTS = List.of("framework", "element ", "scale ", "level ");

	private final Predicate<Paragraph> wanted;

	/** @param wanted which paragraphs stay though they did not change */
	ChangedParts(Predicate<Paragraph> wanted) {
		this.wanted = wanted;
	}

	Section of(Section part) {
		List<Marked> kept = new ArrayList<>();
		for (Marked item : part.items()) {
			if (item instanceof Paragraph) {
				kept.add(item);
			} else if (item.changed() || RedlineWriter.paragraphs(item).stream().anyMatch(wanted)) {
				kept.add(item instanceof Section section && PARTS.stream().anyMatch(section.key()::startsWith) ? of(section) : item);
			}
		}
		return new Section(part.key(), List.copyOf(kept), part.changed());
	}
}
