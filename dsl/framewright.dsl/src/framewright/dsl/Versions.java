package framewright.dsl;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Version numbers of frameworks: three numbers, with an addition for what is not final yet ({@code 2.1.0}, {@code 3.0.0-rc.1}); see semver.org 2.0.0. */
public final class Versions {

	private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(-[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?");

	/** Older first; an addition comes before the version it leads to. Only for texts that are versions. */
	public static final Comparator<String> ORDER = Versions::compare;

	private Versions() {
	}

	public static boolean isVersion(String text) {
		return VERSION.matcher(text).matches();
	}

	private static int compare(String left, String right) {
		int byNumbers = Arrays.compare(numbers(left), numbers(right));
		if (byNumbers != 0) {
			return byNumbers;
		}
		String before = addition(left);
		String after = addition(right);
		if (before.isEmpty() || after.isEmpty()) {
			return Boolean.compare(before.isEmpty(), after.isEmpty());
		}
		return compareAdditions(before.split("[.-]"), after.split("[.-]"));
	}

	private static int compareAdditions(String[] left, String[] right) {
		for (int i = 0; i < Math.min(left.length, right.length); i++) {
			boolean numbers = left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}");
			int order = numbers ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i])) : left[i].compareTo(right[i]);
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(left.length, right.length);
	}

	private static int[] numbers(String version) {
		return Arrays.stream(version.split("-", 2)[0].split("\\.")).mapToInt(Integer::parseInt).toArray();
	}

	private static String addition(String version) {
		int dash = version.indexOf('-');
		return dash < 0 ? "" : version.substring(dash + 1);
	}
}
