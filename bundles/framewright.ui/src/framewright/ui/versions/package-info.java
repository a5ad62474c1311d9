/** Windows about saved and published versions: saving, publishing, history, sharing, getting the latest, and deciding where two texts differ. */
package framewright.ui.versions;
