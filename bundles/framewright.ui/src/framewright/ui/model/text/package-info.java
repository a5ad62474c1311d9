/** What the source editor keeps of a text that it shows, without a window. */
package framewright.ui.model.text;
