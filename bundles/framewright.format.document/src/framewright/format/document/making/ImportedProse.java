package framewright.format.document.making;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.dsl.text.Markdown;
import framewright.format.document.prose.Escape;
import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** Makes lines of prose of the blocks of a document. What the subset cannot hold becomes the nearest thing that it can. */
public final class ImportedProse {

	/** Lists nest no deeper than this in prose; what is deeper stands at this depth. */
	private static final int DEEPEST = 6;

	private static final Pattern LIST_MARK = Pattern.compile("^(?:[-+*]|\\d{1,9}[.)])(?=\\s|$)");

	private ImportedProse() {
	}

	/** The blocks as prose, with an empty line between them. */
	public static List<String> lines(List<Block> blocks) {
		List<String> lines = new ArrayList<>();
		add(blocks, "", 0, lines);
		boolean bad = !SafeProse.isHostile(String.join("\n", lines)) && !Markdown.faults(String.join("\n", lines)).isEmpty();
		return bad ? plain(blocks) : lines;
	}

	/** A single paragraph as prose. */
	public static List<String> lines(Block block) {
		return lines(List.of(block));
	}

	private static void add(List<Block> blocks, String indent, int depth, List<String> into) {
		Block before = null;
		for (Block block : blocks) {
			boolean tight = before == null || indent.length() > 0 && block.isList();
			if (!tight || before != null && before.isList()) {
				into.add("");
			}
			if (block.isList()) {
				items(block, indent, depth, into);
			} else {
				own(block).forEach(line -> into.add(line.isBlank() ? "" : indent + line));
				add(block.is(Kind.TABLE) ? List.of() : block.children(), indent, depth, into);
			}
			before = block;
		}
	}

	private static void items(Block list, String indent, int depth, List<String> into) {
		int number = 1;
		boolean loose = list.children().stream().anyMatch(item -> item.children().stream().filter(child -> !child.isList()).count() > 1);
		for (Block item : list.children()) {
			if (loose && number > 1) {
				into.add("");
			}
			String mark = list.is(Kind.NUMBERS) ? number + ". " : "- ";
			number++;
			List<String> lines = new ArrayList<>();
			add(item.children(), depth < DEEPEST ? indent + " ".repeat(mark.length()) : indent, depth + 1, lines);
			String inner = lines.isEmpty() ? "" : lines.get(0).strip();
			into.add((indent + mark + inner).stripTrailing());
			into.addAll(lines.subList(Math.min(1, lines.size()), lines.size()));
		}
	}

	/** The text of a block without its children. */
	private static List<String> own(Block block) {
		return switch (block.kind()) {
			case HEADING -> heading(block);
			case PARAGRAPH -> SafeProse.paragraph(block.markdown());
			case CODE -> block.lines().stream().map(line -> Escape.line(line.text())).toList();
			case HTML -> html(block);
			case TABLE -> table(block);
			default -> List.of();
		};
	}

	private static List<String> heading(Block heading) {
		String words = heading.words();
		return words.isEmpty() ? List.of() : List.of("**" + Escape.line(words) + "**");
	}

	/** The words of HTML, each line for itself; marks that only dress words are dropped, and all others kept as text. */
	private static List<String> html(Block html) {
		List<String> lines = new ArrayList<>();
		for (String line : SafeProse.DRESSING.matcher(html.markdown()).replaceAll(" ").lines().toList()) {
			if (!line.isBlank()) {
				lines.addAll(SafeProse.paragraph(line.strip()));
			}
		}
		return lines;
	}

	/** A table as a list: its first row in bold, then an entry for each row with its cells one after another. */
	private static List<String> table(Block table) {
		List<String> lines = new ArrayList<>();
		for (Block row : table.children()) {
			List<String> cells = row.children().stream().map(ImportedProse::cell).filter(cell -> !cell.isEmpty()).toList();
			boolean head = row == table.children().get(0);
			String text = String.join(" – ", cells);
			if (head && cells.stream().noneMatch(cell -> cell.contains("*"))) {
				lines.add(text.isEmpty() ? "" : "**" + text + "**");
				lines.add("");
			} else if (!text.isEmpty()) {
				lines.add("- " + text);
			}
		}
		return lines;
	}

	/** The text of a cell in one line. */
	private static String cell(Block cell) {
		return own(cell.lines().isEmpty() ? cell.children() : List.of(cell)).stream().map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
	}

	private static List<String> own(List<Block> blocks) {
		List<String> lines = new ArrayList<>();
		for (Block block : blocks) {
			lines.addAll(own(block));
			lines.addAll(own(block.is(Kind.TABLE) ? List.of() : block.children()));
		}
		return lines;
	}

	/** Every line with every sign escaped, for what cannot be kept in any other way. */
	private static List<String> plain(List<Block> blocks) {
		List<String> lines = new ArrayList<>();
		for (Block block : blocks) {
			if (!lines.isEmpty()) {
				lines.add("");
			}
			block.lines().forEach(line -> lines.add(Escape.everything(line.text())));
			lines.addAll(plain(block.children()));
		}
		return lines;
	}

	/** The lines of an entry of a list; the first of them may begin with anything. */
	public static List<String> entry(List<Block> blocks) {
		List<String> lines = new ArrayList<>(lines(blocks));
		while (!lines.isEmpty() && lines.get(0).isBlank()) {
			lines.remove(0);
		}
		if (lines.isEmpty()) {
			lines.add("");
		}
		return LIST_MARK.matcher(lines.get(0)).find() ? plain(blocks) : lines;
	}
}
