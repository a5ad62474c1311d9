/** The page Preview of the framework editor. */
package framewright.ui.framework.preview;
