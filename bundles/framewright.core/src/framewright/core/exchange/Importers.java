package framewright.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;

/** The importers that are installed. */
public final class Importers {

	private static final int BEGINNING = 8 << 10;

	private Importers() {
	}

	public static List<Extension<Importer>> all() {
		return Extension.all("importers", Importer.class);
	}

	public static Optional<Extension<Importer>> find(String id) {
		return all().stream().filter(importer -> importer.id().equals(id)).findFirst();
	}

	/** The importer that is surest of a file, by its name and its beginning; empty when none can read it. */
	public static Optional<Extension<Importer>> forFile(Path file) throws IOException, FailedExtensionException {
		return ranked(file).stream().findFirst();
	}

	/** The importers that can read a file, as far as its name and its beginning tell, the surest first. */
	public static List<Extension<Importer>> ranked(Path file) throws IOException, FailedExtensionException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(file)) {
			beginning = in.readNBytes(BEGINNING);
		}
		Map<Extension<Importer>, Integer> sure = new LinkedHashMap<>();
		for (Extension<Importer> importer : all()) {
			int found = importer.create().recognise(file, beginning.clone());
			if (found > 0) {
				sure.put(importer, found);
			}
		}
		return sure.entrySet().stream().sorted(Map.Entry.<Extension<Importer>, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
	}
}
