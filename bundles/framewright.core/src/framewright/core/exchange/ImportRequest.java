package framewright.core.exchange;

import java.nio.file.Path;

import framewright.core.extension.Options;

/**
 * One document to be imported.
 *
 * @param source the file to read
 * @param name the name that the framework shall have
 * @param options the values of the importer's declared options
 */
public record ImportRequest(Path source, String name, Options options) {
}
