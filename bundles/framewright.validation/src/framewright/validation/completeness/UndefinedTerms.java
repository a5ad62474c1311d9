package framewright.validation.completeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.validation.text.Passages;
import framewright.validation.text.Phrases;
import framewright.validation.text.Phrases.Found;
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadingOrder;

/**
 * A term that another framework of the library explains in its glossary, and that this one uses without explaining it. Only frameworks with a glossary of their own are looked at: the others
 * explain nothing. Terms of one small word mean too many things to be told of; abbreviations and terms of several words are looked for, and told once in a framework, where they are first used.
 */
public final class UndefinedTerms implements LibraryValidator {

	private record Defined(Term term, Framework framework) {
	}

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		Phrases<List<Defined>> terms = new Phrases<>();
		Map<String, List<Defined>> definitions = new LinkedHashMap<>();
		for (Situation situation : frameworks) {
			for (Term term : terms(situation.framework())) {
				for (String form : Terms.forms(term)) {
					if (isSpecial(form)) {
						definitions.computeIfAbsent(form.toLowerCase(Locale.UK), key -> new ArrayList<>()).add(new Defined(term, situation.framework()));
					}
				}
			}
		}
		definitions.forEach(terms::add);
		if (terms.isEmpty()) {
			return;
		}
		for (Situation situation : frameworks) {
			if (situation.parameters().flag("without-glossary") || !Frameworks.glossaries(situation.framework()).isEmpty()) {
				look(situation.framework(), terms, report, monitor);
			}
		}
	}

	private static void look(Framework framework, Phrases<List<Defined>> terms, Report report, IProgressMonitor monitor) {
		Set<String> known = new HashSet<>();
		terms(framework).forEach(term -> Terms.forms(term).forEach(form -> known.add(form.toLowerCase(Locale.UK))));
		Set<Term> told = new HashSet<>();
		for (Part part : ReadingOrder.parts(framework)) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (part instanceof Scale || part instanceof Level || part instanceof Element) {
				known.add(part.getTitle() == null ? "" : part.getTitle().toLowerCase(Locale.UK));
			}
			if (!Passages.isInForce(part)) {
				continue;
			}
			for (Prose prose : Passages.of(part)) {
				if (prose instanceof Voice) {
					continue;
				}
				String text = Frameworks.text(prose);
				for (Found<List<Defined>> found : terms.in(ReadText.of(text))) {
					String used = text.substring(found.start(), found.end()).replaceAll("\\s+", " ");
					Defined defined = found.value().get(0);
					boolean own = found.value().stream().anyMatch(one -> one.framework() == framework);
					if (!own && !known.contains(used.toLowerCase(Locale.UK)) && told.add(defined.term())) {
						report.report(Remark.of(prose, found.start(), found.end(), "“" + used + "” is a term of “" + defined.framework().getTitle() + "”, which explains it in its glossary. Explain it in the glossary here, too."));
					}
				}
			}
		}
	}

	private static List<Term> terms(Framework framework) {
		return Frameworks.glossaries(framework).stream().flatMap(glossary -> glossary.getTerms().stream()).toList();
	}

	/** Several words, a word with a hyphen, or an abbreviation. */
	private static boolean isSpecial(String form) {
		String name = form.strip();
		return name.indexOf(' ') > 0 || name.indexOf('-') > 0 || name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
	}
}
