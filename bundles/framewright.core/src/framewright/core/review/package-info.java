/** What reviewers say about a version of a framework. */
package framewright.core.review;
