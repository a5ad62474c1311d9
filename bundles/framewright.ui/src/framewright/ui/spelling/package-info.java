/** Spelling where text is written: in the source editor and in the fields of forms. */
package framewright.ui.spelling;
