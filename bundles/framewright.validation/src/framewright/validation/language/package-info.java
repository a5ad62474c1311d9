/** How a framework reads: spelling, words to prefer and to avoid, sentences, abbreviations. */
package framewright.validation.language;
