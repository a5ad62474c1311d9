package framewright.validation.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Sentences;
import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Versions;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;

/**
 * V7: what bears the number of a published version is what was published. Only its status and its references to others may change; anything else needs the next number. What is a draft or in review under
 * a number of its own may change in all ways.
 */
public final class LockedVersion extends SinceChanges {

	/** Facts about the document that are no part of what was published. */
	private static final Set<String> FREE = Set.of("status", "date", "language-version");

	public LockedVersion() {
		// The comparison that is installed.
	}

	LockedVersion(Supplier<Optional<Comparison>> comparison) {
		super(comparison);
	}

	@Override
	void validate(Situation situation, Published last, Changes changes, Report report) {
		Framework framework = situation.framework();
		if (!last.version().equals(framework.getVersion())) {
			return;
		}
		List<Change> locked = changes.changes().stream().filter(change -> !isFree(change)).toList();
		if (!locked.isEmpty()) {
			Change first = locked.get(0);
			String told = Sentences.of(first).strip();
			Remark remark = Remark.of(framework, ModelPackage.Literals.FRAMEWORK__VERSION, "Version " + last.version() + " is published and never changes, but " + (locked.size() == 1 ? "one thing is" : locked.size() + " things are")
					+ " different here. " + (locked.size() == 1 ? "It is" : "The first is") + " in “" + first.subject().title().strip() + "”: " + told + (told.endsWith(".") || told.endsWith(")") ? "" : ".") + " Give this text the next number and the status draft.");
			String next = changes.suggestedVersion();
			boolean later = Versions.isVersion(next) && Versions.ORDER.compare(next, last.version()) > 0;
			report.report(later ? remark.mended(new Mend("Write version " + next, next, false)) : remark);
		}
	}

	private static boolean isFree(Change change) {
		return change.kind() == ChangeKind.REFERENCE_CHANGED || change.kind() == ChangeKind.METADATA_CHANGED && FREE.contains(change.facet());
	}
}
