package framewright.editing.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import framewright.core.library.Finding;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.editing.LibraryEdit;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.NamesInText;

/** A finding with the text it was made in, and the fixes that were thought of so far. Belongs to the thread that reads the model. */
final class Fault {

	final Path file;
	final String text;
	final Finding finding;
	final LibraryTexts texts;
	final XtextResource resource;
	/** The parts of the text; {@code null} where it does not follow the language. */
	final Part root;
	private final List<QuickFix> fixes = new ArrayList<>();

	Fault(Path file, String text, Finding finding, LibraryTexts texts, XtextResource resource, Part root) {
		this.file = file;
		this.text = text;
		this.finding = finding;
		this.texts = texts;
		this.resource = resource;
		this.root = root;
	}

	List<QuickFix> fixes() {
		return fixes;
	}

	void fix(String label, TextEdit... edits) {
		fix(label, LibraryEdit.of(file, edits));
	}

	void fix(String label, LibraryEdit edit) {
		fixes.add(new QuickFix(label, finding.code(), edit));
	}

	/** The words that the finding is about. */
	String words() {
		return text.substring(finding.offset(), end());
	}

	int end() {
		return Math.min(text.length(), finding.offset() + finding.length());
	}

	TextEdit replace(String words) {
		return new TextEdit(finding.offset(), end() - finding.offset(), words);
	}

	Optional<Framework> framework() {
		return Frameworks.of(resource);
	}

	/** The innermost object of a kind that the finding stands in. */
	<T extends EObject> Optional<T> object(Class<T> kind) {
		ILeafNode leaf = resource.getParseResult() == null ? null : NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), finding.offset());
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return Optional.ofNullable(object == null ? null : EcoreUtil2.getContainerOfType(object, kind));
	}

	/** The innermost part that the finding stands in; empty where the text does not follow the language. */
	Optional<Part> part() {
		return part(finding.offset());
	}

	Optional<Part> part(int offset) {
		Part found = root;
		for (Part next = root; next != null; next = child(next, offset)) {
			found = next;
		}
		return Optional.ofNullable(found);
	}

	/** The part of an object of the model. */
	Optional<Part> part(EObject object) {
		var node = NodeModelUtils.findActualNodeFor(object);
		return node == null ? Optional.empty() : part(node.getOffset());
	}

	private static Part child(Part part, int offset) {
		return part.parts().stream().filter(child -> child.start() <= offset && offset < child.end()).findFirst().orElse(null);
	}

	/** The clause of the part that the finding stands in; empty where it stands in none. */
	Optional<Clause> clause() {
		return part().flatMap(part -> part.clauses().stream().filter(clause -> clause.start() <= finding.offset() && finding.offset() < clause.end()).findFirst());
	}

	/** Takes a clause out, and leaves a comment behind it where it is. */
	TextEdit remove(Clause clause) {
		return PartEdits.remove(text, clause.start(), PartEdits.wordsEnd(text, clause.start(), clause.end()));
	}

	/** Takes a part out with its line. */
	TextEdit remove(Part part) {
		return PartEdits.remove(text, part.start(), part.end());
	}

	NamesInText names() {
		return texts.names(file, text);
	}

	/** The names in all files that this text can refer to; those that cannot be read are left out. */
	List<NamesInText> others() {
		List<NamesInText> others = new ArrayList<>();
		try {
			for (Path other : texts.visibleFrom(file)) {
				if (!other.equals(file)) {
					try {
						others.add(texts.names(other));
					} catch (IOException e) {
						// It has its own finding that says so.
					}
				}
			}
		} catch (IOException e) {
			// Without the folder there are no others.
		}
		return others;
	}
}
