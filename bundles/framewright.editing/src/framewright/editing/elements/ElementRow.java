package framewright.editing.elements;

import java.util.List;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.Address;
import framewright.editing.library.Node;

/**
 * A row of the tree of elements: an element, or the framework above them all. Equal to the row of the same element in another text, so that what is selected
 * and expanded stays so. Immutable once its tree is made.
 */
public final class ElementRow {

	private final String key;
	private final Part part;
	private final ElementRow parent;
	private final String tier;
	private final String number;
	private List<ElementRow> children = List.of();

	/**
	 * @param key  what tells it from all other rows of its tree
	 * @param tier what people call its tier; empty for the framework
	 */
	ElementRow(String key, Part part, ElementRow parent, String tier, String number) {
		this.key = key;
		this.part = part;
		this.parent = parent;
		this.tier = tier;
		this.number = number;
	}

	void children(List<ElementRow> rows) {
		children = List.copyOf(rows);
	}

	String key() {
		return key;
	}

	/** The permanent name of the element; that of the framework for the first row. */
	public String name() {
		return part.name();
	}

	public String title() {
		return part.title().isBlank() ? part.name() : part.title();
	}

	/** The number as the tiers declare it, or the author's own; empty when it has none. */
	public String number() {
		return number;
	}

	/** What people call its tier; empty for the framework. */
	public String tier() {
		return tier;
	}

	/** The number and the title. */
	public String heading() {
		return number.isEmpty() ? title() : number + "  " + title();
	}

	public boolean isFramework() {
		return part.kind() == Kind.FRAMEWORK;
	}

	public boolean isRetired() {
		return isRetired(part);
	}

	static boolean isRetired(Part part) {
		return part.clause("retired in").isPresent();
	}

	/** The version in which it was retired; empty when it is in force. */
	public String retiredIn() {
		return part.values("retired in").stream().findFirst().orElse("");
	}

	/** What its picture stands for. */
	public Node.Kind kind() {
		if (isFramework()) {
			return Node.Kind.FRAMEWORK;
		}
		if (isRetired()) {
			return Node.Kind.RETIRED;
		}
		boolean inner = part.parts().stream().anyMatch(other -> other.kind() == Kind.ELEMENT);
		return parent.isFramework() ? Node.Kind.DOMAIN : inner ? Node.Kind.ELEMENT : Node.Kind.COMPONENT;
	}

	public Address address() {
		return isFramework() ? Address.FRAMEWORK : Address.element(part.name());
	}

	/** The part of the text that it was made from. */
	public Part part() {
		return part;
	}

	/** The row that it stands under; {@code null} for the framework. */
	public ElementRow parent() {
		return parent;
	}

	/** The rows below it, those that are retired behind those in force. */
	public List<ElementRow> children() {
		return children;
	}

	/** Whether a row of another text looks the same, whatever is below it. */
	public boolean looksAs(ElementRow other) {
		return heading().equals(other.heading()) && kind() == other.kind() && retiredIn().equals(other.retiredIn());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ElementRow row && row.key.equals(key);
	}

	@Override
	public int hashCode() {
		return key.hashCode();
	}

	@Override
	public String toString() {
		return heading();
	}
}
