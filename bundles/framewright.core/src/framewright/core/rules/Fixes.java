package framewright.core.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Migration;
import framewright.dsl.text.Markdown;
import framewright.dsl.validation.IssueCodes;

/** Mends what can be mended without a decision: markup outside the subset of prose, and an older form of the language. No word is lost. */
public final class Fixes {

	private Fixes() {
	}

	/**
	 * Mends a file in place. A published version never changes.
	 *
	 * @return how many faults were mended
	 */
	public static int apply(Path file) throws IOException {
		Library library = Library.containing(file);
		LibraryReader reader = new LibraryReader(library);
		Optional<FrameworkFile> read = reader.read(file).filter(framework -> framework.resource().getParseResult() != null);
		if (read.isEmpty() || library.isPublished(file)) {
			return 0;
		}
		String text = Files.readString(file);
		String migrated = Migration.migrate(text);
		if (!migrated.equals(text)) {
			FrameworkText.save(file, migrated);
			return 1;
		}
		List<Finding> markup = new ArrayList<>(reader.check(file, null).stream().filter(finding -> finding.code().equals(IssueCodes.PROSE_MARKUP)).toList());
		// From the end, so that places before it stay where they are; a line that has several faults is mended once.
		markup.sort(Comparator.comparingInt(Finding::offset).reversed());
		StringBuilder mended = new StringBuilder(text);
		int last = -1;
		int count = 0;
		for (Finding finding : markup) {
			String line = mended.substring(finding.offset(), finding.offset() + finding.length());
			String plain = line.isEmpty() ? line : line.charAt(0) + " " + Markdown.toSubset(line.substring(1).strip());
			if (finding.offset() != last && !plain.equals(line)) {
				mended.replace(finding.offset(), finding.offset() + finding.length(), plain);
				count++;
			}
			last = finding.offset();
		}
		if (count > 0) {
			FrameworkText.save(file, mended.toString());
		}
		return count;
	}
}
