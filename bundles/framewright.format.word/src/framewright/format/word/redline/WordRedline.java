package framewright.format.word.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import framewright.core.compare.Comparison;
import framewright.core.compare.Run;
import framewright.format.word.document.Mark;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Marked.Words;

/**
 * The words that a paragraph kept, lost and gained. Without what was lost it is exactly the newer paragraph, without what was gained exactly
 * the older one, and what only looks different is told as that.
 */
final class WordRedline {

	private final Comparison comparison;

	WordRedline(Comparison comparison) {
		this.comparison = comparison;
	}

	/** All words with the same mark. */
	static List<Words> all(List<Span> spans, Mark mark) {
		return spans.stream().map(span -> new Words(mark, span, null)).toList();
	}

	List<Words> between(List<Span> old, List<Span> now) {
		String before = Span.text(old);
		String after = Span.text(now);
		return new Walk(old, now).take(before.equals(after) ? List.of(new Run(Run.Kind.SAME, after)) : runs(before, after));
	}

	private List<Run> runs(String old, String now) {
		if (old.isEmpty() || now.isEmpty()) {
			return List.of(new Run(Run.Kind.REMOVED, old), new Run(Run.Kind.ADDED, now));
		}
		List<Run> runs = comparison.redline(old, now);
		return text(runs, Run.Kind.ADDED).equals(old) && text(runs, Run.Kind.REMOVED).equals(now) ? runs : byWords(old, now);
	}

	private static String text(List<Run> runs, Run.Kind without) {
		StringBuilder text = new StringBuilder();
		runs.stream().filter(run -> run.kind() != without).forEach(run -> text.append(run.text()));
		return text.toString();
	}

	/** A comparison passes over what means nothing, such as another kind of quotation marks; a tracked change must not. */
	private static List<Run> byWords(String old, String now) {
		List<String> before = words(old);
		List<String> after = words(now);
		List<Run> runs = new ArrayList<>();
		int done = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
			add(runs, Run.Kind.SAME, before.subList(done, delta.getSource().getPosition()));
			add(runs, Run.Kind.REMOVED, delta.getSource().getLines());
			add(runs, Run.Kind.ADDED, delta.getTarget().getLines());
			done = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(runs, Run.Kind.SAME, before.subList(done, before.size()));
		return runs;
	}

	private static void add(List<Run> runs, Run.Kind kind, List<String> words) {
		if (!words.isEmpty()) {
			runs.add(new Run(kind, String.join("", words)));
		}
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=[\\p{L}\\p{N}])(?=[^\\p{L}\\p{N}\\s])|(?<=[^\\p{L}\\p{N}\\s])(?=[\\p{L}\\p{N}])"));
	}

	/** Goes through both paragraphs at once and cuts the runs where the look changes in either. */
	private static final class Walk {
		private final Cursor old;
		private final Cursor now;
		private final List<Words> words = new ArrayList<>();

		Walk(List<Span> old, List<Span> now) {
			this.old = new Cursor(old);
			this.now = new Cursor(now);
		}

		List<Words> take(List<Run> runs) {
			for (Run run : runs) {
				int length = run.text().length();
				switch (run.kind()) {
					case REMOVED -> old.take(length).forEach(span -> words.add(new Words(Mark.DELETED, span, null)));
					case ADDED -> now.take(length).forEach(span -> words.add(new Words(Mark.INSERTED, span, null)));
					case SAME -> same(length);
				}
			}
			return words;
		}

		private void same(int length) {
			int left = length;
			while (left > 0) {
				int step = Math.min(left, Math.min(old.left(), now.left()));
				Span before = old.take(step).get(0);
				Span after = now.take(step).get(0);
				if (before.looksLike(after)) {
					words.add(new Words(Mark.KEPT, after, null));
				} else if (before.link().equals(after.link())) {
					words.add(new Words(Mark.KEPT, after, before));
				} else {
					words.add(new Words(Mark.DELETED, before, null));
					words.add(new Words(Mark.INSERTED, after, null));
				}
				left -= step;
			}
		}
	}

	/** A place in a paragraph. */
	private static final class Cursor {
		private final List<Span> spans;
		private int index;
		private int offset;

		Cursor(List<Span> spans) {
			this.spans = spans.stream().filter(span -> !span.text().isEmpty()).toList();
		}

		/** How many characters of the same look follow. */
		int left() {
			return spans.get(index).text().length() - offset;
		}

		List<Span> take(int length) {
			List<Span> taken = new ArrayList<>();
			int wanted = length;
			while (wanted > 0) {
				int step = Math.min(wanted, left());
				taken.add(spans.get(index).part(offset, offset + step));
				offset += step;
				wanted -= step;
				if (offset == spans.get(index).text().length()) {
					index++;
					offset = 0;
				}
			}
			return taken;
		}
	}
}
