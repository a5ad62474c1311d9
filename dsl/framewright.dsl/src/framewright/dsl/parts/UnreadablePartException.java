package framewright.dsl.parts;

/** A text does not follow the language. The message tells a person what is wrong and in which line. */
public class UnreadablePartException extends Exception {

	private static final long serialVersionUID = 1;

	private final int line;

	UnreadablePartException(int line, String message) {
		super("Line " + line + ": " + message);
		this.line = line;
	}

	/** Counted from 1. */
	public int line() {
		return line;
	}
}
