package framewright.editing.form;

/** What an author asked for on a form cannot be done; the message says why and what to do, in plain words. */
public final class RefusedEditException extends Exception {

	private static final long serialVersionUID = 1L;

	public RefusedEditException(String message) {
		super(message);
	}
}
