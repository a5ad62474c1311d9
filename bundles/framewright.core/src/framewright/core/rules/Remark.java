package framewright.core.rules;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.dsl.model.Prose;

/**
 * What a rule has to say. It knows its place by the model and not by the text, so it holds until that part of the model changes, wherever the text around it moves. Immutable.
 *
 * @param object what is concerned: an element, a descriptor, a facet or another part of the framework
 * @param value what the object says of itself in its first lines, where that is concerned: its version, its name, its title; {@code null} otherwise
 * @param start where the words concerned begin in {@linkplain framewright.dsl.Frameworks#text the prose} of the object, in characters; -1 where the object as a whole is meant
 * @param end where they end; -1 likewise
 * @param message what is wrong and what to do, in plain words
 * @param mend other words for those concerned, where it is plain which
 */
public record Remark(EObject object, EStructuralFeature value, int start, int end, String message, Optional<Mend> mend) {

	/**
	 * What puts it right: other words for those concerned.
	 *
	 * @param label what it does, as a person reads it in a menu: “Write ‘headteacher’”
	 * @param text the words to put there; they have no line break. In place of a value they are written as in the text, a title with its quotation marks, and may go on with words that stand behind it
	 * @param sure whether it needs no decision of the author's
	 */
	public record Mend(String label, String text, boolean sure) {
	}

	/** About an object as a whole. It is shown at its title, where it has one. */
	public static Remark of(EObject object, String message) {
		return new Remark(object, null, -1, -1, message, Optional.empty());
	}

	/** About what an object says of itself in its first lines. It is shown there; at the object as a whole where it says nothing of the kind. */
	public static Remark of(EObject object, EStructuralFeature value, String message) {
		return new Remark(object, value, -1, -1, message, Optional.empty());
	}

	/** About some words of a prose. */
	public static Remark of(Prose prose, int start, int end, String message) {
		return new Remark(prose, null, start, end, message, Optional.empty());
	}

	/** The same with what puts it right. */
	public Remark mended(Mend by) {
		return new Remark(object, value, start, end, message, Optional.of(by));
	}
}
