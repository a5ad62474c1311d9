/** Saved and published versions of the frameworks of a library. */
package framewright.versions;
