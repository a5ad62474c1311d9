package framewright.editing.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import framewright.core.library.Finding;
import framewright.core.library.Finding.Mend;
import framewright.core.library.FrameworkText;
import framewright.core.rules.Fixes;
import framewright.editing.LibraryEdit;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;
import framewright.editing.preview.Preview;

/**
 * All that one rule would mend in the frameworks of a library, to look at before it is done as one step. Immutable.
 *
 * @param preview what changes
 * @param mends how many places are mended
 * @param kept how many frameworks have places that are not mended because they must stay as they are
 */
public record AllMends(Preview preview, int mends, int kept) {

	/**
	 * Looks at what was found. Only what is for the texts as they are now counts, and only where the text can still be read afterwards. Reads files and parses; call it in the background.
	 *
	 * @param rule the id of the rule
	 * @param only the one file to mend; empty for all
	 * @param frozen whether a file with its text must stay as it is
	 * @throws IOException when a file cannot be read; its message is for people
	 */
	public static AllMends of(LibraryTexts texts, List<Finding> findings, String rule, Optional<Path> only, BiPredicate<Path, String> frozen) throws IOException {
		Map<Path, List<Mend>> wanted = new LinkedHashMap<>();
		findings.stream().filter(finding -> finding.code().equals(rule) && finding.mend().isPresent() && (only.isEmpty() || only.get().equals(finding.file())))
				.sorted(Comparator.comparing(Finding::file)).forEach(finding -> wanted.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding.mend().get()));
		Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();
		int count = 0;
		int kept = 0;
		for (Map.Entry<Path, List<Mend>> one : wanted.entrySet()) {
			Path file = one.getKey();
			String text = texts.text(file);
			List<Mend> mends = Fixes.fitting(text, one.getValue());
			if (mends.isEmpty()) {
				continue;
			}
			if (texts.library().isPublished(file) || frozen.test(file, text) || FrameworkText.parses(text) && !FrameworkText.parses(Fixes.mended(text, mends))) {
				kept++;
			} else {
				edits.put(file, mends.stream().map(mend -> new TextEdit(mend.offset(), mend.length(), mend.text())).toList());
				count += mends.size();
			}
		}
		return new AllMends(Preview.of(texts, new LibraryEdit(edits, Map.of())), count, kept);
	}

	/** How much is mended, for people. */
	public String words() {
		String stays = kept == 0 ? "" : kept == 1 ? " One framework is left out: it is published as it is, or could not be read afterwards." : " " + kept + " frameworks are left out: they are published as they are, or could not be read afterwards.";
		return switch (mends) {
			case 0 -> "There is nothing to mend that is plain." + stays;
			case 1 -> "One place is mended." + stays;
			default -> mends + " places are mended in " + (preview.texts().size() == 1 ? "one framework." : preview.texts().size() + " frameworks.") + stays;
		};
	}
}
