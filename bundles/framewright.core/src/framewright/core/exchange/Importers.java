package framewright.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

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
	public static Optional<Extension<Importer>> forFile(Path file) throws IOException {
		return ranked(file).stream().findFirst();
	}

	/** The importers that can read a file, as far as its name and its beginning tell, the surest first. One whose plug-in does not work is passed over. */
	public static List<Extension<Importer>> ranked(Path file) throws IOException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(file)) {
			beginning = in.readNBytes(BEGINNING);
		}
		Map<Extension<Importer>, Integer> sure = new LinkedHashMap<>();
		for (Extension<Importer> importer : all()) {
			int found = sureness(importer, file, beginning.clone());
			if (found > 0) {
				sure.put(importer, found);
			}
		}
		return sure.entrySet().stream().sorted(Map.Entry.<Extension<Importer>, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
	}

	private static int sureness(Extension<Importer> importer, Path file, byte[] beginning) throws IOException {
		try {
			return importer.create().recognise(file, beginning);
		} catch (FailedExtensionException | RuntimeException | LinkageError e) {
			ILog.of(Importers.class).warn("The importer “" + importer.label() + "” of the plug-in " + importer.plugin() + " does not work.", e);
			return 0;
		}
	}
}
