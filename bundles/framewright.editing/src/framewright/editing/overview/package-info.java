/** What a framework says of itself as a form shows it: its fields and tables, what is wrong in each, and the edit that each entry means. Knows no windows. */
package framewright.editing.overview;
