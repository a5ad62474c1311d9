package framewright.editing.fix;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. Pure. */
final class Nearest {

	private record Distant(String name, int distance) {
	}

	private Nearest() {
	}

	/** The names that are nearly the one that was written, nearest first; none that differs in more than a third of its letters. */
	static List<String> to(String written, Collection<String> names, int most) {
		String plain = plain(written);
		int allowed = Math.max(1, Math.min(5, plain.length() / 3));
		return names.stream().distinct().filter(name -> !name.equals(written)).map(name -> new Distant(name, distance(plain, plain(name), allowed)))
				.filter(name -> name.distance() <= allowed).sorted(Comparator.comparingInt(Distant::distance)).limit(most).map(Distant::name).toList();
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
	}

	/** How many letters must be changed, put in or taken out; any number above the one allowed when it is more. */
	private static int distance(String one, String other, int allowed) {
		if (Math.abs(one.length() - other.length()) > allowed || one.length() > 200) {
			return allowed + 1;
		}
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[other.length()];
	}
}
