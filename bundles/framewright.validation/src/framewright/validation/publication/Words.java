package framewright.validation.publication;

import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.validation.publication.Published.Known;

/** The words of these rules, and what they write behind a title. */
final class Words {

	private Words() {
	}

	static String quote(String title) {
		return "“" + title.strip().replaceAll("\\s+", " ") + "”";
	}

	static String of(Part part) {
		return Published.title(part).isEmpty() ? quote(part.getName() == null ? "" : part.getName()) : quote(part.getTitle());
	}

	static String of(Known known) {
		return quote(known.title().isEmpty() ? known.name() : known.title());
	}

	/** “a”, “a and b”, “a, b and c”. */
	static String join(List<String> parts) {
		int last = parts.size() - 1;
		return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
	}

	/** A remark at the title of a part that is mended by more words behind the title. */
	static Remark behindTitle(Part part, String message, String label, String words, boolean sure) {
		Remark remark = Remark.of(part, ModelPackage.Literals.PART__TITLE, message);
		List<INode> title = NodeModelUtils.findNodesForFeature(part, ModelPackage.Literals.PART__TITLE);
		return title.isEmpty() ? remark : remark.mended(new Mend(label, title.get(0).getText() + " " + words, sure));
	}
}
