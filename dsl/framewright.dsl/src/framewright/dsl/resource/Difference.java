package framewright.dsl.resource;

/**
 * The one stretch in which two states of a text differ: all before it and all behind it is the same in both.
 *
 * @param offset where it begins, in characters, in both
 * @param removed how long it is in the older text
 * @param inserted how long it is in the newer text
 */
record Difference(int offset, int removed, int inserted) {

	/** Long stretches are compared at once, which the virtual machine does many characters at a time. */
	private static final int[] STEPS = { 1 << 16, 1 << 10, 1 << 5, 1 };

	static Difference between(String older, String newer) {
		int most = Math.min(older.length(), newer.length());
		int before = 0;
		for (int step : STEPS) {
			while (before + step <= most && older.regionMatches(before, newer, before, step)) {
				before += step;
			}
		}
		most -= before;
		int behind = 0;
		for (int step : STEPS) {
			while (behind + step <= most && older.regionMatches(older.length() - behind - step, newer, newer.length() - behind - step, step)) {
				behind += step;
			}
		}
		return new Difference(before, older.length() - before - behind, newer.length() - before - behind);
	}

	boolean isNone() {
		return removed == 0 && inserted == 0;
	}

	/** Whether a line begins or ends in it, so that what is behind it stands in other lines than before. */
	boolean isOfLines(String older, String newer) {
		return hasLineEnd(older, offset + removed) || hasLineEnd(newer, offset + inserted);
	}

	private boolean hasLineEnd(String text, int end) {
		return text.substring(offset, end).chars().anyMatch(sign -> sign == '\n' || sign == '\r');
	}

	/** Where it ends in the older text. */
	int end() {
		return offset + removed;
	}

	/** By how much all behind it moves. */
	int shift() {
		return inserted - removed;
	}
}
