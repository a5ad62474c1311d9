package framewright.format.document.structure.tables;

import java.util.Map;

import framewright.format.document.source.Block;

/** A piece of a document as the reader of rubrics sees it, with the block that it stands in. */
sealed interface Token {

	Block block();

	/**
	 * The title of a part that holds components.
	 *
	 * @param kind what titles of its tier have in common
	 * @param code its code; {@code null} where it has none
	 */
	record Head(Block block, String kind, Code code, String title) implements Token {
	}

	/** The name of a level that stands for itself. */
	record Mark(Block block, int level) implements Token {
	}

	/** The names of all levels above their columns; without columns where they stand in one line. */
	record Heads(Block block, Map<Integer, Integer> columns, int width) implements Token {

		int first() {
			return columns.keySet().stream().min(Integer::compare).orElse(0);
		}
	}

	/** What every text of a level begins with, standing for itself. */
	record Stem(Block block) implements Token {
	}

	/** The title of a component that stands outside a table. */
	record Title(Block block, Code code, String title) implements Token {
	}

	/** Anything else that has words. */
	record Text(Block block, boolean bullet) implements Token {
	}

	/**
	 * A row of a table with texts.
	 *
	 * @param component whether a person said that it is a component
	 */
	record Cells(Block block, Grid.Row row, boolean component) implements Token {
	}

	/** Of these words a person said that they belong to what stands above them. */
	record Join(Block block) implements Token {
	}

	/** Of these words a person said that they are text about the part. */
	record Prose(Block block) implements Token {
	}

	/** Of these words a person said that they are the title of a part: the depth is counted from 1. */
	record Said(Block block, int depth) implements Token {
	}
}
