package framewright.format.document.pdf;

import java.util.List;

/**
 * What stands on a page, in the order in which it was drawn.
 *
 * @param number counted from 1
 * @param unreadable how many signs say nothing of the letters that they show
 * @param turned words that are not written in the direction of the others
 * @param pictures whether there are pictures on it
 */
record PageContent(int number, float width, float height, List<Piece> pieces, List<Ruling> rulings, List<Piece> turned, int unreadable, boolean pictures) {
}
