/** Reviewing beside the Compare editor. What it shows and keeps is in {@link framewright.ui.model.review}. */
package framewright.ui.review;
