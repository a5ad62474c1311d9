/** Reviews as documents for people. */
package framewright.review.report;
