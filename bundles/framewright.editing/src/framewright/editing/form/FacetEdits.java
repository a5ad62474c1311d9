package framewright.editing.form;

import java.util.List;

import framewright.dsl.parts.Part;

/** What an author does with facets and with what is in them: voices, works, figures. The words of a facet are written by {@link ProseEdits} and {@link ListEdits}. Pure. */
public final class FacetEdits {

	/**
	 * A work to read.
	 *
	 * @param author empty for none
	 * @param year   four digits; empty for none
	 * @param link   a web address; empty for none
	 */
	public record Work(String title, String author, String year, String link) {
	}

	/**
	 * A picture.
	 *
	 * @param file    under the library's folder {@code assets}: {@code assets/path.svg}
	 * @param alt     what there is to see, for people who cannot see it
	 * @param caption empty for none
	 */
	public record Picture(String file, String alt, String caption) {
	}

	private FacetEdits() {
	}

	/** Where {@link #add} puts a facet: its place among the parts of the owner, so that its address can be told before. */
	public static int placeFor(Part owner, FacetKind kind) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a facet at its natural place: prose with its lines, a list with its entries ({@code markdown} then has one entry a line), voices and reading with {@code markdown} as their lead-in.
	 *
	 * @param owner   the framework, an element, a scale or a level
	 * @param kind    not a figure, which {@link #addFigure} adds
	 * @param heading empty for none; a section needs one
	 */
	public static FormEdit add(Address owner, FacetKind kind, String heading, String markdown) {
		throw new UnsupportedOperationException();
	}

	public static FormEdit addFigure(Address owner, Picture picture) {
		throw new UnsupportedOperationException();
	}

	/** Writes a figure anew; what does not change stays as it is. Refused without a file or without a text for people who cannot see it. */
	public static FormEdit figure(Address figure, Picture picture) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param heading empty for none; a section needs one
	 */
	public static FormEdit heading(Address facet, String heading) {
		throw new UnsupportedOperationException();
	}

	/** Removes a facet, or something in one: a voice, a work, an entry; a cross-reference too. Not for elements, scales, levels, tiers, terms' glossaries in use and header lines, which have their own. */
	public static FormEdit remove(Address part) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves a facet, a cross-reference or a figure among its siblings, or a voice, a work, a term, a source in what it stands in.
	 *
	 * @param place among the parts of what it stands in as they are without it, from 0; the header of a framework stays first
	 */
	public static FormEdit move(Address part, int place) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a quotation.
	 *
	 * @param voices   the facet
	 * @param place    from 0; behind the last when there are fewer
	 * @param markdown what is said
	 * @param by       who says it; empty for nobody
	 * @param source   the name of a source of the framework; empty for none
	 */
	public static FormEdit addVoice(Address voices, int place, String markdown, String by, String source) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param by empty for nobody
	 */
	public static FormEdit voiceBy(Address voice, String by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param source the name of a source of the framework; empty for none
	 */
	public static FormEdit voiceFrom(Address voice, String source) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a work to read.
	 *
	 * @param reading  the facet
	 * @param place    from 0; behind the last when there are fewer
	 * @param markdown what is said of it; may be empty
	 */
	public static FormEdit addWork(Address reading, int place, Work work, String markdown) {
		throw new UnsupportedOperationException();
	}

	/** Writes title, author, year and link of a work anew; what does not change stays as it is. */
	public static FormEdit work(Address work, Work values) {
		throw new UnsupportedOperationException();
	}

	/** The kinds that may be added to a part, in their natural order; none for what carries no facets. */
	public static List<FacetKind> kindsFor(Part owner) {
		throw new UnsupportedOperationException();
	}
}
