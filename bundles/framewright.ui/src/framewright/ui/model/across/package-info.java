/** What is shown of things that are spread across a library, without a window. */
package framewright.ui.model.across;
