/** The rated elements of a framework and what they say at each level, as a table: rows, filters, blocks to and from a spreadsheet. Knows no windows. */
package framewright.editing.matrix;
