/** What the windows about saved and published versions show and do, without any window. */
package framewright.ui.model.versions;
