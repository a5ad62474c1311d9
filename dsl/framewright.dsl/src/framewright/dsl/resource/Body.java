package framewright.dsl.resource;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.BidiTreeIterator;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/**
 * A framework or an element with what stands between its braces.
 *
 * @param part the framework or element
 * @param node its node
 * @param open its opening brace
 * @param close its closing brace
 * @param contents the nodes of its contents, in their order
 */
record Body(Part part, ICompositeNode node, ILeafNode open, ILeafNode close, List<ICompositeNode> contents) {

	/** The body whose node it is; {@code null} when it is no framework or element, or has no braces, or is a framework without contents. */
	static Body of(ICompositeNode node) {
		if (!node.hasDirectSemanticElement() || !(node.getSemanticElement() instanceof Framework || node.getSemanticElement() instanceof Element)) {
			return null;
		}
		ILeafNode open = null;
		ILeafNode close = null;
		List<ICompositeNode> contents = new ArrayList<>();
		for (INode child : node.getChildren()) {
			if (child instanceof ILeafNode leaf && leaf.getGrammarElement() instanceof Keyword keyword) {
				open = open == null && keyword.getValue().equals("{") ? leaf : open;
				close = keyword.getValue().equals("}") ? leaf : close;
			} else if (child instanceof ICompositeNode composite && isContent(composite)) {
				contents.add(composite);
			}
		}
		if (open == null || close == null || contents.isEmpty() && node.getSemanticElement() instanceof Framework) {
			return null;
		}
		return new Body((Part) node.getSemanticElement(), node, open, close, contents);
	}

	/** Where the contents begin, blanks before them included: in a framework behind the lines at its top. */
	int from() {
		return part instanceof Framework ? contents.get(0).getTotalOffset() : open.getTotalEndOffset();
	}

	private static boolean isContent(ICompositeNode node) {
		Assignment assignment = node.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(node.getGrammarElement());
		return assignment != null && assignment.getFeature().equals("contents");
	}

	/** The nearest body that a node lies in. */
	static Body around(INode node) {
		for (ICompositeNode parent = node.getParent(); parent != null; parent = parent.getParent()) {
			Body body = of(parent);
			if (body != null) {
				return body;
			}
		}
		return null;
	}

	/** What a node of the contents stands for; {@code null} where nothing could be made of its words. */
	EObject object(ICompositeNode content) {
		for (INode node : content.getAsTreeIterable()) {
			if (node instanceof ICompositeNode && node.hasDirectSemanticElement() && node.getSemanticElement().eContainer() == part) {
				return node.getSemanticElement();
			}
		}
		return null;
	}

	static boolean hasFault(INode node) {
		BidiTreeIterator<INode> nodes = node.getAsTreeIterable().iterator();
		while (nodes.hasNext()) {
			if (nodes.next().getSyntaxErrorMessage() != null) {
				return true;
			}
		}
		return false;
	}
}
