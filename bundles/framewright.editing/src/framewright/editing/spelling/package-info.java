/** Spelling inside the prose of a framework. */
package framewright.editing.spelling;
