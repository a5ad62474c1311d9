package framewright.editing.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/**
 * A framework's text with its parts, as the pages of the framework editor show it. Immutable, so it may go to any thread. To read one takes
 * some 10 ms for a million characters.
 */
public final class FormText {

	private final String text;
	private final Part framework;
	private final Map<String, Part> elements = new HashMap<>();

	private FormText(String text, Part framework) {
		this.text = text;
		this.framework = framework;
		collect(framework);
	}

	private void collect(Part part) {
		for (Part inner : part.parts()) {
			if (inner.kind() == Kind.ELEMENT) {
				elements.putIfAbsent(inner.name(), inner);
				collect(inner);
			}
		}
	}

	/**
	 * @throws UnreadablePartException when the text does not follow the grammar; it says where
	 */
	public static FormText read(String text) throws UnreadablePartException {
		return new FormText(text, PartReader.read(text));
	}

	public String text() {
		return text;
	}

	public Part framework() {
		return framework;
	}

	/** The element with a name; where it stands twice, the first. */
	public Optional<Part> element(String name) {
		return Optional.ofNullable(elements.get(name));
	}

	/** The part at an address; empty when there is none any more. */
	public Optional<Part> find(Address address) {
		Part part = address.element().isEmpty() ? framework : elements.get(address.element());
		for (int place : address.way()) {
			if (part == null || place >= part.parts().size()) {
				return Optional.empty();
			}
			part = part.parts().get(place);
		}
		return Optional.ofNullable(part);
	}

	/** The innermost part that an offset lies in; the framework when it lies in none. */
	public Part at(int offset) {
		Part part = framework;
		boolean deeper = true;
		while (deeper) {
			deeper = false;
			for (Part inner : part.parts()) {
				if (offset >= inner.start() && offset < inner.end()) {
					part = inner;
					deeper = true;
					break;
				}
			}
		}
		return part;
	}
}
