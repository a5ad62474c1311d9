package framewright.ui.model.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Importer;
import framewright.core.exchange.Importers;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.Library;
import framewright.dsl.Names;

/** Which document is read, as what, and with which options and corrections. Belongs to one thread. */
public final class ImportPlan {

	private final Map<String, Map<String, String>> values = new HashMap<>();
	private final Corrections corrections = new Corrections();
	private String typed = "";
	private List<Extension<Importer>> fitting = List.of();
	private Extension<Importer> format;
	private String fault = "";
	private String stamp = "";

	/**
	 * What is known of a file before it is read.
	 *
	 * @param typed the path, as it was given
	 * @param fitting the formats that it may be of, the surest first
	 * @param fault why it cannot be imported, and what to do; empty when nothing is known against it
	 */
	public record Seen(String typed, List<Extension<Importer>> fitting, String fault) {
	}

	/** Looks at a file: whether it is there, and what its name and beginning tell. Call it in the background. */
	public static Seen look(String path) {
		String typed = path.strip();
		Path file = path(typed).orElse(null);
		if (typed.isEmpty()) {
			return new Seen(typed, List.of(), "Choose the document.");
		}
		if (file == null || !file.isAbsolute() || !Files.exists(file)) {
			return new Seen(typed, List.of(), "There is no file “" + typed + "”. Choose one with “Browse…”.");
		}
		if (Files.isDirectory(file)) {
			return new Seen(typed, List.of(), "“" + typed + "” is a folder. Choose a document in it.");
		}
		if (Library.isFramework(file)) {
			return new Seen(typed, List.of(), "This is a framework already. Copy the file into the folder of the library; it is shown there at once.");
		}
		try {
			return new Seen(typed, Importers.ranked(file), "");
		} catch (IOException e) {
			return new Seen(typed, List.of(), "The file cannot be read. Check that it is still there, that you may read it, and that no other program keeps it.");
		} catch (RuntimeException | Error e) {
			ILog.of(ImportPlan.class).warn("A plug-in failed when it looked at " + typed + ".", e);
			return new Seen(typed, List.of(), ""); // what it is read as can still be chosen
		}
	}

	/** When a file was changed last, and how large it is; empty when that cannot be told. Call it in the background. */
	public static String stamp(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return attributes.lastModifiedTime() + " " + attributes.size();
		} catch (IOException e) {
			return "";
		}
	}

	/** Takes what the file is like now, as {@link #stamp} tells. */
	public void stamped(String now) {
		stamp = now;
	}

	/** Takes a file, and of the formats the one that is surest of it. What was said of the lines of another is forgotten. */
	public void file(Seen seen) {
		if (!seen.typed().equals(typed)) {
			corrections.clear();
			format = null;
			stamp = "";
		}
		typed = seen.typed();
		fitting = seen.fitting();
		fault = seen.fault();
		if (format == null && !fitting.isEmpty()) {
			format = fitting.get(0);
		}
	}

	/** The document; empty when what was given is no path. */
	public Optional<Path> file() {
		return path(typed);
	}

	private static Optional<Path> path(String typed) {
		try {
			return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** All formats, those that fit the document first, the surest at the head. */
	public List<Extension<Importer>> formats() {
		List<Extension<Importer>> all = new ArrayList<>(fitting);
		Importers.all().stream().filter(other -> fitting.stream().noneMatch(one -> one.id().equals(other.id()))).forEach(all::add);
		return all;
	}

	/** Whether a format recognises the document. */
	public boolean fits(Extension<Importer> one) {
		return fitting.stream().anyMatch(other -> other.id().equals(one.id()));
	}

	/** What the document is read as; empty while no format is known or chosen. */
	public Optional<Extension<Importer>> format() {
		return Optional.ofNullable(format);
	}

	public void format(Extension<Importer> chosen) {
		if (format == null || !format.id().equals(chosen.id())) {
			corrections.clear();
		}
		format = chosen;
	}

	/** The value of an option of the chosen format: the one that was set, else its standard. */
	public String value(Option option) {
		return chosen().getOrDefault(option.id(), option.standard());
	}

	public void set(Option option, String value) {
		values.computeIfAbsent(format.id(), id -> new HashMap<>()).put(option.id(), value);
	}

	private Map<String, String> chosen() {
		return format == null ? Map.of() : values.getOrDefault(format.id(), Map.of());
	}

	/** What a person says about lines. */
	public Corrections corrections() {
		return corrections;
	}

	/** What keeps the document from being read, and what to do; empty when nothing does. */
	public String problem() {
		if (!fault.isEmpty() || typed.isEmpty()) {
			return fault.isEmpty() ? "Choose the document." : fault;
		}
		if (format == null) {
			return "Framewright does not know this kind of document. Choose what it is read as, or save it as one of the kinds that are listed.";
		}
		for (Option option : format.options()) {
			String refusal = option.refuse(value(option));
			if (!refusal.isEmpty()) {
				return option.label() + ": " + refusal;
			}
		}
		return "";
	}

	/** Whether a document is what would be read now: the same file as it is known to be, the same format, options and corrections. */
	public boolean isAnsweredBy(ReadDocument document) {
		return problem().isEmpty() && format.id().equals(document.format()) && stamp.equals(document.stamp()) && request(document.request().name()).equals(document.request());
	}

	/** Whether the chosen format can bring a framework up to date; asks the plug-in. */
	public boolean canUpdate() {
		try {
			return format != null && format.create() instanceof UpdatingImporter;
		} catch (FailedExtensionException e) {
			return false;
		}
	}

	/**
	 * What the importer is asked. There must be no problem.
	 *
	 * @param name the name of the framework; empty for one made from the name of the file
	 */
	public ImportRequest request(String name) {
		Path file = file().orElseThrow();
		try {
			return new ImportRequest(file, name.isEmpty() ? nameOf(file) : name, Options.of(format.options(), chosen()), corrections.all());
		} catch (BadOptionException e) {
			throw new IllegalStateException("problem() was not asked", e);
		}
	}

	private static String nameOf(Path file) {
		String name = String.valueOf(file.getFileName());
		int dot = name.lastIndexOf('.');
		return Names.fromTitle(dot > 0 ? name.substring(0, dot) : name, Set.of());
	}
}
