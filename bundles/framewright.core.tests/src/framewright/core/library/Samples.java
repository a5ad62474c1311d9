package framewright.core.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample library, and small frameworks to test with. */
public final class Samples {

	/** The names of the frameworks in the sample library. */
	public static final List<String> NAMES = List.of("leadership-toolkit", "leading-in-the-specialism", "system-leader-roles", "system-leadership-principles",
			"trust-leadership-principles");

	private Samples() {
	}

	/** The folder of the sample library; not to be written to. */
	public static Path folder() {
		return Path.of(System.getProperty("framewright.samples")).toAbsolutePath().normalize();
	}

	public static String text(String name) throws IOException {
		return Files.readString(folder().resolve(name + Library.EXTENSION));
	}

	/** A framework of one component with a text at each of two levels, and with more contents. */
	public static String small(String name, String contents) {
		return """
				framework %s "Small" {
				    language-version 1
				    version 1.2.0
				    status draft
				    language en-GB

				    scale impact "Impact" stem "A leader will" {
				        level some "Some"
				        level high "High"
				    }

				    domain people "People" {
				        subdomain talk "Talk" {
				            component listening "Listening" {
				                at some
				                    | listen.
				                at high
				                    | listen to everyone.
				            }
				        }
				    }
				%s}
				""".formatted(name, contents);
	}

	/** Writes a file, with the folders above it. */
	public static Path write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}
}
