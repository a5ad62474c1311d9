package framewright.format.document.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.prose.Escape;
import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;

/**
 * A book, article or page as lists of reading tell of it: {@code *Title* – Author (2019)}, {@code Title by Author}, {@code Author (2019) Title}.
 *
 * @param title never empty
 * @param author may be empty
 * @param year may be empty
 * @param link an address of the web or empty
 */
public record CitedWork(String title, String author, String year, String link) {

	private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)>\\s]+)>?[^)]*\\)");
	private static final Pattern MARKS_AROUND = Pattern.compile("^[*_“”\"\\s]++|(?<![*_“”\"\\s])[*_“”\"\\s]++$");
	private static final Pattern YEAR_AT_END = Pattern.compile("^(.*\\S)\\s*[(,]\\s*((?:1[5-9]|20)\\d\\d)\\)?\\.?$");
	private static final Pattern AUTHOR_FIRST = Pattern.compile("^([^()]{3,80}?),?\\s*\\(((?:1[5-9]|20)\\d\\d)\\)[.,:]?\\s+(\\S.*)$");
	private static final Pattern AUTHOR_LAST = Pattern.compile("^(.+\\S)(?:\\s+[-–—]\\s+|,?\\s+by\\s+)(\\S.*)$");

	/** Reads what one entry of a list says. Whatever it is, it is at least a title. */
	public static CitedWork of(String markdown) {
		String link = "";
		Matcher address = LINK.matcher(markdown);
		if (address.find()) {
			link = Escape.address(address.group(1));
		}
		String text = bare(SafeProse.words(markdown));
		Matcher authorFirst = AUTHOR_FIRST.matcher(text);
		if (authorFirst.matches() && People.mayBeAuthor(authorFirst.group(1))) {
			return new CitedWork(bare(authorFirst.group(3)), authorFirst.group(1).strip(), authorFirst.group(2), link);
		}
		String year = "";
		Matcher dated = YEAR_AT_END.matcher(text);
		if (dated.matches()) {
			text = dated.group(1);
			year = dated.group(2);
		}
		Matcher authorLast = AUTHOR_LAST.matcher(text);
		if (authorLast.matches() && People.mayBeAuthor(authorLast.group(2))) {
			return new CitedWork(bare(authorLast.group(1)), bare(authorLast.group(2)), year, link);
		}
		return new CitedWork(text.isEmpty() ? "…" : text, "", year, link);
	}

	private static String bare(String text) {
		return MARKS_AROUND.matcher(text).replaceAll("");
	}

	/** What a list item says beside the work itself: everything behind its first paragraph. */
	public static List<Block> notes(Block item) {
		boolean titled = !item.children().isEmpty() && item.children().get(0).is(Block.Kind.PARAGRAPH);
		return titled ? item.children().subList(1, item.children().size()) : item.children();
	}

	/** The paragraph that names the work of a list item; empty when the item begins with something else. */
	public static Optional<Block> head(Block item) {
		return item.children().stream().findFirst().filter(first -> first.is(Block.Kind.PARAGRAPH));
	}
}
