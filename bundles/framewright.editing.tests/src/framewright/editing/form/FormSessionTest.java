package framewright.editing.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.editing.TextEdit;

/** What is being typed into a field can be kept without being in the text. */
class FormSessionTest {

	private static final String TEXT = """
			framework small "Small" {
			    // Kept.
			    summary
			        | First.
			}
			""";

	private String text = TEXT;
	private int told;
	private final FormSession session = new FormSession(new EditedDocument() {
		@Override
		public String text() {
			return text;
		}

		@Override
		public boolean change(List<TextEdit> edits) {
			text = TextEdit.apply(text, edits);
			return true;
		}
	});

	private static FormEdit writing(String words) {
		return ProseEdits.facet(Address.FRAMEWORK, FacetKind.SUMMARY, words);
	}

	@Test
	void whatIsTypedIsTriedWithoutChangingAnything() throws RefusedEditException {
		session.read();
		session.listen(new FormSession.Listener() {
			@Override
			public void textChanged() {
				told++;
			}
		});
		assertEquals(Optional.of(TEXT.replace("| First.\n", "| First.\n        | Second, half wr\n")), session.tried(writing("First.\nSecond, half wr")));
		assertEquals(TEXT, text, "nothing is in the document, so that there is nothing to undo");
		assertEquals(0, told);
		Optional<String> whole = session.tried(writing("First.\nSecond."));
		session.apply(writing("First.\nSecond."));
		assertEquals(Optional.of(text), whole, "what was kept is what leaving the field makes");
		assertEquals(1, told);
	}

	@Test
	void whatIsTheSameIsNotKept() throws RefusedEditException {
		session.read();
		assertEquals(Optional.empty(), session.tried(writing("First.")));
	}

	/** That is not the same as nothing to keep: what was kept before still counts. */
	@Test
	void whatCannotBeTriedIsRefused() throws RefusedEditException {
		assertThrows(RefusedEditException.class, () -> session.tried(writing("Second.")), "nothing was read yet");
		session.read();
		assertThrows(RefusedEditException.class, () -> session.tried(HeaderEdits.title(" ")));
		assertTrue(session.tried(writing("Second.")).isPresent());
		text = text.replace("// Kept.", "// Kept, and changed on another page.");
		assertThrows(RefusedEditException.class, () -> session.tried(writing("Second.")), "offsets are those of another text");
		session.read();
		assertTrue(session.tried(writing("Second.")).orElseThrow().contains("another page"));
		text = text + "}";
		session.read();
		assertFalse(session.fault().isEmpty());
		assertThrows(RefusedEditException.class, () -> session.tried(writing("Second.")));
	}
}
