package framewright.ui.model.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import framewright.core.compare.Change;
import framewright.core.compare.Run;
import framewright.core.compare.Subject;
import framewright.core.review.Review.Verdict;
import framewright.ui.model.compare.ReadingProse.Piece;
import framewright.ui.model.compare.RedlineText.Builder;
import framewright.ui.model.compare.RedlineText.Look;

/** All that changed in one element, part by part and level by level, for reading. Immutable. */
public final class ElementRedline {

	/** More parts than this at once help nobody; the rest is reached from the list. */
	private static final int MOST = 60;

	/** Which of the two texts is shown. */
	public enum Side {
		/** Both in one, what went struck through and what came underlined. */
		BOTH,
		/** The older text alone. */
		OLDER,
		/** The newer text alone. */
		NEWER
	}

	/** @param change what happened to it; {@code null} for a level that is as it was */
	private record Part(Change change, String level, String heading, String weight, List<String> notes, List<Run> runs) {

		boolean is(Change other) {
			return change != null && change.id().equals(other.id());
		}
	}

	private final Subject subject;
	private final List<Part> parts;
	private final int current;
	private final int left;

	/**
	 * @param selected the change that is looked at; the others of its element that are shown in the list come with it
	 * @param words gives the redline of two pieces of prose
	 */
	public ElementRedline(ChangeList list, Change selected, BiFunction<String, String, List<Run>> words) {
		subject = selected.subject();
		List<Change> changes = new ArrayList<>(list.shown().stream().filter(change -> change.subject().name().equals(subject.name()) && change.subject().domain().equals(subject.domain())).toList());
		if (changes.stream().noneMatch(change -> change.id().equals(selected.id()))) {
			changes.add(selected);
		}
		List<Part> all = new ArrayList<>(changes.stream().map(change -> part(list, change, words)).toList());
		if (changes.stream().anyMatch(change -> !change.level().isEmpty())) {
			unchanged(list, all);
		}
		List<String> levels = list.changes().matrix().levels().stream().map(column -> column.level()).toList();
		// What is told of the element as a whole comes first, its levels last and in their order.
		all.sort(Comparator.comparingInt(part -> part.level().isEmpty() ? -1 : levels.indexOf(part.level())));
		int place = 0;
		while (!all.get(place).is(selected)) {
			place++;
		}
		int first = Math.max(0, Math.min(place - MOST / 2, all.size() - MOST));
		int last = Math.min(all.size(), first + MOST);
		left = all.size() - (last - first);
		current = place - first;
		parts = all.subList(first, last);
	}

	/** Levels that are as they were help to read those that are not. */
	private void unchanged(ChangeList list, List<Part> into) {
		List<String> changed = list.changes().changes().stream().filter(change -> change.subject().name().equals(subject.name())).map(Change::level).toList();
		list.levels(subject.name()).forEach((level, text) -> {
			if (!changed.contains(level)) {
				into.add(new Part(null, level, list.words().level(level), "no change", List.of(), List.of(new Run(Run.Kind.SAME, text))));
			}
		});
	}

	private static Part part(ChangeList list, Change change, BiFunction<String, String, List<Run>> words) {
		List<String> notes = new ArrayList<>();
		String weight = ChangeWords.weight(list.weight(change)) + (list.judged(change) ? " (the rules say " + change.weight().id() + ")" : "");
		notes.addAll(list.remarks(change));
		if (notes.isEmpty()) {
			list.verdict(change).ifPresent(verdict -> notes.add(verdict == Verdict.ACCEPTED ? "You accepted this change." : "You rejected this change."));
		}
		return new Part(change, change.level(), list.words().sentence(change), weight, notes, change.old().isEmpty() && change.now().isEmpty() ? List.of() : words.apply(change.old(), change.now()));
	}

	/** The part of the change that is looked at. */
	public int current() {
		return current;
	}

	public int size() {
		return parts.size();
	}

	/**
	 * What is selected of the newer text.
	 *
	 * @param element the name of the element
	 * @param level   the name of the level; empty where it is about none
	 * @param text    the whole text of that part as the newer version has it, with its signs of Markdown
	 * @param start   where in it the selection begins
	 * @param end     where it ends; where it begins when nothing of the newer text is selected
	 */
	public record Selected(String element, String facet, String level, String text, int start, int end) {
	}

	/** What is selected from one place to another of what is shown; empty where that is in no part. What was taken out is passed over. */
	public Optional<Selected> selected(Side side, int from, int to) {
		Builder shown = build(side);
		int at = shown.build().section(from);
		if (at < 0 || at >= parts.size() || side == Side.OLDER) {
			return Optional.empty();
		}
		Part part = parts.get(at);
		int offset = shown.bodies().get(at);
		int start = 0;
		int end = 0;
		for (Piece piece : ReadingProse.of(part.runs(), side)) {
			int length = piece.text().length();
			if (piece.kind() != Run.Kind.REMOVED) {
				start = from >= offset ? piece.place() + Math.min(from - offset, length) : start;
				end = to > offset ? piece.place() + Math.min(to - offset, length) : end;
			}
			offset += length;
		}
		String text = ReadingProse.newer(part.runs());
		String facet = part.change() == null ? "at" : part.change().facet();
		return Optional.of(new Selected(ChangeWords.isFramework(subject) ? "" : subject.name(), facet, part.level(), text, start, Math.max(start, end)));
	}

	/** The text of one side, or of both. */
	public RedlineText text(Side side) {
		return build(side).build();
	}

	private Builder build(Side side) {
		Builder text = new Builder();
		String number = side == Side.OLDER ? subject.oldNumber() : side == Side.NEWER ? subject.newNumber() : subject.number();
		String title = ChangeWords.isFramework(subject) ? "The framework: " + subject.title() : subject.title();
		text.add((number.isEmpty() ? "" : number + "  ") + title + "\n", Look.ELEMENT);
		String place = place(side);
		if (!place.isEmpty()) {
			text.add(place + "\n", Look.MUTED);
		}
		for (int i = 0; i < parts.size(); i++) {
			add(parts.get(i), i == current, side, text);
		}
		if (left > 0) {
			text.add("\n\n").add("And " + ChangeWords.count(left, "change") + " more, which the list leads to.", Look.MUTED);
		}
		return text;
	}

	private String place(Side side) {
		List<String> place = new ArrayList<>();
		if (!subject.tier().isEmpty()) {
			boolean top = subject.domain().equals(subject.name());
			place.add(ChangeWords.capital(subject.tier()) + (top || subject.domainTitle().isEmpty() ? "" : " in " + subject.domainTitle()));
		}
		if (subject.renumbered() && side == Side.BOTH) {
			place.add("was " + subject.oldNumber());
		}
		return String.join(" · ", place);
	}

	private static void add(Part part, boolean current, Side side, Builder text) {
		text.add("\n").section();
		text.add(part.heading(), current ? Look.CURRENT : Look.HEADING).add("   ").add(part.weight(), Look.WEIGHT).add("\n");
		if (part.change() != null && !part.change().effect().isEmpty()) {
			text.add("Assessment: " + part.change().effect() + "\n", Look.EFFECT);
		}
		part.notes().forEach(note -> text.add(note + "\n", Look.MUTED));
		text.body();
		List<Piece> pieces = ReadingProse.of(part.runs(), side);
		pieces.forEach(text::add);
		if (pieces.isEmpty() && side != Side.BOTH && !part.runs().isEmpty()) {
			text.add(side == Side.OLDER ? "Not there in the older text." : "Not there in the newer text.", Look.MUTED);
		}
		text.trim().add("\n");
	}
}
