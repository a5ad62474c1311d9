/** The page Matrix of the framework editor: a table of rated elements and levels, whose cells are prose. What it shows is worked out in {@code framewright.editing.matrix}. */
package framewright.ui.framework.matrix;
