package framewright.cli.lsp;

import framewright.core.library.Library;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.LibraryTexts;

/**
 * A library that some text of the client belongs to.
 *
 * @param library the library
 * @param session what is known of it
 * @param texts its texts as the client has them
 * @param whole whether all its files count; a folder that nobody made a library is not looked through
 */
record OpenLibrary(Library library, LibrarySession session, LibraryTexts texts, boolean whole) {
}
