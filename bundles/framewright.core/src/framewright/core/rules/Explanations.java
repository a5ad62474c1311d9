package framewright.core.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;


/** What each check and rule is about, why it matters and what to do. */
public final class Explanations {

	private Explanations() {
	}

	/** The explanation of a check of the language or an installed rule; empty when there is none of that code. */
	public static Optional<String> of(String code) {
		String structural = Holder.STRUCTURAL.getProperty(code);
		return structural != null ? Optional.of(code + "\n\n" + structural) : Rules.find(code).map(Explanations::explain);
	}

	/** The codes of all checks and installed rules, in order. */
	public static SortedSet<String> codes() {
		SortedSet<String> codes = new TreeSet<>(Holder.STRUCTURAL.stringPropertyNames());
		Rules.all().forEach(rule -> codes.add(rule.id()));
		return codes;
	}

	/** Whether it is a check of the language, which nobody can switch off or accept. */
	static boolean isStructural(String code) {
		return Holder.STRUCTURAL.containsKey(code);
	}

	private static String explain(Rule rule) {
		StringJoiner text = new StringJoiner("\n\n").add(rule.id()).add(rule.title());
		if (!rule.why().isEmpty()) {
			text.add(rule.why());
		}
		if (!rule.bad().isEmpty()) {
			text.add("Not so:\n" + rule.bad().indent(4).stripTrailing());
		}
		if (!rule.good().isEmpty()) {
			text.add("But so:\n" + rule.good().indent(4).stripTrailing());
		}
		text.add("It belongs to “" + rule.category() + "” and is " + matters(rule) + ".");
		if (!rule.options().isEmpty()) {
			text.add(rule.options().stream().map(option -> RuleSettings.PREFIX + rule.id() + "." + option.id() + " = " + option.standard() + "    " + option.description()).collect(Collectors.joining("\n")));
		}
		return text.toString();
	}

	/** How much a rule matters, in words that go on a sentence. */
	static String matters(Rule rule) {
		return switch (rule.isOn() ? rule.severity() : null) {
			case null -> "off until a library switches it on";
			case ERROR -> "an error";
			case WARNING -> "a warning";
			case TODO -> "a to-do in a draft, an error from review on";
			case INFO -> "information";
		};
	}

	private static final class Holder {
		static final Properties STRUCTURAL = new Properties();

		static {
			try (InputStream in = Explanations.class.getResourceAsStream("explanations.properties")) {
				STRUCTURAL.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
