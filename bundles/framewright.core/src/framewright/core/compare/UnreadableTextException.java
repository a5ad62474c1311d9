package framewright.core.compare;

/** A text could not be compared; the message tells a person which, where and why. */
public class UnreadableTextException extends Exception {

	private static final long serialVersionUID = 1;

	public UnreadableTextException(String message) {
		super(message);
	}
}
