package framewright.editing.library;

import java.nio.file.Path;
import java.util.List;

import framewright.core.library.Finding;

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
		return new FileReport(file, count(tree, findings), findings, versions);
	}

	/** Every row gets the findings that lie in its text, a framework all of its file. */
	private static Node count(Node node, List<Finding> findings) {
		List<Finding> own = node.kind() == Node.Kind.FRAMEWORK || node.kind() == Node.Kind.BROKEN ? findings
				: findings.stream().filter(finding -> finding.offset() >= node.offset() && finding.offset() < node.offset() + node.length()).toList();
		if (own.isEmpty()) {
			return node;
		}
		return node.withProblems(Tally.of(own), node.children().stream().map(child -> count(child, own)).toList());
	}

	/** The row of the framework as the Library view shows it: its published versions, then its elements. */
	public Node row() {
		if (versions.isEmpty()) {
			return tree;
		}
		List<Node> children = new java.util.ArrayList<>();
		children.add(new Node(Node.Kind.VERSIONS, tree.key() + "published", file, "", "", "Published versions", Integer.toString(versions.size()), 0, 0, Tally.NONE, versions));
		children.addAll(tree.children());
		return tree.withChildren(children);
	}
}
