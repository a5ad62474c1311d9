package framewright.format.html.print;

import java.util.HashMap;
import java.util.Map;

/** The page of each place, for the table of contents. All are printed equally wide, known or not, so that lines do not break anew when they become known. */
public final class PageNumbers {

	private static final int DIGITS = 4;
	/** As wide as a digit. */
	private static final String FIGURE_SPACE = "\u2007";

	private final Map<String, Integer> pages = new HashMap<>();

	void put(String anchor, int page) {
		pages.put(anchor, page);
	}

	/** The page of a place; as many zeros while it is not known. */
	public String of(String anchor) {
		Integer page = pages.get(anchor);
		String number = page == null ? "" : Integer.toString(page);
		return page == null ? "0".repeat(DIGITS) : FIGURE_SPACE.repeat(Math.max(0, DIGITS - number.length())) + number;
	}
}
