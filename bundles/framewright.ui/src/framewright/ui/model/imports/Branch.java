package framewright.ui.model.imports;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import framewright.editing.library.Node;
import framewright.editing.library.Node.Kind;

/**
 * A row of the framework that comes of a document: a part with what people call it and what it says. Equal to the row of the same part after the document was
 * read again.
 */
public final class Branch {

	private final String key;
	private final EObject part;
	private final Kind kind;
	private final String number;
	private final String title;
	private final String detail;
	private final String words;
	private final List<Branch> children;
	private Branch parent;

	/**
	 * @param key what tells it from all others and stays the same when the document is read again
	 * @param detail a word more: the tier, the kind of text; may be empty
	 * @param words what it says itself, without the parts in it
	 */
	Branch(String key, EObject part, Kind kind, String number, String title, String detail, String words, List<Branch> children) {
		this.key = key;
		this.part = part;
		this.kind = kind;
		this.number = number;
		this.title = title;
		this.detail = detail;
		this.words = words;
		this.children = List.copyOf(children);
		this.children.forEach(child -> child.parent = this);
	}

	/** The part of the framework. */
	public EObject part() {
		return part;
	}

	public Kind kind() {
		return kind;
	}

	/** Its number; empty where it has none. */
	public String number() {
		return number;
	}

	public String title() {
		return title;
	}

	public String detail() {
		return detail;
	}

	/** The rows below it. */
	public List<Branch> children() {
		return children;
	}

	/** The row that it stands in; {@code null} for the framework. */
	public Branch parent() {
		return parent;
	}

	/** What a person reads when they look at it: its title, and what it says with its texts, but not the elements in it. */
	public String reading() {
		StringBuilder text = new StringBuilder();
		text.append(number.isEmpty() ? "" : number + "  ").append(title).append(detail.isEmpty() ? "" : " (" + detail + ")").append('\n');
		if (!words.isEmpty()) {
			text.append('\n').append(words).append('\n');
		}
		readTexts(text);
		return text.toString().strip() + "\n";
	}

	private void readTexts(StringBuilder text) {
		for (Branch child : children) {
			if (!Node.isElement(child.kind)) {
				text.append('\n').append(child.title).append(child.words.isEmpty() ? "" : ":\n").append(child.words).append('\n');
				child.readTexts(text);
			}
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Branch branch && branch.key.equals(key);
	}

	@Override
	public int hashCode() {
		return key.hashCode();
	}

	@Override
	public String toString() {
		return number.isEmpty() ? title : number + "  " + title;
	}
}
