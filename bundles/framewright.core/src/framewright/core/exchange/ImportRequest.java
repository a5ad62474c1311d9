package framewright.core.exchange;

import java.nio.file.Path;
import java.util.List;

import framewright.core.extension.Options;

/**
 * One document to be imported.
 *
 * @param source the file to read
 * @param name the name that the framework shall have
 * @param options the values of the importer's declared options
 * @param corrections what a person says about lines of the document, against what the importer took them for; later ones win over earlier ones
 */
public record ImportRequest(Path source, String name, Options options, List<Correction> corrections) {

	/**
	 * What a person says lines of a document are.
	 *
	 * @param first the number of the first line, counted from 1 as {@link Imported.SourceLine#number} counts
	 * @param last the number of the last line
	 * @param meaning the id of one of the {@link Imported#meanings} that the importer offers
	 */
	public record Correction(int first, int last, String meaning) {
	}

	public ImportRequest {
		corrections = List.copyOf(corrections);
	}

	public ImportRequest(Path source, String name, Options options) {
		this(source, name, options, List.of());
	}
}
