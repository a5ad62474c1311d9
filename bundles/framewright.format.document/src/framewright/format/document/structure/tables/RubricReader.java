package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.source.Block;
import framewright.format.document.structure.tables.Rubric.Part;
import framewright.format.document.structure.tables.Rubric.Told;

/**
 * Recognises a document that rates components on levels: tables with the names of the levels above their columns, and what an extraction made of such tables.
 */
public final class RubricReader {

	private final List<Block> blocks;
	private final Levels levels;
	private final Stem stem;
	private final List<Doubt> doubts = new ArrayList<>();
	private final List<Told> told = new ArrayList<>();
	private final Texts texts;
	private final Tokens tokens;
	private final Contents contents;
	private final List<String> kinds = new ArrayList<>();
	private final Map<Part, Integer> depths = new HashMap<>();
	private final Part root;
	private Part current;
	private Token.Heads heads;
	private List<Token> flow = new ArrayList<>();

	private RubricReader(List<Block> blocks, Levels levels, Said said) {
		this.blocks = blocks;
		this.levels = levels;
		stem = Stem.in(blocks, levels).orElse(null);
		String titleKind = Tokens.titleKind(blocks, levels);
		texts = new Texts(levels, stem, titleKind, doubts);
		tokens = new Tokens(levels, stem, titleKind, said);
		contents = Contents.in(blocks, levels);
		root = new Part("", null, "", null, levels.count());
		current = root;
	}

	/**
	 * Reads the rubric of a document; empty where it has none.
	 *
	 * @param corrections what a person says about lines, the later winning over the earlier
	 * @param skip told of blocks that are left out, and why
	 */
	public static Optional<Rubric> read(List<Block> blocks, List<Correction> corrections, BiConsumer<Block, String> skip) {
		int lines = blocks.stream().flatMap(block -> block.numbers().stream()).max(Integer::compare).orElse(-1) + 1;
		Said said = new Said(corrections, lines);
		List<Block> corrected = said.apply(blocks, (block, why) -> {
		});
		Optional<Rubric> rubric = Levels.in(corrected).flatMap(levels -> new RubricReader(corrected, levels, said).read());
		if (rubric.isPresent()) {
			said.apply(blocks, skip);
		}
		return rubric;
	}

	private Optional<Rubric> read() {
		List<List<Token>> all = new ArrayList<>();
		for (Block block : blocks) {
			boolean apart = block == levels.definition() || contents.holds(block);
			all.add(apart ? List.of() : tokens.of(block));
		}
		int last = last(all);
		int first = last < 0 ? -1 : first(all, last);
		if (first < 0) {
			return Optional.empty();
		}
		List<Block> before = new ArrayList<>();
		List<Block> after = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			boolean apart = blocks.get(i) == levels.definition() || contents.holds(blocks.get(i));
			if (apart) {
				continue;
			}
			if (i < first) {
				before.add(blocks.get(i));
			} else if (i > last) {
				after.add(blocks.get(i));
			} else {
				all.get(i).forEach(this::token);
			}
		}
		endFlow();
		texts.finish(root.parts);
		contents.announcements().forEach(block -> told.add(new Told(block, null, "announces the list of contents, which every export makes anew")));
		new ContentsCheck(contents, levels, doubts, told).against(root);
		findLosses(root);
		before.addAll(root.introduction);
		after.addAll(0, root.closing);
		nameless();
		List<Block> leadIn = leadIn(before);
		doubts.sort((left, right) -> Integer.compare(left.line(), right.line()));
		return Optional.of(new Rubric(levels, stem, leadIn, root.parts, CoverPage.of(before), after, told, doubts));
	}

	// ---- where the rubric begins and ends ----

	private static boolean isRubric(Token token) {
		return token instanceof Token.Cells || token instanceof Token.Mark || token instanceof Token.Heads || token instanceof Token.Stem || token instanceof Token.Title
				|| token instanceof Token.Join || token instanceof Token.Said || token instanceof Token.Prose;
	}

	/** The last block of the rubric: texts without a heading of their own go with it. */
	private int last(List<List<Token>> all) {
		int last = -1;
		boolean cells = false;
		for (int i = 0; i < all.size(); i++) {
			boolean rubric = all.get(i).stream().anyMatch(token -> token instanceof Token.Cells || token instanceof Token.Mark || token instanceof Token.Heads);
			cells |= all.get(i).stream().anyMatch(token -> token instanceof Token.Cells || token instanceof Token.Mark);
			last = rubric ? i : last;
		}
		if (last < 0 || !cells) {
			return -1;
		}
		boolean table = all.get(last).stream().anyMatch(Token.Cells.class::isInstance);
		int end = last;
		for (int i = last + 1; i < all.size(); i++) {
			List<Token> found = all.get(i);
			boolean head = found.stream().anyMatch(Token.Head.class::isInstance);
			boolean goesOn = found.stream().allMatch(token -> isRubric(token) || token instanceof Token.Text text && (text.bullet() || !table || Words.beginsWithin(text.block().words())));
			if (head || !goesOn) {
				break;
			}
			end = i;
		}
		return end;
	}

	/** The outermost heading above the first texts; without headings, the first texts themselves. */
	private int first(List<List<Token>> all, int last) {
		int begin = 0;
		while (begin < last && all.get(begin).stream().noneMatch(token -> token instanceof Token.Cells || token instanceof Token.Mark || token instanceof Token.Heads)) {
			begin++;
		}
		Map<String, Integer> count = new HashMap<>();
		all.forEach(found -> found.stream().filter(Token.Head.class::isInstance).forEach(head -> count.merge(((Token.Head) head).kind(), 1, Integer::sum)));
		List<Token.Head> open = new ArrayList<>();
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i <= begin; i++) {
			for (Token token : all.get(i)) {
				if (i == begin && isRubric(token)) {
					break;
				}
				if (token instanceof Token.Head head) {
					int at = above(open, head);
					open.subList(at, open.size()).clear();
					places.subList(at, places.size()).clear();
					open.add(head);
					places.add(i);
				}
			}
		}
		// A heading that is the only one of its kind, and has no code, is the title of the document.
		while (!open.isEmpty() && open.get(0).code() == null && count.get(open.get(0).kind()) == 1 && (open.size() > 1 || !open.get(0).kind().startsWith("heading"))) {
			open.remove(0);
			places.remove(0);
		}
		return open.isEmpty() ? begin : places.get(0);
	}

	/** How many of the open headings stand above a new one. */
	private static int above(List<Token.Head> open, Token.Head head) {
		for (int i = 0; i < open.size(); i++) {
			if (open.get(i).kind().equals(head.kind()) || isHeading(open.get(i)) && isHeading(head) && open.get(i).kind().compareTo(head.kind()) > 0) {
				return i;
			}
		}
		return open.size();
	}

	private static boolean isHeading(Token.Head head) {
		return head.kind().startsWith("heading ");
	}

	// ---- the parts ----

	private void token(Token token) {
		switch (token) {
			case Token.Head head -> head(head);
			case Token.Heads found -> heads(found);
			case Token.Cells cells -> {
				endFlow();
				texts.row(current, cells, heads);
			}
			case Token.Mark mark -> {
				flow.add(mark);
				told.add(new Told(mark.block(), null, "name of a level"));
			}
			case Token.Stem found -> {
				flow.add(found);
				told.add(new Told(found.block(), null, "stem of the texts"));
			}
			case Token.Join join -> join(join.block());
			case Token.Prose prose -> {
				endFlow();
				(current.parts.isEmpty() ? current.introduction : current.closing).add(prose.block());
			}
			case Token.Said person -> said(person);
			default -> flow.add(token);
		}
	}

	/** Words that belong to what stands above them. */
	private void join(Block block) {
		Token last = flow.isEmpty() ? null : flow.get(flow.size() - 1);
		if (last instanceof Token.Text text) {
			flow.set(flow.size() - 1, new Token.Text(Said.joinedText(text.block(), block), text.bullet()));
		} else if (last instanceof Token.Title title) {
			flow.set(flow.size() - 1, new Token.Title(Said.joinedText(title.block(), block), title.code(), title.title() + " " + block.words()));
		} else if (last == null && current.parts.isEmpty() && !current.rated && current != root) {
			current.title = current.title + " " + block.words();
			current.titles.add(block);
		} else {
			endFlow();
			texts.join(current, block);
		}
	}

	/** A title that a person said to be one: of a component, or of a part above them. */
	private void said(Token.Said person) {
		String words = Words.clean(person.block().words());
		Code code = Code.of(words).orElse(null);
		String title = code == null ? words : code.title();
		if (person.depth() > kinds.size()) {
			flow.add(new Token.Title(person.block(), code, title));
		} else {
			head(new Token.Head(person.block(), kinds.get(person.depth() - 1), code, title));
		}
	}

	private void heads(Token.Heads found) {
		endFlow();
		heads = found.columns().isEmpty() ? heads : found;
		told.add(new Told(found.block(), null, "names of the levels"));
	}

	private void head(Token.Head head) {
		endFlow();
		heads = null;
		int depth = depth(head);
		Part above = root;
		while (!above.parts.isEmpty() && depths.getOrDefault(above.parts.get(above.parts.size() - 1), Integer.MAX_VALUE) < depth) {
			above = above.parts.get(above.parts.size() - 1);
		}
		current = new Part(head.kind(), head.code(), Texts.title(head.title()), head.block(), levels.count());
		depths.put(current, depth);
		above.parts.add(current);
	}

	/** How deep a heading stands: the kinds of headings nest in the order in which they come. */
	private int depth(Token.Head head) {
		int known = kinds.indexOf(head.kind());
		if (known < 0 && isHeading(head)) {
			int at = 0;
			while (at < kinds.size() && (!kinds.get(at).startsWith("heading ") || kinds.get(at).compareTo(head.kind()) < 0)) {
				at++;
			}
			if (at < kinds.size()) {
				int moved = at;
				depths.replaceAll((part, depth) -> depth >= moved ? depth + 1 : depth);
			}
			kinds.add(at, head.kind());
			return at;
		}
		if (known < 0) {
			kinds.add(head.kind());
			return kinds.size() - 1;
		}
		return known;
	}

	private void endFlow() {
		List<Token> found = flow;
		flow = new ArrayList<>();
		if (found.isEmpty()) {
			return;
		}
		List<Block> prose = texts.flow(current, found, part -> ContentsCheck.titlesOf(part, contents));
		(current.parts.isEmpty() && !current.rated || current.parts.stream().allMatch(part -> prose.isEmpty() || Texts.line(part.titles.isEmpty() ? prose.get(0) : part.titles.get(0)) >= Texts.line(prose.get(0)))
				? current.introduction : current.closing).addAll(prose);
	}

	/** Texts without any title above or beside them. */
	private void nameless() {
		if (root.rated) {
			Part part = new Part(Texts.COMPONENT, null, "Untitled", null, 0);
			part.texts.addAll(root.texts);
			part.rated = true;
			part.sureness = Sureness.GUESSED;
			root.parts.add(0, part);
			doubts.add(new Doubt(0, "The document has texts for the levels without a title. They were put into a component called “Untitled”. Give it its title."));
		}
	}

	// ---- what is missing ----

	private void findLosses(Part part) {
		part.parts.forEach(this::findLosses);
		if (!part.rated || part.lossTold) {
			return;
		}
		List<String> missing = new ArrayList<>();
		for (int level = 0; level < levels.count(); level++) {
			if (part.text(level).isEmpty()) {
				missing.add("“" + levels.titles().get(level) + "”");
			}
		}
		if (!missing.isEmpty()) {
			part.sureness = part.sureness == Sureness.SURE ? Sureness.LIKELY : part.sureness;
			int line = part.titles.isEmpty() ? 0 : Texts.line(part.titles.get(0));
			doubts.add(new Doubt(line, "The document has no text of " + Texts.name(null, part) + " for " + String.join(" and ", missing) + ". Compare with the original and add what is missing."));
		}
	}

	/** What stands before the table of levels and leads into it, taken off what stands before the rubric. */
	private List<Block> leadIn(List<Block> before) {
		int at = levels.definition() == null ? -1 : blocks.indexOf(levels.definition());
		if (at < 1 || !before.contains(blocks.get(at - 1))) {
			return List.of();
		}
		Block block = blocks.get(at - 1);
		boolean leads = block.is(Block.Kind.PARAGRAPH) && block.words().endsWith(":");
		if (!leads) {
			return List.of();
		}
		before.removeIf(other -> other == block);
		return List.of(block);
	}
}
