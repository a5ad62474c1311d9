package framewright.core.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.model.Element;

/**
 * What became of a document: of every line, and what a person should look at. {@link ImportReports} writes it.
 *
 * @param source the document
 * @param framework the file of the framework
 * @param importer the id of the importer
 * @param lines every line of the document and what became of it
 * @param doubts what a person should look at
 * @param meanings what lines of the document could be
 * @param corrections what a person said about lines
 * @param update what it would change in a framework that is there already; empty for a new one
 */
public record ImportReport(Path source, Path framework, String importer, List<SourceLine> lines, List<Doubt> doubts, List<Meaning> meanings, List<Correction> corrections, Optional<Update> update) {

	/** What a line came to. */
	public enum Outcome {
		USED("used"), SKIPPED("skipped"), LEFT_OUT("left-out");

		private final String word;

		Outcome(String word) {
			this.word = word;
		}

		/** The word in reports. */
		public String word() {
			return word;
		}

		public static Outcome of(SourceLine line) {
			return line.loss() ? LEFT_OUT : line.place().isEmpty() ? SKIPPED : USED;
		}
	}

	public ImportReport {
		lines = List.copyOf(lines);
		doubts = List.copyOf(doubts);
		meanings = List.copyOf(meanings);
		corrections = List.copyOf(corrections);
	}

	/** The report of an import that makes a new framework. */
	public static ImportReport of(ImportRequest request, Path framework, String importer, Imported imported) {
		return new ImportReport(request.source(), framework, importer, imported.lines(), imported.doubts(), imported.meanings(), request.corrections(), Optional.empty());
	}

	/** The report of a document that brings a framework up to date. */
	public static ImportReport of(ImportRequest request, Path framework, String importer, Revision revision, Update update) {
		return new ImportReport(request.source(), framework, importer, revision.lines(), revision.doubts(), List.of(), request.corrections(), Optional.of(update));
	}

	/** How many lines came to something. */
	public int count(Outcome outcome) {
		return (int) lines.stream().filter(line -> Outcome.of(line) == outcome).count();
	}

	/** How many lines a person should look at: those with a doubt, and those that were guessed. A doubt about the document as a whole counts as one. */
	public int toLookAt() {
		Map<Integer, List<String>> doubted = doubtsByLine();
		Set<Integer> numbers = new HashSet<>(doubted.keySet());
		lines.stream().filter(ImportReport::isGuess).forEach(line -> numbers.add(line.number()));
		return numbers.size() + (doubted.containsKey(0) ? doubted.get(0).size() - 1 : 0);
	}

	/** Whether a line went somewhere without the importer knowing that it belongs there. */
	public static boolean isGuess(SourceLine line) {
		return line.sureness() == Sureness.GUESSED && !line.loss();
	}

	/** What there is to look at, by the number of the line; 0 for the document as a whole. */
	public Map<Integer, List<String>> doubtsByLine() {
		Map<Integer, List<String>> byLine = new HashMap<>();
		doubts.forEach(doubt -> byLine.merge(doubt.line(), List.of(doubt.message()), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList()));
		return byLine;
	}

	/** “412 of 418 lines used, 6 skipped; 9 to look at; 0 left out”. */
	public String words() {
		return count(Outcome.USED) + " of " + (lines.size() == 1 ? "1 line" : lines.size() + " lines") + " used, " + count(Outcome.SKIPPED) + " skipped; " + toLookAt() + " to look at; " + count(Outcome.LEFT_OUT) + " left out";
	}

	/** What a meaning is called; empty for one that is not offered. */
	public String label(String meaning) {
		return meanings.stream().filter(one -> one.id().equals(meaning)).map(Meaning::label).findFirst().orElse("");
	}

	/** Whether a person said what a line is. */
	public boolean isCorrected(int line) {
		return corrections.stream().anyMatch(correction -> correction.first() <= line && line <= correction.last());
	}

	/** The name of the element that a line went to; empty for the framework itself, and where that is not known. */
	static String element(SourceLine line) {
		for (EObject part = line.target(); part != null; part = part.eContainer()) {
			if (part instanceof Element element) {
				return element.getName() == null ? "" : element.getName();
			}
		}
		return "";
	}
}
