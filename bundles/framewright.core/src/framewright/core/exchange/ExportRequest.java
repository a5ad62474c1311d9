package framewright.core.exchange;

import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * One framework to be exported.
 *
 * @param framework the model, to be read only; references in it are resolved as far as they lead anywhere
 * @param library the library that it belongs to, for pictures and other frameworks
 * @param options the values of the exporter's declared options
 * @param output where files are written
 */
public record ExportRequest(Framework framework, Library library, Options options, OutputFolder output) {
}
