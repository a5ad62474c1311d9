package framewright.editing.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;

import framewright.core.library.Library;
import framewright.dsl.resource.FrameworkResource;
import framewright.dsl.scoping.PublishedVersions;
import framewright.editing.EditingLanguage;
import framewright.editing.TextModel;
import framewright.editing.navigation.NamesInText;

/**
 * The texts of a library as people see them now: what stands in an editor, saved or not, else what stands in the file. Safe for use by
 * several threads; its functions read files and parse, so call them in the background.
 */
public final class LibraryTexts {

	private record Known(String text, NamesInText names) {
	}

	private final Library library;
	private final Function<Path, Optional<String>> unsaved;
	private final Listing listing;
	private final Function<Path, Optional<TextModel>> models;
	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	/**
	 * @param unsaved the text in an editor of a file; empty where none is open
	 */
	public LibraryTexts(Library library, Function<Path, Optional<String>> unsaved) {
		this(library, unsaved, () -> Files.isDirectory(library.folder()) ? library.files() : List.of(), file -> Optional.empty());
	}

	/**
	 * @param unsaved the text in an editor of a file; empty where none is open
	 * @param listing the files that are worked on, where there is a quicker way to know them than to look through the folder
	 * @param models the model behind the text in an editor, so that it need not be parsed again; empty where none is open
	 */
	public LibraryTexts(Library library, Function<Path, Optional<String>> unsaved, Listing listing, Function<Path, Optional<TextModel>> models) {
		this.library = library;
		this.unsaved = unsaved;
		this.listing = listing;
		this.models = models;
	}

	/** Says which files are worked on. */
	@FunctionalInterface
	public interface Listing {
		List<Path> files() throws IOException;
	}

	public Library library() {
		return library;
	}

	/** The files that are worked on, in the order of their paths. */
	public List<Path> files() throws IOException {
		return listing.files();
	}

	/** The files of all published versions, of each framework the oldest first. */
	public List<Path> published() throws IOException {
		Path folder = library.folder().resolve(PublishedVersions.FOLDER);
		List<Path> all = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (var frameworks = Files.list(folder)) {
				for (Path framework : frameworks.sorted().toList()) {
					all.addAll(library.published(framework.getFileName().toString()));
				}
			}
		}
		return all;
	}

	/** The files that a text may refer to: a working file to all others that are worked on, a published version to those that it was linked to. */
	public List<Path> visibleFrom(Path file) throws IOException {
		if (!library.isPublished(file)) {
			return files();
		}
		List<Path> linked = new ArrayList<>(List.of(file));
		XtextResourceSet resources = EditingLanguage.service(XtextResourceSet.class);
		PublishedVersions.linked(URI.createFileURI(file.toString()), resources.getURIConverter()).stream().map(uri -> Path.of(uri.toFileString())).filter(Files::isRegularFile).forEach(linked::add);
		return linked;
	}

	/**
	 * The text of a file, without a byte order mark.
	 *
	 * @throws IOException when it cannot be read as text
	 */
	public String text(Path file) throws IOException {
		Optional<String> open = unsaved.apply(file);
		if (open.isPresent()) {
			return open.get();
		}
		if (Files.size(file) > FrameworkResource.LARGEST) {
			throw new IOException("This file is larger than 256 MB, which is more than a framework can be.");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new IOException("This file is not saved as UTF-8. Open it in the program that made it and save it as UTF-8 text.", e);
		}
	}

	/** What a file declares and refers to, as far as its text can be understood. */
	public NamesInText names(Path file) throws IOException {
		return names(file, text(file));
	}

	/** What a text declares and refers to. The last answer for each file is kept, since most texts do not change between two questions. */
	public NamesInText names(Path file, String text) {
		Known last = known.get(file);
		if (last != null && last.text().equals(text)) {
			return last.names();
		}
		NamesInText names = model(file, text, resource -> NamesInText.of(file, text, resource));
		known.put(file, new Known(text, names));
		return names;
	}

	/**
	 * Reads the model of a text; that of its editor where it is open. The model must not leave the function, and the function must not ask
	 * for another text: two that wait for each other would wait for ever.
	 */
	public <T> T model(Path file, String text, Function<XtextResource, T> function) {
		return models.apply(file).map(model -> model.<Optional<T>>read(text, resource -> Optional.ofNullable(function.apply(resource)))).orElseGet(() -> Optional.ofNullable(read(file, text, function))).orElse(null);
	}

	/** Reads the model of a text, alone: what it names in other frameworks is not looked for. The model must not leave the function. */
	public static <T> T read(Path file, String text, Function<XtextResource, T> function) {
		XtextResource resource = (XtextResource) EditingLanguage.service(IResourceFactory.class).createResource(URI.createFileURI(file.toString()));
		XtextResourceSet resources = EditingLanguage.service(XtextResourceSet.class);
		resources.getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new UncheckedIOException("reading from memory", e);
		}
		// The default tiers come with the first look at the contents, and a walk through the nodes is none.
		resource.getContents();
		return function.apply(resource);
	}
}
