/** The Compare editor: what changed between two texts of a framework. What it shows and keeps is in {@link framewright.ui.model.compare}. */
package framewright.ui.compare;
