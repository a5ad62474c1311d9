/** Compares two versions of a framework, says how much each change matters, and merges texts: pure functions, no files, no display. */
package framewright.diff;
