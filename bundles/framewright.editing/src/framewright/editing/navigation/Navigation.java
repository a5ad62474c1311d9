package framewright.editing.navigation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.library.Library;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.Target.Kind;

/**
 * Goes from a name to what it means and to all places that name it. Safe for use by several threads; reads files, so call it in the
 * background.
 */
public final class Navigation {

	private final LibraryTexts texts;

	public Navigation(LibraryTexts texts) {
		this.texts = texts;
	}

	/** The name at a place in a text. */
	public Optional<Mention> nameAt(Path file, String text, int place) {
		return texts.names(file, text).at(place);
	}

	/** All places in a text that name the same as the one given, that one included; none where no name stands. */
	public List<Mention> occurrences(Path file, String text, int place) {
		NamesInText names = texts.names(file, text);
		return names.at(place).map(mention -> names.mentions().stream().filter(other -> other.target().equals(mention.target())).toList()).orElse(List.of());
	}

	/** Where the name at a place is declared; empty where no name stands or nothing is called so. */
	public Optional<Use> definition(Path file, String text, int place) {
		return nameAt(file, text, place).flatMap(mention -> declaration(mention.target(), file, text));
	}

	/** Where something is declared, as seen from a text. */
	public Optional<Use> declaration(Target target, Path from, String text) {
		NamesInText own = texts.names(from, text);
		if (own.framework().equals(target.framework())) {
			return own.declaration(target).map(mention -> Use.of(own, mention, text));
		}
		try {
			for (Path file : likeliestFirst(texts.visibleFrom(from), target)) {
				Optional<Use> found = file.equals(from) ? Optional.empty() : declaration(target, file);
				if (found.isPresent()) {
					return found;
				}
			}
		} catch (IOException e) {
			// What cannot be read declares nothing.
		}
		return Optional.empty();
	}

	private Optional<Use> declaration(Target target, Path file) {
		try {
			String text = texts.text(file);
			if (!text.contains(target.name())) {
				return Optional.empty();
			}
			NamesInText names = texts.names(file, text);
			return names.declaration(target).map(mention -> Use.of(names, mention, text));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** A file should bear the name of its framework; most do. */
	private List<Path> likeliestFirst(List<Path> files, Target target) {
		return files.stream().sorted(Comparator.comparing(file -> !bears(file, target.framework()))).toList();
	}

	private boolean bears(Path file, String framework) {
		return texts.library().isPublished(file) ? file.getParent().getFileName().toString().equals(framework) : Library.name(file).equals(framework);
	}

	/**
	 * All uses of something in the library.
	 *
	 * @throws IOException when the library's folder cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public Uses uses(Target target, IProgressMonitor monitor) throws IOException {
		List<Path> files = texts.files();
		List<Path> old = texts.published();
		SubMonitor progress = SubMonitor.convert(monitor, "Looking for " + target.name(), files.size() + old.size());
		Search search = new Search(target);
		for (Path file : files) {
			progress.split(1);
			search.in(file);
		}
		// A published version may know it by a name that it had then.
		search.names.addAll(search.former);
		for (Path file : old) {
			progress.split(1);
			search.inPublished(file);
		}
		return new Uses(target, search.declared, search.references, search.published, search.unread);
	}

	private final class Search {
		private final Target target;
		private final Set<String> names = new HashSet<>();
		private final Set<String> former = new HashSet<>();
		private final List<Use> declared = new ArrayList<>();
		private final List<Use> references = new ArrayList<>();
		private final List<Use> published = new ArrayList<>();
		private final List<Path> unread = new ArrayList<>();

		Search(Target target) {
			this.target = target;
			names.add(target.name());
		}

		void in(Path file) {
			try {
				String text = texts.text(file);
				// What names something has its name in it; most files are done with this.
				if (!text.contains(target.name())) {
					return;
				}
				NamesInText found = texts.names(file, text);
				if (!found.complete()) {
					unread.add(file);
				}
				found.of(target).forEach(mention -> (mention.role() == Role.DECLARATION ? declared : references).add(Use.of(found, mention, text)));
				found.former(target).forEach(mention -> former.add(text.substring(mention.offset(), mention.end())));
			} catch (IOException e) {
				unread.add(file);
			}
		}

		void inPublished(Path file) {
			try {
				String text = texts.text(file);
				if (names.stream().noneMatch(text::contains)) {
					return;
				}
				NamesInText found = texts.names(file, text);
				found.mentions().stream().filter(mention -> mention.role() != Role.FORMER && meansTarget(mention.target())).forEach(mention -> published.add(Use.of(found, mention, text)));
			} catch (IOException e) {
				unread.add(file);
			}
		}

		private boolean meansTarget(Target other) {
			return other.kind() == target.kind() && names.contains(other.name()) && (target.kind() == Kind.FRAMEWORK || other.framework().equals(target.framework()))
					&& (target.kind() != Kind.LEVEL || other.scale().equals(target.scale()));
		}
	}
}
