package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.structure.tables.Rubric.Part;
import framewright.format.document.structure.tables.Rubric.Piece;

/** Puts texts into the cells of components: those of rows of a table, and those that stand under each other. */
final class Texts {

	/** The kind of parts that are components. */
	static final String COMPONENT = "component";

	/** A row that has lost texts: which levels they are for is decided when all others are known. */
	private record Short(Part above, Token.Cells row, List<Part> parts, List<List<Piece>> cells) {

		List<String> words() {
			return cells.stream().map(cell -> cell.stream().map(Piece::words).collect(Collectors.joining(" "))).toList();
		}
	}

	private final Levels levels;
	private final Stem stem;
	private final String titleKind;
	private final List<Doubt> doubts;
	private final List<Short> later = new ArrayList<>();

	Texts(Levels levels, Stem stem, String titleKind, List<Doubt> doubts) {
		this.levels = levels;
		this.stem = stem;
		this.titleKind = titleKind;
		this.doubts = doubts;
	}

	static int line(Block block) {
		return block.numbers().stream().min(Integer::compare).orElse(-1) + 1;
	}

	private void doubt(Block block, String message) {
		doubts.add(new Doubt(line(block), message));
	}

	/** What people read of a part: its code and title. */
	static String name(Part above, Part part) {
		String code = part.code == null ? "" : part.code.number() + " ";
		String over = above == null || above == part || above.code == null || code.isEmpty() || part.code.number().startsWith(above.code.number()) ? "" : above.code.number() + " ";
		String title = part.title.length() > 60 ? part.title.substring(0, 58).strip() + "…" : part.title;
		return over + code + "“" + title + "”";
	}

	// ---- rows ----

	/**
	 * A row of a table.
	 *
	 * @param above the part that its components belong to
	 * @param heads the names of levels above the columns; {@code null} where there are none
	 */
	void row(Part above, Token.Cells cells, Token.Heads heads) {
		Grid.Row row = cells.row();
		List<Integer> filled = row.filled();
		if (filled.isEmpty()) {
			return;
		}
		int first = cells.component() && filled.size() > 1 ? Math.max(filled.get(0) + 1, firstText(row, filled, heads)) : firstText(row, filled, heads);
		List<Part> parts = titles(row, first);
		List<Integer> columns = filled.stream().filter(column -> column >= first).toList();
		boolean noTitles = parts.isEmpty();
		Part before = above.parts.isEmpty() ? null : above.parts.get(above.parts.size() - 1);
		boolean goesOn = !cells.component() && parts.size() == 1 && parts.get(0).code == null && !titleKind.isEmpty() && before != null && Words.beginsWithin(parts.get(0).title);
		if (goesOn) {
			before.title = before.title + " " + parts.get(0).title;
			before.titles.addAll(parts.get(0).titles);
			before.sureness = Sureness.LIKELY;
			doubt(cells.block(), "The row was taken for the rest of the row above, " + name(above, before) + ". Check that they belong together.");
			parts = List.of(before);
		} else if (noTitles) {
			parts = List.of(before == null || !before.rated ? self(above) : before);
			if (before != null && before.rated) {
				doubt(cells.block(), "A row without a title was taken for the rest of the row above, " + name(above, before) + ". Check that they belong together.");
			}
		} else {
			above.parts.addAll(parts);
		}
		parts.forEach(part -> part.rated = true);
		List<List<Piece>> texts = columns.stream().map(column -> pieces(row.cells().get(column))).toList();
		boolean fits = heads != null && heads.width() == row.cells().size() && heads.first() >= first && columns.stream().allMatch(heads.columns()::containsKey);
		boolean rest = goesOn || noTitles;
		if (fits || texts.size() == levels.count()) {
			for (int i = 0; i < texts.size(); i++) {
				int level = fits ? heads.columns().get(columns.get(i)) : i;
				put(above, before, parts, level, texts.get(i), cells.block(), rest);
			}
		} else if (texts.size() < levels.count()) {
			later.add(new Short(above, cells, parts, texts));
		} else {
			for (int i = 0; i < texts.size(); i++) {
				put(above, before, parts, Math.min(i, levels.count() - 1), texts.get(i), cells.block(), rest || i >= levels.count());
			}
			doubt(cells.block(), "This row has " + texts.size() + " texts for " + levels.count() + " levels (" + names(above, parts) + "). What is too much was put at “" + levels.titles().get(levels.count() - 1) + "”. Check it.");
		}
	}

	/** A part that is rated itself, because no column of titles stands beside its texts. */
	private static Part self(Part above) {
		above.rated = true;
		return above;
	}

	private static String names(Part above, List<Part> parts) {
		return parts.stream().map(part -> name(above, part)).collect(Collectors.joining(", "));
	}

	/** The first column that holds texts and no title. */
	private int firstText(Grid.Row row, List<Integer> filled, Token.Heads heads) {
		int column = filled.get(0);
		List<Block> cell = row.cells().get(column);
		String words = cell.isEmpty() ? "" : cell.get(0).words();
		boolean alone = Code.alone(Words.of(cell)).filter(code -> code.kind().equals(titleKind)).isPresent();
		if (alone && filled.size() > 2) {
			return filled.get(1) + 1;
		}
		if (!titleKind.isEmpty() && Code.of(words).filter(code -> code.kind().equals(titleKind)).isPresent()) {
			return column + 1;
		}
		if (heads != null && !heads.columns().isEmpty() && heads.width() == row.cells().size()) {
			return heads.first();
		}
		if (filled.size() == levels.count()) {
			return column;
		}
		return filled.size() == 1 ? column : column + 1;
	}

	/** The components whose titles stand in the first cells of a row. */
	private List<Part> titles(Grid.Row row, int first) {
		List<Part> parts = new ArrayList<>();
		Code pending = null;
		List<Block> pendingBlocks = new ArrayList<>();
		for (int column = 0; column < first; column++) {
			for (Block block : flat(row.cells().get(column))) {
				for (Block.Line line : block.lines()) {
					Block alone = Block.paragraph(List.of(line));
					String words = Words.clean(alone.words());
					if (words.isEmpty()) {
						continue;
					}
					Code code = Code.of(words).filter(found -> found.kind().equals(titleKind) || parts.isEmpty() && titleKind.isEmpty()).orElse(null);
					Code number = Code.alone(words).filter(found -> titleKind.isEmpty() || found.kind().equals(titleKind)).orElse(null);
					if (number != null && pending == null) {
						pending = number;
						pendingBlocks.add(alone);
					} else if (code == null && pending == null && !parts.isEmpty() && line != block.lines().get(0)) {
						Part last = parts.get(parts.size() - 1);
						last.title = last.title + " " + words;
						last.titles.add(alone);
					} else {
						Part part = new Part(COMPONENT, pending != null ? pending : code, title(pending != null || code == null ? words : code.title()), alone, levels.count());
						part.titles.addAll(pendingBlocks);
						parts.add(part);
						pending = null;
						pendingBlocks.clear();
					}
				}
			}
		}
		if (pending != null) {
			Part part = new Part(COMPONENT, pending, "", pendingBlocks.get(0), levels.count());
			parts.add(part);
		}
		return parts;
	}

	/** A title ends without a full stop. */
	static String title(String words) {
		String clean = Words.clean(words);
		return clean.matches("[^.]*[^.\\s]\\.") ? clean.substring(0, clean.length() - 1) : clean;
	}

	/** The paragraphs of blocks, also those in lists. */
	private static List<Block> flat(List<Block> blocks) {
		List<Block> flat = new ArrayList<>();
		for (Block block : blocks) {
			if (block.children().isEmpty()) {
				flat.add(block);
			} else {
				flat.addAll(flat(block.children()));
			}
		}
		return flat;
	}

	/** What a cell consists of, without the stem. */
	private List<Piece> pieces(List<Block> cell) {
		List<Piece> pieces = new ArrayList<>();
		for (Block block : cell) {
			if (block.isList()) {
				block.children().forEach(item -> item(item, pieces));
			} else {
				piece(block, false, pieces);
			}
		}
		return pieces;
	}

	private void item(Block item, List<Piece> pieces) {
		List<Block> inner = item.children();
		boolean simple = inner.size() == 1 && inner.get(0).children().isEmpty();
		if (simple) {
			piece(inner.get(0), true, pieces);
		} else if (!inner.isEmpty()) {
			// Its first paragraph is the text, and what nests in it goes with it.
			Block first = inner.get(0);
			if (first.is(Kind.PARAGRAPH)) {
				pieces.add(new Piece(new Block(Kind.PARAGRAPH, 0, first.lines(), List.copyOf(inner.subList(1, inner.size()))), true, Sureness.SURE));
			} else {
				inner.forEach(block -> piece(block, true, pieces));
			}
		}
	}

	private void piece(Block block, boolean bullet, List<Piece> pieces) {
		Block rest = stem == null ? block : stem.cut(block);
		if (rest != null && !rest.words().isEmpty()) {
			pieces.add(new Piece(rest, bullet, Sureness.SURE));
		}
	}

	/** Puts the pieces of a cell into the components of its row. */
	private void put(Part above, Part before, List<Part> parts, int level, List<Piece> cell, Block row, boolean rest) {
		List<Piece> pieces = new ArrayList<>(cell);
		if (rest) {
			add(above, parts.get(0), level, pieces, row);
			return;
		}
		boolean goesOn = pieces.size() > parts.size() && before != null && before.isOpen(level) && !pieces.get(0).bullet() && Words.beginsWithin(pieces.get(0).words());
		if (goesOn) {
			glue(above, before, level, pieces.remove(0).asBlock(), row);
		}
		if (parts.size() == 1) {
			parts.get(0).text(level).addAll(pieces);
		} else {
			share(above, parts, level, pieces, row);
		}
	}

	private void add(Part above, Part part, int level, List<Piece> pieces, Block row) {
		for (Piece piece : pieces) {
			if (part.isOpen(level) && Words.beginsWithin(piece.words())) {
				glue(above, part, level, piece.asBlock(), row);
			} else {
				part.text(level).add(new Piece(piece.asBlock(), piece.bullet(), Sureness.LIKELY));
			}
		}
	}

	/** A text that broke off goes on here. */
	private void glue(Part above, Part part, int level, Block rest, Block where) {
		List<Piece> text = part.text(level);
		int began = line(text.get(text.size() - 1).asBlock());
		text.get(text.size() - 1).goesOn(rest, Sureness.LIKELY);
		doubt(rest.numbers().isEmpty() ? where : rest, "The text of " + name(above, part) + " for “" + levels.titles().get(level) + "” breaks off in line " + began + " and was taken to go on here. Check that the two belong together.");
	}

	/** Several components share a cell. */
	private void share(Part above, List<Part> parts, int level, List<Piece> pieces, Block row) {
		if (pieces.size() == parts.size()) {
			for (int i = 0; i < parts.size(); i++) {
				parts.get(i).text(level).add(pieces.get(i));
			}
			return;
		}
		List<Piece> split = pieces.size() > parts.size() ? pieces : pieces.stream().flatMap(piece -> Alignment.split(piece.asBlock()).stream().map(block -> new Piece(block, true, Sureness.LIKELY))).toList();
		if (split.size() == parts.size()) {
			for (int i = 0; i < parts.size(); i++) {
				parts.get(i).text(level).add(split.get(i));
			}
			return;
		}
		byLikeness(above, parts, level, split, row);
	}

	private void byLikeness(Part above, List<Part> parts, int level, List<Piece> pieces, Block where) {
		int[] places = Alignment.of(pieces.stream().map(Piece::words).toList(), parts.stream().map(Part::profile).toList());
		for (int i = 0; i < places.length; i++) {
			Piece piece = pieces.get(i);
			parts.get(places[i]).text(level).add(new Piece(piece.asBlock(), piece.bullet(), Sureness.GUESSED));
		}
		doubt(where, "The texts for “" + levels.titles().get(level) + "” of " + names(above, parts) + " stand together and are not as many as these are. They were given to those that they are most like. Check each of them.");
	}

	/** Words that a person said to belong to what stands above them, where that is a component. */
	void join(Part above, Block block) {
		Part part = above.parts.isEmpty() ? above : above.parts.get(above.parts.size() - 1);
		int level = -1;
		for (int i = 0; i < part.texts.size() && part.rated; i++) {
			boolean open = part.isOpen(i) && (level < 0 || !part.isOpen(level));
			level = open || level < 0 || !part.isOpen(level) && !part.text(i).isEmpty() ? i : level;
		}
		if (level < 0) {
			part.closing.add(block);
		} else if (part.text(level).isEmpty()) {
			part.text(level).add(new Piece(block, false, Sureness.SURE));
		} else {
			part.text(level).get(part.text(level).size() - 1).goesOn(block, Sureness.SURE);
		}
	}

	// ---- texts under each other ----

	/**
	 * Texts, names of levels and titles under each other.
	 *
	 * @param titles the titles of the components from a list of contents, for a part that does not say them; empty where there is none
	 * @return what is no text of a component, and stands where it stands
	 */
	List<Block> flow(Part above, List<Token> tokens, Function<Part, List<Contents.Entry>> titles) {
		List<Token> rest = new ArrayList<>(tokens);
		List<Block> prose = new ArrayList<>();
		boolean marked = rest.stream().anyMatch(token -> token instanceof Token.Mark || token instanceof Token.Title || token instanceof Token.Stem);
		boolean anyTitle = rest.stream().anyMatch(Token.Title.class::isInstance);
		goOn(above, rest, marked);
		if (!marked) {
			rest.stream().map(Token::block).forEach(prose::add);
			return prose;
		}
		// What stands before the first sign of a component introduces the part.
		while (!rest.isEmpty() && rest.get(0) instanceof Token.Text text && !text.bullet()) {
			prose.add(rest.remove(0).block());
		}
		long texts = rest.stream().filter(Token.Text.class::isInstance).count();
		if (texts == 0 && !anyTitle) {
			return prose;
		}
		if (anyTitle && bySegments(above, rest)) {
			return prose;
		}
		List<Part> parts = parts(above, rest, titles);
		parts.forEach(part -> part.rated = true);
		byGroups(above, parts, rest);
		return prose;
	}

	/** Paragraphs that begin within a sentence continue the texts above that break off, in the order of the levels. */
	private void goOn(Part above, List<Token> tokens, boolean marked) {
		Part before = above.parts.isEmpty() ? null : above.parts.get(above.parts.size() - 1);
		boolean bullets = tokens.stream().anyMatch(token -> token instanceof Token.Text text && text.bullet());
		if (before == null || !bullets && marked) {
			return;
		}
		int level = 0;
		for (Token token : List.copyOf(tokens)) {
			while (level < levels.count() && !before.isOpen(level)) {
				level++;
			}
			boolean goesOn = level < levels.count() && token instanceof Token.Text text && !text.bullet() && Words.beginsWithin(text.block().words());
			if (goesOn) {
				glue(above, before, level, token.block(), token.block());
				tokens.remove(token);
				level++;
			}
		}
	}

	/** Title by title, with a text for each level below it. */
	private boolean bySegments(Part above, List<Token> tokens) {
		List<Token.Title> titles = tokens.stream().filter(Token.Title.class::isInstance).map(Token.Title.class::cast).toList();
		List<List<Token>> segments = new ArrayList<>();
		for (Token token : tokens) {
			if (token instanceof Token.Title) {
				segments.add(new ArrayList<>());
			} else if (!segments.isEmpty()) {
				segments.get(segments.size() - 1).add(token);
			} else if (token instanceof Token.Text) {
				return false;
			}
		}
		List<Map<Integer, List<Token.Text>>> found = segments.stream().map(this::levelsOf).toList();
		if (found.stream().anyMatch(Map::isEmpty)) {
			return false;
		}
		for (int i = 0; i < titles.size(); i++) {
			Part part = part(titles.get(i));
			above.parts.add(part);
			part.rated = true;
			found.get(i).forEach((level, texts) -> texts.forEach(text -> part.text(level).addAll(piece(text, Sureness.SURE))));
		}
		return true;
	}

	/** The texts below one title for each level; empty where they cannot be told. */
	private Map<Integer, List<Token.Text>> levelsOf(List<Token> segment) {
		Map<Integer, List<Token.Text>> found = new java.util.TreeMap<>();
		boolean marks = segment.stream().anyMatch(Token.Mark.class::isInstance);
		int level = -1;
		for (Token token : segment) {
			if (token instanceof Token.Mark mark) {
				level = mark.level();
			} else if (token instanceof Token.Text text) {
				level = marks ? level : level + 1;
				if (level < 0) {
					return Map.of();
				}
				found.computeIfAbsent(level, none -> new ArrayList<>()).add(text);
			}
		}
		return found.size() == levels.count() && found.keySet().stream().allMatch(key -> key < levels.count()) ? found : Map.of();
	}

	private Part part(Token.Title title) {
		return new Part(COMPONENT, title.code(), title(title.title()), title.block(), levels.count());
	}

	private List<Piece> piece(Token.Text text, Sureness sureness) {
		List<Piece> pieces = new ArrayList<>();
		piece(text.block(), text.bullet(), pieces);
		return pieces.stream().map(piece -> new Piece(piece.asBlock(), piece.bullet(), sureness)).toList();
	}

	/** The components that texts are for: those whose titles stand among them, those known already, those of the list of contents; else the part itself. */
	private List<Part> parts(Part above, List<Token> tokens, Function<Part, List<Contents.Entry>> titles) {
		List<Part> parts = new ArrayList<>(tokens.stream().filter(Token.Title.class::isInstance).map(token -> part((Token.Title) token)).toList());
		if (!parts.isEmpty()) {
			above.parts.addAll(parts);
			return parts;
		}
		if (!above.parts.isEmpty()) {
			return above.parts;
		}
		for (Contents.Entry entry : titles.apply(above)) {
			Part part = new Part(COMPONENT, entry.code(), title(entry.title()), null, levels.count());
			part.sureness = Sureness.LIKELY;
			parts.add(part);
		}
		above.parts.addAll(parts);
		if (!parts.isEmpty()) {
			Block where = tokens.get(0).block();
			doubt(where, "The titles of the components of " + name(null, above) + " stand only in the list of contents, from which they were taken in their order. Check that each has its texts.");
			return parts;
		}
		return List.of(self(above));
	}

	/** Level by level, with a text for each component below it. */
	private void byGroups(Part above, List<Part> parts, List<Token> tokens) {
		List<List<Token.Text>> byMark = groups(tokens, Token.Mark.class);
		List<Integer> marks = tokens.stream().filter(Token.Mark.class::isInstance).map(token -> ((Token.Mark) token).level()).toList();
		boolean ordered = marks.stream().distinct().count() == marks.size();
		boolean fits = ordered && byMark.size() == marks.size() && byMark.stream().allMatch(group -> parts.size() == 1 ? !group.isEmpty() : group.size() == parts.size());
		if (fits && !marks.isEmpty()) {
			boolean scattered = tokens.stream().anyMatch(Token.Title.class::isInstance);
			for (int i = 0; i < marks.size(); i++) {
				inOrder(parts, marks.get(i), byMark.get(i), scattered ? Sureness.LIKELY : Sureness.SURE);
			}
			if (scattered) {
				doubt(tokens.get(0).block(), "The titles of " + names(above, parts) + " and their texts stand mixed. The texts were taken in their order, one for each title. Check them.");
			}
			return;
		}
		List<List<Token.Text>> byStem = groups(tokens, Token.Stem.class);
		boolean stems = byStem.size() == levels.count() && byStem.stream().allMatch(group -> group.size() == parts.size());
		if (stems) {
			for (int level = 0; level < byStem.size(); level++) {
				inOrder(parts, level, byStem.get(level), Sureness.LIKELY);
			}
			doubt(tokens.get(0).block(), "The names of the levels do not stand above the texts of " + name(null, above) + " that they belong to. The texts were taken in their order: “"
					+ String.join("”, “", levels.titles()) + "”. Check the levels.");
			return;
		}
		long texts = tokens.stream().filter(Token.Text.class::isInstance).count();
		if (texts == (long) parts.size() * levels.count() && marks.size() == levels.count()) {
			List<Token.Text> all = tokens.stream().filter(Token.Text.class::isInstance).map(Token.Text.class::cast).toList();
			for (int level = 0; level < levels.count(); level++) {
				inOrder(parts, level, all.subList(level * parts.size(), (level + 1) * parts.size()), Sureness.GUESSED);
			}
			doubt(tokens.get(0).block(), "Which text of " + names(above, parts) + " belongs to which level cannot be told for certain. They were taken in their order, level by level. Check each of them.");
			return;
		}
		guess(above, parts, tokens);
	}

	private void guess(Part above, List<Part> parts, List<Token> tokens) {
		int level = -1;
		List<Piece> pieces = new ArrayList<>();
		Token where = tokens.get(0);
		for (Token token : tokens) {
			if (token instanceof Token.Mark mark) {
				level(above, parts, level, pieces, where);
				level = mark.level();
				where = token;
			} else if (token instanceof Token.Text text) {
				pieces.addAll(piece(text, Sureness.GUESSED));
			}
		}
		level(above, parts, level, pieces, where);
	}

	private void level(Part above, List<Part> parts, int level, List<Piece> pieces, Token where) {
		if (!pieces.isEmpty()) {
			if (level < 0) {
				doubt(where.block(), "For which level these texts of " + names(above, parts) + " are is not said; “" + levels.titles().get(0) + "” was taken. Check it.");
			}
			if (parts.size() == 1) {
				parts.get(0).text(Math.max(level, 0)).addAll(pieces);
			} else {
				byLikeness(above, parts, Math.max(level, 0), pieces, where.block());
			}
		}
		pieces.clear();
	}

	private void inOrder(List<Part> parts, int level, List<Token.Text> texts, Sureness sureness) {
		for (int i = 0; i < texts.size(); i++) {
			parts.get(Math.min(i, parts.size() - 1)).text(level).addAll(piece(texts.get(i), sureness));
		}
	}

	/** The texts after each token of a kind; those before the first are a group of their own. */
	private static List<List<Token.Text>> groups(List<Token> tokens, Class<? extends Token> kind) {
		List<List<Token.Text>> groups = new ArrayList<>();
		for (Token token : tokens) {
			if (kind.isInstance(token)) {
				groups.add(new ArrayList<>());
			} else if (token instanceof Token.Text text) {
				if (groups.isEmpty()) {
					groups.add(new ArrayList<>());
				}
				groups.get(groups.size() - 1).add(text);
			}
		}
		return groups;
	}

	// ---- what was lost ----

	/** Decides which levels the texts of rows are for that have fewer of them than levels. */
	void finish(List<Part> all) {
		LevelVoice voice = new LevelVoice(levels.count());
		all.forEach(part -> learn(part, voice));
		// A table loses a whole column, so all rows of a part that have as many texts are asked together.
		Map<Part, Map<Integer, List<List<String>>>> alike = new IdentityHashMap<>();
		later.forEach(row -> alike.computeIfAbsent(row.above, none -> new HashMap<>()).computeIfAbsent(row.cells.size(), none -> new ArrayList<>()).add(row.words()));
		Map<List<List<String>>, int[]> asked = new IdentityHashMap<>();
		for (Short row : later) {
			int[] found = asked.computeIfAbsent(alike.get(row.above).get(row.cells.size()), voice::levels);
			for (int i = 0; i < found.length; i++) {
				List<Piece> guessed = row.cells.get(i).stream().map(piece -> new Piece(piece.asBlock(), piece.bullet(), Sureness.GUESSED)).toList();
				put(row.above, null, row.parts, found[i], guessed, row.row.block(), false);
			}
			row.parts.forEach(part -> part.lossTold = true);
			String taken = Arrays.stream(found).mapToObj(level -> "“" + levels.titles().get(level) + "”").collect(Collectors.joining(" and "));
			doubt(row.row.block(), "The row of " + names(row.above, row.parts) + " has " + row.cells.size() + (row.cells.size() == 1 ? " text" : " texts") + " for " + levels.count() + " levels, so the document has lost "
					+ (levels.count() - row.cells.size() == 1 ? "one" : String.valueOf(levels.count() - row.cells.size())) + ". By their words they were taken for " + taken + ". Compare with the original and add what is missing.");
		}
	}

	private static void learn(Part part, LevelVoice voice) {
		for (int level = 0; level < part.texts.size(); level++) {
			for (Piece piece : part.text(level)) {
				voice.learn(piece.words(), level);
			}
		}
		part.parts.forEach(inner -> learn(inner, voice));
	}
}
