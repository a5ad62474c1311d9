package framewright.dsl.resource;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.impl.AbstractNode;
import org.eclipse.xtext.nodemodel.impl.CompositeNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;

/** Puts parts of one tree of nodes into another. After a graft the places of all nodes are wrong until {@link #settle}. */
final class NodeGraft extends NodeModelBuilder {

	/** Puts a part in the place of another, which is of no use afterwards. */
	void put(ICompositeNode inPlaceOf, ICompositeNode part) {
		replaceWithoutChildren((AbstractNode) inPlaceOf, (AbstractNode) part);
	}

	/** Puts a part that was read anew in the place of the older one. */
	void renew(ICompositeNode older, ICompositeNode newer) {
		setLookAhead((CompositeNode) newer, older.getLookAhead());
		put(older, newer);
	}

	/** Puts a leaf of another length, but the same in all else, in the place of a leaf. */
	ILeafNode resize(ILeafNode leaf, int length) {
		ILeafNode resized = copy(leaf, length, newRootNode(""));
		replaceWithoutChildren((AbstractNode) leaf, (AbstractNode) resized);
		return resized;
	}

	private ILeafNode copy(ILeafNode leaf, int length, ICompositeNode root) {
		return newLeafNode(leaf.getTotalOffset(), length, leaf.getGrammarElement(), leaf.isHidden(), leaf.getSyntaxErrorMessage(), root);
	}

	/** Gives all nodes their places and the whole its text. A leaf of the tree is exchanged for an equal one. */
	void settle(ILeafNode leaf, String text) {
		ICompositeNode root = newRootNode("");
		ILeafNode same = copy(leaf, leaf.getTotalLength(), root);
		replaceAndTransferLookAhead(leaf, root);
		setCompleteContent(same.getRootNode(), text);
	}
}
