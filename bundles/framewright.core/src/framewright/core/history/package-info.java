/** What siblings may ask about the versions of a framework. */
package framewright.core.history;
