package framewright.editing.form;

import java.util.List;

/** The terms of the glossary, and the sources that voices come from. Their prose is written by {@link ProseEdits#set}, they are moved by {@link FacetEdits#move}. Pure. */
public final class GlossaryEdits {

	/**
	 * @param author empty for none
	 * @param year   four digits; empty for none
	 * @param link   a web address; empty for none
	 */
	public record Source(String title, String author, String year, String link) {
	}

	private GlossaryEdits() {
	}

	/**
	 * Adds a term behind the last one of the last glossary; a framework without one gets it.
	 *
	 * @param variants other forms of the term, such as the plural; may be empty
	 */
	public static FormEdit addTerm(String title, List<String> variants, String markdown) {
		throw new UnsupportedOperationException();
	}

	/** Writes a term and its variants anew; what does not change stays as it is. */
	public static FormEdit term(Address term, String title, List<String> variants) {
		throw new UnsupportedOperationException();
	}

	/** Removes a term, and the glossary with the last one unless it says something itself. */
	public static FormEdit removeTerm(Address term) {
		throw new UnsupportedOperationException();
	}

	/** The name that a new source would have. */
	public static String sourceNameFor(FormText text, String title) {
		throw new UnsupportedOperationException();
	}

	/** Adds a source behind the last one; a framework without any gets them. */
	public static FormEdit addSource(Source source, String markdown) {
		throw new UnsupportedOperationException();
	}

	/** Writes a source anew; its name and what does not change stay as they are. */
	public static FormEdit source(Address address, Source source) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes a source, and the sources with the last one unless they say something themselves.
	 *
	 * @param withMentions whether voices that come from it lose that; refused without when there are any
	 */
	public static FormEdit removeSource(Address source, boolean withMentions) {
		throw new UnsupportedOperationException();
	}
}
