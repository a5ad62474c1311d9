/** What a person looks at, corrects and chooses when a document becomes a framework, without a display. */
package framewright.ui.model.imports;
