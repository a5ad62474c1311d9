/** The quality report: what is wrong or missing in the frameworks of a library, as a web page. */
package framewright.ui.report;
