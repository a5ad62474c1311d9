/** What an editor remarks beside the elements of a text. */
package framewright.editing.remarks;
