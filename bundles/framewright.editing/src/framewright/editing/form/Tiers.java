package framewright.editing.form;

import java.util.List;
import java.util.Optional;

import framewright.dsl.parts.Part;

/** The tiers of a framework as its text declares them, or the three that it has by default; which may stand where, and what each is rated on. A picture of one text, immutable. */
public final class Tiers {

	/**
	 * @param name       the word that begins an element
	 * @param title      what people call it
	 * @param plural     empty when it is not said
	 * @param numbered   one of {@link framewright.dsl.Numbering#styles()}; empty for no numbers
	 * @param prefix     what its numbers begin with; empty for nothing
	 * @param stem       the words before each text at a level; empty for those of the scale
	 * @param contains   names of the tiers that may stand in it
	 * @param ratedOn    the name of a scale; empty when it is not rated
	 * @param answeredOn the name of a scale; empty when it is not answered on one
	 */
	public record Tier(String name, String title, String plural, String numbered, String prefix, String stem, List<String> contains, String ratedOn, String answeredOn) {

		public Tier {
			contains = List.copyOf(contains);
		}
	}

	private Tiers() {
	}

	public static Tiers of(FormText text) {
		throw new UnsupportedOperationException();
	}

	public List<Tier> all() {
		throw new UnsupportedOperationException();
	}

	public Optional<Tier> tier(String name) {
		throw new UnsupportedOperationException();
	}

	/** Whether the text declares none, so that these are the three by default. */
	public boolean areDefault() {
		throw new UnsupportedOperationException();
	}

	/** The tiers whose elements may stand directly in a part, the framework or an element. */
	public List<Tier> allowedIn(Part parent) {
		throw new UnsupportedOperationException();
	}

	/** The scale that an element is rated on; empty where it is not rated. */
	public Optional<Part> scaleOf(Part element) {
		throw new UnsupportedOperationException();
	}

	/** The levels that an element is rated on, lowest first; empty where it is not rated. */
	public List<Part> levelsOf(Part element) {
		throw new UnsupportedOperationException();
	}

	/** What an element says at a level; empty where it says nothing. */
	public static Optional<Part> descriptor(Part element, String level) {
		throw new UnsupportedOperationException();
	}
}
