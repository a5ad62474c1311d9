package framewright.core.rules;

import java.nio.file.Path;

import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.dsl.model.Framework;

/**
 * What a rule is asked about.
 *
 * @param framework the framework; not to be changed
 * @param file the file that it stands in, or would be saved in; absolute
 * @param library the library it belongs to
 * @param settings what the library says of itself
 * @param parameters the values of the rule's declared options for this framework
 */
public record Situation(Framework framework, Path file, Library library, LibrarySettings settings, Options parameters) {
}
