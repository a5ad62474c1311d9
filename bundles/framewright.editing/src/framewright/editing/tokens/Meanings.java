package framewright.editing.tokens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import framewright.editing.Analysis;
import framewright.editing.Colouring;
import framewright.editing.Colouring.Stretch;
import framewright.editing.Link;
import framewright.editing.Style;

/**
 * What the names in a text mean, as its last analysis knows, so that lines of it can be coloured by meaning and not by the look of their words alone. It follows the text as it is edited, so a colour stays
 * while its line is typed in. Looking a line up takes no longer in a long text than in a short one. Not for use by several threads at once.
 */
public final class Meanings {

	/** So many edits without an analysis mean that none is made. */
	private static final int MOST_EDITS = 1000;

	/** Nothing is known; words are coloured by their look. */
	public static final Meanings NONE = new Meanings(List.of());

	private record Edit(int offset, int gone, int come) {
	}

	private final int[] starts;
	private final int[] ends;
	private final Style[] styles;
	private final List<Edit> edits = new ArrayList<>();

	private Meanings(List<Link> links) {
		List<Link> sorted = links.stream().sorted(Comparator.comparingInt(Link::offset)).toList();
		starts = sorted.stream().mapToInt(Link::offset).toArray();
		ends = sorted.stream().mapToInt(link -> link.offset() + link.length()).toArray();
		styles = sorted.stream().map(link -> switch (link.kind()) {
			case "Tier" -> Style.TIER;
			case "Level" -> Style.LEVEL;
			default -> Style.REFERENCE;
		}).toArray(Style[]::new);
	}

	/** Takes some milliseconds for thousands of references; call it in the background. */
	public static Meanings of(Analysis analysis) {
		return new Meanings(analysis.links());
	}

	/** The text was changed at an offset: characters went away and others came. */
	public void edited(int offset, int gone, int come) {
		if (this != NONE && edits.size() < MOST_EDITS) {
			edits.add(new Edit(offset, gone, come));
		}
	}

	/** The stretches of some whole lines of the text that begin at an offset, as {@link Colouring} gives them, with the names told apart. */
	public List<Stretch> colours(String lines, int from) {
		List<Stretch> stretches = new ArrayList<>();
		String before = "";
		for (Stretch stretch : Colouring.of(lines)) {
			boolean name = stretch.style() == Style.NAME || stretch.style() == Style.TIER;
			Style meaning = !name ? null : before.equals("level") ? Style.LEVEL : at(from + stretch.offset());
			stretches.add(meaning == null || meaning == stretch.style() ? stretch : new Stretch(stretch.offset(), stretch.length(), meaning));
			before = stretch.style() == Style.KEYWORD ? lines.substring(stretch.offset(), stretch.offset() + stretch.length()) : "";
		}
		return stretches;
	}

	/** How the name at a place is to look; {@code null} where nothing is known of one. */
	private Style at(int place) {
		int then = before(place);
		int low = 0;
		int high = starts.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (starts[middle] <= then) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return then >= 0 && low > 0 && then < ends[low - 1] ? styles[low - 1] : null;
	}

	/** Where a place of the text was when it was analysed; -1 when it was nowhere. */
	private int before(int place) {
		if (edits.size() >= MOST_EDITS) {
			return -1;
		}
		int at = place;
		for (Edit edit : edits.reversed()) {
			if (at >= edit.offset + edit.come) {
				at += edit.gone - edit.come;
			} else if (at >= edit.offset) {
				return -1;
			}
		}
		return at;
	}
}
