package framewright.format.html;

import java.util.List;

/**
 * A page of a handbook.
 *
 * @param handbook with the one chapter that is on the page
 * @param above what the element is part of, from the framework down; empty for the framework
 */
record Excerpt(Handbook handbook, List<Handbook.Reference> above) {
}
