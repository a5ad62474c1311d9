package framewright.core.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

import framewright.core.extension.Extension;

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

	private static String explain(Extension<Validator> rule) {
		return (rule.id() + "\n\n" + rule.label() + "\n\n" + rule.description()).strip();
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
