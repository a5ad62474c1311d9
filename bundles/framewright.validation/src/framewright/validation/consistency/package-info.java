/** What frameworks of one library say of each other. */
package framewright.validation.consistency;
