package framewright.review.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.Changes;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.Run.Kind;
import framewright.core.compare.Subject;
import framewright.core.review.ChangeReport;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Comment;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Discussion;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.SignOff;
import framewright.core.review.Review.Verdict;

/** A small framework in two versions, with one of every kind of change and everything that reviewers do. The words can be made hostile. */
final class Sample {

	static final OffsetDateTime TIME = OffsetDateTime.parse("2026-09-01T10:00:00+01:00");

	private static final String NOW = """
			framework small-guide "Small Guide" {
				version 2.0.0
				scale impact "Impact" {
					level some "Some impact" {}
					level high "High impact" {}
				}
				structure {
					domain "Domain" numbered 1 contains component
					component "Component" numbered i rated on impact
				}
				domain people "Leading People" {
					component listening "Listen to others" formerly hearing {
						why
							| People who are heard stay.
						at some
							| hear different views and act on them.
						at high
							| seek out views from outside the team.
					}
					component asking "Ask good questions" {}
					component old-habits "Old habits" retired in 2.0.0 replaced by asking {}
				}
				domain change "Leading Change" {
					component planning "Plan the change" {}
				}
			}
			""";

	private final UnaryOperator<String> words;
	private final List<Change> changes = new ArrayList<>();

	private Sample(UnaryOperator<String> words) {
		this.words = words;
	}

	static Reported reported() {
		return new Sample(UnaryOperator.identity()).make();
	}

	/** The same with something behind, or in place of, every word that comes from people. */
	static Reported reported(UnaryOperator<String> words) {
		return new Sample(words).make();
	}

	static String write(ChangeReport report, Reported reported) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			report.write(reported, out);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/** A file that is kept beside the tests; with {@code -Dframewright.golden=FOLDER}, what the test has now is written there to compare and keep. */
	static String golden(String name, String now) throws IOException {
		String folder = System.getProperty("framewright.golden");
		if (folder != null) {
			Files.writeString(Path.of(folder, name), now);
		}
		try (InputStream in = Sample.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
	}

	private Reported make() {
		Subject framework = new Subject("small-guide", "small-guide", words.apply("Small Guide"), "", "", "", "", "");
		Subject listening = new Subject("listening", "hearing", words.apply("Listen to others"), "component", "1i", "1i", "people", words.apply("Leading People"));
		Subject asking = new Subject("asking", "", words.apply("Ask good questions"), "component", "", "1ii", "people", words.apply("Leading People"));
		Subject gone = new Subject("old-habits", "old-habits", words.apply("Old habits"), "component", "1ii", "", "people", words.apply("Leading People"));
		Subject planning = new Subject("planning", "planning", words.apply("Plan the change"), "component", "1iii", "2i", "change", words.apply("Leading Change"));
		add(framework, ChangeKind.METADATA_CHANGED, ChangeClass.EDITORIAL, "licence", "", "CC BY 4.0", "CC0 1.0", "");
		add(listening, ChangeKind.RETITLED, ChangeClass.SUBSTANTIVE, "title", "", "Hear others", "Listen to others", "");
		add(listening, ChangeKind.REWORDED, ChangeClass.SUBSTANTIVE, "at", "some", "hear some views and act on them.", "hear different views and act on them.",
				"A leader rated Some impact under 1.0.0 may no longer be: what the level asks for changed.");
		add(listening, ChangeKind.ADDED, ChangeClass.SUBSTANTIVE, "at", "high", "", "seek out views from *outside* the team.\n\n- one\n- [two](https://example.org)", "");
		add(listening, ChangeKind.REWORDED, ChangeClass.EDITORIAL, "why", "", "People who are heared stay.\n\nUnchanged.", "People who are heard stay.\n\nUnchanged.", "");
		add(asking, ChangeKind.ADDED, ChangeClass.STRUCTURAL, "", "", "", "Ask good questions", "Nobody was rated on this under 1.0.0.");
		add(gone, ChangeKind.RETIRED, ChangeClass.STRUCTURAL, "", "", "Old habits", "Ask good questions", "Ratings on this under 1.0.0 no longer count.", "asking");
		add(planning, ChangeKind.MOVED, ChangeClass.STRUCTURAL, "", "", "Leading People", "Leading Change", "");
		add(planning, ChangeKind.REORDERED, ChangeClass.EDITORIAL, "questions", "", "One\nTwo", "Two\nOne", "");
		add(planning, ChangeKind.REMOVED, ChangeClass.BREAKING, "at", "high", "plan with <care> & patience.", "", "A leader rated High impact under 1.0.0 can no longer be.");
		add(planning, ChangeKind.REFERENCE_CHANGED, ChangeClass.SUBSTANTIVE, "see", "", "", "listening, precedes, first things first", "");
		ChangeMatrix matrix = new ChangeMatrix(List.of(new ChangeMatrix.Column("impact", "some", words.apply("Some impact")), new ChangeMatrix.Column("impact", "high", words.apply("High impact"))),
				List.of(new ChangeMatrix.Row(listening, Cell.LOW, List.of(Cell.MEDIUM, Cell.NEW), true), new ChangeMatrix.Row(asking, Cell.NEW, List.of(Cell.NONE, Cell.NONE), false),
						new ChangeMatrix.Row(planning, Cell.HIGH, List.of(Cell.SAME, Cell.GONE), true)));
		Changes all = new Changes(new Changes.Side("small-guide", words.apply("Small Guide"), "1.0.0", "version 1.0.0"), new Changes.Side("small-guide", words.apply("Small Guide"), "2.0.0", words.apply("version 2.0.0")), changes,
				"2.0.0", words.apply("Much has changed, and most of it for the better."),
				List.of(new DomainCount("", words.apply("Small Guide"), 1, 0, 0, 0), new DomainCount("people", "Leading People", 1, 3, 2, 0), new DomainCount("change", "Leading Change", 1, 1, 1, 1)), matrix, List.of(planning));
		String old = NOW.replace("version 2.0.0", "version 1.0.0").replace("at high\n\t\t\t\t| seek out views from outside the team.\n", "");
		return new Reported(new Comparison.Text("version 1.0.0", old), new Comparison.Text(words.apply("version 2.0.0"), NOW), all, Optional.of(review()), new Ends());
	}

	private void add(Subject subject, ChangeKind kind, ChangeClass weight, String facet, String level, String old, String now, String effect, String... others) {
		String id = subject.name() + "/" + kind.id() + (facet.isEmpty() ? "" : "/" + facet) + (level.isEmpty() ? "" : "/" + level);
		changes.add(new Change(id, subject, kind, weight, "rule", facet, level, old.isEmpty() ? "" : words.apply(old), now.isEmpty() ? "" : words.apply(now), List.of(others), OptionalDouble.empty(),
				effect.isEmpty() ? "" : words.apply(effect)));
	}

	private Review review() {
		List<Discussion> discussions = List.of(
				new Discussion("d-1", new Anchor("hearing", "at", "some", words.apply("different views"), "hear", "and act on them"), List.of(comment("c-1", "Jane Head", "Much stronger.\n\nBut who checks?"), comment("c-2", "Tom Okafor", "The coach does.")), true),
				new Discussion("d-2", new Anchor("listening", "why", "", words.apply("words that are gone"), "these", "there"), List.of(comment("c-3", "Jane Head", "Why?")), false),
				new Discussion("d-3", Anchor.of("asking", "", ""), List.of(comment("c-4", "", "Good.")), false), new Discussion("d-4", Anchor.of("people", "why", ""), List.of(comment("c-5", "Tom Okafor", "Nothing to add.")), false),
				new Discussion("d-5", Anchor.of(words.apply("never-there"), "", ""), List.of(comment("c-6", "Tom Okafor", "Lost?")), false), new Discussion("d-6", Anchor.of("", "", ""), List.of(comment("c-7", "Chair", "Well done.")), false));
		return new Review("2-0-0", words.apply("Autumn review"), "small-guide", "1.0.0", "2.0.0", discussions,
				List.of(new Decision("x-1", "listening/reworded/at/some", Verdict.ACCEPTED, words.apply("Jane Head"), TIME, words.apply("Clearer.")),
						new Decision("x-2", "planning/removed/at/high", Verdict.REJECTED, words.apply("Tom Okafor"), TIME, "")),
				List.of(new Judgement("j-1", "listening/retitled/title", ChangeClass.EDITORIAL, words.apply("Jane Head"), TIME, words.apply("Only a name."))),
				List.of(new SignOff("s-1", words.apply("Chair of governors"), words.apply("A. Person"), words.apply("the governing body"), LocalDate.of(2026, 9, 12), words.apply("minute 7"), words.apply("The clerk"), TIME),
						new SignOff("s-2", "Headteacher", "Jane Head", "", LocalDate.of(2026, 9, 2), "", "Jane Head", TIME)));
	}

	private Comment comment(String id, String author, String text) {
		return new Comment(id, author.isEmpty() ? "" : words.apply(author), TIME, words.apply(text));
	}

	/** Finds the words that two texts share at their beginning and end; the rest came and went. */
	private static final class Ends implements Comparison {
		@Override
		public Changes judged(Changes changes, Map<String, ChangeClass> weights) {
			return changes;
		}


		@Override
		public List<Run> redline(String old, String now) {
			List<String> olds = Arrays.asList(old.split("(?<= )|(?<=\n\n)"));
			List<String> nows = Arrays.asList(now.split("(?<= )|(?<=\n\n)"));
			int head = 0;
			while (head < Math.min(olds.size(), nows.size()) && olds.get(head).equals(nows.get(head))) {
				head++;
			}
			int tail = 0;
			while (tail < Math.min(olds.size(), nows.size()) - head && olds.get(olds.size() - 1 - tail).equals(nows.get(nows.size() - 1 - tail))) {
				tail++;
			}
			List<Run> runs = new ArrayList<>();
			add(runs, Kind.SAME, nows.subList(0, head));
			add(runs, Kind.REMOVED, olds.subList(head, olds.size() - tail));
			add(runs, Kind.ADDED, nows.subList(head, nows.size() - tail));
			add(runs, Kind.SAME, nows.subList(nows.size() - tail, nows.size()));
			return runs;
		}

		private static void add(List<Run> runs, Kind kind, List<String> words) {
			String text = String.join("", words);
			if (!text.isEmpty()) {
				runs.add(new Run(kind, text));
			}
		}

		@Override
		public Changes between(Text old, Text now, BooleanSupplier cancelled) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Merged merge(String base, String ours, String theirs) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String reject(String old, String now, Change change) {
			throw new UnsupportedOperationException();
		}
	}
}
