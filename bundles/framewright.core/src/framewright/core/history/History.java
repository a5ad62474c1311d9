package framewright.core.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import framewright.core.library.Library;

/**
 * The published versions of the frameworks of a library: an OSGi service, which may be absent. It keeps nothing, and may be called by any
 * thread.
 */
public interface History {

	/** The published versions of a framework, oldest version first; empty when it has never been published. */
	List<PublishedVersion> published(Library library, String framework) throws IOException;

	/**
	 * The last version published before another: what a draft of that version is compared with.
	 *
	 * @param version the version that a text bears; what is no version number comes after all that are
	 */
	Optional<PublishedVersion> before(Library library, String framework, String version) throws IOException;

	/**
	 * The text of a published version, without a byte order mark.
	 *
	 * @throws IOException when its file cannot be read, or is not text
	 */
	String text(PublishedVersion version) throws IOException;
}
