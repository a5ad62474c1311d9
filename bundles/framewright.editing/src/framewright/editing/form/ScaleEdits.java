package framewright.editing.form;

import java.util.List;

/** Scales and their levels. Their names are permanent and made from the titles. Summary and indicators of both are facets: {@link ProseEdits}, {@link ListEdits}, {@link FacetEdits}. Pure. */
public final class ScaleEdits {

	private ScaleEdits() {
	}

	/** The name that a new scale with a title would have. */
	public static String scaleNameFor(FormText text, String title) {
		throw new UnsupportedOperationException();
	}

	/** The name that a new level of a scale would have. */
	public static String levelNameFor(FormText text, String scale, String title) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a scale behind the last one, before the tiers and the elements.
	 *
	 * @param levels the titles of its levels, lowest first; at least two
	 */
	public static FormEdit addScale(String title, List<String> levels) {
		throw new UnsupportedOperationException();
	}

	/** Removes a scale that no tier is rated or answered on; others are refused. */
	public static FormEdit removeScale(String scale) {
		throw new UnsupportedOperationException();
	}

	public static FormEdit scaleTitle(String scale, String title) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The words printed before each text at a level, “A leader will”.
	 *
	 * @param stem empty for none
	 */
	public static FormEdit scaleStem(String scale, String stem) {
		throw new UnsupportedOperationException();
	}

	/** Whether the levels have no order. Refused while a tier is rated on the scale, because that needs one. */
	public static FormEdit unordered(String scale, boolean unordered) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param place among the levels, from 0 for the lowest; above the highest when there are fewer
	 */
	public static FormEdit addLevel(String scale, String title, int place) {
		throw new UnsupportedOperationException();
	}

	/** How many elements say something at a level. */
	public static int usesOf(FormText text, String scale, String level) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param withTexts whether what the elements say at the level goes with it; refused without when there is any
	 */
	public static FormEdit removeLevel(String scale, String level, boolean withTexts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param place among the other levels, from 0 for the lowest
	 */
	public static FormEdit moveLevel(String scale, String level, int place) {
		throw new UnsupportedOperationException();
	}

	public static FormEdit levelTitle(String scale, String level, String title) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param shortTitle empty for none
	 */
	public static FormEdit levelShort(String scale, String level, String shortTitle) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param code empty for none
	 */
	public static FormEdit levelCode(String scale, String level, String code) {
		throw new UnsupportedOperationException();
	}
}
