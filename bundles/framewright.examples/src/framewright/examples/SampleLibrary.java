package framewright.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The library that comes with Framewright: five frameworks of different shapes, two of them with an older published version. */
public final class SampleLibrary {

	private static final String FOLDER = "library/";
	private static final String EXTENSION = ".framework";

	private SampleLibrary() {
	}

	/** The names of the frameworks, in order. */
	public static List<String> names() {
		return bundle().findEntries(FOLDER, "*" + EXTENSION, false) == null ? List.of()
				: Collections.list(bundle().findEntries(FOLDER, "*" + EXTENSION, false)).stream().map(SampleLibrary::fileName)
						.map(file -> file.substring(0, file.length() - EXTENSION.length())).sorted().toList();
	}

	/** The text of one of the frameworks; empty when there is none of that name. */
	public static Optional<String> text(String name) throws IOException {
		if (!names().contains(name)) {
			return Optional.empty();
		}
		try (InputStream in = bundle().getEntry(FOLDER + name + EXTENSION).openStream()) {
			return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	/** Copies the library into a folder. A file that is there already is left as it is, for it may have been worked on. */
	public static void copyTo(Path folder) throws IOException {
		for (URL entry : Collections.list(bundle().findEntries(FOLDER, "*", true))) {
			String path = entry.getPath();
			String name = path.substring(path.indexOf(FOLDER) + FOLDER.length());
			Path target = folder.resolve(name);
			if (path.endsWith("/")) {
				Files.createDirectories(target);
			} else if (!Files.exists(target)) {
				Files.createDirectories(target.getParent());
				try (InputStream in = entry.openStream()) {
					Files.copy(in, target);
				}
			}
		}
	}

	private static String fileName(URL entry) {
		return entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
	}

	private static Bundle bundle() {
		return FrameworkUtil.getBundle(SampleLibrary.class);
	}
}
