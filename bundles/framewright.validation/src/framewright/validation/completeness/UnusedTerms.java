package framewright.validation.completeness;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.validation.text.Passages;
import framewright.validation.text.Phrases;
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadingOrder;

/** A term of the glossary that the framework never uses. Its own explanation is no use of it; that of another term is. */
public final class UnusedTerms implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		Framework framework = situation.framework();
		Set<Term> unused = Collections.newSetFromMap(new IdentityHashMap<>());
		Phrases<Term> phrases = new Phrases<>();
		Frameworks.glossaries(framework).stream().flatMap(glossary -> glossary.getTerms().stream()).forEach(term -> {
			unused.add(term);
			Terms.forms(term).forEach(form -> phrases.add(form, term));
		});
		if (unused.isEmpty()) {
			return;
		}
		for (Tier tier : Frameworks.tiers(framework)) {
			use(tier.getTitle(), phrases, unused);
		}
		for (Part part : ReadingOrder.parts(framework)) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			use(part.getTitle(), phrases, unused);
			for (Prose prose : Passages.of(part)) {
				phrases.in(ReadText.of(prose)).stream().map(Phrases.Found::value).filter(term -> term != prose).forEach(unused::remove);
			}
			if (unused.isEmpty()) {
				return;
			}
		}
		Frameworks.glossaries(framework).stream().flatMap(glossary -> glossary.getTerms().stream()).filter(unused::contains).forEach(
				term -> report.report(term, "The glossary explains “" + term.getTitle() + "”, and nothing in the framework uses it. Take it away, or add the form that is used with also."));
	}

	private static void use(String title, Phrases<Term> phrases, Set<Term> unused) {
		if (title != null) {
			phrases.in(ReadText.of(title)).forEach(found -> unused.remove(found.value()));
		}
	}
}
