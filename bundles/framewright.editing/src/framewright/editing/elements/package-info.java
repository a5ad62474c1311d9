/** What the page Elements shows: the elements of a framework as a tree, what an element says part by part, and what a cross-reference may lead to. */
package framewright.editing.elements;
