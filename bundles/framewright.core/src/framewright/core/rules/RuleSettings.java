package framewright.core.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Severity;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;

/**
 * What a library says of the rules, in lines of its settings:
 * <pre>
 * rule.passive-voice = off                              how much it matters: error, warning, to-do, info, off, or on for what the rule itself declares
 * rule.sentence-length.most = 30                        a parameter
 * rule.passive-voice in leadership-toolkit = warning    for one framework
 * </pre>
 * What is said for one framework goes before what is said for all. A line that cannot be understood is told and otherwise passed over. Immutable.
 */
public final class RuleSettings {

	/** What a line about a rule begins with. */
	public static final String PREFIX = "rule.";

	/** The code of what is wrong in the settings. */
	public static final String CODE = "bad-setting";

	private static final String IN = " in ";
	private static final String ON = "on";
	private static final String OFF = "off";

	/** A line of the settings, understood; the parameter is empty where the line says how much the rule matters, the framework where it holds for all. */
	private record Line(int number, String name, String rule, String parameter, String framework, String value) {

		boolean is(Rule about, String what, String where) {
			return rule.equals(about.id()) && parameter.equals(what) && framework.equals(where);
		}
	}

	/** Something that is wrong in the settings. */
	private record Fault(int line, String message) {
	}

	private final LibrarySettings settings;
	private final Map<String, Rule> rules = new HashMap<>();
	private final List<Line> lines = new ArrayList<>();
	private final List<Fault> faults = new ArrayList<>();

	private RuleSettings(LibrarySettings settings, List<Rule> installed) {
		this.settings = settings;
		installed.forEach(rule -> rules.put(rule.id(), rule));
		settings.lines().stream().filter(line -> line.name().startsWith(PREFIX)).forEach(this::understand);
	}

	/** What the settings say of the rules that are installed. */
	public static RuleSettings of(LibrarySettings settings) {
		return of(settings, Rules.all());
	}

	static RuleSettings of(LibrarySettings settings, List<Rule> installed) {
		return new RuleSettings(settings, installed);
	}

	/** The settings as a whole. */
	public LibrarySettings settings() {
		return settings;
	}

	private void understand(LibrarySettings.Line line) {
		String name = line.name().substring(PREFIX.length());
		int in = name.indexOf(IN);
		String framework = in < 0 ? "" : name.substring(in + IN.length()).strip();
		String key = in < 0 ? name : name.substring(0, in).strip();
		// Names of rules may hold full stops, so the longest name fits.
		Optional<Rule> found = rules.values().stream().filter(rule -> key.equals(rule.id()) || key.startsWith(rule.id() + ".")).max(Comparator.comparingInt(rule -> rule.id().length()));
		if (found.isEmpty()) {
			faults.add(new Fault(line.number(), "There is no rule called “" + key + "”. Check the name, or take the line away."));
			return;
		}
		Rule rule = found.get();
		String parameter = key.equals(rule.id()) ? "" : key.substring(rule.id().length() + 1);
		String refusal = parameter.isEmpty() ? refuseSeverity(rule, line.value()) : refuse(rule, parameter, line.value());
		if (refusal.isEmpty()) {
			lines.add(new Line(line.number(), line.name(), rule.id(), parameter, framework, line.value()));
		} else {
			faults.add(new Fault(line.number(), refusal));
		}
	}

	private static String refuseSeverity(Rule rule, String value) {
		return value.equalsIgnoreCase(ON) || value.equalsIgnoreCase(OFF) || severity(value).isPresent() ? ""
				: "The rule “" + rule.title() + "” cannot be set to “" + value + "”. Write error, warning, to-do, info, on or off.";
	}

	private static String refuse(Rule rule, String parameter, String value) {
		try {
			Options.of(rule.options(), Map.of(parameter, value));
			return "";
		} catch (BadOptionException e) {
			return e.getMessage();
		}
	}

	private static Optional<Severity> severity(String word) {
		for (Severity severity : Severity.values()) {
			if (severity.word().equals(word.toLowerCase(Locale.ROOT))) {
				return Optional.of(severity);
			}
		}
		return Optional.empty();
	}

	/**
	 * What is wrong in the settings of a library, in the order of their lines.
	 *
	 * @param frameworks the names of the library's frameworks
	 */
	public List<Finding> faults(Library library, Set<String> frameworks) {
		List<Fault> all = new ArrayList<>(faults);
		lines.stream().filter(line -> !line.framework().isEmpty() && !frameworks.contains(line.framework()))
				.forEach(line -> all.add(new Fault(line.number(), "There is no framework called “" + line.framework() + "” in this library. Check the name, or take the line away.")));
		return all.stream().sorted(Comparator.comparingInt(Fault::line)).map(fault -> new Finding(library.folder().resolve(Library.SETTINGS), fault.line(), 1, 0, 1, Severity.WARNING, fault.message(), CODE)).toList();
	}

	/** Whether a rule is checked in a framework. */
	public boolean isOn(Rule rule, String framework) {
		return said(rule, "", framework).map(value -> !value.equalsIgnoreCase(OFF)).orElse(rule.isOn());
	}

	/** How much a finding of a rule matters in a framework. What is missing is to be done while it is a draft, and an error from review on. */
	public Severity severity(Rule rule, Framework framework) {
		Severity set = said(rule, "", framework.getName()).flatMap(RuleSettings::severity).orElse(rule.severity());
		return set == Severity.TODO && framework.getStatus() != Status.DRAFT ? Severity.ERROR : set;
	}

	/** The values of a rule's parameters in a framework. */
	public Options parameters(Rule rule, String framework) {
		Map<String, String> chosen = new HashMap<>();
		for (Option option : rule.options()) {
			said(rule, option.id(), framework).ifPresent(value -> chosen.put(option.id(), value));
		}
		try {
			return Options.of(rule.options(), chosen);
		} catch (BadOptionException e) {
			throw new IllegalStateException("checked when the line was read", e);
		}
	}

	/**
	 * What a line says for one framework, or for all, and for nothing else.
	 *
	 * @param parameter empty for how much the rule matters
	 * @param framework empty for what is said for all
	 */
	public Optional<String> chosen(Rule rule, String parameter, String framework) {
		return lines.stream().filter(line -> line.is(rule, parameter, framework)).reduce((first, second) -> second).map(Line::value);
	}

	/** The names of the lines that say it, as they are written; the one that a new line gets where there is none. The last one holds. */
	public List<String> names(Rule rule, String parameter, String framework) {
		List<String> names = lines.stream().filter(line -> line.is(rule, parameter, framework)).map(Line::name).toList();
		return names.isEmpty() ? List.of(PREFIX + rule.id() + (parameter.isEmpty() ? "" : "." + parameter) + (framework.isEmpty() ? "" : IN + framework)) : names;
	}

	/** What the settings say; the last line that fits, one for this framework before one for all. */
	private Optional<String> said(Rule rule, String parameter, String framework) {
		List<Line> fitting = lines.stream().filter(line -> line.rule().equals(rule.id()) && line.parameter().equals(parameter)).toList();
		Optional<Line> own = fitting.stream().filter(line -> !line.framework().isEmpty() && line.framework().equals(framework)).reduce((first, second) -> second);
		return own.or(() -> fitting.stream().filter(line -> line.framework().isEmpty()).reduce((first, second) -> second)).map(Line::value);
	}
}
