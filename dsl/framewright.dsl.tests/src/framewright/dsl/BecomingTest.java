package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import framewright.dsl.resource.Effect;
import framewright.dsl.resource.FrameworkResource;

/** A text that is edited in place has the nodes, the model and the faults of one that is read for the first time. More cases: {@code -Dframewright.cases=100000}. */
class BecomingTest {

	static final List<String> SHAPES = Texts.SHAPES;
	private static final int CASES = Integer.getInteger("framewright.cases", 10_000) / 20;

	@ParameterizedTest
	@FieldSource("SHAPES")
	void editingIsReading(String shape) throws IOException {
		edit(Texts.shape(shape), shape.hashCode(), CASES / SHAPES.size());
	}

	@Test
	void editingByChanceIsReading() throws IOException {
		for (int seed = 0; seed < CASES / 25; seed++) {
			edit(Texts.write(RandomFramework.of(seed)), seed, 25);
		}
	}

	@Test
	void aLetterInProseReadsNoMore() throws IOException {
		String text = Texts.shape(SHAPES.get(0));
		FrameworkResource resource = (FrameworkResource) Texts.read(text);
		int prose = text.indexOf("| ") + 3;
		Effect effect = resource.become(text.substring(0, prose) + "x" + text.substring(prose));
		assertTrue(!effect.everything() && !effect.anew() && effect.touched().size() == 1, effect.toString());
	}

	private static void edit(String begun, long seed, int edits) throws IOException {
		EditsByChance chance = new EditsByChance(seed);
		FrameworkResource edited = (FrameworkResource) Texts.read(begun);
		EcoreUtil.resolveAll(edited);
		String text = begun;
		for (int i = 0; i < edits; i++) {
			String before = text;
			text = text.length() < 40 ? begun : chance.next(text);
			edited.become(text);
			FrameworkResource read = (FrameworkResource) Texts.read(text);
			String where = "\nedit " + i + " of seed " + seed + " of\n" + before + "\nto\n" + text;
			assertEquals(faults(read), faults(edited), where);
			sameNodes(read, edited, where);
			sameModel(read, edited, where);
		}
	}

	private static List<String> faults(FrameworkResource resource) {
		EcoreUtil.resolveAll(resource);
		return resource.getErrors().stream().map(error -> error.getLine() + ":" + error.getColumn() + " " + error.getMessage()).sorted().toList();
	}

	private static void sameNodes(FrameworkResource read, FrameworkResource edited, String where) {
		if (read.getParseResult() == null) {
			assertTrue(edited.getParseResult() == null, where);
			return;
		}
		assertEquals(read.getParseResult().hasSyntaxErrors(), edited.getParseResult().hasSyntaxErrors(), where);
		assertEquals(read.getParseResult().getRootNode().getText(), edited.getParseResult().getRootNode().getText(), where);
		Iterator<INode> expected = read.getParseResult().getRootNode().getAsTreeIterable().iterator();
		Iterator<INode> actual = edited.getParseResult().getRootNode().getAsTreeIterable().iterator();
		while (expected.hasNext() && actual.hasNext()) {
			INode one = expected.next();
			INode other = actual.next();
			if (!same(one, other)) {
				assertEquals(tell(one), tell(other), where);
			}
		}
		assertTrue(!expected.hasNext() && !actual.hasNext(), where);
	}

	private static boolean same(INode one, INode other) {
		return one.getTotalOffset() == other.getTotalOffset() && one.getTotalLength() == other.getTotalLength() && one.getClass() == other.getClass() && one.getGrammarElement() == other.getGrammarElement()
				&& Objects.equals(one.getSyntaxErrorMessage(), other.getSyntaxErrorMessage()) && one.hasDirectSemanticElement() == other.hasDirectSemanticElement()
				&& (!one.hasDirectSemanticElement() || one.getSemanticElement().eClass() == other.getSemanticElement().eClass() && other.getSemanticElement().eAdapters().contains(other))
				&& (!(one instanceof ICompositeNode parent) || parent.getLookAhead() == ((ICompositeNode) other).getLookAhead());
	}

	private static String tell(INode node) {
		return node.getClass().getSimpleName() + " " + node.getTotalOffset() + "+" + node.getTotalLength() + " " + node.getGrammarElement() + " " + node.getSyntaxErrorMessage() + " " + node.getText()
				+ (node instanceof ICompositeNode parent ? " " + parent.getLookAhead() : "");
	}

	private static void sameModel(Resource read, Resource edited, String where) {
		Map<EObject, Integer> expected = numbered(read);
		Map<EObject, Integer> actual = numbered(edited);
		assertEquals(expected.size(), actual.size(), where);
		TreeIterator<EObject> one = read.getAllContents();
		TreeIterator<EObject> other = edited.getAllContents();
		while (one.hasNext()) {
			String wanted = tell(one.next(), expected);
			String found = tell(other.next(), actual);
			if (!wanted.equals(found)) {
				assertEquals(wanted, found, where);
			}
		}
	}

	private static Map<EObject, Integer> numbered(Resource resource) {
		Map<EObject, Integer> numbered = new IdentityHashMap<>();
		resource.getAllContents().forEachRemaining(object -> numbered.put(object, numbered.size()));
		return numbered;
	}

	private static String tell(EObject object, Map<EObject, Integer> numbers) {
		StringBuilder told = new StringBuilder(object.eClass().getName()).append(' ').append(numbers.get(object.eContainer()));
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (!object.eIsSet(feature) || feature instanceof EReference reference && (reference.isContainment() || reference.isContainer())) {
				continue;
			}
			told.append(' ').append(feature.getName()).append('=');
			List<?> values = feature.isMany() ? (List<?>) object.eGet(feature) : List.of(object.eGet(feature));
			values.forEach(value -> told.append(value instanceof EObject target && feature instanceof EReference ? target.eIsProxy() ? "nowhere" : "" + numbers.get(target) : value).append(','));
		}
		return told.toString();
	}
}
