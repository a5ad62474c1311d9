package framewright.core.exchange;

import java.util.List;

/**
 * Something of a framework that an export did not keep as it was.
 *
 * @param elements the permanent names of the elements concerned, in the order of the framework; empty for the framework itself
 * @param words what became of it, a sentence that stands alone: {@code It is in the description.}
 * @param kind what the format always does with the aspect; {@link Fidelity.Kind#UNKNOWN} where it is because of what this framework holds
 */
public record Loss(Aspect aspect, List<String> elements, String words, Fidelity.Kind kind) {

	public Loss {
		elements = List.copyOf(elements);
	}

	/** A loss because of what a framework holds. */
	public Loss(Aspect aspect, List<String> elements, String words) {
		this(aspect, elements, words, Fidelity.Kind.UNKNOWN);
	}

	/** A loss of the framework itself, or one that no element can be named for. */
	public static Loss of(Aspect aspect, String words) {
		return new Loss(aspect, List.of(), words);
	}
}
