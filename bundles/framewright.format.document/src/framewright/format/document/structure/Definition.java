package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * A term of a glossary: {@code **Term** (also: other, others): what it means}, {@code Term – what it means}.
 *
 * @param term never empty
 * @param variants other forms of it
 * @param text what it means
 */
public record Definition(String term, List<String> variants, List<Block> text) {

	private static final Pattern TERM = Pattern.compile("^(?:\\*\\*([^*]{1,100}?):?\\*\\*|([^*:–—(]{1,100}?))\\s*(?:\\(also:? ([^)]{1,200})\\))?\\s*(?:[:–—]|\\s-\\s|$)\\s*(.*)$");

	/** The terms that a part of a document consists of; empty when any block of it is no term. */
	public static Optional<List<Definition>> in(List<Block> blocks) {
		List<Definition> definitions = new ArrayList<>();
		for (Block block : blocks) {
			List<List<Block>> entries = block.isList() ? block.children().stream().map(Block::children).toList() : List.of(List.of(block));
			for (List<Block> entry : entries) {
				Optional<Definition> definition = of(entry);
				if (definition.isEmpty()) {
					return Optional.empty();
				}
				definitions.add(definition.get());
			}
		}
		return definitions.isEmpty() ? Optional.empty() : Optional.of(definitions);
	}

	private static Optional<Definition> of(List<Block> entry) {
		if (entry.isEmpty() || !entry.get(0).is(Kind.PARAGRAPH)) {
			return Optional.empty();
		}
		List<Line> lines = entry.get(0).lines();
		Matcher matcher = TERM.matcher(lines.get(0).text());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String term = SafeProse.words(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
		List<Line> rest = new ArrayList<>();
		if (!matcher.group(4).isBlank()) {
			rest.add(new Line(lines.get(0).number(), matcher.group(4)));
		}
		rest.addAll(lines.subList(1, lines.size()));
		List<Block> text = new ArrayList<>();
		if (!rest.isEmpty()) {
			text.add(Block.paragraph(rest));
		}
		text.addAll(entry.subList(1, entry.size()));
		List<String> variants = matcher.group(3) == null ? List.of() : Arrays.stream(matcher.group(3).split("\\s*,\\s*")).map(SafeProse::words).filter(word -> !word.isEmpty()).toList();
		return term.isEmpty() || text.isEmpty() ? Optional.empty() : Optional.of(new Definition(term, variants, text));
	}
}
