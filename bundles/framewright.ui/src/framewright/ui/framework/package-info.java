/** The framework editor: several pages that show and change one text. What a page is and has is said by {@link framewright.ui.framework.FrameworkPage}. */
package framewright.ui.framework;
