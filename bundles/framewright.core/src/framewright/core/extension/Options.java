package framewright.core.extension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of all options of one export, import or rule: those chosen, and the standard value of each that was not. Immutable. */
public final class Options {

	private final Map<String, String> values;

	private Options(Map<String, String> values) {
		this.values = values;
	}

	/**
	 * Checks and completes what was chosen.
	 *
	 * @throws BadOptionException when there is no such option, or a value cannot be used
	 */
	public static Options of(List<Option> declared, Map<String, String> chosen) throws BadOptionException {
		Map<String, String> values = new LinkedHashMap<>();
		declared.forEach(option -> values.put(option.id(), option.standard()));
		for (Map.Entry<String, String> choice : chosen.entrySet()) {
			Optional<Option> option = declared.stream().filter(one -> one.id().equals(choice.getKey())).findFirst();
			if (option.isEmpty()) {
				throw new BadOptionException("There is no option called " + choice.getKey() + ". " + (declared.isEmpty() ? "There are none here."
						: "The options are " + declared.stream().map(Option::id).collect(Collectors.joining(", ")) + "."));
			}
			String refusal = option.get().refuse(choice.getValue());
			if (!refusal.isEmpty()) {
				throw new BadOptionException(refusal);
			}
			values.put(choice.getKey(), choice.getValue());
		}
		return new Options(values);
	}

	/** The value of a declared option. */
	public String text(String id) {
		String value = values.get(id);
		if (value == null) {
			throw new IllegalArgumentException("option " + id + " is not declared in plugin.xml");
		}
		return value;
	}

	public boolean flag(String id) {
		return Boolean.parseBoolean(text(id));
	}

	public int number(String id) {
		return Integer.parseInt(text(id));
	}

	/** Equal when all values are. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Options options && options.values.equals(values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	/** Tells a person that an option is unknown or its value of no use. */
	public static final class BadOptionException extends Exception {
		private static final long serialVersionUID = 1;

		public BadOptionException(String message) {
			super(message);
		}
	}
}
