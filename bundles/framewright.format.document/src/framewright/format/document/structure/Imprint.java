package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** The small print at the end of a document: where to order it, and the address of who published it. */
public final class Imprint {

	private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}");
	private static final Pattern CONTACT = Pattern.compile(EMAIL.pattern() + "|\\bwww\\.|https?://|\\bISBN\\b|©|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|(?m)^\\s*(?:T|F|E|W|Tel|Fax|Phone|Email|Web)\\.?:\\s");
	private static final Pattern ADDRESS = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|(?m)^\\s*\\d{5}\\s+\\p{Lu}");
	private static final Pattern BOLD_NAME = Pattern.compile("^\\*\\*((?:[^*]|\\*(?!\\*)){3,120})\\*\\*\\s*\\n", Pattern.DOTALL);
	private static final Pattern REFERENCE = Pattern.compile("\\b[Rr]eference(?: number| no\\.?)?:?\\s+([A-Z0-9][\\w.-]{0,40}[/\\d-][\\w/.-]{0,40}\\w)");
	private static final int SHORT = 15;

	private Imprint() {
	}

	/** Where the small print begins among the blocks that end a document; their number when there is none. */
	public static int start(List<Block> blocks) {
		int start = blocks.size();
		int marks = 0;
		for (int i = blocks.size() - 1; i >= 0 && blocks.get(i).is(Kind.PARAGRAPH); i--) {
			boolean contact = CONTACT.matcher(blocks.get(i).markdown()).find();
			if (!contact && !isShort(blocks.get(i))) {
				break;
			}
			if (contact) {
				start = i;
				marks++;
			}
		}
		return marks >= 2 ? start : blocks.size();
	}

	private static boolean isShort(Block block) {
		String words = block.words();
		return words.split("\\s+").length <= SHORT && !words.matches("(?s).*[.!?]\\s*$");
	}

	/** The e-mail address, where it is the only one. */
	public static Optional<String> contact(List<Block> blocks) {
		Set<String> addresses = new LinkedHashSet<>();
		for (Block block : blocks) {
			Matcher matcher = EMAIL.matcher(block.markdown());
			while (matcher.find()) {
				addresses.add(matcher.group());
			}
		}
		return addresses.size() == 1 ? addresses.stream().findFirst() : Optional.empty();
	}

	/** The publisher: a name in bold above a postal address. */
	public static Optional<String> publisher(List<Block> blocks) {
		List<String> names = new ArrayList<>();
		for (Block block : blocks) {
			Matcher name = BOLD_NAME.matcher(block.markdown());
			if (name.find() && ADDRESS.matcher(block.markdown()).find()) {
				names.add(SafeProse.words("**" + name.group(1) + "**"));
			}
		}
		return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
	}

	/** The publisher's own reference. */
	public static Optional<String> reference(List<Block> blocks) {
		return blocks.stream().map(block -> REFERENCE.matcher(block.words())).filter(Matcher::find).map(matcher -> matcher.group(1)).findFirst();
	}
}
