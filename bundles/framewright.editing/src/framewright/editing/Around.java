package framewright.editing;

import java.util.function.Function;

import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;

/**
 * A place in a text and as much of the text as must be known to say what may be written there. It is read apart from the model of the whole text, so that nobody who asks
 * for proposals waits for an analysis. A text that nothing is known of yet is looked at as a whole.
 */
public final class Around {

	private final TextModel model;
	private final Glance glance;
	private final IResourceDescription whole;

	private Around(TextModel model, Glance glance, IResourceDescription whole) {
		this.model = model;
		this.glance = glance;
		this.whole = whole;
	}

	/** What is around a place of a text that belongs to a model. */
	public static Around of(TextModel model, String text, int offset) {
		return model.published().map(whole -> new Around(model, Glance.of(text, offset), whole)).orElseGet(() -> whole(model, text, offset));
	}

	/** The same, looking at all of the text. */
	static Around whole(TextModel model, String text, int offset) {
		return new Around(model, new Glance(text, offset, 0), null);
	}

	/** The text to look at. */
	public String text() {
		return glance.text();
	}

	/** Where the place is in {@link #text()}. */
	public int offset() {
		return glance.offset();
	}

	/** What must be added to places in {@link #text()} near the place for those in the whole text. */
	public int shift() {
		return glance.shift();
	}

	/** Reads the model of {@link #text()}, or of the same with some other words; it must not leave the function. */
	public <T> T read(String text, Function<XtextResource, T> function) {
		return whole == null ? model.read(text, function) : model.overlook(text, whole, function);
	}
}
