/** Frameworks as spreadsheets that can be edited and imported again: Excel workbooks and CSV files. Both hold the same tables ({@link framewright.format.spreadsheet.Sheet}). */
package framewright.format.spreadsheet;
