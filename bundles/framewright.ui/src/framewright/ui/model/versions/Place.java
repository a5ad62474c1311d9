package framewright.ui.model.versions;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import framewright.core.compare.Comparison;
import framewright.ui.model.compare.RedlineText;
import framewright.versions.PutOffDecisions;
import framewright.versions.PutOffDecisions.Decided;

/** A place where both sides changed the same thing, and what a person decides about it. Belongs to one thread. */
public final class Place {

	/** What can be decided. */
	public enum Choice {
		NONE("to decide"), YOURS("yours"), THEIRS("theirs"), BOTH("both"), OWN("your own text");

		private final String word;

		Choice(String word) {
			this.word = word;
		}

		public String word() {
			return word;
		}
	}

	/**
	 * Where it is, in words for people.
	 *
	 * @param file      the file; absolute
	 * @param framework the title of the framework
	 * @param element   the title of the element; that of the framework where it is about the framework itself
	 * @param what      what of it: “text for High impact”, “summary”; empty when it is the whole
	 */
	public record Where(Path file, String framework, String element, String what) {
	}

	private final Where where;
	private final String explanation;
	private final boolean wholeFile;
	private final Optional<String> base;
	private final Optional<String> yours;
	private final Optional<String> theirs;
	private final Marks marks;
	private Choice choice = Choice.NONE;
	private String own = "";

	/**
	 * @param explanation what both sides did, where that is more than to change the same thing; else empty
	 * @param wholeFile   whether a file is decided about as a whole
	 * @param base        what both started from; empty where there was no such file
	 */
	Place(Where where, String explanation, boolean wholeFile, Optional<String> base, Optional<String> yours, Optional<String> theirs) {
		this.where = where;
		this.explanation = explanation;
		this.wholeFile = wholeFile;
		this.base = base;
		this.yours = yours;
		this.theirs = theirs;
		this.marks = wholeFile ? Marks.NONE : Marks.of(base.orElse(""), yours.orElse(""), theirs.orElse(""));
	}

	public Where where() {
		return where;
	}

	public String explanation() {
		return explanation;
	}

	public boolean isWholeFile() {
		return wholeFile;
	}

	/** Whether what is shown is prose as people read it; else it is shown as it stands in the file. */
	public boolean isProse() {
		return marks.isProse();
	}

	/** What both started from, as it is shown. */
	public String base() {
		return marks.off(base.orElse(""));
	}

	/** One side, and what it changed in the base. */
	public RedlineText redline(Choice side, Optional<Comparison> comparison) {
		Optional<String> text = side == Choice.YOURS ? yours : theirs;
		if (text.isEmpty()) {
			return WordingText.words("", "(taken away)", Optional.empty());
		}
		return WordingText.words(base(), marks.off(text.get()), wholeFile ? Optional.empty() : comparison);
	}

	public Choice choice() {
		return choice;
	}

	/** Whether something can be chosen here. */
	public boolean allows(Choice wanted) {
		return switch (wanted) {
			case NONE, YOURS, THEIRS -> true;
			// A line of the header can only say one thing.
			case BOTH -> !wholeFile && (isProse() || base.orElse("").isBlank()) && yours.filter(text -> !text.isBlank()).isPresent() && theirs.filter(text -> !text.isBlank()).isPresent();
			case OWN -> !wholeFile;
		};
	}

	public void choose(Choice wanted) {
		if (!allows(wanted)) {
			throw new IllegalArgumentException(wanted + " cannot be chosen here");
		}
		if (wanted == Choice.OWN && choice != Choice.OWN) {
			own = shown();
		}
		choice = wanted;
	}

	/** Takes a text that the person wrote. */
	public void write(String text) {
		choice = Choice.OWN;
		own = text;
	}

	/** What stands here by the decision, as it is shown; the person's own text where there is none yet. */
	public String shown() {
		return switch (choice) {
			case YOURS, NONE -> marks.off(yours.orElse(""));
			case THEIRS -> marks.off(theirs.orElse(""));
			case BOTH -> both();
			case OWN -> own;
		};
	}

	public boolean isDecided() {
		return choice != Choice.NONE;
	}

	/** What stands in the file by the decision. */
	String text() {
		return switch (choice) {
			case NONE -> throw new IllegalStateException("nothing is decided yet");
			case YOURS -> yours.orElse("");
			case THEIRS -> theirs.orElse("");
			case BOTH -> marks.on(both());
			case OWN -> marks.on(own);
		};
	}

	private String both() {
		return marks.both(marks.off(yours.orElse("")), marks.off(theirs.orElse("")));
	}

	/** What tells this place from any other, also in another session; of places that are alike in every word it is the same. */
	String key() {
		return PutOffDecisions.digest(String.valueOf(where.file().getFileName()), where.element(), where.what(), base.orElse(""), yours.orElse("\0"), theirs.orElse("\0"));
	}

	Decided kept() {
		return new Decided(choice.name(), own, where.file().getFileName() + ": " + where.element() + (where.what().isEmpty() ? "" : ", " + where.what()));
	}

	/** Takes over what was decided about this place before; nothing where that makes no sense. */
	void adopt(Decided earlier) {
		Stream.of(Choice.values()).filter(known -> known.name().equals(earlier.choice()) && allows(known)).findFirst().ifPresent(known -> {
			choice = known;
			own = earlier.text();
		});
	}
}
