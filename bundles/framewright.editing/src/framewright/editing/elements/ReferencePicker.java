package framewright.editing.elements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;

import framewright.editing.form.FormText;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;

/** All that a cross-reference may lead to, in the framework that is edited and in the others of its library, and the search in it. A picture, immutable. */
public final class ReferencePicker {

	private final List<ReferenceTarget> targets = new ArrayList<>();
	private final Map<String, ReferenceTarget> byTarget = new HashMap<>();

	/**
	 * @param file    of the framework that is edited, whose rows in the library do not count
	 * @param library what is known of the others; empty when nothing is
	 */
	public ReferencePicker(FormText text, Path file, Optional<LibrarySnapshot> library) {
		ElementRow root = ElementTree.of(text).root();
		collect(root, root.title());
		for (Node framework : library.map(LibrarySnapshot::frameworks).orElse(List.of())) {
			if (!framework.file().equals(file) && !framework.name().isEmpty()) {
				add(new ReferenceTarget(framework.name(), "", framework.title(), framework.title(), false, Node.Kind.FRAMEWORK));
				framework.children().forEach(child -> collect(child, framework));
			}
		}
		for (ReferenceTarget target : List.copyOf(targets)) {
			if (target.own()) {
				byTarget.putIfAbsent(root.name() + "." + target.target(), target);
			}
		}
	}

	private void collect(ElementRow row, String framework) {
		for (ElementRow child : row.children()) {
			add(new ReferenceTarget(child.name(), child.number(), child.title(), framework, true, child.kind()));
			collect(child, framework);
		}
	}

	private void collect(Node node, Node framework) {
		if (Node.isElement(node.kind()) && !node.name().isEmpty()) {
			add(new ReferenceTarget(framework.name() + "." + node.name(), node.number(), node.title(), framework.title(), false, node.kind()));
			node.children().forEach(child -> collect(child, framework));
		}
	}

	private void add(ReferenceTarget target) {
		targets.add(target);
		byTarget.putIfAbsent(target.target(), target);
	}

	/**
	 * What one cross-reference leads to, without a picture of the whole library.
	 *
	 * @param tree of the framework that is edited, unfiltered
	 */
	public static Optional<ReferenceTarget> resolve(ElementTree tree, Optional<LibrarySnapshot> library, String written) {
		String prefix = tree.root().name() + ".";
		String own = written.startsWith(prefix) ? written.substring(prefix.length()) : written;
		Optional<ReferenceTarget> here = own.isEmpty() ? Optional.empty()
				: tree.row(own).map(row -> new ReferenceTarget(row.name(), row.number(), row.title(), tree.root().title(), true, row.kind()));
		if (here.isPresent()) {
			return here;
		}
		String[] names = written.split("\\.", 2);
		return library.stream().flatMap(known -> known.frameworks().stream()).filter(framework -> framework.name().equals(names[0])).findFirst()
				.flatMap(framework -> names.length == 1 ? Optional.of(framework) : framework.element(names[1])).map(node -> new ReferenceTarget(written, node.number(), node.title(), library.get().title(node.file()), names[0].equals(tree.root().name()), node.kind()));
	}

	/** What a cross-reference leads to as it is written; empty when there is no such thing. */
	public Optional<ReferenceTarget> find(String target) {
		return Optional.ofNullable(byTarget.get(target));
	}

	/**
	 * What some words mean, the likeliest first: a number as it is, a title that begins so, then all whose number, title or name has words that begin so. Those of the
	 * framework that is edited come before others, those in force before retired ones.
	 *
	 * @param most how many are wanted
	 */
	public List<ReferenceTarget> search(String words, int most) {
		String wanted = words.strip().toLowerCase(Locale.ROOT);
		String[] each = wanted.isEmpty() ? new String[0] : wanted.split("\\s+");
		return targets.stream().filter(target -> WordSearch.holds(target.number() + " " + target.title() + " " + target.target().replace('.', ' ') + " " + target.framework(), each))
				.sorted(Comparator.comparingInt(target -> rank(target, wanted))).limit(most).toList();
	}

	private static int rank(ReferenceTarget target, String wanted) {
		int far = target.kind() == Node.Kind.RETIRED ? 2 : target.own() ? 0 : 1;
		if (wanted.isEmpty()) {
			return far;
		}
		if (target.number().equalsIgnoreCase(wanted)) {
			return far;
		}
		if (target.title().toLowerCase(Locale.ROOT).startsWith(wanted)) {
			return 10 + far;
		}
		boolean title = WordSearch.holds(target.number() + " " + target.title(), wanted.split("\\s+"));
		return (title ? 20 : 30) + far;
	}
}
