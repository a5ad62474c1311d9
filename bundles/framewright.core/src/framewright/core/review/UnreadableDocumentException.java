package framewright.core.review;

/** A document could not be read; the message tells a person why and what to do. */
public class UnreadableDocumentException extends Exception {

	private static final long serialVersionUID = 1;

	public UnreadableDocumentException(String message) {
		super(message);
	}
}
