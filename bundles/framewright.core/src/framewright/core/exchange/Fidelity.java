package framewright.core.exchange;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a format does with each aspect of a framework. An exporter says it once; the loss report of an export and the table that compares the formats
 * are made from it, and a test exports a framework that uses everything and looks for every value. Immutable.
 */
public final class Fidelity {

	/** What becomes of an aspect. */
	public enum Kind {
		/** It has a place of its own. */
		HELD,
		/** It has none, but all its words are found elsewhere. */
		MOVED,
		/** It is not in the files. */
		LEFT_OUT,
		/** The exporter does not say. */
		UNKNOWN
	}

	/**
	 * What becomes of one aspect.
	 *
	 * @param words for {@link Kind#MOVED} where it is found, for {@link Kind#LEFT_OUT} why, both to be read in a sentence ({@code in the description}); may be empty
	 */
	public record Holding(Kind kind, String words) {

		/** A sentence that tells it; empty where it is held. */
		public String sentence() {
			return switch (kind) {
				case HELD -> "";
				case MOVED -> "It is found " + words + ".";
				case LEFT_OUT -> "It is left out" + (words.isEmpty() ? "." : ", " + words + ".");
				case UNKNOWN -> "The format does not say.";
			};
		}
	}

	/** For exporters that say nothing. */
	public static final Fidelity UNKNOWN = new Fidelity(new EnumMap<>(Aspect.class), new Holding(Kind.UNKNOWN, ""));

	/** For exporters that hold everything; what they do not hold is added. */
	public static final Fidelity WHOLE = new Fidelity(new EnumMap<>(Aspect.class), new Holding(Kind.HELD, ""));

	/** For exporters that hold little; what they hold is added. */
	public static final Fidelity NOTHING = new Fidelity(new EnumMap<>(Aspect.class), new Holding(Kind.LEFT_OUT, ""));

	private final Map<Aspect, Holding> holdings;
	private final Holding others;

	private Fidelity(Map<Aspect, Holding> holdings, Holding others) {
		this.holdings = holdings;
		this.others = others;
	}

	/**
	 * The same, but that some aspects have no place of their own.
	 *
	 * @param where where their words are found, to be read after “is”: {@code in the description of the part}
	 */
	public Fidelity moving(String where, Aspect... aspects) {
		return with(new Holding(Kind.MOVED, where), aspects);
	}

	/** The same, but that some aspects are not in the files. */
	public Fidelity leavingOut(Aspect... aspects) {
		return with(new Holding(Kind.LEFT_OUT, ""), aspects);
	}

	/** The same, but that some aspects have a place of their own; to take back what was said of them. */
	public Fidelity holding(Aspect... aspects) {
		return with(new Holding(Kind.HELD, ""), aspects);
	}

	private Fidelity with(Holding holding, Aspect... aspects) {
		Map<Aspect, Holding> all = new EnumMap<>(holdings);
		for (Aspect aspect : aspects) {
			all.put(aspect, holding);
		}
		return new Fidelity(all, others);
	}

	public Holding of(Aspect aspect) {
		return holdings.getOrDefault(aspect, others);
	}
}
