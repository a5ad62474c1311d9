package framewright.editing.form;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.TextEdit;

/**
 * Form edits by chance, one after the other, on the sample library and on texts laid out as nobody would. After each the text can still be read by both readers of the
 * language, it says what was asked and nothing else has changed its meaning, and every character outside the part that was edited is where it was, comments above all.
 */
class FormEditsByChanceTest {

	private static final int TEXTS = Integer.getInteger("framewright.form.texts", 40);
	private static final int EDITS = 30;

	private final Map<String, Integer> done = new TreeMap<>();

	@Test
	void aThousandEdits() {
		List<String> samples = Forms.samples();
		int edits = 0;
		for (int i = 0; i < TEXTS; i++) {
			String text = i < samples.size() ? samples.get(i) : RandomText.of(i);
			edits += edit(text, i);
		}
		assertTrue(edits >= 1000, edits + " edits");
		assertTrue(done.size() >= 45, done.toString());
		System.out.println(edits + " form edits: " + done);
	}

	private int edit(String text, int seed) {
		assertEquals(List.of(), Forms.faults(text), text);
		Random random = new Random(seed);
		String now = text;
		int edits = 0;
		for (int tries = 0; edits < EDITS && tries < EDITS * 20; tries++) {
			Optional<Trial> trial = new Chance(random, Forms.read(now)).next();
			if (trial.isPresent()) {
				String next = done(now, trial.get(), "text " + seed + ", edit " + edits + ": " + trial.get().told());
				if (next != null) {
					edits += 1;
					done.merge(trial.get().told().split(":")[0], 1, Integer::sum);
					now = next;
				}
			}
		}
		return edits;
	}

	/** The text after an edit; {@code null} when the edit was refused. */
	private static String done(String text, Trial trial, String told) {
		FormText before = Forms.read(text);
		List<TextEdit> edits = new ArrayList<>();
		try {
			edits.addAll(trial.edit().on(before));
		} catch (RefusedEditException e) {
			assertTrue(e.getMessage().endsWith("."), e.getMessage());
			return null;
		}
		String context = told + "\n" + edits + "\n" + text;
		String after = assertDoesNotThrow(() -> TextEdit.apply(text, edits), context);
		assertEquals(List.of(), Forms.faults(after), () -> context + "\n=====\n" + after);
		Picture said = Picture.of(Forms.read(after).framework());
		Picture expected = Picture.of(before.framework());
		try {
			trial.expect().check(expected, said);
		} catch (AssertionError | RuntimeException e) {
			throw new AssertionError(context + "\n=====\n" + after, e);
		}
		assertEquals(expected.toString(), said.toString(), () -> context + "\n=====\n" + after);
		assertEquals(text, TextEdit.apply(after, Forms.inverse(text, edits)), context);
		edits.forEach(edit -> assertTrue(mayTouch(before, trial, edit), () -> edit + " of " + context));
		comments(before, trial, after, context);
		return after;
	}

	// ---- what may be touched ----

	private static boolean mayTouch(FormText text, Trial trial, TextEdit edit) {
		BitSet allowed = new BitSet();
		trial.touched().forEach(part -> allowed.set(part.start(), next(text, part) + 1));
		trial.gone().forEach(part -> allowed.set(before(part), next(text, part) + 1));
		return allowed.nextClearBit(edit.offset()) > edit.end() || trial.around().stream().anyMatch(part -> inGap(text, part, edit));
	}

	/** Whether an edit lies between two parts of a part; in one that has no braces, behind its words. */
	private static boolean inGap(FormText text, Part parent, TextEdit edit) {
		if (parent.end() == parent.headEnd()) {
			return edit.length() == 0 && parent.start() < edit.offset() && edit.end() <= parent.end();
		}
		int from = parent.headEnd();
		for (Part part : parent.parts()) {
			if (from <= edit.offset() && edit.end() <= part.start()) {
				return true;
			}
			from = part.end();
		}
		return from <= edit.offset() && edit.end() <= Signs.skip(text.text(), from, parent.end());
	}

	/** Where the part or brace before a part ends. */
	private static int before(Part part) {
		int index = part.parent().parts().indexOf(part);
		return index == 0 ? part.parent().headEnd() : part.parent().parts().get(index - 1).end();
	}

	/** Where the part or brace behind a part begins. */
	private static int next(FormText text, Part part) {
		return Signs.skip(text.text(), part.end(), text.text().length());
	}

	/** All comments are still there, in their order unless something moved, but those of parts that went. */
	private static void comments(FormText before, Trial trial, String after, String context) {
		List<String> kept = new ArrayList<>();
		for (int[] comment : comments(before.text())) {
			boolean went = trial.gone().stream().anyMatch(part -> comment[0] >= before(part) && comment[1] <= part.end());
			if (!went) {
				kept.add(before.text().substring(comment[0], comment[1]).stripTrailing());
			}
		}
		List<String> now = comments(after).stream().map(comment -> after.substring(comment[0], comment[1]).stripTrailing()).toList();
		if (trial.gone().isEmpty()) {
			assertEquals(kept, now, () -> context + "\n=====\n" + after);
		} else {
			assertTrue(now.containsAll(kept), () -> "lost comments of " + kept + " in " + context + "\n=====\n" + after);
		}
	}

	private static List<int[]> comments(String text) {
		List<int[]> comments = new ArrayList<>();
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"') {
				for (at++; at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n'; at++) {
					at += text.charAt(at) == '\\' ? 1 : 0;
				}
			} else if (c == '|' || c == '-' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '_')) {
				at = lineEnd(text, at);
			} else if (text.startsWith("//", at)) {
				comments.add(new int[] { at, lineEnd(text, at) });
				at = lineEnd(text, at);
			}
		}
		return comments;
	}

	private static int lineEnd(String text, int from) {
		int end = text.indexOf('\n', from);
		end = end < 0 ? text.length() : end;
		return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	// ---- there and back ----

	/** In a text that is laid out as most are, what comes and goes again leaves no trace. */
	@Test
	void whatComesAndGoesLeavesNoTrace() throws RefusedEditException {
		Random random = new Random(3);
		for (String text : Forms.samples()) {
			List<Part> elements = Parts.allElements(Forms.read(text).framework());
			for (int i = 0; i < 25; i++) {
				Part element = elements.get(random.nextInt(elements.size()));
				there(text, ElementEdits.retitle(element.name(), "Another"), ElementEdits.retitle(element.name(), element.title()));
				Part parent = element.parent();
				int index = parent.parts().indexOf(element);
				if (index + 1 < parent.parts().size() && parent.parts().get(index + 1).kind() == Kind.ELEMENT) {
					there(text, ElementEdits.down(element.name()), ElementEdits.up(element.name()));
				}
				String fresh = ElementEdits.nameFor(Forms.read(text), "A new one");
				there(text, ElementEdits.add(Address.of(parent), element.keyword(), "A new one", random.nextInt(4)), ElementEdits.remove(fresh, name -> false));
				String copy = ElementEdits.nameFor(Forms.read(text), "A copy");
				there(text, ElementEdits.duplicate(element.name(), "A copy"), ElementEdits.remove(copy, name -> false));
				for (Part part : Parts.inside(element)) {
					if (part.linesStart() >= 0 && part.kind() != Kind.ENTRY) {
						there(text, ProseEdits.set(Address.of(part), "New words\n\n" + part.prose()), ProseEdits.set(Address.of(part), part.prose()));
					}
					if (part.kind() == Kind.LIST) {
						there(text, ListEdits.add(Address.of(part), 1, new ListEdits.Row("New", 1)), ListEdits.remove(Address.of(part), 1));
					}
				}
			}
		}
	}

	private static void there(String text, FormEdit there, FormEdit back) throws RefusedEditException {
		String changed;
		try {
			changed = TextEdit.apply(text, there.on(Forms.read(text)));
		} catch (RefusedEditException e) {
			return; // the last element does not go down, a retired one is not copied
		}
		assertEquals(text, TextEdit.apply(changed, back.on(Forms.read(changed))));
	}
}
