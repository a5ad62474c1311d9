package framewright.editing.form;

import java.util.List;
import java.util.function.Predicate;

/**
 * What an author does with elements. All functions are pure; what they give works the edits out when it is done.
 * <p>
 * An element is told by its permanent name. Where the framework has several of a name the first is meant.
 */
public final class ElementEdits {

	private ElementEdits() {
	}

	/**
	 * The permanent name that a new element with a title would have: made from the title, and free, also of retired elements and former names. A page
	 * that wants to show what it adds asks for it before.
	 */
	public static String nameFor(FormText text, String title) {
		throw new UnsupportedOperationException();
	}

	/** Gives an element another title. Its permanent name stays. Refused when the title is empty. */
	public static FormEdit retitle(String name, String title) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param shortTitle empty for none
	 */
	public static FormEdit shortTitle(String name, String shortTitle) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The author's own number, which stands instead of the counted one.
	 *
	 * @param code empty for none
	 */
	public static FormEdit code(String name, String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whom an element is for.
	 *
	 * @param audience empty for none
	 */
	public static FormEdit audience(String name, List<String> audience) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds an element with a title and nothing in it. Its name is {@link #nameFor}.
	 *
	 * @param parent an element or {@link Address#FRAMEWORK}
	 * @param tier   the name of a tier that may stand there ({@link Tiers#allowedIn}); others are refused
	 * @param place  its place among the elements of the parent, retired ones counted, from 0; behind the last when there are fewer
	 */
	public static FormEdit add(Address parent, String tier, String title, int place) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves an element with all that is in it.
	 *
	 * @param parent where to, an element or {@link Address#FRAMEWORK}; refused when the tier may not stand there, or when it lies in the element itself
	 * @param place  its place among the elements of the parent as they are without it, from 0; behind the last when there are fewer
	 */
	public static FormEdit move(String name, Address parent, int place) {
		throw new UnsupportedOperationException();
	}

	/** Before the element above it in the same parent; refused for the first. */
	public static FormEdit up(String name) {
		throw new UnsupportedOperationException();
	}

	/** Behind the element below it in the same parent; refused for the last. */
	public static FormEdit down(String name) {
		throw new UnsupportedOperationException();
	}

	/** To the end of the element above it; refused where there is none or its tier may not stand there. */
	public static FormEdit in(String name) {
		throw new UnsupportedOperationException();
	}

	/** Behind the element that it stands in; refused where there is none or its tier may not stand there. */
	public static FormEdit out(String name) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Puts a copy of an element and all that is in it behind it. The copies have new names and neither uuid, former names nor code; references among
	 * them lead to the copies. What is retired is not copied; a retired element is refused.
	 *
	 * @param title of the copy; those in it keep theirs
	 */
	public static FormEdit duplicate(String name, String title) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes several elements of one.
	 * <p>
	 * Was it never published, it keeps its name and all that is in it, takes the first title, and an empty element follows for every other title.
	 * Was it published, it is retired in the version of the framework and replaced by new elements, one for each title: that is what a comparison
	 * tells as a split, and what a rating given for the old one is still found by. The first of the new ones has a copy of its texts and takes over the
	 * elements in it.
	 *
	 * @param titles    at least two
	 * @param published tells whether the element of a name stands in a published version
	 */
	public static FormEdit split(String name, List<String> titles, Predicate<String> published) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes an element out of force: it stays in the text, says in which version it was retired, and counts no more. Refused when the framework has no version.
	 *
	 * @param replacedBy names of other elements of this framework, or of another one ({@code framework.element}); empty for none
	 */
	public static FormEdit retire(String name, List<String> replacedBy) {
		throw new UnsupportedOperationException();
	}

	/** Puts a retired element back in force. */
	public static FormEdit bringBack(String name) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes an element with all that is in it, and what refers to them in this framework. Refused when it or anything in it was published: that has to be retired.
	 *
	 * @param published tells whether the element of a name stands in a published version
	 */
	public static FormEdit remove(String name, Predicate<String> published) {
		throw new UnsupportedOperationException();
	}

	/** The titles of what refers to an element or to those in it from elsewhere in this framework, to be shown before it is removed. */
	public static List<String> usesOf(FormText text, String name) {
		throw new UnsupportedOperationException();
	}
}
