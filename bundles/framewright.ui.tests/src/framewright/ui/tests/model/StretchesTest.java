package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import framewright.ui.model.text.Stretches;
import framewright.ui.model.text.Stretches.Stretch;

class StretchesTest {

	private final Stretches stretches = new Stretches();

	@Test
	void nothingIsDoneAtFirst() {
		assertEquals(List.of(new Stretch(3, 9)), stretches.missing(3, 9));
		assertEquals(List.of(), stretches.missing(3, 3));
	}

	@Test
	void whatTouchesBecomesOne() {
		stretches.add(10, 20);
		stretches.add(30, 40);
		stretches.add(20, 30);
		assertEquals(List.of(new Stretch(10, 40)), stretches.all());
	}

	@Test
	void tellsTheGaps() {
		stretches.add(10, 20);
		stretches.add(30, 40);
		assertEquals(List.of(new Stretch(5, 10), new Stretch(20, 30), new Stretch(40, 50)), stretches.missing(5, 50));
		assertEquals(List.of(), stretches.missing(12, 18));
	}

	@Test
	void whatIsToBeDoneAgainIsMissing() {
		stretches.add(10, 40);
		stretches.remove(15, 20);
		assertEquals(List.of(new Stretch(10, 15), new Stretch(20, 40)), stretches.all());
	}

	@Test
	void movesWithTheText() {
		stretches.add(10, 20);
		stretches.edited(15, 0, 3);
		assertEquals(List.of(new Stretch(10, 15), new Stretch(18, 23)), stretches.all());
		stretches.edited(15, 3, 0);
		assertEquals(List.of(new Stretch(10, 20)), stretches.all());
		stretches.edited(0, 4, 1);
		assertEquals(List.of(new Stretch(7, 17)), stretches.all());
	}

	/** A thousand steps, against a text of marks, one for every character. */
	@Test
	void agreesWithMarkingEveryCharacter() {
		Random random = new Random(5);
		List<Boolean> marks = new ArrayList<>(java.util.Collections.nCopies(60, false));
		for (int step = 0; step < 1_000; step++) {
			int from = random.nextInt(marks.size() + 1);
			int to = from + random.nextInt(marks.size() + 1 - from);
			switch (random.nextInt(3)) {
				case 0 -> {
					stretches.add(from, to);
					java.util.Collections.fill(marks.subList(from, to), true);
				}
				case 1 -> {
					stretches.remove(from, to);
					java.util.Collections.fill(marks.subList(from, to), false);
				}
				default -> {
					int gone = Math.min(to - from, 4);
					int come = random.nextInt(5);
					stretches.edited(from, gone, come);
					marks.subList(from, from + gone).clear();
					marks.addAll(from, java.util.Collections.nCopies(come, false));
				}
			}
			List<Boolean> known = new ArrayList<>(java.util.Collections.nCopies(marks.size(), false));
			stretches.all().forEach(stretch -> java.util.Collections.fill(known.subList(stretch.from(), stretch.to()), true));
			assertEquals(marks, known, "step " + step);
		}
	}
}
