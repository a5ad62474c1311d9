package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** Finds what people said, and who said it: a quotation with a name in bold below it, or a block quote that ends with a dash and a name. */
public final class Quotations {

	/**
	 * @param text what was said
	 * @param by the block that names the speaker; {@code null} where nobody is named
	 * @param speaker the name; empty where nobody is named
	 */
	public record Quotation(List<Block> text, Block by, String speaker) {
	}

	private static final Pattern DASH_AND_NAME = Pattern.compile("^(?:—|–|--|- |― ?)\\s*(\\S.{1,120})$");
	private static final int LONGEST_NAME = 8;

	private Quotations() {
	}

	/** The quotations that a part of a document consists of; empty when it is anything else. */
	public static Optional<List<Quotation>> in(List<Block> blocks) {
		if (blocks.isEmpty()) {
			return Optional.empty();
		}
		if (blocks.stream().allMatch(block -> block.is(Kind.QUOTE))) {
			return Optional.of(blocks.stream().map(Quotations::of).toList());
		}
		return namedBelow(blocks);
	}

	/** Paragraphs each followed by a name in bold, the last block being a name: a heading in bold is never the last. */
	private static Optional<List<Quotation>> namedBelow(List<Block> blocks) {
		List<Quotation> quotations = new ArrayList<>();
		List<Block> text = new ArrayList<>();
		for (Block block : blocks) {
			Optional<String> name = BoldLead.whole(block).or(() -> dashed(block)).filter(words -> words.split("\\s+").length <= LONGEST_NAME);
			if (name.isPresent() && text.isEmpty()) {
				return Optional.empty();
			}
			if (name.isPresent()) {
				quotations.add(new Quotation(List.copyOf(text), block, name.get()));
				text.clear();
			} else {
				text.add(block);
			}
		}
		boolean quotes = text.isEmpty() && (quotations.size() >= 2 || blocks.size() == 2 && dashed(blocks.get(1)).isPresent());
		return quotes ? Optional.of(quotations) : Optional.empty();
	}

	/** A block quote, with the name that its last line may hold. */
	public static Quotation of(Block quote) {
		List<Block> inner = quote.children();
		if (inner.size() > 1) {
			Block last = inner.get(inner.size() - 1);
			Optional<String> name = dashed(last).or(() -> BoldLead.whole(last));
			if (name.isPresent()) {
				return new Quotation(inner.subList(0, inner.size() - 1), last, name.get());
			}
		}
		return ofLastLine(inner);
	}

	private static Quotation ofLastLine(List<Block> inner) {
		boolean paragraph = inner.size() == 1 && inner.get(0).is(Kind.PARAGRAPH) && inner.get(0).lines().size() > 1;
		if (paragraph) {
			List<Block.Line> lines = inner.get(0).lines();
			Block last = Block.paragraph(lines.subList(lines.size() - 1, lines.size()));
			Optional<String> name = dashed(last);
			if (name.isPresent()) {
				return new Quotation(List.of(Block.paragraph(lines.subList(0, lines.size() - 1))), last, name.get());
			}
		}
		return new Quotation(inner, null, "");
	}

	private static Optional<String> dashed(Block block) {
		if (!block.is(Kind.PARAGRAPH) || block.lines().size() != 1) {
			return Optional.empty();
		}
		Matcher matcher = DASH_AND_NAME.matcher(block.markdown().strip());
		return matcher.matches() ? Optional.of(SafeProse.words(matcher.group(1))) : Optional.empty();
	}
}
