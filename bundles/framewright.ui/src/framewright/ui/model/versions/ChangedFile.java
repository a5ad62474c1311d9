package framewright.ui.model.versions;

import java.nio.file.Path;

/**
 * A file that is not what the last version has of it.
 *
 * @param title   the title of the framework in it, else the file's name
 * @param what    what became of it, in a few words: “new”, “3 changes: 1 editorial, 2 substantive”
 * @param leftOut whether it cannot be saved in a version as it is
 */
public record ChangedFile(Path file, String title, String what, boolean leftOut) {
}
