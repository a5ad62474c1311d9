/** Spelling: what a dictionary offers, and the words that a library has of its own. */
package framewright.core.spelling;
