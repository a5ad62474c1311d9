package framewright.editing.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import framewright.dsl.parts.Part;
import framewright.editing.form.Tiers;
import framewright.editing.prose.Prose;

/**
 * A row of a matrix: an element that is rated, or one that holds such elements, or both. Its texts are read when somebody asks for them, and outlive the text of the framework that
 * they were read from as long as they do not change. Belongs to one thread.
 */
public final class MatrixRow {

	/**
	 * What a row says at its levels. It is the same object for as long as none of the texts changes, so that what was worked out of them can be kept by it.
	 */
	public static final class Texts {
		private final String[] markdown;
		private final Prose[] proses;
		private String searched;

		private Texts(int levels) {
			markdown = new String[levels];
			proses = new Prose[levels];
		}
	}

	private final Part element;
	private final List<String> levels;
	private final MatrixRow parent;
	private final String number;
	private final String stem;
	private final boolean rated;
	private final Texts texts;
	private final int place;
	private boolean group;

	/**
	 * @param place its place among all rows
	 * @param levels the names of the levels; empty when the element is not rated on them
	 * @param before the row of the same element in an earlier text; may be {@code null}
	 */
	MatrixRow(int place, Part element, MatrixRow parent, String number, String stem, List<String> levels, MatrixRow before) {
		this.place = place;
		this.element = element;
		this.parent = parent;
		this.number = number;
		this.stem = stem;
		this.levels = levels;
		this.rated = !levels.isEmpty();
		this.texts = before != null && before.levels.equals(levels) && before.element.sameText(element) ? before.texts : new Texts(levels.size());
	}

	int place() {
		return place;
	}

	void holdsRows() {
		group = true;
	}

	/** The permanent name of the element. */
	public String name() {
		return element.name();
	}

	public String title() {
		return element.title();
	}

	/** The number and the title. */
	public String heading() {
		return number.isEmpty() ? element.title() : number + " " + element.title();
	}

	/** The row that this one stands under; {@code null} for none. */
	public MatrixRow parent() {
		return parent;
	}

	/** How many rows it stands under. */
	public int depth() {
		return parent == null ? 0 : parent.depth() + 1;
	}

	/** Whether the element is rated, so that it has texts. */
	public boolean isRated() {
		return rated;
	}

	/** Whether other rows stand under it. */
	public boolean isGroup() {
		return group;
	}

	/** The words that each text goes on from, “A leader will”; empty when there are none. */
	public String stem() {
		return stem;
	}

	/** What its texts are kept by. */
	public Texts texts() {
		return texts;
	}

	/** What it says at a level, as Markdown; empty where it says nothing or is not rated. */
	public String markdown(int level) {
		if (!rated) {
			return "";
		}
		if (texts.markdown[level] == null) {
			texts.markdown[level] = Tiers.descriptor(element, levels.get(level)).map(Part::prose).orElse("");
		}
		return texts.markdown[level];
	}

	/** What it says at a level, as it is shown. */
	public Prose prose(int level) {
		if (!rated) {
			return Prose.NONE;
		}
		if (texts.proses[level] == null) {
			texts.proses[level] = Prose.of(markdown(level));
		}
		return texts.proses[level];
	}

	/** Whether it is rated and says nothing at a level. */
	public boolean isMissing(int level) {
		return rated && markdown(level).isBlank();
	}

	public boolean isMissingAny() {
		for (int level = 0; level < levels.size(); level++) {
			if (isMissing(level)) {
				return true;
			}
		}
		return false;
	}

	/** Whether its heading holds some words, written small. */
	boolean headingHolds(List<String> words) {
		return holds(heading().toLowerCase(Locale.ROOT), words);
	}

	/** Whether its heading or texts hold some words, written small. */
	boolean holds(List<String> words) {
		if (texts.searched == null) {
			String[] all = new String[levels.size()];
			Arrays.setAll(all, level -> prose(level).plain().replace('\n', ' ').toLowerCase(Locale.ROOT));
			texts.searched = String.join("\n", all);
		}
		return holds(heading().toLowerCase(Locale.ROOT) + "\n" + texts.searched, words);
	}

	private static boolean holds(String text, List<String> words) {
		return words.stream().allMatch(text::contains);
	}

	@Override
	public String toString() {
		return heading();
	}
}
