package framewright.core.exchange;

import java.util.List;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;

/**
 * A framework before and after somebody edited it in another format, both written by the importer: they differ in nothing but what was edited.
 *
 * @param base the text of what the document was made from, as far as that is known
 * @param now the text of what the document says
 * @param lines every line of the document and what became of it
 * @param doubts what a person should look at, in the order of the document
 */
public record Revision(String base, String now, List<SourceLine> lines, List<Doubt> doubts) {

	public Revision {
		lines = List.copyOf(lines);
		doubts = List.copyOf(doubts);
	}

	public Revision(String base, String now, List<SourceLine> lines) {
		this(base, now, lines, List.of());
	}
}
