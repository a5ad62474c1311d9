package framewright.core.compare;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Compares and merges the texts of frameworks: an OSGi service, which may be absent. Its functions read and write no files, keep nothing,
 * and may be called by any thread.
 */
public interface Comparison {

	/**
	 * What changed from one text to another.
	 *
	 * @param cancelled asked now and then; when it says yes, the comparison ends with an {@link org.eclipse.core.runtime.OperationCanceledException}
	 * @throws UnreadableTextException when one of the texts does not follow the language
	 */
	Changes between(Text old, Text now, BooleanSupplier cancelled) throws UnreadableTextException;

	/**
	 * The same changes as reviewers judged them: with other weights, and the counts, the summary and the suggested version that follow from those.
	 *
	 * @param weights by the {@linkplain Change#id() identifier} of a change; what is not in it keeps its weight
	 */
	Changes judged(Changes changes, Map<String, ChangeClass> weights);

	/** The words that two pieces of prose share, and those that only one of them has, in reading order. Both are Markdown, and so are the runs. */
	List<Run> redline(String old, String now);

	/**
	 * Brings together two texts that go back to one. What only one side changed is taken over; where both changed the same thing in different ways, there is a conflict.
	 *
	 * @throws UnreadableTextException when one of the three texts does not follow the language
	 */
	Merged merge(String base, String ours, String theirs) throws UnreadableTextException;

	/**
	 * Takes one change back.
	 *
	 * @param old    the text of the older version
	 * @param now    the text to take it back in: that of the newer version, or one that was edited since
	 * @param change what {@link #between} found between the two versions
	 * @return the newer text with that part as it was; lines of other parts are as they were
	 * @throws UnreadableTextException when one of the texts does not follow the language, or no longer holds what the change is about
	 */
	String reject(String old, String now, Change change) throws UnreadableTextException;

	/**
	 * The text of one version.
	 *
	 * @param label how a person tells it from the other: “version 2.0.0”, “your text, not saved”
	 */
	record Text(String label, String text) {
	}
}
