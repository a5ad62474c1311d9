package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TextEditTest {

	@Test
	void theInverseLeadsBack() {
		String text = "one two three";
		List<TextEdit> edits = List.of(new TextEdit(8, 5, "drei"), TextEdit.insert(0, "null "), TextEdit.remove(3, 4));
		String changed = TextEdit.apply(text, edits);
		assertEquals("null one drei", changed);
		assertEquals(text, TextEdit.apply(changed, TextEdit.inverse(text, edits)));
	}

	@Test
	void anyEditsLeadBack() {
		Random random = new Random(7);
		for (int round = 0; round < 500; round++) {
			StringBuilder text = new StringBuilder();
			random.ints(40, 'a', 'z').forEach(sign -> text.append((char) sign));
			List<TextEdit> edits = new ArrayList<>();
			for (int at = 0; at < text.length();) {
				int length = Math.min(random.nextInt(3), text.length() - at);
				edits.add(new TextEdit(at, length, "X".repeat(random.nextInt(4))));
				at += length + 1 + random.nextInt(9);
			}
			String changed = TextEdit.apply(text.toString(), edits);
			assertEquals(text.toString(), TextEdit.apply(changed, TextEdit.inverse(text.toString(), edits)));
		}
	}
}
