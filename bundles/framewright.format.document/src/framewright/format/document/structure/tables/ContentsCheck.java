package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.structure.tables.Contents.Entry;
import framewright.format.document.structure.tables.Rubric.Part;
import framewright.format.document.structure.tables.Rubric.Told;

/** Compares a list of contents with the parts that the document has: it supplies what these lack, and what differs is a doubt. */
final class ContentsCheck {

	/** Titles that are less alike than this are not of the same part. */
	private static final double ALIKE = 0.5;

	/** A title with at most this share of the letters of the other is a short form of it. */
	private static final double SHORT = 0.75;

	private final Contents contents;
	private final Levels levels;
	private final List<Doubt> doubts;
	private final List<Told> told;

	ContentsCheck(Contents contents, Levels levels, List<Doubt> doubts, List<Told> told) {
		this.contents = contents;
		this.levels = levels;
		this.doubts = doubts;
		this.told = told;
	}

	/** The titles that a list of contents has for the components of a part. */
	static List<Entry> titlesOf(Part part, Contents contents) {
		List<Entry> titles = new ArrayList<>();
		boolean inside = false;
		String key = Words.key(part.title);
		for (Entry entry : contents.entries()) {
			boolean coded = entry.group() || entry.code() != null && !entry.code().kind().equals(Code.LETTERS);
			boolean own = isOf(entry, part, key);
			if (own || coded) {
				inside = own && !entry.group() && titles.isEmpty();
			} else if (inside) {
				titles.add(entry);
			}
		}
		return titles;
	}

	/**
	 * Whether a title in the list is that of a part.
	 *
	 * @param key the title of the part for comparison
	 */
	private static boolean isOf(Entry entry, Part part, String key) {
		boolean codes = entry.code() != null && part.code != null;
		return codes ? entry.code().number().equalsIgnoreCase(part.code.number()) && entry.code().kind().equals(part.code.kind()) : entry.key().equals(key);
	}

	void against(Part root) {
		Map<Entry, Part> found = new HashMap<>();
		walk(root, found);
		for (Entry entry : contents.entries()) {
			Part part = found.get(entry);
			if (part == null) {
				told.add(new Told(entry.block(), null, "list of contents"));
				doubts.add(new Doubt(Texts.line(entry.block()), "The list of contents names “" + entry.title() + "”, which was not found in the document. Check whether something is missing."));
			} else {
				told.add(new Told(entry.block(), part, "title, in the list of contents"));
			}
		}
	}

	private void walk(Part part, Map<Entry, Part> found) {
		String key = Words.key(part.title);
		for (Entry entry : contents.entries()) {
			if (!part.title.isEmpty() && isOf(entry, part, key) && !part.kind.equals(Texts.COMPONENT)) {
				found.put(entry, part);
				compare(part, entry);
			}
		}
		List<Part> components = part.parts.stream().filter(inner -> inner.kind.equals(Texts.COMPONENT)).toList();
		List<Entry> titles = titlesOf(part, contents);
		if (!titles.isEmpty()) {
			components(part, components, titles, found);
		}
		part.parts.stream().filter(inner -> !inner.kind.equals(Texts.COMPONENT)).toList().forEach(inner -> walk(inner, found));
	}

	private void components(Part above, List<Part> components, List<Entry> titles, Map<Entry, Part> found) {
		if (components.size() == titles.size()) {
			for (int i = 0; i < titles.size(); i++) {
				match(components.get(i), titles.get(i), found);
			}
			return;
		}
		int from = 0;
		for (Entry entry : titles) {
			int best = -1;
			for (int i = from; i < components.size(); i++) {
				double alike = Words.inside(entry.title(), components.get(i).title);
				if (alike >= ALIKE && (best < 0 || alike > Words.inside(entry.title(), components.get(best).title))) {
					best = i;
				}
			}
			if (best >= 0) {
				match(components.get(best), entry, found);
				from = best + 1;
				continue;
			}
			Part part = new Part(Texts.COMPONENT, entry.code(), Texts.title(entry.title()), entry.block(), levels.count());
			part.rated = true;
			part.lossTold = true;
			part.sureness = Sureness.GUESSED;
			above.parts.add(from < components.size() ? above.parts.indexOf(components.get(from)) : above.parts.size(), part);
			found.put(entry, part);
			doubts.add(new Doubt(Texts.line(entry.block()), "Only the list of contents names “" + entry.title() + "” in " + Texts.name(null, above) + "; the document has no texts of it. Compare with the original and add what is missing."));
		}
		doubts.add(new Doubt(Texts.line(titles.get(0).block()), "The list of contents names " + titles.size() + " components of " + Texts.name(null, above) + ", and the document itself has " + components.size() + ". Check which are right."));
	}

	private void match(Part part, Entry entry, Map<Entry, Part> found) {
		found.put(entry, part);
		if (part.title.isEmpty() || part.titles.isEmpty()) {
			part.title = part.title.isEmpty() ? Texts.title(entry.title()) : part.title;
			part.titles.add(entry.block());
			return;
		}
		compare(part, entry);
	}

	private void compare(Part part, Entry entry) {
		String listed = Texts.title(entry.title());
		if (listed.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).equals(part.title.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))) {
			return;
		}
		if (listed.length() <= SHORT * part.title.length()) {
			part.shortTitle = listed;
			return;
		}
		doubts.add(new Doubt(Texts.line(entry.block()), "The list of contents says “" + listed + "”, and " + (part.titles.isEmpty() ? "the document" : "line " + Texts.line(part.titles.get(0)))
				+ " says “" + part.title + "”. The second was taken. Check which is right."));
	}
}
