package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Meaning;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.SourceDocument;

/**
 * Recognises the sections of a document, the same way for every format. What a person said of lines wins; where they said that a heading is one of a part,
 * headings that look alike and were taken for the same as it was follow.
 */
public final class Recognition {

	private final SourceDocument source;
	private final Set<Block> guessed = Collections.newSetFromMap(new IdentityHashMap<>());

	private Recognition(SourceDocument source) {
		this.source = source;
	}

	/**
	 * The document as a section without a heading.
	 *
	 * @param corrections what a person says about lines, the later winning over the earlier
	 * @param skip told of blocks that are left out, and why
	 */
	public static Section of(SourceDocument source, List<Correction> corrections, BiConsumer<Block, String> skip) {
		return new Recognition(source).recognise(corrections, skip);
	}

	/** The corrections that say what this recognition knows. */
	public static List<Correction> known(List<Correction> corrections) {
		return corrections.stream().filter(correction -> Meanings.isKnown(correction.meaning())).toList();
	}

	/** What a person may say that lines of a document are. */
	public static List<Meaning> meanings(TierPlan tiers) {
		return Meanings.offered(tiers.titles());
	}

	private Section recognise(List<Correction> corrections, BiConsumer<Block, String> skip) {
		List<Block> blocks = prepare(skip);
		if (corrections.isEmpty()) {
			return Outline.of(blocks, guessed::contains);
		}
		TitlePage first = TitlePage.of(Outline.of(blocks, guessed::contains));
		SectionRoles roles = new SectionRoles(first.sections());
		List<Correction> all = new ArrayList<>(new Alike(blocks, first.sections(), roles).following(corrections, source.lines().size()));
		all.addAll(corrections);
		List<Block> corrected = new Corrections(all, source.lines().size()).apply(blocks, new PartLevels(first.sections(), roles), skip);
		return Outline.of(corrected, guessed::contains);
	}

	/** Blocks whose headings all are headings of a level. */
	private List<Block> prepare(BiConsumer<Block, String> skip) {
		List<Block> blocks = new ArrayList<>(LooseText.mend(source));
		WebDebris.take(blocks).forEach(block -> skip.accept(block, "left over from a web page"));
		Set<Block> told = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Block> ranked = Typography.rank(blocks);
		ranked.stream().filter(block -> block.is(Kind.HEADING)).forEach(told::add);
		List<Block> headed = UnmarkedHeadings.find(ranked);
		headed.stream().filter(block -> block.is(Kind.HEADING) && !told.contains(block)).forEach(guessed::add);
		return headed;
	}
}
