package framewright.core.rules;

import java.util.List;
import java.util.Locale;

import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Option;
import framewright.core.library.Severity;

/** A rule as data: what its plug-in declares at the extension point {@code framewright.core.validators}. No class of the plug-in is loaded for it. Immutable. */
public final class Rule {

	private final Extension<Object> declared;

	Rule(Extension<Object> declared) {
		this.declared = declared;
	}

	/** The name that never changes. */
	public String id() {
		return declared.id();
	}

	/** What holds when the rule is kept, in a few words. */
	public String title() {
		return declared.label();
	}

	/** The family of rules that it belongs to; {@code other} where none is declared. */
	public String category() {
		return declared.attribute("category", "other");
	}

	/** How much a finding matters where no library says otherwise. A {@link Severity#TODO} is an error from review on. */
	public Severity severity() {
		return switch (declared.attribute("severity", "warning").toLowerCase(Locale.ROOT)) {
			case "error" -> Severity.ERROR;
			case "to-do" -> Severity.TODO;
			case "info" -> Severity.INFO;
			default -> Severity.WARNING;
		};
	}

	/** Whether it is checked where no library switches it on or off. */
	public boolean isOn() {
		return !"off".equals(declared.attribute("severity", "warning"));
	}

	/** Why it matters and what to do when it is broken. */
	public String why() {
		return declared.description();
	}

	/** An example that breaks it; empty where none is declared. */
	public String bad() {
		return declared.text("bad");
	}

	/** The same example as it should be; empty where none is declared. */
	public String good() {
		return declared.text("good");
	}

	/** Whether Framewright can mend at least some of what it finds. */
	public boolean isMendable() {
		return Boolean.parseBoolean(declared.attribute("mends", "false"));
	}

	/** Whether it is quick enough to be checked at each key. A rule that looks at one part at a time always is. */
	public boolean isQuick() {
		return Boolean.parseBoolean(declared.attribute("quick", "false"));
	}

	/** What a library can choose for it. */
	public List<Option> options() {
		return declared.options();
	}

	/** The symbolic name of the plug-in that declares it. */
	public String plugin() {
		return declared.plugin();
	}

	/**
	 * A new instance of its class: a {@link PartValidator}, a {@link Validator} or a {@link LibraryValidator}.
	 *
	 * @throws FailedExtensionException when the plug-in is broken
	 */
	Object create() throws FailedExtensionException {
		return declared.create();
	}

	@Override
	public String toString() {
		return id();
	}
}
