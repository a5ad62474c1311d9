/** Reads what reviewers wrote into a document. Whoever sends one back may send anything, so everything here is bounded and nothing is believed. */
package framewright.format.word.returned;
