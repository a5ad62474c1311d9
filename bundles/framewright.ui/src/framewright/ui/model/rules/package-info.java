/** What an author chooses of the rules, without a window. */
package framewright.ui.model.rules;
