/** Reviews as plain text files of a library. */
package framewright.review;
