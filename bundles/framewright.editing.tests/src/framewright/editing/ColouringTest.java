package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.editing.Colouring.Stretch;


class ColouringTest {

	private static List<String> styles(String text) {
		return Colouring.of(text).stream().map(stretch -> stretch.style() + ":" + text.substring(stretch.offset(), stretch.offset() + stretch.length())).toList();
	}

	@Test
	void tellsTierNameAndTitle() {
		assertEquals(List.of("TIER:component", "NAME:listening", "TITLE:\"Listen\"", "KEYWORD:short", "STRING:\"L\"", "MARK:{"), styles("component listening \"Listen\" short \"L\" {"));
	}

	@Test
	void takesAKeywordInThePlaceOfANameForAName() {
		assertEquals(List.of("KEYWORD:level", "NAME:code", "TITLE:\"Code\""), styles("level code \"Code\""));
		assertEquals(List.of("KEYWORD:at", "NAME:high"), styles("at high"));
	}

	@Test
	void showsEmphasisInProse() {
		assertEquals(List.of("MARK:|", "PROSE: plain ", "STRONG:**strong**", "PROSE: and ", "EMPHASIS:*soft*"), styles("| plain **strong** and *soft*"));
		assertEquals(List.of("MARK:--", "PROSE: an entry"), styles("-- an entry"));
	}

	@Test
	void aForgottenQuotationMarkSpoilsItsLineOnly() {
		List<String> styles = styles("publisher \"Institute\nowner \"Team\"");
		assertEquals(List.of("KEYWORD:publisher", "STRING:\"Institute", "KEYWORD:owner", "STRING:\"Team\""), styles);
	}

	/** The editor colours changed lines only, so lines must look the same alone and in the whole text. */
	@Test
	void everyLineLooksTheSameAlone() {
		List<Stretch> alone = new ArrayList<>();
		int start = 0;
		for (String line : Libraries.ALPHA.split("(?<=\n)")) {
			for (Stretch stretch : Colouring.of(line)) {
				alone.add(new Stretch(start + stretch.offset(), stretch.length(), stretch.style()));
			}
			start += line.length();
		}
		assertEquals(Colouring.of(Libraries.ALPHA), alone);
		assertTrue(alone.size() > 50);
	}
}
