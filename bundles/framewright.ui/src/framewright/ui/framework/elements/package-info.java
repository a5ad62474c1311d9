/** The page Elements of the framework editor: the tree of elements, and what the selected one says, each part in an editor of its own kind. */
package framewright.ui.framework.elements;
