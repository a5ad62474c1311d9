package framewright.ui.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import framewright.core.extension.Option;
import framewright.core.library.Severity;
import framewright.core.rules.Rule;
import framewright.core.rules.RulePages;
import framewright.core.rules.RuleSettings;

/**
 * What an author chooses of the rules, for a whole library or one of its frameworks, until it is written into the settings. What is chosen for the library holds for a framework that has no choice of
 * its own.
 */
public final class RuleChoices {

	/** Stands in the place of a framework's name for the whole library. */
	public static final String LIBRARY = "";

	/** The word for no choice of one's own. */
	public static final String INHERITED = "";

	private static final String ON = "on";
	private static final String OFF = "off";
	private static final List<String> WORDS = List.of(Severity.ERROR.word(), Severity.WARNING.word(), Severity.TODO.word(), Severity.INFO.word(), OFF);

	/** A choice that can be made; the parameter is empty for how much the rule matters. */
	private record Slot(Rule rule, String parameter, String framework) {
	}

	/**
	 * How much a rule may matter.
	 *
	 * @param word what is chosen
	 * @param label what it is called
	 */
	public record Weight(String word, String label) {
	}

	/** What stands above the rules of a pack. */
	public record Pack(String label) {
	}

	private final List<Rule> rules;
	private final RuleSettings settings;
	private final Map<Slot, Optional<String>> chosen = new LinkedHashMap<>();

	/** @param settings what the settings say before anything is chosen */
	public RuleChoices(List<Rule> rules, RuleSettings settings) {
		this.rules = List.copyOf(rules);
		this.settings = settings;
	}

	/** The rules below the {@link Pack} that they belong to, by title. Only those with some words in their title, pack, name or reasons; all where the words are blank. */
	public List<Object> rows(String words) {
		String wanted = words.strip().toLowerCase(Locale.UK);
		Map<String, List<Rule>> packs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (Rule rule : rules) {
			String pack = RulePages.title(rule.category());
			if ((rule.title() + "\n" + pack + "\n" + rule.id() + "\n" + rule.why()).toLowerCase(Locale.UK).contains(wanted)) {
				packs.computeIfAbsent(pack, name -> new ArrayList<>()).add(rule);
			}
		}
		List<Object> rows = new ArrayList<>();
		packs.forEach((pack, those) -> {
			rows.add(new Pack(pack));
			those.stream().sorted(Comparator.comparing(Rule::title, String.CASE_INSENSITIVE_ORDER)).forEach(rows::add);
		});
		return rows;
	}

	// ---- how much a rule matters ----

	/** How much a rule may matter in a framework or the library; what holds without a choice of one's own comes first. */
	public List<Weight> weights(Rule rule, String framework) {
		List<Weight> weights = new ArrayList<>();
		String itself = "As the rule says: " + label(own(rule)).toLowerCase(Locale.UK);
		if (framework.equals(LIBRARY)) {
			weights.add(new Weight(INHERITED, itself));
		} else {
			weights.add(new Weight(INHERITED, "As in the whole library: " + label(matters(rule, LIBRARY)).toLowerCase(Locale.UK)));
			if (rule.isOn()) {
				weights.add(new Weight(ON, itself));
			}
		}
		WORDS.forEach(word -> weights.add(new Weight(word, word.equals(Severity.TODO.word()) ? "To-do; from review on an error" : label(word))));
		return weights;
	}

	/** The word of the {@link Weight} that is chosen. */
	public String weight(Rule rule, String framework) {
		String word = said(rule, "", framework).orElse(INHERITED).toLowerCase(Locale.ROOT);
		if (!word.equals(ON)) {
			return word;
		}
		return !rule.isOn() ? rule.severity().word() : framework.equals(LIBRARY) ? INHERITED : ON;
	}

	/** Chooses how much a rule matters, by the word of a {@link Weight}. */
	public void weigh(Rule rule, String framework, String word) {
		Slot slot = new Slot(rule, "", framework);
		// What is in the settings already stays as it is written there.
		chosen.remove(slot);
		if (!word.equals(weight(rule, framework))) {
			boolean nothing = word.equals(INHERITED) || framework.equals(LIBRARY) && word.equals(own(rule));
			chosen.put(slot, nothing ? Optional.empty() : Optional.of(word));
		}
	}

	/** How much a rule matters in a framework or the library after all that is chosen, in a word or two for people. */
	public String words(Rule rule, String framework) {
		return label(matters(rule, framework));
	}

	/** The word of the settings for how much a rule matters in a framework or the library after all that is chosen: that of a severity, or {@code off}. */
	public String matters(Rule rule, String framework) {
		String word = weight(rule, framework);
		if (word.equals(INHERITED)) {
			return framework.equals(LIBRARY) ? own(rule) : matters(rule, LIBRARY);
		}
		return word.equals(ON) ? own(rule) : word;
	}

	private static String own(Rule rule) {
		return rule.isOn() ? rule.severity().word() : OFF;
	}

	private static String label(String word) {
		return switch (word) {
			case "error" -> "Error";
			case "warning" -> "Warning";
			case "to-do" -> "To-do";
			case "info" -> "Information";
			default -> "Off";
		};
	}

	/** Who said how much a rule matters and what its parameters are, for people. */
	public String saidBy(Rule rule, String framework) {
		return !framework.equals(LIBRARY) && isChosen(rule, framework) ? "this framework" : isChosen(rule, LIBRARY) ? "the library" : "the rule";
	}

	private boolean isChosen(Rule rule, String framework) {
		return said(rule, "", framework).isPresent() || rule.options().stream().anyMatch(option -> said(rule, option.id(), framework).isPresent());
	}

	// ---- parameters ----

	/** The value of a parameter in a framework or the library. */
	public String value(Rule rule, Option parameter, String framework) {
		return said(rule, parameter.id(), framework).orElseGet(() -> inherited(rule, parameter, framework));
	}

	private String inherited(Rule rule, Option parameter, String framework) {
		return framework.equals(LIBRARY) ? parameter.standard() : value(rule, parameter, LIBRARY);
	}

	/** Chooses a parameter. The value that would hold anyway is no choice, nor is a number that is left out. */
	public void choose(Rule rule, Option parameter, String framework, String value) {
		String plain = value.strip();
		Slot slot = new Slot(rule, parameter.id(), framework);
		chosen.remove(slot);
		if (!plain.equals(value(rule, parameter, framework))) {
			boolean nothing = plain.equals(inherited(rule, parameter, framework)) || plain.isEmpty() && parameter.type() == Option.Type.NUMBER;
			chosen.put(slot, nothing ? Optional.empty() : Optional.of(plain));
		}
	}

	/** Makes a rule as it would be without any choice for this framework or the library. */
	public void reset(Rule rule, String framework) {
		chosen.put(new Slot(rule, "", framework), Optional.empty());
		rule.options().forEach(option -> chosen.put(new Slot(rule, option.id(), framework), Optional.empty()));
	}

	/** Why what is chosen cannot be used, for people; empty when it can. */
	public String refusal() {
		for (Map.Entry<Slot, Optional<String>> one : chosen.entrySet()) {
			Slot slot = one.getKey();
			for (Option option : slot.rule().options()) {
				if (option.id().equals(slot.parameter()) && one.getValue().isPresent() && !option.refuse(one.getValue().get()).isEmpty()) {
					return "“" + one.getValue().get() + "” cannot be used for “" + option.label() + "” of “" + slot.rule().title() + "”. " + switch (option.type()) {
						case NUMBER -> "Give a whole number.";
						case FLAG -> "Give true or false.";
						default -> "Give one of " + String.join(", ", option.shown()) + ".";
					};
				}
			}
		}
		return "";
	}

	// ---- what is written ----

	/** The settings that change with what is chosen, by their names; empty for those that are taken away. */
	public Map<String, Optional<String>> lines() {
		Map<String, Optional<String>> lines = new LinkedHashMap<>();
		chosen.forEach((slot, value) -> {
			if (!value.equals(settings.chosen(slot.rule(), slot.parameter(), slot.framework()))) {
				// The same may be written with other blanks; one line is left.
				List<String> names = settings.names(slot.rule(), slot.parameter(), slot.framework());
				names.forEach(name -> lines.put(name, Optional.empty()));
				lines.put(names.getLast(), value);
			}
		});
		return lines;
	}

	private Optional<String> said(Rule rule, String parameter, String framework) {
		Optional<String> now = chosen.get(new Slot(rule, parameter, framework));
		return now != null ? now : settings.chosen(rule, parameter, framework);
	}
}
