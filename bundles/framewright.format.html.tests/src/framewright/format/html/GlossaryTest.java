package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlossaryTest {

	private final Glossary glossary = new Glossary();

	@BeforeEach
	void terms() {
		glossary.add("Impact", "impact");
		glossary.add("Impact level", "level");
		glossary.add("impact levels", "level");
		glossary.add("", "nothing");
		glossary.add("%&", "nothing");
	}

	@Test
	void theLongestTermWins() {
		assertEquals(List.of("impact LEVEL=level", "Impact=impact"), uses("An impact LEVEL. Impact!"));
	}

	@Test
	void aTermIsAWholeWord() {
		assertEquals(List.of(), uses("Impacted, unimpact."));
	}

	@Test
	void eachIsFoundOnceInAChapter() {
		assertEquals(List.of("Impact=impact"), uses("Impact and impact"));
		assertEquals(List.of(), uses("impact"));
		glossary.beginChapter();
		assertEquals(List.of("impact=impact"), uses("impact"));
	}

	@Test
	void aSentenceEndsATerm() {
		assertEquals(List.of("impact=impact"), uses("Much impact. Levels differ."));
	}

	@Test
	void aHyphenOrAnApostropheJoins() {
		assertEquals(List.of("impact-level=level"), uses("an impact-level"));
	}

	private List<String> uses(String text) {
		return glossary.uses(text).stream().map(use -> text.substring(use.start(), use.end()) + "=" + use.address()).toList();
	}
}
