package framewright.format.html.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Versions;
import framewright.dsl.model.Framework;
import framewright.dsl.scoping.PublishedVersions;

/** Reads the published versions of a framework, oldest first, as far as they are not newer than the text that is exported. */
final class PublishedTexts {

	/** @param framework the model of the text */
	record Published(PublishedVersion version, String text, Framework framework) {
	}

	private PublishedTexts() {
	}

	/**
	 * @param newest the version that is exported
	 * @throws IOException when one cannot be read; its message is for people
	 */
	static List<Published> read(Library library, String name, String newest, SubMonitor progress) throws IOException {
		List<Published> versions = new ArrayList<>();
		if (name == null) {
			return versions;
		}
		LibraryReader reader = new LibraryReader(library);
		List<PublishedVersions.Version> lines = lines(library, name);
		for (Path file : library.published(name)) {
			progress.checkCanceled();
			String number = Library.version(file);
			if (Versions.isVersion(newest) && Versions.ORDER.compare(number, newest) > 0) {
				continue;
			}
			Optional<FrameworkFile> read = reader.read(file).filter(FrameworkFile::isWhole);
			if (read.isEmpty()) {
				throw new IOException("The published version " + library.show(file) + " cannot be read, so its pages cannot be made. Put the file back as it was published, or export with versions=latest.");
			}
			PublishedVersions.Version line = lines.stream().filter(one -> one.version().equals(number)).findFirst().orElse(new PublishedVersions.Version(number, null, null, null, Map.of(), null, null));
			PublishedVersion version = new PublishedVersion(name, number, date(line.date()), text(line.publisher()), text(line.checksum()), line.linked(), text(line.supersededBy()), date(line.retired()), file);
			versions.add(new Published(version, read.get().resource().getParseResult().getRootNode().getText(), read.get().framework().get()));
		}
		return versions;
	}

	private static List<PublishedVersions.Version> lines(Library library, String name) throws IOException {
		Path file = library.folder().resolve(PublishedVersions.FOLDER).resolve(name).resolve(PublishedVersions.FILE);
		return Files.isRegularFile(file) ? PublishedVersions.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)) : List.of();
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}
