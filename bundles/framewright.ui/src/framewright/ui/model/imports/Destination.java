package framewright.ui.model.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Names;
import framewright.dsl.model.Framework;

/** Where an import goes: to a new framework with a title and a folder, or to one that the library has already. Belongs to one thread. */
public final class Destination {

	/**
	 * A framework of the library.
	 *
	 * @param name the name that it declares; that of its file where its text cannot be understood
	 * @param uuid its identifier; empty where it has none
	 */
	public record Known(Path file, String name, String title, String uuid) {

		/** What is known of a framework; reads its file. */
		public static Known of(Path file, String text) {
			Optional<Framework> framework = FrameworkText.read(text);
			String name = Library.name(file);
			return new Known(file, framework.map(Framework::getName).filter(Objects::nonNull).orElse(name), framework.map(Framework::getTitle).filter(Objects::nonNull).orElse(name), framework.map(Framework::getUuid).filter(Objects::nonNull).orElse(""));
		}
	}

	private final Library library;
	private final List<Known> known;
	private final Set<String> taken;
	private final Known begun;
	private Path document;
	private String title = "";
	private Path folder;
	private Known existing;
	private boolean chosen;

	/**
	 * @param known the frameworks of the library
	 * @param begun the framework that is to be brought up to date whatever the document; empty when the document tells
	 */
	public Destination(Library library, KnownFrameworks known, Optional<Known> begun) {
		this.library = library;
		this.known = known.all();
		this.taken = known.names();
		this.begun = begun.orElse(null);
		this.existing = this.begun;
		this.folder = library.folder();
	}

	/** Says which document it is for. What a person chose for another is forgotten. */
	public void document(Path file) {
		if (!file.equals(document)) {
			document = file;
			title = "";
			folder = library.folder();
			existing = begun;
			chosen = false;
		}
	}

	/** Frameworks that can be brought up to date. */
	public List<Known> known() {
		return known;
	}

	/** The folders of the library that hold frameworks; its own comes first. */
	public List<Path> folders() {
		Set<Path> folders = new LinkedHashSet<>(List.of(library.folder()));
		known.stream().map(one -> one.file().getParent()).filter(Objects::nonNull).sorted().forEach(folders::add);
		return new ArrayList<>(folders);
	}

	/** How a folder is called in the window. */
	public String label(Path one) {
		return one.equals(library.folder()) ? library.title() : library.title() + " › " + library.folder().relativize(one).toString().replace('\\', '/').replace("/", " › ");
	}

	/** Takes what a document says of itself, unless a person chose already. */
	public void suggest(ReadDocument read, boolean canUpdate) {
		document(read.request().source());
		if (!chosen) {
			title = read.title();
			existing = !canUpdate ? null : begun != null ? begun : match(read).orElse(null);
		} else if (!canUpdate) {
			existing = null;
		}
	}

	/** The framework that a document is of: by its identifier, else by its title. */
	public Optional<Known> match(ReadDocument document) {
		return known.stream().filter(one -> !one.uuid().isEmpty() && one.uuid().equalsIgnoreCase(document.uuid())).findFirst()
				.or(() -> known.stream().filter(one -> one.title().strip().equalsIgnoreCase(document.title().strip())).findFirst());
	}

	/** Why a framework is suggested; empty when it is not. */
	public String reason(ReadDocument document) {
		return match(document).map(one -> !one.uuid().isEmpty() && one.uuid().equalsIgnoreCase(document.uuid()) ? "“" + one.title() + "” has the identifier that stands in the document." : "“" + one.title() + "” has the title of the document.").orElse("");
	}

	public String title() {
		return title;
	}

	public void title(String words) {
		title = words.strip();
		chosen = true;
	}

	public Path folder() {
		return folder;
	}

	public void folder(Path chosenFolder) {
		folder = chosenFolder;
		chosen = true;
	}

	/** The framework that is brought up to date; empty when a new one is made. */
	public Optional<Known> existing() {
		return Optional.ofNullable(existing);
	}

	/** Brings a framework up to date; with {@code null}, a new one is made. */
	public void existing(Known one) {
		existing = one;
		chosen = true;
	}

	/** The name that is made from the title. No two frameworks of a library have the same. */
	public String name() {
		return Names.fromTitle(title, taken);
	}

	/** The file that a document goes to, as far as that is known: before a title was chosen, one that is named after the document. */
	public Path file(ReadDocument read) {
		String words = Stream.of(title, read.title(), read.request().name()).filter(one -> !one.isBlank()).findFirst().orElse("");
		return existing != null ? existing.file() : folder.resolve(Names.fromTitle(words, taken) + Library.EXTENSION);
	}

	/** The file of the framework: the one that is there, or the one that is written. */
	public Path file() {
		return existing != null ? existing.file() : folder.resolve(name() + Library.EXTENSION);
	}

	/** What keeps the import from going there, and what to do; empty when nothing does. */
	public String problem() {
		return existing == null && title.isEmpty() ? "Give the framework a title." : "";
	}

	/**
	 * Writes the new framework; call it in the background.
	 *
	 * @return the file
	 * @throws IOException when it cannot be written; its message is for people
	 * @throws OperationCanceledException when the monitor says so; then nothing was written
	 */
	public Path write(ReadDocument read, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing the framework", 3);
		Path file = file();
		if (Files.exists(file)) {
			throw new IOException("There is a file " + file.getFileName() + " already. Choose another title.");
		}
		Framework framework = read.imported().framework();
		framework.setName(name());
		framework.setTitle(title);
		if (known.stream().anyMatch(one -> !one.uuid().isEmpty() && one.uuid().equalsIgnoreCase(read.uuid()))) {
			framework.setUuid(UUID.randomUUID().toString()); // no two frameworks of a library have the same
		}
		String text = FrameworkText.write(framework);
		progress.split(1);
		if (!FrameworkText.parses(text)) {
			throw new IOException("What was made of the document is no framework. This is a fault of what reads such documents; tell whoever looks after it, and read the document as another kind.");
		}
		progress.split(1);
		FrameworkText.save(file, text);
		return file;
	}
}
