package framewright.editing.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.editing.LibraryEdit;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;

/**
 * Looks for words in the prose of all frameworks that are worked on: not in names, words of the language, comments, addresses of links or
 * published versions. Reads files; call it in the background.
 */
public final class ProseSearch {

	/** More than this nobody looks through. */
	public static final int MOST = 5_000;
	/** How much of the line is shown before the words, in characters; so little that a narrow column shows the words too. */
	private static final int BEFORE = 24;
	/** How much of the line is shown after the words, in characters. */
	private static final int AFTER = 60;

	private ProseSearch() {
	}

	/**
	 * The places where words stand.
	 *
	 * @param known what is known of the library's elements, to tell where a place is; empty where nothing is yet
	 * @throws IOException when the library's folder cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public static Found find(LibraryTexts texts, Optional<LibrarySnapshot> known, Query query, IProgressMonitor monitor) throws IOException {
		List<Hit> hits = new ArrayList<>();
		Map<Path, String> seen = new LinkedHashMap<>();
		List<Path> unread = new ArrayList<>();
		if (query.isEmpty()) {
			return new Found(hits, seen, unread, false);
		}
		List<Path> files = texts.files();
		Pattern pattern = query.pattern();
		SubMonitor progress = SubMonitor.convert(monitor, "Looking for “" + query.words() + "”", files.size());
		for (Path file : files) {
			progress.split(1);
			try {
				String text = texts.text(file);
				List<Hit> own = in(text, file, known.flatMap(library -> library.file(file)).map(report -> report.tree()), pattern);
				if (!own.isEmpty()) {
					seen.put(file, text);
					hits.addAll(own);
				}
			} catch (IOException e) {
				unread.add(file);
			}
		}
		boolean more = hits.size() > MOST;
		return new Found(more ? hits.subList(0, MOST) : hits, seen, unread, more);
	}

	static List<Hit> in(String text, Path file, Optional<Node> tree, Pattern pattern) {
		List<Hit> hits = new ArrayList<>();
		int line = 1;
		int counted = 0;
		for (Prose prose : Prose.of(text)) {
			for (int[] place : prose.find(pattern)) {
				for (; counted < place[0]; counted++) {
					line += text.charAt(counted) == '\n' ? 1 : 0;
				}
				hits.add(hit(text, file, tree, place[0], place[1], line));
			}
		}
		return hits;
	}

	private static Hit hit(String text, Path file, Optional<Node> tree, int start, int end, int line) {
		int lineStart = text.lastIndexOf('\n', start - 1) + 1;
		int newline = text.indexOf('\n', end);
		int lineEnd = newline < 0 ? text.length() : newline;
		String before = text.substring(lineStart, start).stripLeading().replaceFirst("^(\\||-{1,3})\\s*", "");
		String after = text.substring(end, lineEnd).stripTrailing();
		String title = tree.map(Node::title).orElseGet(() -> String.valueOf(file.getFileName()));
		String heading = tree.flatMap(root -> root.at(start)).map(Node::heading).orElse(title);
		return new Hit(file, title, heading, start, end - start, line, end(before),
				text.substring(start, end).replaceAll("\\s*\\n\\s*\\|?\\s*", " "), after.length() > AFTER ? after.substring(0, AFTER) + "…" : after);
	}

	/** The last words of what stands before. */
	private static String end(String before) {
		if (before.length() <= BEFORE) {
			return before;
		}
		String end = before.substring(before.length() - BEFORE);
		int blank = end.indexOf(' ');
		return "…" + (blank < 0 || blank == end.length() - 1 ? end : end.substring(blank + 1));
	}

	/** Puts other words in some places. Words that go over the end of a line are brought onto the first. */
	public static LibraryEdit replace(Collection<Hit> hits, String words) {
		// What would end the line or the prose is no part of it.
		String plain = words.replaceAll("\\s*\\R\\s*", " ");
		Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();
		hits.forEach(hit -> edits.computeIfAbsent(hit.file(), file -> new ArrayList<>()).add(hit.replace(plain)));
		return new LibraryEdit(edits, Map.of());
	}
}
