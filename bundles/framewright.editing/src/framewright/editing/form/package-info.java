/** A framework as forms show it, and what an author does on them as edits of its text. Works on {@code framewright.dsl.parts}; knows no windows. */
package framewright.editing.form;
