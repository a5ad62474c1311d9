package framewright.core.compare;

import java.util.List;
import java.util.function.Function;

/**
 * What became of two texts that go back to one: settled text and, in between, the places where both sides changed the same thing.
 * Immutable.
 */
public record Merged(List<Piece> pieces) {

	public Merged {
		pieces = List.copyOf(pieces);
	}

	/** A stretch of the merged text. */
	public sealed interface Piece permits Settled, Conflict {
	}

	/** Text that nobody has to look at. */
	public record Settled(String text) implements Piece {
	}

	/**
	 * A place where both sides changed the same thing in different ways. The three texts are whole lines of the file.
	 *
	 * @param element the name of the element it is in; empty for the framework itself
	 * @param facet   the word of the facet, field or clause; empty when it is the element as a whole
	 * @param level   the name of the level; empty where there is none
	 * @param base    what both started from; empty where there was nothing
	 */
	public record Conflict(String element, String facet, String level, String base, String ours, String theirs) implements Piece {
	}

	public List<Conflict> conflicts() {
		return pieces.stream().filter(Conflict.class::isInstance).map(Conflict.class::cast).toList();
	}

	/** Whether nobody has to decide anything. */
	public boolean isClean() {
		return pieces.stream().allMatch(Settled.class::isInstance);
	}

	/** The merged text, with each conflict decided. */
	public String text(Function<Conflict, String> decision) {
		StringBuilder text = new StringBuilder();
		for (Piece piece : pieces) {
			text.append(switch (piece) {
				case Settled settled -> settled.text();
				case Conflict conflict -> decision.apply(conflict);
			});
		}
		return text.toString();
	}

	/** The merged text with each conflict shown in full, the way Git marks one: ours, what both started from, theirs. Such a text does not parse until somebody decides. */
	public String marked(String ours, String base, String theirs) {
		return text(conflict -> "<<<<<<< " + ours + "\n" + lines(conflict.ours()) + "||||||| " + base + "\n" + lines(conflict.base()) + "=======\n" + lines(conflict.theirs()) + ">>>>>>> " + theirs + "\n");
	}

	private static String lines(String text) {
		return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
	}
}
