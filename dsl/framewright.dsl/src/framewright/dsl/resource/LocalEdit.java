package framewright.dsl.resource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.ParseResult;

import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.dsl.resource.Tokens.Word;

/**
 * Brings the nodes and the model of a text up to a newer text by reading no more than what is around the difference. The result is that
 * of reading the whole newer text, faults and what is made of faulty text included; where that is not certain, nothing is done.
 * <p>
 * There are two ways. Where the newer text has the same kinds of words in the same order, and only lines of prose, blanks and comments
 * differ, the grammar is not asked at all. Otherwise the contents of a framework or an element that the difference lies in are read anew, with their
 * neighbours: the parser is given a short text of the heads of all that they stand in, of them, and of a stand-in for every other
 * thing in the same body. It sees the same words in the same state as in the whole text. That the neighbours on both sides come out as
 * they were shows that what is beyond them cannot have changed.
 */
final class LocalEdit {

	/** Stands for contents that are left out. It takes nothing of what follows, and nothing can follow what is before it. */
	private static final String STAND_IN = "\nfigure\"\"";

	/** Where more than this part of the text would have to be read, all of it is. */
	private static final int WORTHWHILE = 3;

	/** Deeper than this nothing is nested in earnest; what is goes the slow way, where the limit is kept. */
	private static final int DEEP = FrameworkResource.DEEPEST / 2;

	/** A neighbour shorter than this is read anew with the difference, for it may be what goes on. */
	private static final int SHORT = 20_000;

	/** What became of the model; the owner is the part in which something came or went, {@code null} where only words changed. */
	record Outcome(IParseResult parsed, List<EObject> removed, List<EObject> touched, boolean anew, Effect.Move move, Part owner) {
	}

	private final IParseResult parsed;
	private final IParser parser;
	private final IValueConverterService values;
	private final String older;
	private final String newer;
	private final Difference difference;
	private final NodeGraft graft = new NodeGraft();

	LocalEdit(IParseResult parsed, IParser parser, IValueConverterService values, String newer, Difference difference) {
		this.parsed = parsed;
		this.parser = parser;
		this.values = values;
		this.older = parsed.getRootNode().getText();
		this.newer = newer;
		this.difference = difference;
	}

	/** Does the edit; empty when it must be done by reading the whole text, and nothing has changed. */
	Optional<Outcome> perform() {
		if (!(parsed.getRootASTElement() instanceof Framework) || older.isEmpty() || newer.isEmpty()) {
			return Optional.empty();
		}
		int from = lineStart();
		ILeafNode first = NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), Math.min(from, older.length() - 1));
		if (first == null) {
			return Optional.empty();
		}
		int start = first.getTotalOffset();
		Tokens before = new Tokens(older, start);
		Tokens after = new Tokens(newer, start);
		int[] ends = inStep(before, after);
		List<Integer> changed = ends[0] == ends[1] ? differing(before, after, ends[0]) : null;
		Optional<Outcome> other = changed == null ? Optional.empty() : words(first, before, after, changed);
		if (other.isPresent()) {
			return other;
		}
		int same = 0;
		while (same < Math.min(ends[0], ends[1]) && same(before.get(same), after.get(same), 0)) {
			same++;
		}
		int lastOld = ends[0];
		for (int lastNew = ends[1]; lastOld > same && lastNew > same && same(before.get(lastOld - 1), after.get(lastNew - 1), difference.shift()); lastNew--) {
			lastOld--;
		}
		return bodies(first, before.start(same), before.start(lastOld));
	}

	/** The beginning of the line that the difference begins in: no word but blanks reaches over the end of a line. */
	private int lineStart() {
		int at = Math.min(difference.offset(), older.length()) - 1;
		while (at >= 0 && older.charAt(at) != '\n' && older.charAt(at) != '\r') {
			at--;
		}
		// What comes before a line end may take it with it, so one line more is looked at.
		at--;
		while (at >= 0 && older.charAt(at) != '\n' && older.charAt(at) != '\r') {
			at--;
		}
		return at + 1;
	}

	/** How many words of each text there are until both are in step again behind the difference. */
	private int[] inStep(Tokens before, Tokens after) {
		int stop = older.indexOf('\n', difference.end());
		stop = stop < 0 ? older.length() : stop + 1;
		int i = 0;
		int j = 0;
		while (before.get(i) != null && before.start(i) < stop) {
			i++;
		}
		while (after.get(j) != null && after.start(j) < stop + difference.shift()) {
			j++;
		}
		while (before.start(i) + difference.shift() != after.start(j)) {
			if (before.start(i) + difference.shift() < after.start(j)) {
				i++;
			} else {
				j++;
			}
		}
		return new int[] { i, j };
	}

	private boolean same(Word before, Word after, int shift) {
		return before.type() == after.type() && before.start() + shift == after.start() && before.end() + shift == after.end()
				&& older.regionMatches(before.start(), newer, after.start(), before.end() - before.start());
	}

	/** The numbers of the words that differ, where all are of the same kinds and only those without grammar differ; else {@code null}. */
	private List<Integer> differing(Tokens before, Tokens after, int count) {
		List<Integer> differing = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Word old = before.get(i);
			Word now = after.get(i);
			if (old.type() != now.type()) {
				return null;
			}
			int length = old.end() - old.start();
			if (length != now.end() - now.start() || !older.regionMatches(old.start(), newer, now.start(), length)) {
				if (!isFree(old.type())) {
					return null;
				}
				differing.add(i);
			}
		}
		return differing;
	}

	private static boolean isFree(int type) {
		return switch (type) {
			case InternalFrameworkLexer.RULE_WS, InternalFrameworkLexer.RULE_SL_COMMENT, InternalFrameworkLexer.RULE_LINE, InternalFrameworkLexer.RULE_BULLET, InternalFrameworkLexer.RULE_SUB_BULLET,
					InternalFrameworkLexer.RULE_SUB_SUB_BULLET -> true;
			default -> false;
		};
	}

	/** The first way: other words of the same kinds. */
	private Optional<Outcome> words(ILeafNode first, Tokens before, Tokens after, List<Integer> differing) {
		List<ILeafNode> leaves = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		for (int index : differing) {
			ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), before.start(index));
			Word old = before.get(index);
			Word now = after.get(index);
			if (leaf == null || leaf.getTotalOffset() != old.start() || leaf.getTotalEndOffset() != old.end() || leaf.getSyntaxErrorMessage() != null) {
				return Optional.empty();
			}
			leaves.add(leaf);
			Line line = Line.of(leaf, values, older.substring(old.start(), old.end()), newer.substring(now.start(), now.end()));
			if (line == null) {
				return Optional.empty();
			}
			lines.add(line);
		}
		List<EObject> touched = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			Word now = after.get(differing.get(i));
			if (line.prose != null) {
				line.prose.getLines().set(line.index, line.value);
				touched.add(line.prose);
			}
			leaves.set(i, graft.resize(leaves.get(i), now.end() - now.start()));
		}
		graft.settle(leaves.isEmpty() ? first : leaves.get(0), newer);
		Effect.Move move = leaves.size() == 1 ? new Effect.Move(difference.offset(), difference.end(), difference.shift(), !leaves.get(0).isHidden()) : null;
		return Optional.of(new Outcome(parsed, List.of(), touched, false, move, null));
	}

	/** A line of prose and what it will say; without prose where the words mean nothing to the model. */
	private record Line(Prose prose, int index, String value) {

		/** {@code null} when the model does not say what the node says. */
		static Line of(ILeafNode leaf, IValueConverterService values, String old, String now) {
			Assignment assignment = leaf.isHidden() || leaf.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(leaf.getGrammarElement());
			if (assignment == null) {
				return new Line(null, 0, null);
			}
			if (!assignment.getFeature().equals(ModelPackage.Literals.PROSE__LINES.getName()) || !(leaf.getGrammarElement() instanceof RuleCall call)
					|| !leaf.getParent().hasDirectSemanticElement() || !(leaf.getParent().getSemanticElement() instanceof Prose prose)) {
				return null;
			}
			int index = 0;
			for (INode sibling = leaf.getPreviousSibling(); sibling != null; sibling = sibling.getPreviousSibling()) {
				Assignment other = sibling.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(sibling.getGrammarElement());
				index += other != null && other.getFeature().equals(assignment.getFeature()) ? 1 : 0;
			}
			String rule = call.getRule().getName();
			boolean known = index < prose.getLines().size() && Objects.equals(prose.getLines().get(index), values.toValue(old, rule, leaf));
			return known ? new Line(prose, index, (String) values.toValue(now, rule, leaf)) : null;
		}
	}

	/** The second way: the contents of a body are read anew, from the innermost body outwards. */
	private Optional<Outcome> bodies(ILeafNode first, int start, int end) {
		ILeafNode leaf = start > first.getTotalOffset() ? NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), start - 1) : first;
		for (Body body = leaf == null ? null : Body.around(leaf); body != null; body = Body.around(body.node())) {
			if (body.from() > start || body.close().getTotalOffset() < end) {
				continue;
			}
			Region region = Region.of(body, start, end);
			for (int attempt = 0; attempt < 2; attempt++) {
				Optional<Outcome> outcome = read(body, region);
				if (outcome.isPresent()) {
					return outcome;
				}
				region = region.wider(body);
			}
		}
		return Optional.empty();
	}

	/** The contents that are read anew, by their numbers: from the first to before the last. */
	private record Region(int first, int last) {

		static Region of(Body body, int start, int end) {
			int first = 0;
			while (first < body.contents().size() && body.contents().get(first).getTotalEndOffset() < start) {
				first++;
			}
			int last = first;
			while (last < body.contents().size() && body.contents().get(last).getTotalOffset() <= end) {
				last++;
			}
			// A line that is begun anew may belong to what comes before it.
			return new Region(first > 0 && body.contents().get(first - 1).getTotalLength() < SHORT ? first - 1 : first, last);
		}

		Region wider(Body body) {
			return new Region(Math.max(0, first - 1), Math.min(body.contents().size(), last + 2));
		}

		boolean includes(int index) {
			return index >= first && index < last;
		}

		boolean isNeighbour(int index) {
			return index == first - 1 || index == last;
		}
	}

	private Optional<Outcome> read(Body body, Region region) {
		Excerpt excerpt = excerpt(body, region);
		if (excerpt == null) {
			return Optional.empty();
		}
		IParseResult result = parser.parse(new StringReader(excerpt.text));
		Body read = find(result, excerpt);
		if (read == null || !agrees(read, body, region, excerpt)) {
			return Optional.empty();
		}
		List<EObject> made = new ArrayList<>();
		int behind = body.contents().size() - region.last;
		for (int i = region.first; i < read.contents().size() - behind; i++) {
			EObject object = read.object(read.contents().get(i));
			if (object != null) {
				made.add(object);
			}
		}
		List<EObject> gone = new ArrayList<>();
		int kept = 0;
		for (int i = 0; i < body.contents().size(); i++) {
			EObject object = body.object(body.contents().get(i));
			if (object != null && region.includes(i)) {
				gone.add(object);
			} else if (object != null && i < region.first) {
				kept++;
			}
		}
		List<Content> contents = body.part().getContents();
		if (!areLocal(body, made) || !areLocal(body, gone) || !gone.equals(contents.subList(kept, Math.min(contents.size(), kept + gone.size()))) || made.size() != read.part().getContents().size() - region.first - behind) {
			return Optional.empty();
		}
		return Optional.of(put(body, region, read, kept, gone, made));
	}

	/** Scales, tiers and sources of a framework are seen everywhere in it; whatever else comes or goes is seen by its name only. */
	private static boolean areLocal(Body body, List<EObject> objects) {
		return body.part() instanceof Element || objects.stream().allMatch(object -> object instanceof Element || object instanceof Facet || object instanceof Glossary);
	}

	/** A short text to read, and where in it is what. */
	private static final class Excerpt {
		private final StringBuilder words = new StringBuilder();
		private String text;
		private int depth;
		private int start;
		private int from;
		private int end;
		private final List<int[]> regions = new ArrayList<>();
	}

	private Excerpt excerpt(Body body, Region region) {
		Excerpt excerpt = new Excerpt();
		List<Body> around = new ArrayList<>();
		for (Body outer = Body.around(body.node()); outer != null; outer = Body.around(outer.node())) {
			around.add(0, outer);
		}
		if (around.size() > DEEP || around.isEmpty() != body.part() instanceof Framework || !around.isEmpty() && !(around.get(0).part() instanceof Framework)) {
			return null;
		}
		excerpt.depth = around.size();
		for (Body outer : around) {
			excerpt.words.append(older, outer.node().getTotalOffset(), outer.open().getTotalEndOffset());
		}
		excerpt.start = excerpt.words.length();
		excerpt.words.append(older, body.node().getTotalOffset(), body.from());
		excerpt.from = excerpt.words.length();
		if (!appendContents(excerpt, body, region)) {
			return null;
		}
		excerpt.end = excerpt.words.length();
		excerpt.words.append("\n}".repeat(around.size()));
		if (excerpt.words.length() > Math.max(SHORT, newer.length() / WORTHWHILE)) {
			return null;
		}
		excerpt.text = excerpt.words.toString();
		return Nesting.tooDeep(excerpt.text, DEEP) >= 0 ? null : excerpt;
	}

	/** Everything between the braces and the closing brace itself; for the framework also what stands behind it. */
	private boolean appendContents(Excerpt excerpt, Body body, Region region) {
		int at = body.from();
		List<ICompositeNode> contents = body.contents();
		for (int i = 0; i < contents.size(); i++) {
			ICompositeNode content = contents.get(i);
			if (i == region.first || i == region.last && region.first == region.last) {
				at = appendRegion(excerpt, body, region, at);
			}
			if (region.includes(i)) {
				continue;
			}
			if (content.getTotalOffset() != at) {
				// Something that could not be understood stands between the contents here.
				return false;
			}
			int start = excerpt.words.length();
			if (region.isNeighbour(i)) {
				if (!appendNeighbour(excerpt, content)) {
					return false;
				}
			} else {
				excerpt.words.append(STAND_IN);
			}
			excerpt.regions.add(new int[] { start, excerpt.words.length() });
			at = content.getTotalEndOffset();
		}
		if (region.first == contents.size()) {
			at = appendRegion(excerpt, body, region, at);
		}
		if (region.last < contents.size()) {
			for (INode node = contents.getLast().getNextSibling(); node != body.close(); node = node.getNextSibling()) {
				if (!(node instanceof ILeafNode leaf) || !leaf.isHidden()) {
					return false;
				}
			}
			excerpt.words.append(older, at, body.node().getTotalEndOffset());
		}
		return true;
	}

	/** The words of the newer text in the region, up to the next contents or the end of the body. */
	private int appendRegion(Excerpt excerpt, Body body, Region region, int from) {
		int end = region.last < body.contents().size() ? body.contents().get(region.last).getTotalOffset() : body.node().getTotalEndOffset();
		excerpt.words.append(newer, from, end + difference.shift());
		return end;
	}

	/** The neighbour as it is; of one with a body of its own no more than the head and empty braces. */
	private boolean appendNeighbour(Excerpt excerpt, ICompositeNode content) {
		Body own = null;
		for (INode node : content.getAsTreeIterable()) {
			if (node instanceof ICompositeNode composite && composite.hasDirectSemanticElement()) {
				own = Body.of(composite);
				break;
			}
		}
		if (own == null) {
			excerpt.words.append(older, content.getTotalOffset(), content.getTotalEndOffset());
			return !Body.hasFault(content);
		}
		for (INode child : own.node().getChildren()) {
			if (!own.contents().contains(child) && Body.hasFault(child)) {
				return false;
			}
		}
		excerpt.words.append(older, content.getTotalOffset(), own.open().getTotalEndOffset()).append('}');
		return own.close().getTotalEndOffset() == content.getTotalEndOffset();
	}

	/** The body in what was read of an excerpt; {@code null} when it is not where it should be. */
	private static Body find(IParseResult result, Excerpt excerpt) {
		if (!(result.getRootASTElement() instanceof Part root)) {
			return null;
		}
		Part part = root;
		for (int i = 0; i < excerpt.depth; i++) {
			if (part.getContents().size() != 1 || !(part.getContents().get(0) instanceof Element element)) {
				return null;
			}
			part = element;
		}
		ICompositeNode node = NodeModelUtils.findActualNodeFor(part);
		Body read = node == null ? null : Body.of(node);
		boolean placed = read != null && read.part() == part && node.getTotalOffset() == excerpt.start && read.from() == excerpt.from && node.getTotalEndOffset() == excerpt.end;
		return placed ? read : null;
	}

	/** Whether all that lies outside the region came out as it was. */
	private static boolean agrees(Body read, Body body, Region region, Excerpt excerpt) {
		int behind = body.contents().size() - region.last;
		int shift = read.contents().size() - body.contents().size();
		if (read.contents().size() < region.first + behind || (body.part() instanceof Element) != (read.part() instanceof Element)) {
			return false;
		}
		for (int i = 0; i < excerpt.regions.size(); i++) {
			int[] place = excerpt.regions.get(i);
			int index = i < region.first ? i : i + (region.last - region.first) + shift;
			ICompositeNode content = read.contents().get(index);
			if (content.getTotalOffset() != place[0] || content.getTotalEndOffset() != place[1] || Body.hasFault(content) || read.object(content) == null) {
				return false;
			}
		}
		return true;
	}

	/** Joins what was read to what was there: the nodes that were there are put between the new ones, the new objects between those that were there. */
	private Outcome put(Body body, Region region, Body read, int kept, List<EObject> gone, List<EObject> made) {
		int shift = read.contents().size() - body.contents().size();
		ICompositeNode root = body.part() instanceof Framework ? read.node() : parsed.getRootNode();
		boolean faultless = !parsed.hasSyntaxErrors() && !Body.hasFault(read.node());
		for (int i = 0; i < body.contents().size(); i++) {
			if (!region.includes(i)) {
				graft.put(read.contents().get(i < region.first ? i : i + shift), body.contents().get(i));
			}
		}
		Adapter nodeNow = (Adapter) read.node();
		Adapter nodeBefore = (Adapter) body.node();
		read.part().eAdapters().remove(nodeNow);
		body.part().eAdapters().remove(nodeBefore);
		body.part().eAdapters().add(nodeNow);
		if (root != read.node()) {
			graft.renew(body.node(), read.node());
		}
		graft.settle(read.close(), newer);
		EList<Content> contents = body.part().getContents();
		for (int i = 0; i < gone.size(); i++) {
			contents.remove(kept);
		}
		for (int i = 0; i < made.size(); i++) {
			contents.add(kept + i, (Content) made.get(i));
		}
		IParseResult now = new ParseResult(parsed.getRootASTElement(), root, !faultless && Body.hasFault(root));
		return new Outcome(now, gone, made, true, null, body.part());
	}
}
