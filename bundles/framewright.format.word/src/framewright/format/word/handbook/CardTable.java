package framewright.format.word.handbook;

import java.util.ArrayList;
import java.util.List;

import framewright.format.word.document.Body;
import framewright.format.word.document.Look;
import framewright.format.word.document.PageSetup;
import framewright.format.word.document.Palette;
import framewright.format.word.document.Span;
import framewright.format.word.document.TableMarkup;
import framewright.format.word.handbook.Block.Group;
import framewright.format.word.handbook.Block.Line;

/**
 * Lays the smart card out as a table on one page that lies on its side: the groups side by side, in letters as large as the page allows. A framework that has more than
 * a page can hold in letters that can be read goes over to further pages.
 */
final class CardTable {

	private static final int MOST_COLUMNS = 4;

	/** Sizes of letters, in half points. */
	private static final int LARGEST = 30;
	private static final int SMALLEST = 12;

	private static final int PADDING = 220;

	private final Body body;
	private final TableMarkup tables;
	private final Palette palette;
	private final PageSetup pages;

	CardTable(Body body, TableMarkup tables, Palette palette, PageSetup pages) {
		this.body = body;
		this.tables = tables;
		this.palette = palette;
		this.pages = pages;
	}

	void write(Block.Card card) {
		List<Group> groups = card.groups().size() == 1 ? split(card.groups().get(0)) : card.groups();
		int columns = Math.min(MOST_COLUMNS, groups.size());
		int width = pages.text() / columns;
		int size = size(groups, columns, width);
		List<Integer> widths = new ArrayList<>(java.util.Collections.nCopies(columns, width));
		tables.begin(widths, "Smart card: all numbers and titles on one page", false, false);
		for (int from = 0; from < groups.size(); from += columns) {
			List<Group> row = groups.subList(from, Math.min(from + columns, groups.size()));
			tables.beginRow(false, true);
			for (int i = 0; i < columns; i++) {
				tables.beginCell(width, 1, i < row.size() ? palette.ink() : "");
				line(Look.CARD_TITLE, 0, false, i < row.size() ? number(row.get(i).number()) : "", i < row.size() ? row.get(i).title() : "", size + 2);
				tables.end();
			}
			tables.end();
			tables.beginRow(false, row.stream().allMatch(group -> group.lines().size() < 60));
			for (int i = 0; i < columns; i++) {
				tables.beginCell(width, 1, "");
				List<Line> lines = i < row.size() ? row.get(i).lines() : List.of();
				boolean nested = lines.stream().anyMatch(one -> one.depth() > 0);
				lines.forEach(one -> line(Look.CARD_LINE, one.depth(), nested && one.depth() == 0, number(one.number()), one.title(), one.depth() == 0 ? size : size - 1));
				if (lines.isEmpty()) {
					line(Look.CARD_LINE, 0, false, "", "", size);
				}
				tables.end();
			}
			tables.end();
		}
		tables.end();
		body.afterTable();
	}

	private static String number(String number) {
		return number.isEmpty() ? "" : number + "\u2002";
	}

	private void line(Look look, int depth, boolean strong, String number, String title, int size) {
		body.sized(look, depth * 160, size, List.of(Span.strong(number), new Span(title, strong, false, "")));
	}

	/** One group stands in several columns. */
	private static List<Group> split(Group group) {
		int columns = Math.max(1, Math.min(3, group.lines().size() / 6));
		int each = (group.lines().size() + columns - 1) / columns;
		List<Group> split = new ArrayList<>();
		for (int from = 0; from == 0 || from < group.lines().size(); from += each) {
			split.add(new Group(from == 0 ? group.number() : "", from == 0 ? group.title() : "", group.bookmark(), group.lines().subList(from, Math.min(from + each, group.lines().size()))));
		}
		return split;
	}

	/** The largest letters in which all groups stand on one page, by a guess at how many fit a line. */
	private int size(List<Group> groups, int columns, int width) {
		int size = LARGEST;
		while (size > SMALLEST && height(groups, columns, width, size) > pages.textHeight() - 1200) {
			size--;
		}
		return size;
	}

	/** How high the table is, in twentieths of a point. */
	private static int height(List<Group> groups, int columns, int width, int size) {
		int height = 0;
		for (int from = 0; from < groups.size(); from += columns) {
			int highest = 0;
			for (Group group : groups.subList(from, Math.min(from + columns, groups.size()))) {
				int lines = 0;
				for (Line line : group.lines()) {
					double letters = (width - PADDING - line.depth() * 160) / (size * 10 * 0.48);
					lines += (int) Math.ceil((line.number().length() + 2 + line.title().length()) / Math.max(8, letters));
				}
				highest = Math.max(highest, lines);
			}
			height += (highest + 2) * size * 10 * 124 / 100 + 200;
		}
		return height;
	}
}
