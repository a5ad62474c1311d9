package framewright.ui.model.compare;

/**
 * The least replacement that makes one text of another, so that an editor keeps everything else as it is.
 *
 * @param offset where it begins
 * @param length how many characters go
 * @param text what comes in their place
 */
public record Replacement(int offset, int length, String text) {

	public static Replacement between(String before, String after) {
		int most = Math.min(before.length(), after.length());
		int start = 0;
		while (start < most && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
			end++;
		}
		return new Replacement(start, before.length() - start - end, after.substring(start, after.length() - end));
	}

	/** Whether nothing is to be done. */
	public boolean isEmpty() {
		return length == 0 && text.isEmpty();
	}
}
