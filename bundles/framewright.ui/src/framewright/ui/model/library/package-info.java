/** What the views of the library show, without a window. */
package framewright.ui.model.library;
