package framewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import framewright.core.exchange.Exporters;
import framewright.core.exchange.Importers;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Option.Type;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what is installed at an extension point, with all options. */
abstract class ListExtensionsCommand implements Callable<Integer> {

	/** How the list is printed. */
	enum Format {
		text, json
	}

	@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to print the list (default: text).")
	private Format format;

	private final Terminal terminal;

	ListExtensionsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	abstract List<? extends Extension<?>> installed();

	@Override
	public Integer call() {
		if (format == Format.json) {
			terminal.print(Json.print(installed().stream().map(this::json).toList()));
		} else {
			installed().forEach(this::print);
		}
		return ExitCode.FINE;
	}

	private void print(Extension<?> extension) {
		terminal.print(extension.id() + "  " + extension.label() + (extension.fileExtensions().isEmpty() ? "" : " (." + String.join(", .", extension.fileExtensions()) + ")"));
		if (!extension.description().isEmpty()) {
			terminal.print("    " + extension.description());
		}
		if (Boolean.TRUE.equals(more(extension).get("updates"))) {
			terminal.print("    Can bring a framework up to date that is there already.");
		}
		for (framewright.core.extension.Option option : extension.options()) {
			String values = option.type() == Type.CHOICE ? String.join("|", option.allowed()) : option.type() == Type.FLAG ? "true|false" : option.type().name();
			terminal.print("    --set " + option.id() + "=" + values + (option.standard().isEmpty() ? "" : " (default: " + option.standard() + ")"));
			terminal.print("        " + option.description());
		}
	}

	/** What there is to say of an extension besides, by its word in JSON. */
	Map<String, Object> more(@SuppressWarnings("unused") Extension<?> extension) {
		return Map.of();
	}

	private Map<String, Object> json(Extension<?> extension) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", extension.id());
		object.put("label", extension.label());
		object.put("description", extension.description());
		object.put("extensions", extension.fileExtensions());
		object.put("plugin", extension.plugin());
		object.putAll(more(extension));
		List<Map<String, Object>> options = new ArrayList<>();
		for (framewright.core.extension.Option option : extension.options()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("id", option.id());
			one.put("label", option.label());
			one.put("type", option.type().name().toLowerCase(java.util.Locale.ROOT));
			one.put("default", option.standard());
			one.put("allowed", option.allowed());
			one.put("description", option.description());
			options.add(one);
		}
		object.put("options", options);
		return object;
	}

	@Command(description = "Lists the formats that can be exported to, with their options.")
	static final class ExportersCommand extends ListExtensionsCommand {

		ExportersCommand(Terminal terminal) {
			super(terminal);
		}

		@Override
		List<? extends Extension<?>> installed() {
			return Exporters.all();
		}
	}

	@Command(description = "Lists the formats that can be imported, with their options.")
	static final class ImportersCommand extends ListExtensionsCommand {

		ImportersCommand(Terminal terminal) {
			super(terminal);
		}

		@Override
		List<? extends Extension<?>> installed() {
			return Importers.all();
		}

		/** Whether it can bring a framework up to date. Of a plug-in that is broken nothing is known. */
		@Override
		Map<String, Object> more(Extension<?> extension) {
			try {
				return Map.of("updates", extension.create() instanceof UpdatingImporter);
			} catch (FailedExtensionException e) {
				return Map.of("updates", false);
			}
		}
	}
}
