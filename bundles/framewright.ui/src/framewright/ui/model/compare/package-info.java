/** What the Compare editor shows and keeps, without a window: the texts to choose from, the list of changes, redlines and the matrix. */
package framewright.ui.model.compare;
