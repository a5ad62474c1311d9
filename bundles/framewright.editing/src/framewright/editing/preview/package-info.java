/** What edits of several files do, line by line, for people to look at before they are done. */
package framewright.editing.preview;
