package framewright.format.html.print;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import framewright.format.html.Block;
import framewright.format.html.Handbook;
import framewright.format.html.print.Book.Landscape;

/**
 * What the templates ask for that is not in the handbook.
 *
 * @param chapters what of the body is set
 * @param card what stands on the smart card
 * @param numbers the pages that the contents name
 */
public record PrintLook(String style, Book book, Kind kind, List<PrintedChapter> chapters, List<Handbook.CardGroup> card, PageNumbers numbers) {

	/** What of a handbook is set. */
	enum Kind {
		/** Cover and contents. */
		FRONT,
		/** Chapters. */
		BODY,
		/** The smart card. */
		CARD,
		/** What stands behind it. */
		ENDING
	}

	private static final Pattern TAGS = Pattern.compile("<[^>]*>|&[a-z]+;");

	/** Of the pages and tables in print.css, in millimetres: the text's width, the first column's part of it, head, line and padding of a table, and the mean width of a sign in it. */
	private static final double WIDTH = 172;
	private static final double LANDSCAPE_WIDTH = 263;
	private static final double FIRST_COLUMN = 0.23;
	private static final int HEAD = 13;
	private static final double LINE = 4.35;
	private static final double PADDING = 4.6;
	private static final double SIGN = 1.56;
	private static final double MOST_ROOM = 200;

	/** A chapter, and what stands at the head of its pages. */
	public record PrintedChapter(Handbook.Chapter chapter, String title, boolean landscape) {

		static PrintedChapter of(Handbook.Chapter chapter, Landscape landscape, String otherwise) {
			String title = chapter.blocks().stream().map(PrintedChapter::title).filter(text -> !text.isEmpty()).findFirst().orElse(otherwise);
			return new PrintedChapter(chapter, title, isLandscape(chapter, landscape));
		}

		private static String title(Block block) {
			return switch (block) {
				case Block.Heading heading -> heading.number().isEmpty() ? heading.title() : heading.number() + "  " + heading.title();
				case Block.Subheading heading -> heading.title();
				case Block.Note note -> note.title();
				default -> "";
			};
		}

		private static boolean isLandscape(Handbook.Chapter chapter, Landscape landscape) {
			return switch (landscape) {
				case NEVER -> false;
				case WIDE -> chapter.blocks().stream().anyMatch(block -> block instanceof Block.Rubric rubric && rubric.wide() || block instanceof Block.Grid grid && grid.wide());
				case RUBRICS -> chapter.blocks().stream().anyMatch(Block.Rubric.class::isInstance);
			};
		}
	}

	/** The room that a rubric must have on a page to begin there, in millimetres: that of its head and its first row, as far as it can be told from their lengths. */
	public int room(Block.Rubric rubric) {
		boolean named = !rubric.rowTitle().isEmpty();
		double width = chapters.stream().anyMatch(PrintedChapter::landscape) ? LANDSCAPE_WIDTH : WIDTH;
		double column = width * (named ? 1 - FIRST_COLUMN : 1) / Math.max(1, rubric.columns().size());
		if (rubric.rows().isEmpty()) {
			return HEAD;
		}
		Block.Row row = rubric.rows().get(0);
		double most = row.cells().stream().mapToDouble(cell -> height(TAGS.matcher(cell.html().markup()).replaceAll("").length(), cell.html().markup().split("<(p|li)").length - 1, column)).max().orElse(0);
		double title = named ? height(row.title().length() + row.number().length(), 1, width * FIRST_COLUMN) : 0;
		return (int) Math.min(MOST_ROOM, HEAD + Math.max(most, title) + (row.relations().isEmpty() ? 0 : LINE * 2 * row.relations().size()));
	}

	/** The room of a grid, likewise. */
	public int room(Block.Grid grid) {
		return HEAD * 2;
	}

	private static double height(int signs, int paragraphs, double width) {
		double inLine = Math.max(1, (width - PADDING) / SIGN);
		return Math.ceil(signs / inLine + (paragraphs - 1) * 0.5) * LINE + PADDING;
	}

	/** A title too long for large letters is set in smaller ones. */
	public String titleSize() {
		int length = book.handbook().cover().title().length();
		return length > 90 ? "small" : length > 36 ? "medium" : "large";
	}

	/** The name of the template. */
	public String part() {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	public boolean contents() {
		return book.contents();
	}

	/** The title of the file. */
	public String title() {
		Handbook.Cover cover = book.handbook().cover();
		return Stream.of(cover.title(), cover.edition().isEmpty() ? version(cover) : cover.edition()).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
	}

	public String authors() {
		Handbook.Cover cover = book.handbook().cover();
		String authors = cover.authors().stream().map(Handbook.Author::name).collect(Collectors.joining(", "));
		return authors.isEmpty() ? cover.publisher() : authors;
	}

	/** PDF/UA wants a description in every file. */
	public String subject() {
		Handbook.Cover cover = book.handbook().cover();
		return cover.description().isEmpty() ? cover.title() : cover.description();
	}

	/** At the foot of every page. */
	public String edition() {
		Handbook.Cover cover = book.handbook().cover();
		return joined(cover.publisher(), cover.edition(), version(cover), cover.status());
	}

	/** On the cover. */
	public String editionOnCover() {
		Handbook.Cover cover = book.handbook().cover();
		return joined(cover.edition(), version(cover), cover.date());
	}

	private static String joined(String... texts) {
		return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("  ·  "));
	}

	private static String version(Handbook.Cover cover) {
		return cover.version().isEmpty() ? "" : "Version " + cover.version();
	}
}
