package framewright.format.linkeddata;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * Writes Turtle, and a list as {@code (one two three)} wherever it stands. RDF4J does that by itself only for lists that lie whole among the thousand
 * statements that it holds back; a longer one it would tear.
 */
final class Turtle extends TurtleWriter {

	private final Map<BNode, List<IRI>> lists = new HashMap<>();

	Turtle(Writer writer) {
		super(writer);
		getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true).set(BasicWriterSettings.INLINE_BLANK_NODES, false);
	}

	/** From now on the node is written as the list. */
	void list(BNode node, List<IRI> members) {
		lists.put(node, members);
	}

	@Override
	protected void writeBNode(BNode node, boolean shorten) throws IOException {
		List<IRI> members = lists.get(node);
		if (members == null) {
			super.writeBNode(node, shorten);
			return;
		}
		writer.write("(");
		for (IRI member : members) {
			writer.writeEOL();
			writer.write("    ");
			writeResource(member, shorten);
		}
		writer.write(" )");
	}
}
