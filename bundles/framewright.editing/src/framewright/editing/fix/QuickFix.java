package framewright.editing.fix;

import framewright.editing.LibraryEdit;

/**
 * A way to mend what a check has found. Immutable.
 *
 * @param label what it does, in the words of an author: “Write 2.1.0”
 * @param code the check whose finding it mends
 * @param edit what it changes
 */
public record QuickFix(String label, String code, LibraryEdit edit) {
}
