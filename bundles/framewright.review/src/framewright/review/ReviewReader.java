package framewright.review;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import framewright.core.compare.ChangeClass;
import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Comment;
import framewright.core.review.Review.Decision;
import framewright.core.review.Review.Discussion;
import framewright.core.review.Review.Judgement;
import framewright.core.review.Review.SignOff;
import framewright.core.review.Review.Verdict;

/**
 * Makes a review of the entries that a text holds. The order of its lines makes no difference: entries are ordered by their time and identifier. What cannot be
 * understood is told, and everything else is there.
 */
final class ReviewReader {

	/** The code of what is found in reviews. */
	static final String CODE = "review";

	/** No more findings than this; a file with more is not one that a person mends line by line. */
	private static final int FINDINGS = 100;

	private static final Set<String> HEAD = Set.of("title", "framework", "from", "to");

	private final Path file;
	private final Map<String, ReviewRecord> records;
	private final List<Finding> findings = new ArrayList<>();
	private int unsaid;

	/** What is at work of an entry, with when and by whom. */
	private record Signed(ReviewRecord entry, EntryKind kind, String author, OffsetDateTime when) {

		static final Comparator<Signed> ORDER = Comparator.comparing((Signed signed) -> signed.when().toInstant()).thenComparing(signed -> signed.entry().id());

		String id() {
			return entry.id();
		}

		String target() {
			return entry.target();
		}
	}

	private ReviewReader(Path file, List<ReviewLine> lines) {
		this.file = file;
		records = ReviewText.records(lines);
		lines.stream().filter(line -> line.id().isEmpty() && !line.isSilent()).forEach(this::senseless);
	}

	/** What a text holds, with what is wrong with it. */
	static Read read(Path file, String id, List<ReviewLine> lines) {
		ReviewReader reader = new ReviewReader(file, lines);
		Review review = reader.review(id);
		if (reader.unsaid > 0) {
			reader.findings.add(Finding.of(file, Severity.WARNING, "There is more in this file that cannot be understood: " + reader.unsaid + " further places.", CODE));
		}
		return new Read(review, reader.findings.stream().sorted(Finding.ORDER).toList());
	}

	/** A review and what is wrong with its file. */
	record Read(Review review, List<Finding> findings) {
	}

	private Review review(String id) {
		ReviewRecord head = records.remove(ReviewLine.REVIEW);
		if (head == null) {
			head = new ReviewRecord(ReviewLine.REVIEW);
			find(1, Severity.WARNING, "Nothing in this file says which versions it is about. Its lines “review framework”, “review from” and “review to” are missing.");
		} else {
			contradictions(head);
			unknown(head, HEAD);
		}
		List<Signed> entries = entries();
		Set<String> withdrawn = entries.stream().filter(entry -> entry.kind() == EntryKind.WITHDRAWAL).map(Signed::target).collect(Collectors.toSet());
		List<Signed> standing = entries.stream().filter(entry -> !withdrawn.contains(entry.id()) && !(entry.kind() == EntryKind.COMMENT && withdrawn.contains(entry.target()))).toList();
		return new Review(id, head.value("title"), head.value("framework"), head.value("from"), head.value("to"), discussions(standing), decisions(standing), judgements(standing),
				signOffs(standing));
	}

	/** The entries whose kind is known, the earlier first. */
	private List<Signed> entries() {
		List<Signed> entries = new ArrayList<>();
		for (ReviewRecord entry : records.values()) {
			EntryKind kind = entry.kind().orElse(null);
			if (kind == null) {
				find(entry.line(""), Severity.WARNING, "What “" + entry.id() + "” is cannot be told, so it is not shown. It stays in the file; a newer Framewright may know it.");
				continue;
			}
			contradictions(entry);
			for (String word : entry.words()) {
				if (!kind.knows(word)) {
					find(entry.line(word), Severity.INFO, "The word “" + shorten(word) + "” is not known here, so this line is not shown. It stays in the file.");
				}
			}
			entries.add(new Signed(entry, kind, entry.value("by"), kind == EntryKind.DISCUSSION ? madeAt(entry.id()) : time(entry)));
		}
		entries.sort(Signed.ORDER);
		return entries;
	}

	private List<Discussion> discussions(List<Signed> entries) {
		Map<String, List<Comment>> comments = new LinkedHashMap<>();
		Map<String, Signed> corrections = corrections(entries);
		Map<String, Anchor> anchors = new HashMap<>();
		Map<String, Boolean> resolved = new HashMap<>();
		for (Signed entry : entries) {
			switch (entry.kind()) {
				case DISCUSSION -> anchors.putIfAbsent(entry.id(), anchor(entry.entry()));
				case PLACING -> anchors.put(entry.target(), anchor(entry.entry()));
				case COMMENT -> comments.computeIfAbsent(entry.target(), discussion -> new ArrayList<>())
						.add(new Comment(entry.id(), entry.author(), entry.when(), corrections.getOrDefault(entry.id(), entry).entry().text()));
				case RESOLUTION -> resolved.put(entry.target(), true);
				case REOPENING -> resolved.put(entry.target(), false);
				default -> {
					// decisions, judgements and sign-offs are no part of a discussion
				}
			}
		}
		List<Discussion> discussions = new ArrayList<>();
		comments.forEach((id, said) -> {
			Anchor anchor = anchors.get(id);
			if (anchor == null) {
				find(records.get(said.get(0).id()).line(EntryKind.COMMENT.word()), Severity.WARNING,
						"The place that this comment is about is missing in the file. The comment is shown with the framework as a whole.");
				anchor = Anchor.of("", "", "");
			}
			discussions.add(new Discussion(id, anchor, said, resolved.getOrDefault(id, false)));
		});
		return discussions;
	}

	/** The latest correction of each comment. Nobody can put words into the mouth of another. */
	private Map<String, Signed> corrections(List<Signed> entries) {
		Map<String, String> authors = new HashMap<>();
		entries.stream().filter(entry -> entry.kind() == EntryKind.COMMENT).forEach(comment -> authors.put(comment.id(), comment.author()));
		Map<String, Signed> corrections = new HashMap<>();
		for (Signed entry : entries) {
			if (entry.kind() != EntryKind.CORRECTION) {
				continue;
			}
			if (entry.author().equals(authors.get(entry.target()))) {
				corrections.put(entry.target(), entry);
			} else if (authors.containsKey(entry.target())) {
				find(entry.entry().line(EntryKind.CORRECTION.word()), Severity.WARNING, "This corrects a comment of somebody else, so it is not shown. Only who wrote a comment can correct it.");
			}
		}
		return corrections;
	}

	private List<Decision> decisions(List<Signed> entries) {
		record Who(String change, String author) {
		}
		Map<Who, Decision> latest = new LinkedHashMap<>();
		for (Signed entry : entries) {
			if (entry.kind() == EntryKind.ACCEPTANCE || entry.kind() == EntryKind.REJECTION) {
				Verdict verdict = entry.kind() == EntryKind.ACCEPTANCE ? Verdict.ACCEPTED : Verdict.REJECTED;
				Who who = new Who(entry.target(), entry.author());
				latest.remove(who);
				latest.put(who, new Decision(entry.id(), entry.target(), verdict, entry.author(), entry.when(), entry.entry().text()));
			}
		}
		return List.copyOf(latest.values());
	}

	private List<Judgement> judgements(List<Signed> entries) {
		List<Judgement> judgements = new ArrayList<>();
		for (Signed entry : entries) {
			if (entry.kind() != EntryKind.JUDGEMENT) {
				continue;
			}
			try {
				ChangeClass weight = ChangeClass.valueOf(entry.entry().value("weight").toUpperCase(Locale.ROOT));
				judgements.add(new Judgement(entry.id(), entry.target(), weight, entry.author(), entry.when(), entry.entry().text()));
			} catch (IllegalArgumentException e) {
				find(entry.entry().line("weight"), Severity.WARNING, "How much this change weighs cannot be read, so the judgement is not shown. Write “" + entry.id()
						+ " weight” and one of the words editorial, substantive, structural and breaking.");
			}
		}
		return judgements;
	}

	private List<SignOff> signOffs(List<Signed> entries) {
		List<SignOff> signOffs = new ArrayList<>();
		for (Signed entry : entries) {
			if (entry.kind() == EntryKind.SIGN_OFF) {
				ReviewRecord record = entry.entry();
				signOffs.add(new SignOff(entry.id(), entry.target(), record.value("person"), record.value("on-behalf-of"), decided(entry), record.value("minute"), entry.author(), entry.when()));
			}
		}
		return signOffs;
	}

	private LocalDate decided(Signed entry) {
		try {
			return LocalDate.parse(entry.entry().value("decided"));
		} catch (DateTimeException e) {
			find(entry.entry().line("decided"), Severity.WARNING, "The day of this decision cannot be read; the day of the entry is shown in its place. Write it as in “decided 2026-09-01”.");
			return entry.when().toLocalDate();
		}
	}

	private static Anchor anchor(ReviewRecord entry) {
		return new Anchor(entry.value("element"), entry.value("facet"), entry.value("level"), entry.value("phrase"), entry.value("before"), entry.value("after"));
	}

	private OffsetDateTime time(ReviewRecord entry) {
		String at = entry.value("at");
		try {
			return at.length() == 10 ? LocalDate.parse(at).atStartOfDay().atOffset(ZoneOffset.UTC) : OffsetDateTime.parse(at);
		} catch (DateTimeException e) {
			find(entry.line("at"), Severity.WARNING, "When this was written cannot be read, so it may stand in the wrong order. Write the time as in “at 2026-09-01T10:30:00+01:00”.");
			return madeAt(entry.id());
		}
	}

	/** An identifier holds the time, to the minute. */
	private static OffsetDateTime madeAt(String id) {
		return Ids.time(id).atOffset(ZoneOffset.UTC);
	}

	private void contradictions(ReviewRecord entry) {
		for (String word : entry.contradictions()) {
			find(entry.otherLine(word), Severity.WARNING, "This line and another one say different things about “" + shorten(word) + "”. “" + shorten(entry.value(word)) + "” is shown; take the other line out.");
		}
		if (entry.words().stream().filter(word -> EntryKind.of(word).isPresent()).count() > 1) {
			find(entry.line(entry.words().get(0)), Severity.WARNING, "“" + entry.id() + "” is said to be two different things. Only the first is shown.");
		}
	}

	private void unknown(ReviewRecord entry, Set<String> known) {
		for (String word : new TreeSet<>(entry.words())) {
			if (!known.contains(word)) {
				find(entry.line(word), Severity.INFO, "The word “" + shorten(word) + "” is not known here, so this line is not shown. It stays in the file.");
			}
		}
	}

	private void senseless(ReviewLine line) {
		boolean mark = line.value().matches("(<{7}|\\|{7}|>{7})( .*)?|={7}");
		find(line.number(), Severity.WARNING, mark ? "This line is a mark that a merge has left. Everything around it is shown; take out the line."
				: "This line cannot be understood, so it is not shown. It stays in the file.");
	}

	private void find(int line, Severity severity, String message) {
		if (findings.size() >= FINDINGS) {
			unsaid++;
			return;
		}
		findings.add(new Finding(file, line, 1, 0, 1, severity, message, CODE));
	}

	private static String shorten(String text) {
		return text.length() <= 60 ? text : text.substring(0, 57) + "…";
	}
}
