/** What is missing before a framework can be published. */
package framewright.validation.completeness;
