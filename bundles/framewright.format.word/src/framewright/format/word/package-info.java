/** Word documents. */
package framewright.format.word;
