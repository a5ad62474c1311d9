package framewright.editing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import framewright.dsl.resource.Effect.Move;
import framewright.editing.library.Node;

/**
 * What a model looks like from outside: its rows and its references. Immutable.
 *
 * @param outline all parts of the framework; empty when the text is too broken to have one
 * @param elements its elements only; empty likewise
 * @param links its references and what they lead to
 */
record Picture(Optional<Node> outline, Optional<Node> elements, List<Link> links) {

	/** The same after places in its file have moved. */
	Picture moved(Move move, Path file) {
		return new Picture(outline.map(node -> moved(node, move)), elements.map(node -> moved(node, move)), links.stream().map(link -> moved(link, move, file)).toList());
	}

	private static Node moved(Node node, Move move) {
		int offset = move.start(node.offset());
		int length = move.end(node.offset() + node.length()) - offset;
		if (node.offset() + node.length() < move.offset()) {
			return node;
		}
		return new Node(node.kind(), node.key(), node.file(), node.name(), node.number(), node.title(), node.detail(), offset, length, node.problems(),
				node.children().stream().map(child -> moved(child, move)).toList());
	}

	private static Link moved(Link link, Move move, Path file) {
		int offset = move.start(link.offset());
		int target = link.file().equals(file) ? move.start(link.target()) : link.target();
		if (offset == link.offset() && target == link.target()) {
			return link;
		}
		return new Link(offset, move.end(link.offset() + link.length()) - offset, link.kind(), link.title(), link.within(), link.file(), link.name(), target);
	}
}
