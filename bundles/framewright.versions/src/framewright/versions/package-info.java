/**
 * Saved and published versions of the frameworks of a library, in the words of those who use them: a class for each thing that a person does. Every operation
 * either succeeds, or leaves everything as it was and says why in plain words.
 */
package framewright.versions;
