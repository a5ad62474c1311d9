package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.format.document.prose.Escape;
import framewright.format.document.prose.SafeProse;

/** Writes the texts of a rated element, one column a level, and grids to be filled in. */
final class RatingTables {

	private final Page page;
	private final boolean asTable;

	/** @param asTable whether levels stand side by side, and not under each other */
	RatingTables(Page page, boolean asTable) {
		this.page = page;
		this.asTable = asTable;
	}

	/** The descriptors of an element for the levels of its scale. What they all begin with is told once, above them. */
	void rubric(Element element, List<Descriptor> descriptors) {
		List<Level> levels = levels(element, descriptors);
		if (levels.isEmpty()) {
			return;
		}
		Frameworks.stem(element).filter(stem -> !stem.isBlank()).ifPresent(stem -> page.block("*" + Escape.inline(stem.strip()) + " …*"));
		if (asTable) {
			table(levels.stream().map(level -> Escape.inline(level.getTitle())).toList(), List.of(levels.stream().map(level -> cell(descriptors, level)).toList()));
			return;
		}
		for (Level level : levels) {
			page.block("**" + Escape.line(level.getTitle()) + "**");
			descriptors.stream().filter(descriptor -> descriptor.getLevel() == level && Frameworks.hasText(descriptor))
					.forEach(descriptor -> page.block(SafeProse.lines(Frameworks.text(descriptor))));
		}
	}

	/** The levels of the scale, and any other that the element has a text for. */
	private static List<Level> levels(Element element, List<Descriptor> descriptors) {
		List<Level> levels = new ArrayList<>(Frameworks.ratedOn(element).map(Frameworks::levels).orElse(List.of()));
		descriptors.stream().map(Descriptor::getLevel).filter(level -> level != null && !level.eIsProxy() && !levels.contains(level)).distinct().forEach(levels::add);
		return levels;
	}

	private static String cell(List<Descriptor> descriptors, Level level) {
		return descriptors.stream().filter(descriptor -> descriptor.getLevel() == level).map(descriptor -> SafeProse.cell(Frameworks.text(descriptor))).collect(Collectors.joining("<br><br>"));
	}

	/**
	 * A grid with a row for each element and a column for each answer, to be marked.
	 *
	 * @param rows what stands in the first column of each row, as Markdown
	 */
	void grid(String head, List<String> rows, Scale answers) {
		List<Level> levels = Frameworks.levels(answers);
		List<String> heads = new ArrayList<>(List.of(Escape.inline(head)));
		levels.forEach(level -> heads.add(Escape.inline(level.getTitle())));
		List<List<String>> cells = new ArrayList<>();
		for (String row : rows) {
			List<String> line = new ArrayList<>(List.of(row));
			levels.forEach(level -> line.add("☐"));
			cells.add(line);
		}
		table(heads, cells);
	}

	private void table(List<String> heads, List<List<String>> rows) {
		List<String> lines = new ArrayList<>();
		lines.add(row(heads));
		lines.add("|" + " --- |".repeat(heads.size()));
		rows.forEach(cells -> lines.add(row(cells)));
		page.block(lines);
	}

	private static String row(List<String> cells) {
		return cells.stream().map(cell -> cell.isEmpty() ? " " : " " + cell + " ").collect(Collectors.joining("|", "|", "|"));
	}
}
