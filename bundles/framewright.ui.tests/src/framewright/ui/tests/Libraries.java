package framewright.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import framewright.core.library.Library;

/** Small libraries to test with. */
public final class Libraries {

	/** A framework without a fault, which refers to the other. */
	public static final String ALPHA = """
			framework alpha "Alpha framework" {
			    version 1.0.0
			    status draft
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
			    language en-GB

			    summary
			        | What alpha is about.

			    scale impact "Impact" {
			        level some "Some impact"
			        level high "High impact"
			    }

			    domain people "Leading People" {
			        subdomain relationships "Building relationships" {
			            component listening "Listen to others" {
			                at some
			                    | hear other views.
			                at high
			                    | seek out other views.
			                see beta.growth as related
			            }
			        }
			    }
			}
			""";

	public static final String BETA = """
			framework beta "Beta framework" {
			    version 2.0.0
			    status draft
			    uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a11"
			    language en-GB

			    domain growth "Growing others" {
			        summary
			            | How others grow.
			    }
			}
			""";

	private Libraries() {
	}

	/** What these frameworks are too small for. */
	private static final String SETTINGS = """
			title = Small library
			rule.licence-missing = off
			rule.owner-missing = off
			rule.publisher-missing = off
			rule.same-scale-name = off
			rule.summary-missing = off
			""";

	/** Writes the two frameworks into a folder. */
	public static Library small(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("library.settings"), SETTINGS);
		Files.writeString(folder.resolve("alpha.framework"), ALPHA);
		Files.writeString(folder.resolve("beta.framework"), BETA);
		return Library.containing(folder);
	}

	/** All that is in a folder: paths, sizes and times, so that nothing can be written unnoticed. */
	public static Map<String, String> listing(Path folder) throws IOException {
		Map<String, String> listing = new TreeMap<>();
		try (var files = Files.walk(folder)) {
			files.forEach(file -> {
				try {
					listing.put(folder.relativize(file).toString(), Files.isDirectory(file) ? "folder" : Files.getLastModifiedTime(file) + " " + Files.readString(file).hashCode());
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
		return listing;
	}
}
