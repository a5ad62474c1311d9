package framewright.validation.consistency;

import framewright.core.rules.Situation;
import framewright.validation.consistency.Descriptors.Alike;

/** Parameters and likenesses in per cent. */
final class Percent {

	private Percent() {
	}

	/** The value of a parameter; what makes no sense is brought to the nearest that does. */
	static int of(Situation situation, String parameter) {
		return Math.max(1, Math.min(100, situation.parameters().number(parameter)));
	}

	/** How many in a hundred of the words of two texts are in both. */
	static int alike(Alike pair) {
		long common = pair.first().words().stream().filter(pair.second().words()::contains).count();
		return (int) (100 * common / (pair.first().words().size() + pair.second().words().size() - common));
	}
}
