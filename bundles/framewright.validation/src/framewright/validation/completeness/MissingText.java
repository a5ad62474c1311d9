package framewright.validation.completeness;

import org.eclipse.emf.ecore.EObject;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.validation.text.Passages;

/**
 * What was begun and not written: a facet, a list, an entry, a quotation or a term of the glossary without a word; a text at a level that is nothing but a dash. A level that has no text at all is
 * told by the language itself ({@code descriptor-missing}).
 */
public final class MissingText implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (Passages.isInForce(part)) {
				for (Content content : part.getContents()) {
					if (!(content instanceof Part)) {
						look(content, report);
					}
				}
			}
		};
	}

	private static void look(EObject content, Report report) {
		String missing = switch (content) {
			case Descriptor descriptor -> Frameworks.hasText(descriptor) && !hasWord(descriptor)
					? "Nothing is said here but “" + Frameworks.text(descriptor).strip() + "”. Write what it looks like at this level." : "";
			case ProseFacet facet -> hasWord(facet) ? "" : "Nothing is written under “" + facet.getKind().getLiteral() + "” yet. Write it, or take it away.";
			case ListFacet list -> list.getEntries().isEmpty() ? "The list “" + list.getKind().getLiteral() + "” has no entries yet. Write some, or take it away." : "";
			case Entry entry -> hasWord(entry) || !entry.getEntries().isEmpty() ? "" : "This entry is empty. Write it, or take the line away.";
			case Voices voices -> voices.getVoices().isEmpty() ? "There are no quotations here yet. Add some, or take “voices” away." : "";
			case Voice voice -> hasWord(voice) ? "" : "This quotation is empty. Write it, or take it away.";
			case Reading reading -> reading.getWorks().isEmpty() ? "No work is listed here yet. Add some, or take “reading” away." : "";
			case Glossary glossary -> glossary.getTerms().isEmpty() ? "The glossary has no terms yet. Add some, or take it away." : "";
			case Term term -> hasWord(term) ? "" : "The glossary does not say what “" + term.getTitle() + "” means. Write it in the lines below the term.";
			default -> "";
		};
		if (!missing.isEmpty()) {
			report.report(content, missing);
		}
		content.eContents().forEach(inside -> look(inside, report));
	}

	/** Dots that hold the place of words are told by another rule. */
	private static boolean hasWord(Prose prose) {
		return Placeholders.isDots(Frameworks.text(prose)) || prose.getLines().stream().anyMatch(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
	}
}
