/** The quality report: what was found in a framework as a map of elements and rules, and how that went from version to version. */
package framewright.validation.report;
