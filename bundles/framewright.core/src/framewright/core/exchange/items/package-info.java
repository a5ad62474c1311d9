/**
 * Frameworks out of what other tools have: a tree of items, one for each row or node of the source, which becomes a framework or a new form of one that is
 * there. What is the same for every such format stands here; formats only say what a row means.
 */
package framewright.core.exchange.items;
