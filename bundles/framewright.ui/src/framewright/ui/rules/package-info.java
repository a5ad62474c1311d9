/** Where an institute chooses which rules it wants. */
package framewright.ui.rules;
