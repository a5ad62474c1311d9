package framewright.editing;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests in a small library have in common: the library, made anew for each of them. */
public abstract class InLibrary {

	/** Where the library is. */
	@TempDir
	protected Path folder;

	protected Marked library;

	@BeforeEach
	protected final void makeLibrary() {
		library = new Marked(folder);
	}
}
