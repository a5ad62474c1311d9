package framewright.format.linkeddata;

import java.util.List;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;

/** Replaces what no file of text can hold, halves of signs without their other half, and knows whether there were any. */
final class Signs {

	private int replaced;

	String clean(String text) {
		if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
			return text;
		}
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().forEach(sign -> {
			boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
			replaced += half ? 1 : 0;
			clean.appendCodePoint(half ? 0xFFFD : sign);
		});
		return clean.toString();
	}

	/** What was replaced; nothing where there was nothing to be replaced. */
	List<Loss> losses() {
		return replaced == 0 ? List.of() : List.of(Loss.of(Aspect.FORMATTING, (replaced == 1 ? "One sign that is" : replaced + " signs that are") + " only half a character cannot be written and " + (replaced == 1 ? "is" : "are") + " shown as \uFFFD."));
	}
}
