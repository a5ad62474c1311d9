package framewright.core.exchange;

import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * One framework to be exported.
 *
 * @param framework the model, to be read only; references in it are resolved as far as they lead anywhere. Where only a part was asked for, the rest is not in it
 * @param library the library that it belongs to, for pictures, published versions and other frameworks
 * @param options the values of the exporter's declared options
 * @param selection what part of the framework it is; for the words on the cover
 * @param output where files are written
 */
public record ExportRequest(Framework framework, Library library, Options options, Selection selection, OutputFolder output) {

	/** For a whole framework. */
	public ExportRequest(Framework framework, Library library, Options options, OutputFolder output) {
		this(framework, library, options, Selection.WHOLE, output);
	}
}
