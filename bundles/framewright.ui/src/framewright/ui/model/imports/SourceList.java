package framewright.ui.model.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportReport.Outcome;
import framewright.core.exchange.ImportReports;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;

/** The lines of a document as a person looks through them: each with what became of it, and where in the framework it went. Immutable. */
public final class SourceList {

	/** Which lines are shown. */
	public enum Filter {
		EVERYTHING("Everything"), TO_LOOK_AT("To look at"), LEFT_OUT("Left out");

		private final String label;

		Filter(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	/** What a line looks like. Each state has a word and a picture of its own, beside its colour. */
	public enum State {
		/** It went where it belongs. */
		USED,
		/** A person said what it is. */
		SAID,
		/** It was guessed, or there is a doubt about it. */
		LOOK,
		/** It holds nothing of the author's. */
		SKIPPED,
		/** What the author wrote found no place. */
		LEFT_OUT
	}

	/**
	 * A line.
	 *
	 * @param number its number, counted from 1
	 * @param where its number, or where people find it: “12”, “12 · page 3”
	 * @param became what it was taken for and where it went, or why it went nowhere
	 * @param sure how sure that is, in a word or two
	 * @param doubts what there is to look at
	 * @param meaning the id of what it was taken for; empty where nothing is offered
	 */
	public record Row(int number, String where, String text, String became, String sure, List<String> doubts, String meaning, State state) {

		/** The line in full with all there is to say about it. */
		public String explained() {
			StringBuilder all = new StringBuilder(text.strip()).append("\n→ ").append(became).append(sure.isEmpty() ? "" : " · " + sure);
			doubts.forEach(doubt -> all.append("\nTo look at: ").append(doubt));
			return all.toString();
		}
	}

	private final ImportReport report;
	private final List<Row> rows = new ArrayList<>();
	private final Map<Integer, Integer> places = new HashMap<>();
	private final BitSet corrected = new BitSet();
	private final Map<Integer, Branch> targets = new HashMap<>();
	private final Map<Branch, List<Integer>> lines = new IdentityHashMap<>();

	public SourceList(ImportReport report, Branches framework) {
		this.report = report;
		report.corrections().forEach(correction -> corrected.set(Math.max(0, correction.first()), Math.max(0, correction.last()) + 1));
		Map<Integer, List<String>> doubts = report.doubtsByLine();
		Map<String, String> labels = new HashMap<>();
		report.meanings().forEach(meaning -> labels.put(meaning.id(), meaning.label()));
		for (SourceLine line : report.lines()) {
			places.putIfAbsent(line.number(), rows.size());
			rows.add(row(line, doubts.getOrDefault(line.number(), List.of()), labels.getOrDefault(line.meaning(), "")));
			framework.of(line.target()).ifPresent(branch -> {
				targets.put(line.number(), branch);
				lines.computeIfAbsent(branch, any -> new ArrayList<>()).add(line.number());
			});
		}
	}

	private Row row(SourceLine line, List<String> doubts, String label) {
		String where = line.number() + (line.where().isEmpty() ? "" : " · " + line.where());
		String became = Outcome.of(line) != Outcome.USED ? ImportReports.became(report, line) : label.isEmpty() || line.place().startsWith(label) ? line.place() : label + ": " + line.place();
		return new Row(line.number(), where, line.text(), became, sure(line, doubts), doubts, line.meaning(), state(line, doubts));
	}

	private boolean isCorrected(SourceLine line) {
		return line.number() > 0 && corrected.get(line.number());
	}

	private String sure(SourceLine line, List<String> doubts) {
		String words = line.loss() ? "Left out" : Outcome.of(line) == Outcome.SKIPPED && line.sureness() == Sureness.SURE && !isCorrected(line) ? "Skipped" : ImportReports.sureness(report, line);
		return doubts.isEmpty() ? words : words + ", look at it";
	}

	private State state(SourceLine line, List<String> doubts) {
		if (line.loss()) {
			return State.LEFT_OUT;
		}
		if (!doubts.isEmpty() || ImportReport.isGuess(line)) {
			return State.LOOK;
		}
		return isCorrected(line) ? State.SAID : Outcome.of(line) == Outcome.SKIPPED ? State.SKIPPED : State.USED;
	}

	/** The lines that a filter lets through, in their order. */
	public List<Row> rows(Filter filter) {
		return rows.stream().filter(accepts(filter)).toList();
	}

	private static Predicate<Row> accepts(Filter filter) {
		return switch (filter) {
			case EVERYTHING -> row -> !(row.text().isBlank() && row.state() == State.SKIPPED); // An empty line says nothing, and nobody misses it.
			case TO_LOOK_AT -> SourceList::isToLookAt;
			case LEFT_OUT -> row -> row.state() == State.LEFT_OUT;
		};
	}

	private static boolean isToLookAt(Row row) {
		return row.state() == State.LOOK || !row.doubts().isEmpty();
	}

	/** The filter with the number of lines that it lets through: “To look at (9)”. */
	public String label(Filter filter) {
		return filter.label() + " (" + rows.stream().filter(accepts(filter)).count() + ")";
	}

	/** “412 of 418 lines used, 6 skipped; 9 to look at; 0 left out.” */
	public String words() {
		return report.words() + ".";
	}

	/** What is to be said of the document as a whole. */
	public List<String> doubts() {
		return report.doubts().stream().filter(doubt -> !places.containsKey(doubt.line())).map(Doubt::message).toList();
	}

	/** What a person may say that a line is, less the two that have buttons of their own. */
	public List<Meaning> meanings() {
		return report.meanings().stream().filter(meaning -> !meaning.id().equals(Meaning.ABOVE) && !meaning.id().equals(Meaning.OUT)).toList();
	}

	/** Whether a person may say that lines mean something. */
	public boolean offers(String meaning) {
		return report.meanings().stream().anyMatch(one -> one.id().equals(meaning));
	}

	/** The next line that is to be looked at or was left out, from one on and around; empty when there is none. From a line that is not there, it begins at the first or the last. */
	public OptionalInt next(int from, boolean forward) {
		int place = places.getOrDefault(from, forward ? -1 : 0);
		for (int i = 1; i <= rows.size(); i++) {
			Row row = rows.get(Math.floorMod(place + (forward ? i : -i), rows.size()));
			if (isToLookAt(row) || row.state() == State.LEFT_OUT) {
				return OptionalInt.of(row.number());
			}
		}
		return OptionalInt.empty();
	}

	/** Where in the framework a line went; empty when it went nowhere. */
	public Optional<Branch> target(int line) {
		return Optional.ofNullable(targets.get(line));
	}

	/** The lines that a part of the framework came of, or the first line of what is in it. */
	public List<Integer> lines(Branch branch) {
		List<Integer> own = lines.getOrDefault(branch, List.of());
		return own.isEmpty() ? first(branch.children()) : List.copyOf(own);
	}

	private List<Integer> first(Collection<Branch> branches) {
		for (Branch branch : branches) {
			List<Integer> found = lines(branch);
			if (!found.isEmpty()) {
				return found.subList(0, 1);
			}
		}
		return List.of();
	}

	/** A line by its number. */
	public Optional<Row> row(int number) {
		return Optional.ofNullable(places.get(number)).map(rows::get);
	}
}
