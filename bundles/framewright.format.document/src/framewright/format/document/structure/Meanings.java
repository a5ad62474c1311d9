package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import framewright.core.exchange.Imported.Meaning;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseKind;

/** What a line of a document can be: the ids that corrections use, and the words for them. */
public final class Meanings {

	public static final String TITLE = "title";
	/** Followed by the depth of the part, from 1. */
	public static final String PART = "part-";
	public static final String VOICE = "voice";
	public static final String SPEAKER = "speaker";
	public static final String READING = "reading";
	public static final String ABOVE = "above";
	public static final String OUT = "out";

	private static final int DEEPEST = 6;

	private Meanings() {
	}

	public static String part(int depth) {
		return PART + depth;
	}

	/** The depth of a part, from 1; 0 for any other meaning. */
	public static int depth(String meaning) {
		return meaning.matches(PART + "[1-" + DEEPEST + "]") ? meaning.charAt(PART.length()) - '0' : 0;
	}

	/** Whether a correction may say this. */
	static boolean isKnown(String meaning) {
		return depth(meaning) > 0 || prose(meaning).isPresent() || list(meaning).isPresent() || List.of(TITLE, VOICE, SPEAKER, READING, ABOVE, OUT).contains(meaning);
	}

	public static Optional<ProseKind> prose(String meaning) {
		return Arrays.stream(ProseKind.values()).filter(kind -> kind.getLiteral().equals(meaning)).findFirst();
	}

	public static Optional<ListKind> list(String meaning) {
		return Arrays.stream(ListKind.values()).filter(kind -> kind.getLiteral().equals(meaning)).findFirst();
	}

	/** @param tiers the titles of the tiers by their depth, the outermost first, each with the titles of all tiers of that depth */
	public static List<Meaning> offered(List<List<String>> tiers) {
		List<Meaning> offered = new ArrayList<>();
		offered.add(new Meaning(TITLE, "Title of the framework"));
		for (int depth = 1; depth <= Math.min(tiers.size() + 1, DEEPEST); depth++) {
			List<String> titles = depth <= tiers.size() ? tiers.get(depth - 1) : List.of();
			String unnamed = depth == 1 ? "A part of the framework" : "A part within a " + tiers.get(depth - 2).get(0);
			offered.add(new Meaning(part(depth), titles.isEmpty() ? unnamed : String.join(" or ", titles)));
		}
		Arrays.stream(ProseKind.values()).forEach(kind -> offered.add(new Meaning(kind.getLiteral(), label(kind))));
		Arrays.stream(ListKind.values()).forEach(kind -> offered.add(new Meaning(kind.getLiteral(), Wording.heading(kind))));
		offered.add(new Meaning(VOICE, "A quotation"));
		offered.add(new Meaning(SPEAKER, "Who said the quotation above"));
		offered.add(new Meaning(READING, "A book or page to read"));
		offered.add(new Meaning(ABOVE, "Belongs to the line above"));
		offered.add(new Meaning(OUT, "Nothing: leave it out"));
		return offered;
	}

	private static String label(ProseKind kind) {
		return switch (kind) {
			case SUMMARY -> "Summary";
			case WHAT -> "Text: what it is";
			case WHY -> "Text: why it matters";
			case HOW -> "Text: how it is done";
			case NOTE -> "Note";
			case SECTION -> "Text with a title of its own";
		};
	}
}
