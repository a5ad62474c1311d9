package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;

/**
 * What a web page has around an article and what comes along when it is copied: the form for comments, links to share it, the menu. It is nobody's part
 * of a framework.
 */
final class WebDebris {

	/** Said by web pages and by nobody else. */
	private static final Pattern SURE = Pattern.compile("(leave a (reply|comment)( cancel reply)?|your e-?mail( address)? (will|is) not .{0,20}(publish|show).*|(required|mandatory) fields are marked.*|post comment|add a comment|cancel reply"
			+ "|save my name, email.*|share (this|on|via)( .{0,20})?|share this:.*|tweet this|like this|skip to (main )?content|back to top|accept (all )?cookies|(this|our) (web)?site uses cookies.*|log in to (reply|comment)"
			+ "|notify me of (new|follow-up).*|previous (post|article)|next (post|article)|related (posts|articles)|print this page|filed under:.*|posted in:? .*|tagged( with)?:? .*|subscribe to (our|the) .*)");

	/** Said by web pages above or below what is sure. */
	private static final Pattern LIKELY = Pattern.compile("(your thoughts|comments?( \\(\\d+\\))?|\\d+ (comments?|replies|responses)|no comments( yet)?|name|e-?mail( address)?|website|submit|search|menu|home|share|tweet|facebook|twitter|linkedin|pinterest|whatsapp|subscribe|reply|print|tags?)[ *:]*");

	private WebDebris() {
	}

	/**
	 * Takes the debris off both ends of a document.
	 *
	 * @param blocks changed: what remains
	 * @return what was taken
	 */
	static List<Block> take(List<Block> blocks) {
		List<Block> taken = new ArrayList<>();
		int end = blocks.size();
		while (end > 0 && (isSure(blocks.get(end - 1)) || isLikely(blocks.get(end - 1)))) {
			end--;
		}
		int start = 0;
		while (start < end && (isSure(blocks.get(start)) || isLikely(blocks.get(start)))) {
			start++;
		}
		// A single word such as “Home” is debris only beside what is sure.
		List<Block> above = blocks.subList(0, start);
		List<Block> below = blocks.subList(end, blocks.size());
		boolean sureBelow = below.stream().anyMatch(WebDebris::isSure);
		boolean sureAbove = above.stream().anyMatch(WebDebris::isSure);
		if (sureBelow && end > 0) {
			taken.addAll(below);
			below.clear();
		}
		if (sureAbove) {
			taken.addAll(above);
			above.clear();
		}
		return List.copyOf(taken);
	}

	private static String plain(Block block) {
		return block.words().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("(?<![.!…])[.!…]++$", "").strip();
	}

	private static boolean isSure(Block block) {
		return (block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.HEADING)) && block.markdown().length() < 400 && SURE.matcher(plain(block)).matches();
	}

	private static boolean isLikely(Block block) {
		return (block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.HEADING)) && block.markdown().length() < 80 && LIKELY.matcher(plain(block)).matches();
	}
}
