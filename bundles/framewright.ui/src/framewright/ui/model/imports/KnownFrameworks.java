package framewright.ui.model.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;

import framewright.core.library.Library;
import framewright.editing.library.LibraryTexts;
import framewright.ui.model.imports.Destination.Known;

/**
 * What an import has to know of a library.
 *
 * @param all the frameworks that can be brought up to date
 * @param names the names that are no longer free, in small letters: those of frameworks, of their files, and of all that was ever published
 */
public record KnownFrameworks(List<Known> all, Set<String> names) {

	public KnownFrameworks {
		all = List.copyOf(all);
		names = Set.copyOf(names);
	}

	/** What is known of a library; frameworks that cannot be read are left out. Call it in the background. */
	public static KnownFrameworks of(LibraryTexts texts) throws IOException {
		List<Known> all = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Path file : texts.files()) {
			names.add(small(Library.name(file)));
			try {
				Known known = Known.of(file, texts.text(file));
				names.add(small(known.name()));
				all.add(known);
			} catch (IOException e) {
				ILog.of(KnownFrameworks.class).warn("The file " + file + " could not be read.", e);
			}
		}
		texts.published().forEach(version -> names.add(small(version.getParent().getFileName().toString())));
		return new KnownFrameworks(all, names);
	}

	/** The framework in a file; empty when it is not one of the library, or could not be read. */
	public Optional<Known> of(Path file) {
		return all.stream().filter(one -> one.file().equals(file)).findFirst();
	}

	private static String small(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
