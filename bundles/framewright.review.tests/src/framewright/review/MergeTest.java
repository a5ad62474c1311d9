package framewright.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.ContentMergeStrategy;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.review.Review;
import framewright.core.review.ReviewMerge;

/**
 * However the files of two reviewers are put together, by us or by the union that Git makes of their lines: everything that both have said is there, and the review
 * reads the same.
 */
class MergeTest {

	private static final int CASES = Integer.getInteger("framewright.review.cases", 400);

	@TempDir
	Path folder;

	/** Three texts: what two people started from, and what each has made of it. */
	record Three(String base, String ours, String theirs, List<String> entries) {

		static Three random(long seed) {
			Random random = new Random(seed);
			List<String> entries = new ArrayList<>();
			String head = String.join("\n", EntryLines.head("Autumn review", "leadership-toolkit", "1.0.0", "2.0.0")) + "\n";
			String base = new RandomReview("Ann", seed).edit(head, random.nextInt(8), entries);
			String ours = new RandomReview("Ann", seed + 1_000_000).edit(base, random.nextInt(8), entries);
			String theirs = new RandomReview("Ben", seed + 2_000_000).edit(base, random.nextInt(8), entries);
			return new Three(base, ours, theirs, entries);
		}
	}

	@Test
	void unionsOfLinesAndOursAreTheSameReview() throws Exception {
		for (long seed = 0; seed < CASES; seed++) {
			Three three = Three.random(seed);
			Review merged = read(new LineMerge().merge(three.base(), three.ours(), three.theirs()), three.entries());
			assertEquals(merged, read(union(three.base(), three.ours(), three.theirs()), three.entries()), "seed " + seed);
			assertEquals(merged, read(union(three.base(), three.theirs(), three.ours()), three.entries()), "seed " + seed);
			assertEquals(merged, read(new LineMerge().merge(three.base(), three.theirs(), three.ours()), three.entries()), "seed " + seed);
			assertEquals(merged, read(new LineMerge().merge("", three.ours(), three.theirs()), three.entries()), "without a base, seed " + seed);
		}
	}

	@Test
	void unionsByGitItselfAreTheSameReview() throws Exception {
		Assumptions.assumeTrue(hasGit(), "git is not installed");
		for (long seed = 0; seed < Math.min(CASES, 40); seed++) {
			Three three = Three.random(seed);
			Review merged = read(new LineMerge().merge(three.base(), three.ours(), three.theirs()), three.entries());
			assertEquals(merged, read(gitUnion(three), three.entries()), "seed " + seed);
		}
	}

	/** Merging again and again in a ring of people, as a shared library does. */
	@Test
	void mergesOfMergesAreComplete() throws Exception {
		for (long seed = 0; seed < CASES / 10; seed++) {
			Three three = Three.random(seed);
			List<String> entries = new ArrayList<>(three.entries());
			String once = union(three.base(), three.ours(), three.theirs());
			String other = new LineMerge().merge(three.base(), three.theirs(), three.ours());
			String mine = new RandomReview("Cat", seed).edit(once, 3, entries);
			String yours = new RandomReview("Dan", seed).edit(other, 3, entries);
			assertEquals(read(union(three.base(), mine, yours), entries), read(new LineMerge().merge(three.base(), mine, yours), entries), "seed " + seed);
		}
	}

	/** A review says the same in whatever order its lines stand. */
	@Test
	void orderOfLinesIsNothing() {
		for (long seed = 0; seed < CASES / 10; seed++) {
			Three three = Three.random(seed);
			List<String> lines = new ArrayList<>(new ReviewText(three.ours()).lines());
			Review review = review(String.join("\n", lines));
			Collections.shuffle(lines, new Random(seed));
			assertEquals(review, review(String.join("\n", lines)), "seed " + seed);
			lines.addAll(lines);
			assertEquals(review, review(String.join("\r\n", lines)), "doubled by an editor that has changed the ends of lines, seed " + seed);
		}
	}

	@Test
	void mergingNothingChangesNothing() {
		for (long seed = 0; seed < CASES / 10; seed++) {
			Three three = Three.random(seed);
			assertEquals(three.ours(), new LineMerge().merge(three.base(), three.ours(), three.base()));
			assertEquals(three.ours(), new LineMerge().merge(three.ours(), three.ours(), three.ours()));
			assertEquals(review(three.theirs()), review(new LineMerge().merge(three.base(), three.base(), three.theirs())));
		}
	}

	/** What somebody has taken out or corrected by hand does not come back. */
	@Test
	void changesByHandAreKept() {
		String base = "review framework a\n\n00000-aaaaa discussion\n00000-bbbbb comments-on 00000-aaaaa\n00000-bbbbb by Ann\n00000-bbbbb 1 | A spellling.\nnonsense\n";
		String ours = base.replace("spellling", "spelling");
		String theirs = base.replace("nonsense\n", "") + "00000-ccccc comments-on 00000-aaaaa\n00000-ccccc 1 | More.\n";
		String expected = "review framework a\n\n00000-aaaaa discussion\n00000-bbbbb comments-on 00000-aaaaa\n00000-bbbbb by Ann\n00000-bbbbb 1 | A spelling.\n"
				+ "00000-ccccc comments-on 00000-aaaaa\n00000-ccccc 1 | More.\n";
		assertEquals(expected, new LineMerge().merge(base, ours, theirs));
		assertEquals(review(expected), review(new LineMerge().merge(base, theirs, ours)));
	}

	/** Lines that nobody understands belong to somebody, too. */
	@Test
	void unknownLinesComeAlong() {
		String merged = new LineMerge().merge("review framework a\n", "review framework a\n\nx1 mood cheerful\n", "review framework a\n# my note\n???\n\nx2 mood gloomy\n");
		for (String line : List.of("review framework a", "x1 mood cheerful", "# my note", "???", "x2 mood gloomy")) {
			assertTrue(merged.contains(line + "\n"), merged);
		}
	}

	/** What people without a union would have: printed, because it is no promise. Two who write about different parts mostly have no conflict at all. */
	@Test
	void conflictsOfPlainMergesAreRare() {
		int conflicts = 0;
		int cases = 0;
		for (long seed = 0; seed < 60; seed++) {
			List<String> entries = new ArrayList<>();
			String base = new RandomReview("Ann", seed).edit("review framework a\n", 30, entries);
			String ours = new RandomReview("Ann", seed + 1).edit(base, 2, entries);
			String theirs = new RandomReview("Ben", seed + 2).edit(base, 2, entries);
			cases++;
			conflicts += new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(theirs)).containsConflicts() ? 1 : 0;
		}
		System.out.println("Plain line merges of reviews with 30 entries and two new ones on each side: " + conflicts + " of " + cases + " with a conflict");
		assertTrue(conflicts < cases / 2, conflicts + " of " + cases);
	}

	@Test
	void gitIsToldByTheLineThatIsOffered() {
		assertEquals("*.review merge=union", ReviewMerge.GIT_ATTRIBUTES);
	}

	/** The review, after making sure that all entries are there and nothing is wrong. */
	private static Review read(String text, List<String> entries) {
		ReviewText read = new ReviewText(text);
		Map<String, ReviewRecord> records = new TreeMap<>(read.records());
		entries.forEach(id -> assertTrue(records.containsKey(id) && records.get(id).kind().isPresent(), () -> id + " is missing in\n" + text));
		ReviewReader.Read review = ReviewReader.read(Path.of("a.review"), "a", read.parsed());
		assertEquals(List.of(), review.findings(), text);
		assertFalse(text.contains("<<<<<<<"));
		return review.review();
	}

	private static Review review(String text) {
		return ReviewReader.read(Path.of("a.review"), "a", new ReviewText(text).parsed()).review();
	}

	private static String union(String base, String ours, String theirs) throws IOException {
		MergeAlgorithm merge = new MergeAlgorithm();
		merge.setContentMergeStrategy(ContentMergeStrategy.UNION);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new MergeFormatter().formatMerge(out, merge.merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(theirs)), List.of("base", "ours", "theirs"), StandardCharsets.UTF_8);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static RawText raw(String text) {
		return new RawText(text.getBytes(StandardCharsets.UTF_8));
	}

	private String gitUnion(Three three) throws Exception {
		Files.writeString(folder.resolve("base"), three.base());
		Files.writeString(folder.resolve("ours"), three.ours());
		Files.writeString(folder.resolve("theirs"), three.theirs());
		Process git = new ProcessBuilder("git", "merge-file", "--union", "-p", "ours", "base", "theirs").directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String merged = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, git.waitFor());
		return merged;
	}

	private static boolean hasGit() throws InterruptedException {
		try {
			return new ProcessBuilder("git", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		}
	}
}
