package framewright.editing.navigation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;

/** Finds elements and frameworks of a library by number, name or words of the title. Pure. */
public final class Symbols {

	/**
	 * Something that was found.
	 *
	 * @param node what it is and where it stands
	 * @param framework the title of its framework
	 */
	public record Found(Node node, String framework) {
	}

	private record Ranked(Found found, int rank) {
	}

	private Symbols() {
	}

	/**
	 * What fits a query, best first: the number, the name or the title itself, then titles that begin with it, then titles with all its
	 * words or beginnings of words, then names and titles that hold it anywhere. An empty query fits every framework and element.
	 *
	 * @param most no more than this many
	 */
	public static List<Found> find(LibrarySnapshot library, String query, int most) {
		String wanted = plain(query);
		List<Ranked> ranked = new ArrayList<>();
		for (Node framework : library.files().values().stream().map(report -> report.tree()).filter(tree -> tree.kind() == Node.Kind.FRAMEWORK).toList()) {
			for (Node node : framework.all()) {
				if (node == framework || Node.isElement(node.kind())) {
					rank(node, wanted).ifPresent(rank -> ranked.add(new Ranked(new Found(node, framework.title()), rank)));
				}
			}
		}
		// The sort is stable: what ranks the same stays in the order of files and texts.
		ranked.sort(Comparator.comparingInt(Ranked::rank));
		return ranked.stream().limit(most).map(Ranked::found).toList();
	}

	/** How well a row fits, 0 best; empty when it does not. What is retired comes after what is in force. */
	private static Optional<Integer> rank(Node node, String wanted) {
		String title = plain(node.title());
		String name = node.name().toLowerCase(Locale.ROOT);
		String number = plain(node.number()).replace(" ", "");
		String compact = wanted.replace(" ", "");
		int rank;
		if (wanted.isEmpty()) {
			rank = 0;
		} else if (number.equals(compact)) {
			rank = 0;
		} else if (title.equals(wanted) || name.equals(wanted)) {
			rank = 1;
		} else if (title.startsWith(wanted)) {
			rank = 2;
		} else if (hasWords(title, wanted)) {
			rank = 3;
		} else if (name.startsWith(compact) || !number.isEmpty() && number.startsWith(compact)) {
			rank = 4;
		} else if (title.contains(wanted) || name.contains(wanted)) {
			rank = 5;
		} else {
			return Optional.empty();
		}
		return Optional.of(rank * 2 + (node.kind() == Node.Kind.RETIRED ? 1 : 0));
	}

	/** Whether each word of the query begins a word of the title. */
	static boolean hasWords(String title, String wanted) {
		List<String> words = List.of(title.split("[^\\p{L}\\p{N}]+"));
		for (String part : wanted.split("\\s+")) {
			if (words.stream().noneMatch(word -> word.startsWith(part))) {
				return false;
			}
		}
		return true;
	}

	/** Small letters without accents and with one space between words. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
	}
}
