/** Prose as people see and write it: paragraphs and entries with bold, italic and links, instead of the signs of Markdown. Knows no windows. */
package framewright.editing.prose;
