package framewright.core.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

import framewright.core.library.Finding;
import framewright.core.library.Library;

/**
 * Keeps reviews as plain text in a library, each in a file {@code reviews/FRAMEWORK/ID.review}: an OSGi service, which may be absent. Nothing is kept in
 * memory: every function reads the file anew, so that what another window, another program or a synchronised drive has written meanwhile is never
 * overwritten. Functions may be called by any thread.
 */
public interface ReviewStore {

	/** The folder of a library that holds reviews. */
	String FOLDER = "reviews";

	/** What the name of a review's file ends with. */
	String EXTENSION = ".review";

	/** The reviews of a framework, in the order of their identifiers; empty where there is none. A file that cannot be read is there with what is wrong with it. */
	List<Opened> list(Library library, String framework) throws IOException;

	/**
	 * Begins a review of the changes between two versions. Its identifier is made from the newer version.
	 *
	 * @param title what people call it; may be empty
	 */
	Opened create(Library library, String framework, String title, String oldVersion, String newVersion) throws IOException;

	/**
	 * Reads a review. What cannot be understood is told and passed over; the rest is there.
	 *
	 * @throws IOException when the file cannot be read at all
	 */
	Opened read(Path file) throws IOException;

	/**
	 * Adds what one person does now.
	 *
	 * @param author the name of the person; may be empty
	 * @throws IOException when it could not be saved; the file is as it was
	 */
	Added add(Path file, String author, List<Entry> entries) throws IOException;

	/** Adds what several people did, each at a time of their own: for comments that come from another document. */
	Added add(Path file, List<Said> said) throws IOException;

	/**
	 * Brings everything that a copy of a review holds into the review: for the second file that a synchronised drive leaves when two people wrote at the same time.
	 * The copy stays.
	 */
	Opened gather(Path file, Path copy) throws IOException;

	/**
	 * A review as it is in its file.
	 *
	 * @param findings what is wrong with the file, with line numbers
	 */
	record Opened(Path file, Review review, List<Finding> findings) {

		public Opened {
			findings = List.copyOf(findings);
		}
	}

	/** Who did something, and when. */
	record Said(String author, OffsetDateTime when, Entry entry) {
	}

	/**
	 * A review after something was added.
	 *
	 * @param ids the identifier of each entry, in their order; for one that begins a discussion, that of the discussion
	 */
	record Added(Opened opened, List<String> ids) {

		public Added {
			ids = List.copyOf(ids);
		}
	}
}
