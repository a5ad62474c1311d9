package framewright.ui.model.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.NewFramework;
import framewright.dsl.Names;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;

/** What a person has said of a framework that is to be begun. Belongs to one thread. */
public final class NewFrameworkDraft {

	/** What a new framework begins with. */
	public enum Start {
		/** One domain, subdomain and component, and a scale of three levels. */
		EMPTY,
		/** The tiers, scales and titles of another framework, without its text. */
		STRUCTURE,
		/** All of another framework. */
		COPY
	}

	/**
	 * A framework to begin with.
	 *
	 * @param title what people know it by
	 * @param source where its text is read
	 */
	public record Model(String title, Text source) {
	}

	/** A text that is read when it is needed. */
	@FunctionalInterface
	public interface Text {
		String read() throws IOException;
	}

	private final Library library;
	private final Set<String> taken;
	private String title = "";
	private String publisher = "";
	private String language = "en-GB";
	private Start start = Start.EMPTY;
	private Model model;

	/** @param names the names of the frameworks that the library has already */
	public NewFrameworkDraft(Library library, Set<String> names) throws IOException {
		this.library = library;
		this.taken = new HashSet<>(names);
		library.files().forEach(file -> taken.add(Library.name(file).toLowerCase(Locale.ROOT)));
	}

	public void title(String text) {
		title = text.strip();
	}

	public void publisher(String text) {
		publisher = text.strip();
	}

	public void language(String tag) {
		language = tag.strip();
	}

	public void start(Start chosen, Model like) {
		start = chosen;
		model = like;
	}

	/** What keeps the framework from being begun, and what to do; empty when nothing does. */
	public String problem() {
		if (title.isEmpty()) {
			return "Give the framework a title.";
		}
		if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
			return "Choose a language, or write its short form, such as en-GB or cy.";
		}
		return start != Start.EMPTY && model == null ? "Choose the framework to begin with." : "";
	}

	/** The name that is made from the title. No two frameworks of a library have the same. */
	public String name() {
		return Names.fromTitle(title, taken);
	}

	/** The file that is written. */
	public Path file() {
		return library.folder().resolve(name() + Library.EXTENSION);
	}

	/** The text of the new framework. */
	public String text() throws IOException {
		if (start == Start.EMPTY) {
			return FrameworkText.format(NewFramework.empty(name(), title, publisher, language));
		}
		Framework framework = FrameworkText.read(NewFramework.copy(model.source().read(), name()))
				.orElseThrow(() -> new IOException("“" + model.title() + "” has errors. Correct them first, or begin with another framework."));
		framework.setTitle(title);
		framework.setLanguage(language);
		if (!publisher.isEmpty()) {
			framework.setPublisher(publisher);
		}
		if (start == Start.STRUCTURE) {
			strip(framework);
		}
		return FrameworkText.write(framework);
	}

	/** Leaves scales, levels, tiers and elements and nothing else. */
	private static void strip(Part part) {
		for (Content content : List.copyOf(part.getContents())) {
			if (content instanceof Scale || content instanceof Level || content instanceof Element) {
				strip((Part) content);
			} else if (!(content instanceof Structure)) {
				EcoreUtil.delete(content);
			}
		}
	}

	/**
	 * Writes the file.
	 *
	 * @return the file
	 * @throws IOException when it cannot be written; its message is for people
	 */
	public Path write() throws IOException {
		Path file = file();
		if (Files.exists(file)) {
			throw new IOException("There is a file " + file.getFileName() + " already. Choose another title.");
		}
		FrameworkText.save(file, text());
		return file;
	}
}
