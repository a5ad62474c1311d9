/**
 * A framework as a tree of parts, read straight from its lines and without a parser: for what goes through many or large texts and must keep
 * every comment and blank line, such as comparing and merging.
 */
package framewright.dsl.parts;
