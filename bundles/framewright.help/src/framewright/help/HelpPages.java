package framewright.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The pages of the help, to be shown in any browser. They need nothing but each other and their style sheet. */
public final class HelpPages {

	private static final String FOLDER = "html/";
	private static final String EXTENSION = ".html";

	/** The order in which people read. */
	private static final List<String> NAMES = List.of("index", "tour", "glossary", "language", "editing", "libraries", "importing", "publishing", "versions", "comparing", "reviews", "quality", "checks", "command-line", "extending");

	private HelpPages() {
	}

	/** The names of the pages, the first one to show first. */
	public static List<String> names() {
		return NAMES;
	}

	/** The file of a page in the folder that the pages were copied to. */
	public static String fileName(String name) {
		return name + EXTENSION;
	}

	/** Copies all pages and what they need into a folder, in place of those of an older Framewright. The folder is made if need be. */
	public static void copyTo(Path folder) throws IOException {
		Files.createDirectories(folder);
		for (URL entry : Collections.list(bundle().findEntries(FOLDER, "*", true))) {
			String path = entry.getPath();
			if (path.endsWith("/")) {
				continue;
			}
			Path target = folder.resolve(path.substring(path.indexOf(FOLDER) + FOLDER.length()));
			Files.createDirectories(target.getParent());
			try (InputStream in = entry.openStream()) {
				Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static Bundle bundle() {
		return FrameworkUtil.getBundle(HelpPages.class);
	}
}
