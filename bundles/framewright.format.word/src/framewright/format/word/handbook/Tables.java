package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;
import framewright.format.word.document.Look;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;
import framewright.format.word.handbook.Block.Cell;
import framewright.format.word.redline.Wording;

/**
 * Rubrics and grids. The words that all descriptors begin with stand under the title of each level at the head of its column, which is repeated on each
 * page: read from there down, every descriptor goes on with the sentence that its head begins, and the stem is never repeated in it.
 */
final class Tables {

	/** More levels than these do not stand side by side on a page; then each has a row. */
	private static final int MOST_COLUMNS = 5;

	private static final String BOX = "☐";

	private final Prose prose;
	private final Numbering numbering;
	private final Bookmarks bookmarks;
	private final References references;
	private final Set<Loss> losses;

	Tables(Prose prose, Numbering numbering, Bookmarks bookmarks, References references, Set<Loss> losses) {
		this.prose = prose;
		this.numbering = numbering;
		this.bookmarks = bookmarks;
		this.references = references;
		this.losses = losses;
	}

	/** The scale that elements of a tier are rated or answered on, or {@code null}. */
	static Scale scale(Tier tier) {
		if (tier == null || tier.eIsProxy()) {
			return null;
		}
		Scale scale = tier.getRatedOn() != null ? tier.getRatedOn() : tier.getAnsweredOn();
		return scale == null || scale.eIsProxy() || Frameworks.levels(scale).isEmpty() ? null : scale;
	}

	/** Several elements that have nothing but descriptors, a row each. */
	Block rubric(List<Element> elements, String caption) {
		Element first = elements.get(0);
		List<Level> levels = Frameworks.levels(scale(first.getTier()));
		String stem = Frameworks.stem(first).map(Wording::text).orElse("");
		if (levels.size() > MOST_COLUMNS) {
			return upright(elements, levels, stem, caption);
		}
		List<Integer> shares = new ArrayList<>(List.of(levels.size() > 3 ? 18 : levels.size() > 2 ? 19 : 24));
		List<Cell> head = new ArrayList<>(List.of(Cell.of(Look.LEVEL, text(first.getTier().getTitle()))));
		for (Level level : levels) {
			shares.add((100 - shares.get(0)) / levels.size());
			head.add(head(level, stem));
		}
		List<List<Cell>> rows = new ArrayList<>();
		for (Element element : elements) {
			List<Cell> row = new ArrayList<>(List.of(title(element, 1)));
			cells(element, levels, Frameworks.descriptors(element)).forEach(text -> row.add(new Cell(text, 1)));
			rows.add(row);
		}
		return new Block.Table(caption, false, true, shares, head, rows, true);
	}

	/** The same where there are too many levels for columns: each element has a row across the table, and under it a row for each level. */
	private Block upright(List<Element> elements, List<Level> levels, String stem, String caption) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Element element : elements) {
			rows.add(List.of(title(element, 2)));
			List<List<Paragraph>> texts = cells(element, levels, Frameworks.descriptors(element));
			for (int i = 0; i < levels.size(); i++) {
				rows.add(List.of(Cell.of(Look.ROW_TITLE, Wording.title(levels.get(i))), new Cell(texts.get(i), 1)));
			}
		}
		return new Block.Table(caption, false, true, List.of(25, 75), List.of(Cell.of(Look.LEVEL, "Level"), Cell.of(Look.LEVEL, stem.isEmpty() ? "What it looks like" : stem + " …")), rows, true);
	}

	/** Descriptors under the heading of their element: with all levels of the scale where they stand together, else with those that stand here. */
	Block descriptors(Element element, List<Descriptor> descriptors) {
		Scale scale = scale(element.getTier());
		boolean together = descriptors.size() == Frameworks.descriptors(element).size();
		List<Level> levels = scale != null && together ? Frameworks.levels(scale) : descriptors.stream().map(Descriptor::getLevel).filter(Objects::nonNull).filter(level -> !level.eIsProxy()).distinct().toList();
		String stem = Frameworks.stem(element).map(Wording::text).orElse("");
		List<List<Paragraph>> texts = cells(element, levels, descriptors);
		if (levels.isEmpty()) {
			return new Block.Text(List.of());
		}
		if (levels.size() > MOST_COLUMNS) {
			List<List<Cell>> rows = new ArrayList<>();
			for (int i = 0; i < levels.size(); i++) {
				rows.add(List.of(Cell.of(Look.ROW_TITLE, Wording.title(levels.get(i))), new Cell(texts.get(i), 1)));
			}
			return new Block.Table(numbering.heading(element), false, true, List.of(25, 75), List.of(Cell.of(Look.LEVEL, "Level"), Cell.of(Look.LEVEL, stem.isEmpty() ? "What it looks like" : stem + " …")), rows, true);
		}
		return new Block.Table(numbering.heading(element), false, true, levels.stream().map(level -> 1).toList(), levels.stream().map(level -> head(level, stem)).toList(),
				List.of(texts.stream().map(text -> new Cell(text, 1)).toList()), false);
	}

	private static Cell head(Level level, String stem) {
		Paragraph title = Paragraph.of(Look.LEVEL, Wording.title(level));
		return new Cell(stem.isEmpty() ? List.of(title) : List.of(title, Paragraph.of(Look.LEVEL_STEM, stem + " …")), 1);
	}

	/** Number and title of the element of a row, whom it is for and what it refers to. */
	private Cell title(Element element, int columns) {
		List<Paragraph> paragraphs = new ArrayList<>();
		paragraphs.add(Paragraph.of(Look.ROW_TITLE, List.of(Span.plain(numbering.of(element).map(number -> number + "\u2002").orElse("")), Span.plain(Wording.title(element)))).at(bookmarks.of(element)));
		if (!element.getAudience().isEmpty()) {
			paragraphs.add(Paragraph.of(Look.ROW_NOTE, "For: " + String.join("; ", element.getAudience())));
		}
		paragraphs.addAll(references.paragraphs(Frameworks.contents(element, Reference.class), Look.ROW_NOTE));
		return new Cell(paragraphs, columns);
	}

	/** The descriptors in the order of the levels. */
	private List<List<Paragraph>> cells(Element element, List<Level> levels, List<Descriptor> descriptors) {
		Map<Level, List<Paragraph>> texts = new HashMap<>();
		for (Descriptor descriptor : descriptors) {
			if (!levels.contains(descriptor.getLevel())) {
				losses.add(new Loss(Aspect.DESCRIPTORS, List.of(text(element.getName())), "One is left out, because its level is not one of the scale."));
				continue;
			}
			texts.computeIfAbsent(descriptor.getLevel(), level -> new ArrayList<>()).addAll(prose.read(descriptor.getLines(), Look.CELL));
		}
		return levels.stream().map(level -> texts.getOrDefault(level, List.of())).toList();
	}

	/** Statements to be answered, a row each, with a box for each answer. */
	Block grid(List<Element> elements, String caption) {
		Scale scale = scale(elements.get(0).getTier());
		List<List<Cell>> rows = new ArrayList<>();
		for (Element element : elements) {
			rows.add(boxes(title(element, 1), scale));
		}
		return answers(caption, text(elements.get(0).getTier().getTitle()), scale, rows);
	}

	/** The answers to an element that has a heading of its own. */
	Block answer(Element element) {
		Scale scale = scale(element.getTier());
		return answers(numbering.heading(element), "", scale, List.of(boxes(Cell.of(Look.ROW_TITLE, "Your answer"), scale)));
	}

	private static List<Cell> boxes(Cell title, Scale scale) {
		List<Cell> row = new ArrayList<>(List.of(title));
		Frameworks.levels(scale).forEach(level -> row.add(Cell.of(Look.CELL_SIGN, BOX)));
		return row;
	}

	private static Block answers(String caption, String rowTitle, Scale scale, List<List<Cell>> rows) {
		List<Level> levels = Frameworks.levels(scale);
		List<Integer> shares = new ArrayList<>(List.of(Math.max(30, 100 - 14 * levels.size())));
		List<Cell> head = new ArrayList<>(List.of(Cell.of(Look.LEVEL, rowTitle)));
		for (Level level : levels) {
			shares.add(Math.max(1, (100 - shares.get(0)) / levels.size()));
			head.add(Cell.of(Look.LEVEL_SIGN, Wording.title(level)));
		}
		return new Block.Table(caption, false, false, shares, head, rows, true);
	}
}
