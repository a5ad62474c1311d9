package framewright.editing.remarks;

/**
 * What is remarked about an element: how long it is, what it lacks, how often it is used. Immutable.
 *
 * @param element the name of the element
 * @param offset where the element begins, in characters
 * @param words the remark
 */
public record Remark(String element, int offset, String words) {
}
