/** What is done across all frameworks of the open library: going to places, finding uses, renaming, replacing. */
package framewright.ui.across;
