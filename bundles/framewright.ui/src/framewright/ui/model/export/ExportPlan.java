package framewright.ui.model.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.exchange.Profile;
import framewright.core.extension.Extension;
import framewright.core.extension.Option;
import framewright.editing.library.Node;

/** What a person has chosen to export: frameworks, formats, their options and a folder. Belongs to one thread. */
public final class ExportPlan {

	private final Set<Node> frameworks = new LinkedHashSet<>();
	private final Set<Extension<Exporter>> formats = new LinkedHashSet<>();
	private final Map<String, Map<String, String>> values = new HashMap<>();
	private String folder = "";
	private String name = "";

	public Set<Node> frameworks() {
		return frameworks;
	}

	public Set<Extension<Exporter>> formats() {
		return formats;
	}

	public String folder() {
		return folder;
	}

	public void folder(String path) {
		folder = path.strip();
	}

	/** Sets the value of an option of a format. */
	public void set(Extension<Exporter> format, Option option, String value) {
		values.computeIfAbsent(format.id(), id -> new HashMap<>()).put(option.id(), value);
	}

	/** The value of an option: the one that was set, else its standard. */
	public String value(Extension<Exporter> format, Option option) {
		return values(format).getOrDefault(option.id(), option.standard());
	}

	Map<String, String> values(Extension<Exporter> format) {
		return values.getOrDefault(format.id(), Map.of());
	}

	/** Takes over the formats and options of a profile; formats that are not installed are left out. */
	public void take(Profile profile) {
		formats.clear();
		values.clear();
		for (String id : profile.formats()) {
			Exporters.find(id).ifPresent(format -> {
				formats.add(format);
				values.put(format.id(), new HashMap<>(profile.options(format)));
			});
		}
	}

	/** The formats and the options that are not at their standard, as a profile. */
	public Profile profile() {
		Map<String, String> options = new LinkedHashMap<>();
		for (Extension<Exporter> format : formats) {
			for (Option option : format.options()) {
				if (!value(format, option).equals(option.standard())) {
					options.put(format.id() + "." + option.id(), value(format, option));
				}
			}
		}
		return new Profile(formats.stream().map(Extension::id).toList(), options);
	}

	/** The name to remember the choice by; empty when it is not to be remembered. */
	public String name() {
		return name;
	}

	public void name(String words) {
		name = words.strip();
	}

	/** What keeps the choice of frameworks and formats from being enough; empty when nothing does. */
	public String choiceProblem() {
		return frameworks.isEmpty() ? "Choose at least one framework." : formats.isEmpty() ? "Choose at least one format." : "";
	}

	/** What keeps the export from being run, and what to do; empty when nothing does. */
	public String problem() {
		String choice = choiceProblem();
		if (!choice.isEmpty()) {
			return choice;
		}
		for (Extension<Exporter> format : formats) {
			for (Option option : format.options()) {
				String refusal = option.refuse(value(format, option));
				if (!refusal.isEmpty()) {
					return option.label() + ": " + refusal;
				}
			}
		}
		if (!name.isEmpty() && !Profile.isName(name)) {
			return "“" + name + "” cannot be the name of a profile. Use letters, digits and hyphens, without spaces.";
		}
		return folderProblem();
	}

	private String folderProblem() {
		Optional<Path> path = output();
		if (folder.isEmpty()) {
			return "Choose a folder for the files.";
		}
		if (path.isEmpty() || !path.get().isAbsolute()) {
			return "“" + folder + "” is no folder. Choose one with “Browse…”.";
		}
		return Files.exists(path.get()) && !Files.isDirectory(path.get()) ? "“" + folder + "” is a file. Choose a folder." : "";
	}

	/** The folder to write to; empty when what was given is no path. */
	public Optional<Path> output() {
		try {
			return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** The options of the chosen formats that have any. */
	public List<Extension<Exporter>> formatsWithOptions() {
		return formats.stream().filter(format -> !format.options().isEmpty()).toList();
	}
}
