package framewright.format.word.redline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.compare.Comparison;
import framewright.format.word.document.Mark;
import framewright.format.word.redline.Item.Column;
import framewright.format.word.redline.Item.Grid;
import framewright.format.word.redline.Item.Group;
import framewright.format.word.redline.Item.Line;
import framewright.format.word.redline.Item.Prose;
import framewright.format.word.redline.Item.Row;
import framewright.format.word.redline.Marked.MarkedColumn;
import framewright.format.word.redline.Marked.MarkedRow;
import framewright.format.word.redline.Marked.Paragraph;
import framewright.format.word.redline.Marked.Section;
import framewright.format.word.redline.Marked.Table;
import framewright.format.word.redline.Pairing.Step;

/**
 * Brings two versions together in one tree. Without what is deleted it is the newer version, without what is inserted the older one.
 */
public final class Merge {

	private final WordRedline words;

	public Merge(Comparison comparison) {
		words = new WordRedline(comparison);
	}

	public Section of(Group old, Group now) {
		List<Step> steps = pairedByKind(old.items(), now.items(), Pairing.byKey(old.items().stream().map(Item::key).toList(), now.items().stream().map(Item::key).toList()));
		List<Marked> items = new ArrayList<>();
		for (Step step : steps) {
			items.add(merge(step.old() < 0 ? null : old.items().get(step.old()), step.now() < 0 ? null : now.items().get(step.now())));
		}
		return section(now.key(), items);
	}

	private static Section section(String key, List<Marked> items) {
		return new Section(key, List.copyOf(items), items.stream().anyMatch(Marked::changed));
	}

	/** Pieces of one kind that only one side has, between the same two pairs, are one piece that changed. */
	private static List<Step> pairedByKind(List<Item> old, List<Item> now, List<Step> steps) {
		List<Step> paired = new ArrayList<>();
		Map<String, Deque<Integer>> waiting = new HashMap<>(); // where in the result the older pieces of a kind stand that are still alone
		for (Step step : steps) {
			if (step.old() >= 0 && step.now() >= 0) {
				waiting.clear();
				paired.add(step);
			} else if (step.now() < 0) {
				waiting.computeIfAbsent(kind(old.get(step.old())), kind -> new ArrayDeque<>()).add(paired.size());
				paired.add(step);
			} else {
				String kind = kind(now.get(step.now()));
				Deque<Integer> places = kind.isEmpty() ? null : waiting.get(kind);
				if (places == null || places.isEmpty() || !isLast(waiting, paired.size(), places.peek())) {
					paired.add(step);
				} else {
					int place = places.poll();
					paired.set(place, new Step(paired.get(place).old(), step.now()));
				}
			}
		}
		return paired;
	}

	/** Whether nothing of the newer version stands behind a place yet, so that filling it keeps the newer order. */
	private static boolean isLast(Map<String, Deque<Integer>> waiting, int size, int place) {
		long alone = waiting.values().stream().flatMap(Deque::stream).filter(one -> one >= place).count();
		return alone == size - place;
	}

	private static String kind(Item item) {
		return item instanceof Group group ? group.kind() : "";
	}

	private Marked merge(Item old, Item now) {
		if (old == null) {
			return whole(now, Mark.INSERTED);
		}
		if (now == null) {
			return whole(old, Mark.DELETED);
		}
		return switch (now) {
			case Line line when old instanceof Line was -> paragraph(was, line);
			case Group group when old instanceof Group was -> of(was, group);
			case Prose prose when old instanceof Prose was -> section(prose.key(), new ArrayList<>(lines(was.lines(), prose.lines(), false)));
			case Grid grid when old instanceof Grid was -> table(was, grid);
			default -> section(now.key(), List.of(whole(old, Mark.DELETED), whole(now, Mark.INSERTED)));
		};
	}

	private static Marked whole(Item item, Mark mark) {
		return switch (item) {
			case Line line -> whole(line, mark);
			case Group group -> section(group.key(), group.items().stream().map(one -> whole(one, mark)).toList());
			case Prose prose -> section(prose.key(), prose.lines().stream().map(line -> (Marked) whole(line, mark)).toList());
			case Grid grid -> new Table(grid.columns().stream().map(column -> new MarkedColumn(Mark.KEPT, column.width())).toList(),
					grid.rows().stream().map(row -> new MarkedRow(mark, row.head(), row.cells().stream().map(cell -> wholes(cell, mark)).toList())).toList(), mark != Mark.KEPT);
		};
	}

	private static Paragraph whole(Line line, Mark mark) {
		return new Paragraph(mark, line.look(), line.depth(), null, line.place(), WordRedline.all(line.spans(), mark));
	}

	private static List<Paragraph> wholes(List<Line> lines, Mark mark) {
		return lines.stream().map(line -> whole(line, mark)).toList();
	}

	private Paragraph paragraph(Line old, Line now) {
		return new Paragraph(Mark.KEPT, now.look(), now.depth(), old.look() == now.look() ? null : old.look(), now.place(), words.between(old.spans(), now.spans()));
	}

	private List<Paragraph> lines(List<Line> old, List<Line> now, boolean lastTogether) {
		List<Paragraph> lines = new ArrayList<>();
		for (Step step : Pairing.byLikeness(old, now, lastTogether)) {
			lines.add(step.old() < 0 ? whole(now.get(step.now()), Mark.INSERTED) : step.now() < 0 ? whole(old.get(step.old()), Mark.DELETED) : paragraph(old.get(step.old()), now.get(step.now())));
		}
		return lines;
	}

	private Table table(Grid old, Grid now) {
		List<Step> columns = Pairing.byKey(old.columns().stream().map(Column::key).toList(), now.columns().stream().map(Column::key).toList());
		List<Step> rows = Pairing.byKey(old.rows().stream().map(Row::key).toList(), now.rows().stream().map(Row::key).toList());
		List<MarkedRow> marked = new ArrayList<>();
		for (Step row : rows) {
			Row was = row.old() < 0 ? null : old.rows().get(row.old());
			Row is = row.now() < 0 ? null : now.rows().get(row.now());
			marked.add(new MarkedRow(mark(row), (is == null ? was : is).head(), columns.stream().map(column -> cell(was, is, column)).toList()));
		}
		List<MarkedColumn> widths = columns.stream().map(column -> new MarkedColumn(mark(column), column.now() < 0 ? old.columns().get(column.old()).width() : now.columns().get(column.now()).width())).toList();
		boolean changed = widths.stream().anyMatch(column -> column.mark() != Mark.KEPT)
				|| marked.stream().anyMatch(row -> row.mark() != Mark.KEPT || row.cells().stream().flatMap(List::stream).anyMatch(Paragraph::changed));
		return new Table(widths, List.copyOf(marked), changed);
	}

	private List<Paragraph> cell(Row old, Row now, Step column) {
		List<Line> was = old == null || column.old() < 0 ? List.of() : old.cells().get(column.old());
		List<Line> is = now == null || column.now() < 0 ? List.of() : now.cells().get(column.now());
		return lines(was, is, true);
	}

	private static Mark mark(Step step) {
		return step.old() < 0 ? Mark.INSERTED : step.now() < 0 ? Mark.DELETED : Mark.KEPT;
	}
}
