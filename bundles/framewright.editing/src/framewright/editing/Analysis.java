package framewright.editing;

import java.util.List;
import java.util.Optional;

import framewright.core.library.Finding;
import framewright.editing.library.Node;

/**
 * What is known of one state of a text. Immutable.
 *
 * @param text the text
 * @param findings what the language and the rules found, in the order of the text
 * @param outline all parts of the framework; empty when the text is too broken to have one
 * @param elements its elements only, as the Library view shows them; empty likewise
 * @param links its references and what they lead to
 * @param complete whether the text follows the grammar; where it does not, the outline may miss what comes after the fault
 */
public record Analysis(String text, List<Finding> findings, Optional<Node> outline, Optional<Node> elements, List<Link> links, boolean complete) {

	public Analysis {
		findings = List.copyOf(findings);
		links = List.copyOf(links);
	}

	/** The reference at a place. */
	public Optional<Link> link(int place) {
		return links.stream().filter(link -> link.covers(place)).findFirst();
	}
}
