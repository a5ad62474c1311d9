package framewright.editing.fix;

import java.util.List;

import framewright.core.library.Finding;
import framewright.core.library.Finding.Mend;
import framewright.core.rules.Fixes;
import framewright.core.rules.Rules;
import framewright.dsl.parts.Part;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;

/** What can be done about what a rule found: what the rule itself says would put it right, here or wherever it found the same, and to accept it as it is. */
final class RuleFixes {

	/** What stands where the author is to say why. */
	private static final String REASON = "…";

	private RuleFixes() {
	}

	static void found(Fault fault) {
		fault.finding.mend().filter(mend -> mend.fits(fault.text)).ifPresent(mend -> fault.fix(mend.label(), edit(mend)));
		Part part = fault.part().orElse(null);
		while (part != null && part.kind() != Part.Kind.ELEMENT && part.kind() != Part.Kind.FRAMEWORK) {
			part = part.parent();
		}
		if (part != null) {
			fault.fix(part.kind() == Part.Kind.ELEMENT ? "Accept it as it is, and say why" : "Accept it everywhere in this framework, and say why", accept(fault, part));
		}
	}

	/** The same for every finding of the rule in the text, as one step; nothing where there is only one. */
	static void everywhere(Fault fault, List<Finding> findings) {
		List<Mend> mends = Fixes.fitting(fault.text, findings.stream().filter(finding -> finding.code().equals(fault.finding.code())).flatMap(finding -> finding.mend().stream()).toList());
		if (fault.finding.mend().isPresent() && mends.size() > 1) {
			String title = Rules.find(fault.finding.code()).map(rule -> "“" + rule.title() + "”").orElse("this");
			fault.fix("Mend all " + mends.size() + " of " + title + " in this framework", mends.stream().map(RuleFixes::edit).toArray(TextEdit[]::new));
		}
	}

	static void stale(Fault fault) {
		fault.part().filter(part -> part.kind() == Part.Kind.ACCEPTANCE).ifPresent(part -> fault.fix("Take the line away", fault.remove(part)));
	}

	private static TextEdit edit(Mend mend) {
		return new TextEdit(mend.offset(), mend.length(), mend.text());
	}

	/** Behind what the part says of itself and before the elements in it. */
	private static TextEdit accept(Fault fault, Part part) {
		List<String> line = List.of("accept " + fault.finding.code() + " because \"" + REASON + "\"");
		int first = part.parts().stream().filter(child -> child.kind() == Part.Kind.ELEMENT).findFirst().map(part.parts()::indexOf).orElse(-1);
		if (first < 0) {
			return PartEdits.append(fault.text, part, line);
		}
		return first == 0 ? PartEdits.prepend(fault.text, part, line) : PartEdits.after(fault.text, part.parts().get(first - 1), line);
	}
}
