/** Finding and replacing words in the prose of a whole library. */
package framewright.editing.find;
