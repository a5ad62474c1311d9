package framewright.editing.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import framewright.core.library.Finding;
import framewright.core.library.Severity;

/**
 * What is known of one framework's file: its rows and what was found in it. Immutable.
 *
 * @param file the file; absolute
 * @param tree the framework with its elements and their problems
 * @param findings what was found, in the order of the text
 * @param versions its published versions, newest first
 */
public record FileReport(Path file, Node tree, List<Finding> findings, List<Node> versions) {

	public FileReport {
		findings = List.copyOf(findings);
		versions = List.copyOf(versions);
	}

	public static FileReport of(Path file, Node tree, List<Finding> findings, List<Node> versions) {
		return new FileReport(file, count(tree, Tally.of(findings), Places.of(findings)), findings, versions);
	}

	/** The same with findings that are not in this text's own check. */
	FileReport with(List<Finding> others) {
		if (others.isEmpty()) {
			return this;
		}
		List<Finding> all = new ArrayList<>(findings);
		all.addAll(others);
		all.sort(Finding.ORDER);
		return of(file, tree, all, versions);
	}

	/** Every row gets the findings that lie in its text, a framework all of its file. */
	private static Node count(Node node, Tally own, Places places) {
		return own.isEmpty() ? node : node.withProblems(own, node.children().stream().map(child -> count(child, places.within(child.offset(), child.offset() + child.length()), places)).toList());
	}

	/** Where findings stand, each kind in the order of the text: a framework has thousands of rows, and to look through all findings for each takes long. */
	private record Places(int[] errors, int[] warnings, int[] todos) {

		static Places of(List<Finding> findings) {
			return new Places(of(findings, Severity.ERROR), of(findings, Severity.WARNING), of(findings, Severity.TODO));
		}

		private static int[] of(List<Finding> findings, Severity severity) {
			return findings.stream().filter(finding -> finding.severity() == severity).mapToInt(Finding::offset).sorted().toArray();
		}

		Tally within(int from, int to) {
			return new Tally(before(errors, to) - before(errors, from), before(warnings, to) - before(warnings, from), before(todos, to) - before(todos, from));
		}

		private static int before(int[] sorted, int place) {
			int low = 0;
			int high = sorted.length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (sorted[middle] < place) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			return low;
		}
	}

	/** The row of the framework as the Library view shows it: its published versions, then its elements. */
	public Node row() {
		if (versions.isEmpty()) {
			return tree;
		}
		List<Node> children = new ArrayList<>();
		children.add(new Node(Node.Kind.VERSIONS, tree.key() + "published", file, "", "", "Published versions", Integer.toString(versions.size()), 0, 0, Tally.NONE, versions));
		children.addAll(tree.children());
		return tree.withChildren(children);
	}
}
