package framewright.dsl.validation;

import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

import framewright.dsl.Frameworks;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.text.Markdown;

/** Prose keeps to the part of Markdown that every output can show. */
public class ProseChecks extends StructuralChecks {

	@Check
	public void subset(Prose prose) {
		List<Markdown.Fault> faults = Markdown.faults(Frameworks.text(prose));
		if (faults.isEmpty()) {
			return;
		}
		List<INode> lines = NodeModelUtils.findNodesForFeature(prose, ModelPackage.Literals.PROSE__LINES);
		for (Markdown.Fault fault : faults) {
			String code = fault.address() ? IssueCodes.BAD_ADDRESS : IssueCodes.PROSE_MARKUP;
			if (fault.line() < lines.size()) {
				INode line = lines.get(fault.line());
				acceptError(fault.message(), prose, line.getOffset(), line.getLength(), code);
			} else {
				error(fault.message(), prose, ModelPackage.Literals.PROSE__LINES, code);
			}
		}
	}

	@Check
	public void section(ProseFacet facet) {
		if (facet.getKind() == ProseKind.SECTION && (facet.getHeading() == null || facet.getHeading().isBlank())) {
			error("A section needs a title. Write it in quotation marks after the word section.", ModelPackage.Literals.PROSE_FACET__KIND, IssueCodes.SECTION_WITHOUT_TITLE);
		}
	}
}
