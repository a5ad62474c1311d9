package framewright.core.exchange;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.model.Framework;

/**
 * What came of a document. Nothing is written: a person looks at it first, and what they correct goes into the next {@link ImportRequest}.
 *
 * @param framework the framework, in no resource yet
 * @param lines every line of the source and what became of it, in the order of the source
 * @param doubts what a person should look at, in the order of the source
 * @param meanings what a person may say that lines of this document are; empty where the format leaves nothing to guess
 */
public record Imported(Framework framework, List<SourceLine> lines, List<Doubt> doubts, List<Meaning> meanings) {

	/** How sure an importer is of what it took a line for. */
	public enum Sureness {
		/** The document says so: a style, a code, a column. */
		SURE,
		/** Several signs agree. */
		LIKELY,
		/** It could well be something else. */
		GUESSED
	}

	/**
	 * What a line of a document can be.
	 *
	 * @param id what a {@link ImportRequest.Correction} says
	 * @param label what a person reads: “Subdomain”, “Belongs to the line above”, “Nothing: leave it out”
	 */
	public record Meaning(String id, String label) {

		/** The id of the meaning that a line goes on from the one above it. Where it is offered, the review has a button and a key for it. */
		public static final String ABOVE = "above";

		/** The id of the meaning that a line is nothing of the framework's. Where it is offered, the review has a button and a key for it. */
		public static final String OUT = "out";
	}

	/**
	 * Something that a person should look at: a text that the document lost, two titles that differ, a guess that much hangs on.
	 *
	 * @param line the number of the line, counted from 1; 0 for the document as a whole
	 * @param message what it is and what to do about it, in words that people understand
	 */
	public record Doubt(int line, String message) {
	}

	/**
	 * What became of a line of the source. Where a source has no lines, a line is what people would call one: a paragraph, a row of a table, an item.
	 *
	 * @param number the line, counted from 1
	 * @param text the line
	 * @param where where people find it, other than by its number: “page 3”, “Sheet Items, row 14”; may be empty
	 * @param place where in the framework it went, in words that people understand ("Standard LIS1, indicators"); empty when it went nowhere
	 * @param meaning the id of the meaning that it was taken for; empty when the importer offers none
	 * @param sureness how sure the importer is of that
	 * @param target the part of the framework that it went to; {@code null} when it went nowhere, or no one part holds it
	 * @param reason why it was left out; empty when it was used
	 * @param loss whether leaving it out loses something that the author wrote, and not just an empty line or a mark of the format
	 */
	public record SourceLine(int number, String text, String where, String place, String meaning, Sureness sureness, EObject target, String reason, boolean loss) {

		public static SourceLine used(int number, String text, String place) {
			return new SourceLine(number, text, "", place, "", Sureness.SURE, null, "", false);
		}

		/** A line that holds nothing of the author's: blank, or a mark of the format. */
		public static SourceLine skipped(int number, String text, String reason) {
			return new SourceLine(number, text, "", "", "", Sureness.SURE, null, reason, false);
		}

		/** A line that an author wrote and that found no place. */
		public static SourceLine left(int number, String text, String reason) {
			return new SourceLine(number, text, "", "", "", Sureness.SURE, null, reason, true);
		}

		public SourceLine at(String where) {
			return new SourceLine(number, text, where, place, meaning, sureness, target, reason, loss);
		}

		public SourceLine as(String meaning, Sureness sureness) {
			return new SourceLine(number, text, where, place, meaning, sureness, target, reason, loss);
		}

		public SourceLine to(EObject target) {
			return new SourceLine(number, text, where, place, meaning, sureness, target, reason, loss);
		}
	}

	public Imported {
		lines = List.copyOf(lines);
		doubts = List.copyOf(doubts);
		meanings = List.copyOf(meanings);
	}

	public Imported(Framework framework, List<SourceLine> lines) {
		this(framework, lines, List.of(), List.of());
	}

	/** The lines that were lost. */
	public List<SourceLine> left() {
		return lines.stream().filter(SourceLine::loss).toList();
	}
}
