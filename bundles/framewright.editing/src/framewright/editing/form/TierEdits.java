package framewright.editing.form;

/** The tiers of a framework. Where it declares none, the first change writes the three that it has by default. Pure. */
public final class TierEdits {

	private TierEdits() {
	}

	/** The name that a new tier would have. */
	public static String nameFor(FormText text, String title) {
		throw new UnsupportedOperationException();
	}

	/** Adds a tier behind the others. */
	public static FormEdit add(String title) {
		throw new UnsupportedOperationException();
	}

	/** Writes what a tier says of itself; its name stays, and so does all that does not change. Refused with words that say what does not fit. */
	public static FormEdit set(Tiers.Tier tier) {
		throw new UnsupportedOperationException();
	}

	/** Removes a tier, also from what others contain. Refused while there is an element of it. */
	public static FormEdit remove(String tier) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param place among the other tiers, from 0
	 */
	public static FormEdit move(String tier, int place) {
		throw new UnsupportedOperationException();
	}
}
