package framewright.editing.rename;

/** Tells a person why something cannot be renamed, or not so; its message is for people. */
public final class RefusedRenameException extends Exception {
	private static final long serialVersionUID = 1;

	RefusedRenameException(String message) {
		super(message);
	}
}
