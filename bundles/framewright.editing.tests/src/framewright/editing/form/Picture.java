package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** What a text says, as a tree that a test can change by itself to say what it expects. */
final class Picture {

	final Kind kind;
	String keyword;
	String name;
	String title;
	String prose;
	final Map<String, List<String>> clauses = new TreeMap<>();
	final List<Picture> parts = new ArrayList<>();
	Picture parent;

	Picture(Kind kind, String keyword, String name, String title, String prose) {
		this.kind = kind;
		this.keyword = keyword;
		this.name = name;
		this.title = title;
		this.prose = prose;
	}

	static Picture of(Part part) {
		Picture picture = new Picture(part.kind(), part.keyword(), part.name(), part.title(), part.prose());
		part.clauses().forEach(clause -> picture.clauses.computeIfAbsent(clause.word(), word -> new ArrayList<>()).addAll(clause.values()));
		part.parts().forEach(inner -> picture.add(picture.parts.size(), of(inner)));
		return picture;
	}

	Picture add(int index, Picture part) {
		part.parent = this;
		parts.add(index, part);
		return part;
	}

	void remove() {
		// Not by equality: two parts may say the same.
		for (int i = 0; i < parent.parts.size(); i++) {
			if (parent.parts.get(i) == this) {
				parent.parts.remove(i);
				return;
			}
		}
		throw new AssertionError("gone already");
	}

	/** The picture of a part of the text that this is the picture of. */
	Picture at(Part part) {
		return part.parent() == null ? this : at(part.parent()).parts.get(part.parent().parts().indexOf(part));
	}

	Picture at(Address address) {
		Picture at = address.element().isEmpty() ? this : element(address.element());
		for (int place : address.way()) {
			at = at.parts.get(place);
		}
		return at;
	}

	Picture element(String wanted) {
		return all().stream().filter(picture -> picture.kind == Kind.ELEMENT && picture.name.equals(wanted)).findFirst().orElseThrow(() -> new AssertionError("no element " + wanted));
	}

	List<Picture> all() {
		List<Picture> all = new ArrayList<>(List.of(this));
		parts.forEach(part -> all.addAll(part.all()));
		return all;
	}

	List<Picture> elements() {
		return parts.stream().filter(part -> part.kind == Kind.ELEMENT).toList();
	}

	/** Sets a word, or takes it away where there is nothing to say. */
	void say(String word, List<String> values) {
		if (values.isEmpty()) {
			clauses.remove(word);
		} else {
			clauses.put(word, new ArrayList<>(values));
		}
	}

	void say(String word, String value) {
		say(word, value.isBlank() ? List.of() : List.of(value.strip()));
	}

	/** One line for each part. */
	@Override
	public String toString() {
		StringBuilder lines = new StringBuilder();
		print(lines, 0);
		return lines.toString();
	}

	private void print(StringBuilder lines, int depth) {
		lines.append(" ".repeat(depth)).append(kind).append(' ').append(keyword).append(" [").append(name).append("] [").append(title).append("] ").append(clauses).append(" [").append(prose.replace("\n", "⏎")).append("]\n");
		parts.forEach(part -> part.print(lines, depth + 1));
	}
}
