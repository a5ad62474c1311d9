/** What changed between two versions of a framework, and how two texts become one: the words in which the parts of Framewright speak of it. */
package framewright.core.compare;
