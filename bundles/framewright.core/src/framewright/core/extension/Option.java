package framewright.core.extension;

import java.util.List;

/**
 * Something that a person may choose for an export, an import or a rule. It is declared once, in the plug-in's {@code plugin.xml}; the wizard, the
 * command line ({@code --set ID=VALUE}) and the help are made from it.
 *
 * @param id the name on the command line
 * @param label the name in the window
 * @param type what a value may be
 * @param standard the value that holds when none is chosen; never null, may be empty
 * @param allowed the values of a {@link Type#CHOICE}, in the order to show them; empty for other types
 * @param description what it does, in a sentence
 * @param labels what the allowed values are called in the window, in their order; where there is none for a value, it is called as it is
 */
public record Option(String id, String label, Type type, String standard, List<String> allowed, String description, List<String> labels) {

	public Option(String id, String label, Type type, String standard, List<String> allowed, String description) {
		this(id, label, type, standard, allowed, description, List.of());
	}

	/** What a {@link Type#NUMBER} looks like. */
	static final String NUMBER = "-?\\d{1,9}";

	/** What the value of an option may be. */
	public enum Type {
		/** Any text. */
		TEXT,
		/** {@code true} or {@code false}. */
		FLAG,
		/** A whole number. */
		NUMBER,
		/** One of the allowed values. */
		CHOICE,
		/** The path of a file. */
		FILE
	}

	/** What an allowed value is called in the window. */
	public String labelOf(String value) {
		int index = allowed.indexOf(value);
		return index >= 0 && index < labels.size() && !labels.get(index).isEmpty() ? labels.get(index) : value;
	}

	/** What all allowed values are called in the window, in their order. */
	public List<String> shown() {
		return allowed.stream().map(this::labelOf).toList();
	}

	/** Why a value cannot be used, in plain words; empty when it can. */
	public String refuse(String value) {
		boolean good = switch (type) {
			case TEXT, FILE -> true;
			case FLAG -> value.equals("true") || value.equals("false");
			case NUMBER -> value.matches(NUMBER);
			case CHOICE -> allowed.contains(value);
		};
		return good ? "" : "“" + value + "” cannot be used for " + id + ". Use " + switch (type) {
			case FLAG -> "true or false.";
			case NUMBER -> "a whole number.";
			default -> "one of " + String.join(", ", allowed) + ".";
		};
	}
}
