package framewright.core.exchange;

import java.util.List;

import framewright.core.exchange.Imported.SourceLine;

/**
 * A framework before and after somebody edited it in another format, both written by the importer: they differ in nothing but what was edited.
 *
 * @param base the text of what the document was made from, as far as that is known
 * @param now the text of what the document says
 * @param lines every line of the document and what became of it
 */
public record Revision(String base, String now, List<SourceLine> lines) {

	public Revision {
		lines = List.copyOf(lines);
	}
}
