package framewright.validation.completeness;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.validation.text.Passages;

/** A quotation says whose words it gives. Where an introduction stands before the quotations and none of them says whose it is, the introduction says it for all of them. */
public final class QuotationSource implements PartValidator {

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (!Passages.isInForce(part)) {
				return;
			}
			for (Voices voices : Frameworks.contents(part, Voices.class)) {
				boolean introduced = Frameworks.hasText(voices) && voices.getVoices().stream().noneMatch(QuotationSource::isAttributed);
				for (Voice voice : voices.getVoices()) {
					if (!introduced && Frameworks.hasText(voice) && !isAttributed(voice)) {
						report.report(voice, "It does not say whose words these are. Write by \"…\" behind the quotation, if only by \"A headteacher\", or from and the name of a source.");
					}
				}
			}
		};
	}

	private static boolean isAttributed(Voice voice) {
		return voice.getBy() != null && !voice.getBy().isBlank() || voice.getSource() != null;
	}
}
