/** Prose as a reader sees it: words and sentences, each with its place in what the author wrote. */
package framewright.validation.text;
