package framewright.core.rules;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Severity;
import framewright.dsl.model.Element;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Prose;

/** Finds the place in the text that a remark is about. */
final class Placing {

	/**
	 * Where something stands in a text.
	 *
	 * @param exact whether it is what the remark is about and no more, so that other words can be put there
	 */
	private record Place(int offset, int length, boolean exact) {

		/** From the first of some nodes to the last. */
		static Place of(List<INode> nodes) {
			INode last = nodes.get(nodes.size() - 1);
			return new Place(nodes.get(0).getOffset(), last.getOffset() + last.getLength() - nodes.get(0).getOffset(), true);
		}
	}

	private Placing() {
	}

	/** A remark as a finding in the text of a file as it is now. What is not in that file stands at its beginning. */
	static Finding finding(FrameworkFile file, Remark remark, Severity severity, String rule) {
		EObject object = remark.object();
		Place place = object.eResource() == file.resource() ? place(remark) : null;
		if (place == null) {
			return Finding.of(file.path(), severity, remark.message(), rule);
		}
		INode root = file.resource().getParseResult().getRootNode();
		int line = NodeModelUtils.getLineAndColumn(root, place.offset()).getLine();
		int column = place.offset() - root.getText().lastIndexOf('\n', place.offset() - 1);
		Element element = EcoreUtil2.getContainerOfType(object, Element.class);
		Optional<Finding.Mend> mend = remark.mend().filter(by -> place.exact() && by.text().indexOf('\n') < 0 && by.text().indexOf('\r') < 0)
				.map(by -> new Finding.Mend(by.label(), place.offset(), root.getText().substring(place.offset(), place.offset() + place.length()), by.text(), by.sure()));
		return new Finding(file.path(), line, column, place.offset(), Math.max(1, place.length()), severity, remark.message(), rule, element == null || element.getName() == null ? "" : element.getName(), mend);
	}

	private static Place place(Remark remark) {
		Place words = remark.start() >= 0 && remark.object() instanceof Prose prose ? words(prose, remark.start(), remark.end()) : null;
		if (words != null) {
			return words;
		}
		List<INode> value = remark.value() == null ? List.of() : NodeModelUtils.findNodesForFeature(remark.object(), remark.value());
		if (!value.isEmpty()) {
			return Place.of(value);
		}
		INode node = node(remark.object());
		return node == null ? null : new Place(node.getOffset(), node.getLength(), false);
	}

	/** Words that run over the end of a line are shown as far as that. */
	private static Place words(Prose prose, int start, int end) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(prose, ModelPackage.Literals.PROSE__LINES);
		List<String> lines = prose.getLines();
		int begin = 0;
		for (int i = 0; i < Math.min(nodes.size(), lines.size()); i++) {
			int length = lines.get(i).length();
			if (start <= begin + length) {
				int behind = afterMark(nodes.get(i).getText());
				return new Place(nodes.get(i).getOffset() + behind + start - begin, Math.max(0, Math.min(end, begin + length) - start), start <= end && end <= begin + length);
			}
			begin += length + 1;
		}
		return null;
	}

	/** Where the words of a line begin, behind its mark and the one blank that belongs to it. */
	private static int afterMark(String line) {
		int mark = line.startsWith("---") ? 3 : line.startsWith("--") ? 2 : 1;
		return mark < line.length() && line.charAt(mark) == ' ' ? mark + 1 : mark;
	}

	/** The title of a part, else all of the object's text. */
	private static INode node(EObject object) {
		EStructuralFeature title = object.eClass().getEStructuralFeature("title");
		List<INode> titles = title == null ? List.of() : NodeModelUtils.findNodesForFeature(object, title);
		return titles.isEmpty() ? NodeModelUtils.findActualNodeFor(object) : titles.get(0);
	}
}
