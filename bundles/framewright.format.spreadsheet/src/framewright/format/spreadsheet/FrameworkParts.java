package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.resource.XtextResource;

import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/**
 * The parts of a framework's text, with the number of each element. Sheets are made of parts, which hold references and everything else as the author
 * wrote it.
 */
record FrameworkParts(Part framework, Map<Part, String> numbers) {

	static FrameworkParts of(Framework framework) {
		Part parts = parts(framework);
		List<Part> elements = new ArrayList<>();
		collect(parts, elements);
		List<Element> all = Frameworks.allElements(framework);
		Numbering numbering = Numbering.of(framework);
		Map<Part, String> numbers = new IdentityHashMap<>();
		for (int i = 0; i < Math.min(all.size(), elements.size()); i++) {
			numbers.put(elements.get(i), numbering.of(all.get(i)).orElse(""));
		}
		return new FrameworkParts(parts, numbers);
	}

	/** Of the text that the model was read from, where it was read; that saves writing it. */
	private static Part parts(Framework framework) {
		try {
			if (framework.eResource() instanceof XtextResource resource && resource.getParseResult() != null && resource.getParseResult().getRootASTElement() == framework) {
				return PartReader.read(resource.getParseResult().getRootNode().getText());
			}
		} catch (UnreadablePartException e) {
			// The parser forgives more; what it understood is written below.
		}
		try {
			return PartReader.read(FrameworkText.write(framework));
		} catch (UnreadablePartException e) {
			throw new IllegalStateException("the text of " + framework.getName() + " that was written cannot be read", e);
		}
	}

	private static void collect(Part part, List<Part> into) {
		for (Part inner : part.parts()) {
			if (inner.kind() == Part.Kind.ELEMENT) {
				into.add(inner);
				collect(inner, into);
			}
		}
	}
}
