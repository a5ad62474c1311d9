package framewright.format.document.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Names;
import framewright.dsl.Numbering;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.format.document.source.Block;
import framewright.format.document.structure.Meanings;
import framewright.format.document.structure.Quotations;
import framewright.format.document.structure.Wording;
import framewright.format.document.structure.tables.CoverPage;
import framewright.format.document.structure.tables.Rubric;
import framewright.format.document.structure.tables.Rubric.Part;
import framewright.format.document.structure.tables.Rubric.Piece;
import framewright.format.document.structure.tables.Rubric.Told;

/** Makes a scale, tiers and rated elements of the rubric of a document. Serves one framework. */
public final class RubricMaker {

	private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

	private final Rubric rubric;
	private final Account account;
	private final Set<String> names;
	private final Map<Part, Element> elements = new IdentityHashMap<>();
	private final Map<Part, String> places = new IdentityHashMap<>();
	private final Map<Part, Integer> depths = new IdentityHashMap<>();
	private final List<Level> levels = new ArrayList<>();
	private final Structure structure = FACTORY.createStructure();

	/** @param names the names of elements that are taken; those that are made are added */
	public RubricMaker(Rubric rubric, Account account, Set<String> names) {
		this.rubric = rubric;
		this.account = account;
		this.names = names;
	}

	/** What stands on the cover and in footnotes. */
	public void cover(FacetMaker facets, HeaderFields header) {
		CoverPage cover = rubric.cover();
		if (!cover.publisher().isEmpty()) {
			header.put(Wording.HeaderLine.PUBLISHER, cover.publisher());
		}
		cover.titles().forEach(block -> account.use(block, "title"));
		cover.publishers().forEach(block -> account.use(block, "publisher"));
		for (Block motto : cover.mottos()) {
			facets.addVoices(null, List.of(), List.of(new Quotations.Quotation(List.of(motto), null, "")));
		}
		cover.footnotes().forEach(note -> facets.text(ProseKind.NOTE, note.heading(), List.of(note.block())));
	}

	/** The scale and the tiers, which stand before all elements. */
	public List<Content> declarations(List<String> chosenTiers) {
		Scale scale = scale();
		tiers(scale, chosenTiers);
		return List.of(scale, structure);
	}

	/** What a person may say that lines of the document are. */
	public List<Meaning> meanings() {
		return Meanings.offered(structure.getTiers().stream().map(tier -> List.of(tier.getTitle())).toList());
	}

	/** Puts the elements at the end of the framework. */
	public void elements(Framework framework) {
		for (Part part : rubric.parts()) {
			framework.getContents().add(element(part, "", 1));
		}
		for (Told told : rubric.told()) {
			String place = told.part() == null ? told.what() : places.getOrDefault(told.part(), "") + ", " + told.what();
			account.use(told.block(), place);
			if (told.part() != null) {
				account.became(told.block(), elements.get(told.part()), Meanings.part(depths.get(told.part())), Sureness.LIKELY);
			}
		}
		rubric.doubts().forEach(doubt -> account.doubt(doubt.line(), doubt.message()));
	}

	// ---- the scale ----

	private Scale scale() {
		Scale scale = FACTORY.createScale();
		scale.setTitle(rubric.scaleTitle());
		scale.setName(Names.fromTitle(scale.getTitle(), Set.of()));
		if (!rubric.stemWords().isEmpty()) {
			scale.setStem(rubric.stemWords());
		}
		String place = "scale “" + scale.getTitle() + "”";
		FacetMaker facets = new FacetMaker(scale, account, place);
		facets.text(ProseKind.SUMMARY, null, rubric.leadIn());
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < rubric.levelTitles().size(); i++) {
			Level level = FACTORY.createLevel();
			level.setTitle(rubric.levelTitles().get(i));
			level.setName(Names.fromTitle(level.getTitle(), taken));
			taken.add(level.getName());
			scale.getContents().add(level);
			levels.add(level);
			if (i < rubric.meanings().size()) {
				new FacetMaker(level, account, place + ", level “" + level.getTitle() + "”").element(rubric.meanings().get(i), ProseKind.SUMMARY, null, null);
			}
		}
		if (rubric.definition() != null) {
			rubric.definition().numbers().stream().distinct().filter(line -> !account.knows(line)).forEach(line -> account.use(line, place + ", names of the levels"));
		}
		return scale;
	}

	// ---- the tiers ----

	/** One tier for each depth; the parts that are rated are the innermost. */
	private void tiers(Scale scale, List<String> chosen) {
		Map<Integer, List<Part>> depths = new TreeMap<>();
		rubric.parts().forEach(part -> depth(part, 0, depths));
		Set<String> taken = new HashSet<>();
		Tier above = null;
		for (Map.Entry<Integer, List<Part>> depth : depths.entrySet()) {
			Tier tier = FACTORY.createTier();
			String title = depth.getKey() < chosen.size() ? chosen.get(depth.getKey()) : usual(depth.getKey(), depths);
			tier.setTitle(title);
			tier.setName(Names.forTier(title, taken));
			taken.add(tier.getName());
			if (!Wording.plural(title).equals(title + "s")) {
				tier.setPlural(Wording.plural(title));
			}
			numbering(depth.getKey()).ifPresent(tier::setNumbering);
			if (depth.getValue().stream().anyMatch(Part::isRated)) {
				tier.setRatedOn(scale);
			}
			if (above != null) {
				above.getContains().add(tier);
			}
			above = tier;
			structure.getTiers().add(tier);
		}
	}

	private static void depth(Part part, int depth, Map<Integer, List<Part>> depths) {
		depths.computeIfAbsent(depth, none -> new ArrayList<>()).add(part);
		part.parts().forEach(inner -> depth(inner, depth + 1, depths));
	}

	private static String usual(int depth, Map<Integer, List<Part>> depths) {
		Optional<String> named = depths.get(depth).stream().map(Part::tierWord).filter(word -> !word.isEmpty()).findFirst();
		if (named.isPresent()) {
			return Wording.capital(named.get());
		}
		if (depth == depths.size() - 1) {
			return "Component";
		}
		return depth == 0 ? "Domain" : depths.size() == 3 ? "Subdomain" : "Part";
	}

	/** The style that gives every part of a depth the number that the document has. */
	private Optional<String> numbering(int depth) {
		return List.of("1", "a", "i", "01", "A", "I").stream().filter(style -> {
			boolean[] any = new boolean[1];
			boolean all = agrees(rubric.parts(), "", depth, style, any);
			return all && any[0];
		}).findFirst();
	}

	private boolean agrees(List<Part> parts, String above, int depth, String style, boolean[] any) {
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			if (depth > 0) {
				if (!agrees(part.parts(), part.number() == null ? above : whole(part, above), depth - 1, style, any)) {
					return false;
				}
			} else if (part.number() != null) {
				String computed = Numbering.number(style, null, above, i + 1);
				any[0] = true;
				if (!computed.equals(whole(part, above, style))) {
					return false;
				}
			}
		}
		return true;
	}

	/** The number of a part with that of the part above, which the document may leave out. */
	private static String whole(Part part, String above) {
		return whole(part, above, "i");
	}

	private static String whole(Part part, String above, String style) {
		String own = part.number();
		if (above.isEmpty() || own.length() > above.length() && own.startsWith(above)) {
			return own;
		}
		boolean change = Character.isDigit(above.charAt(above.length() - 1)) != Character.isDigit(own.charAt(0));
		return above + (change && !style.equalsIgnoreCase("i") ? "" : ".") + own;
	}

	// ---- the elements ----

	private Element element(Part part, String above, int depth) {
		Element element = FACTORY.createElement();
		Tier tier = structure.getTiers().get(depth - 1);
		element.setTier(tier);
		element.setTitle(part.title().isBlank() ? "Untitled" : part.title());
		element.setName(Names.fromTitle(element.getTitle(), names));
		names.add(element.getName());
		String number = part.number() == null ? "" : whole(part, above, tier.getNumbering() == null ? "i" : tier.getNumbering());
		if (!number.isEmpty()) {
			element.setCode(number);
		}
		if (part.shortTitle() != null) {
			element.setShort(part.shortTitle());
		}
		String place = tier.getTitle() + " " + (number.isEmpty() ? "“" + element.getTitle() + "”" : number);
		elements.put(part, element);
		places.put(part, place);
		depths.put(part, depth);
		part.titles().forEach(block -> account.use(block, place + ", title"));
		part.titles().forEach(block -> became(block, element, Meanings.part(depth), leastSure(part, block)));
		FacetMaker facets = new FacetMaker(element, account, place);
		facets.element(part.introduction(), ProseKind.SUMMARY, null, null);
		if (part.isRated()) {
			descriptors(part, element, place);
		}
		part.parts().forEach(inner -> element.getContents().add(element(inner, number.isEmpty() ? above : number, depth + 1)));
		facets.text(ProseKind.NOTE, null, part.closing());
		return element;
	}

	private void became(Block block, EObject target, String meaning, Sureness sureness) {
		account.became(block, target, meaning, sureness);
	}

	/** How sure a line is that holds the title and texts of a part: no surer than the least sure of them. */
	private static Sureness leastSure(Part part, Block title) {
		Sureness least = part.sureness();
		Set<Integer> lines = Set.copyOf(title.numbers());
		for (int level = 0; part.isRated() && level < part.levels(); level++) {
			for (Piece piece : part.text(level)) {
				boolean same = piece.asBlock().numbers().stream().anyMatch(lines::contains);
				least = same && piece.sureness().compareTo(least) > 0 ? piece.sureness() : least;
			}
		}
		return least;
	}

	private void descriptors(Part part, Element element, String place) {
		Map<Integer, Set<String>> lines = new LinkedHashMap<>();
		for (int i = 0; i < levels.size(); i++) {
			List<Block> blocks = part.blocks(i);
			if (blocks.isEmpty()) {
				continue;
			}
			Descriptor descriptor = FACTORY.createDescriptor();
			descriptor.setLevel(levels.get(i));
			descriptor.getLines().addAll(ImportedProse.lines(blocks));
			element.getContents().add(descriptor);
			for (Piece piece : part.text(i)) {
				String title = levels.get(i).getTitle();
				became(piece.asBlock(), descriptor, "", piece.sureness());
				piece.asBlock().numbers().forEach(line -> lines.computeIfAbsent(line, none -> new java.util.LinkedHashSet<>()).add(title));
			}
		}
		lines.forEach((line, titles) -> account.use(line, place + ", " + String.join(", ", titles)));
	}
}
