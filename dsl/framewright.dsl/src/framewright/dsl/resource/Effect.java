package framewright.dsl.resource;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * What a new text did to a model.
 *
 * @param everything whether nothing that was known of the model before holds any more
 * @param touched otherwise the objects that are new or say something else than before; what they contain is touched, too
 * @param anew whether objects were made anew, and not only some words changed
 * @param named whether an element or a reference is among them, so that others may see a change
 */
public record Effect(boolean everything, List<EObject> touched, boolean anew, boolean named) {

	static final Effect NOTHING = new Effect(false, List.of(), false, false);
	static final Effect EVERYTHING = new Effect(true, List.of(), true, true);

	public Effect {
		touched = List.copyOf(touched);
	}
}
