package framewright.editing.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the Library view or of an outline: what is known of a part of a framework, taken out of its model. Immutable, and equal to the
 * row of the same part in an earlier picture when {@link #key} is the same.
 *
 * @param kind what it stands for
 * @param key what tells it from all other rows of the same picture, and stays the same when the text around it changes
 * @param file the file it stands in; absolute
 * @param name the name in the text; empty where there is none
 * @param number the number as the tiers declare it; empty where there is none
 * @param title what people know it by
 * @param detail a word more: a tier, a version and status, a date; may be empty
 * @param offset where its text begins, in characters
 * @param length how long its text is, in characters
 * @param problems what the last check found in it
 * @param children the rows below it
 */
public record Node(Kind kind, String key, Path file, String name, String number, String title, String detail, int offset, int length, Tally problems, List<Node> children) {

	/** What a row stands for. */
	public enum Kind {
		FRAMEWORK, VERSIONS, VERSION, SCALE, LEVEL, STRUCTURE, DOMAIN, ELEMENT, COMPONENT, RETIRED, DESCRIPTOR, FACET, SECTION, GLOSSARY, SOURCES, BROKEN
	}

	public Node {
		children = List.copyOf(children);
	}

	/** Of the key alone: whoever keeps rows by their hash would else read the whole framework. */
	@Override
	public int hashCode() {
		return key.hashCode();
	}

	/** The number and the title. */
	public String heading() {
		return number.isEmpty() ? title : number + "  " + title;
	}

	public Node withProblems(Tally tally, List<Node> changed) {
		return new Node(kind, key, file, name, number, title, detail, offset, length, tally, changed);
	}

	public Node withChildren(List<Node> changed) {
		return new Node(kind, key, file, name, number, title, detail, offset, length, problems, changed);
	}

	/** This row and all below it. */
	public List<Node> all() {
		List<Node> all = new ArrayList<>();
		collect(all);
		return all;
	}

	private void collect(List<Node> into) {
		into.add(this);
		children.forEach(child -> child.collect(into));
	}

	/** The innermost row whose text an offset lies in. */
	public Optional<Node> at(int place) {
		if (place < offset || place > offset + length) {
			return Optional.empty();
		}
		for (Node child : children) {
			Optional<Node> inner = child.at(place);
			if (inner.isPresent()) {
				return inner;
			}
		}
		return Optional.of(this);
	}

	/** The row of an element with a name, at or below this one. */
	public Optional<Node> element(String wanted) {
		return all().stream().filter(node -> isElement(node.kind) && node.name.equals(wanted)).findFirst();
	}

	public static boolean isElement(Kind kind) {
		return kind == Kind.DOMAIN || kind == Kind.ELEMENT || kind == Kind.COMPONENT || kind == Kind.RETIRED;
	}
}
