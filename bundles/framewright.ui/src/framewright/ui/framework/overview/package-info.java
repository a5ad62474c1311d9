/** The page Overview of the framework editor: what a framework says of itself, as a form. */
package framewright.ui.framework.overview;
