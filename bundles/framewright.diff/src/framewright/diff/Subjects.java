package framewright.diff;

import java.util.Optional;

import framewright.core.compare.Subject;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** Tells which element a change is about, as both texts have it. */
final class Subjects {

	private Subjects() {
	}

	/**
	 * An element, or the framework.
	 *
	 * @param newer whether the part is one of the newer text
	 */
	static Subject of(Part part, boolean newer, Matching matching) {
		Part now = newer ? part : matching.to(part);
		Part old = newer ? matching.from(part) : part;
		Part shown = now != null ? now : old;
		Optional<Part> domain = Outline.domain(shown);
		return new Subject(shown.name(), old == null ? "" : old.name(), shown.title(), shown.kind() == Kind.ELEMENT ? shown.keyword() : "", old == null ? "" : matching.from().number(old),
				now == null ? "" : matching.to().number(now), domain.map(Part::name).orElse(""), domain.map(Part::title).orElse(""));
	}
}
