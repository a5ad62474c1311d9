package framewright.core.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.dsl.Migration;
import framewright.dsl.text.Markdown;
import framewright.dsl.validation.IssueCodes;

/** Mends what can be mended without a decision: markup outside the subset of prose, an older form of the language, and what a rule is sure of. No other word is lost. */
public final class Fixes {

	/** Mending the beginning of a block may uncover its end; blocks lie in blocks a few deep at most. */
	private static final int ROUNDS = 10;

	/** The mark that a line begins with, the spaces behind it, and what is written there. */
	private static final Pattern LINE = Pattern.compile("(\\||-{1,3}) ?([ \\t]*)(.*)", Pattern.DOTALL);

	/** From this indentation on, Markdown takes a line for computer code. */
	private static final int CODE = 4;

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
		int count = migrated.equals(text) || !FrameworkText.parses(migrated) ? 0 : 1;
		StringBuilder mended = new StringBuilder(count == 0 ? text : migrated);
		for (int round = 0, found = 1; found > 0 && round < ROUNDS; round++) {
			reader.read(file, mended.toString());
			found = mendMarkup(mended, reader.check(file, null));
			count += found;
		}
		count += mendWhatRulesAreSureOf(mended, reader, file);
		if (count > 0) {
			if (!Files.readString(file).equals(text)) {
				throw new IOException(file.getFileName() + " was changed by somebody else meanwhile. Nothing was mended in it; try again.");
			}
			FrameworkText.save(file, mended.toString());
		}
		return count;
	}

	/** What one rule mends may be what another finds, so it is looked at again until nothing more is found. */
	private static int mendWhatRulesAreSureOf(StringBuilder text, LibraryReader reader, Path file) throws IOException {
		RuleSettings settings = RuleSettings.of(LibrarySettings.of(reader.library()));
		int count = 0;
		for (int round = 0, found = 1; found > 0 && round < ROUNDS; round++) {
			FrameworkFile framework = reader.read(file, text.toString());
			List<Finding> findings = new FrameworkRules().check(framework, reader.library(), settings, false, null);
			List<Finding.Mend> mends = fitting(text.toString(), findings.stream().flatMap(finding -> finding.mend().stream()).filter(Finding.Mend::sure).toList());
			String mended = mended(text.toString(), mends);
			found = mended.contentEquals(text) || FrameworkText.parses(text.toString()) && !FrameworkText.parses(mended) ? 0 : mends.size();
			if (found > 0) {
				text.replace(0, text.length(), mended);
				count += found;
			}
		}
		return count;
	}

	/** Those mends that are for a text as it is now, in its order. Of two that are about the same words the first is among them. */
	public static List<Finding.Mend> fitting(String text, Collection<Finding.Mend> mends) {
		List<Finding.Mend> fitting = new ArrayList<>();
		int done = 0;
		for (Finding.Mend mend : mends.stream().sorted(Comparator.comparingInt(Finding.Mend::offset)).toList()) {
			if (mend.offset() >= done && mend.fits(text)) {
				fitting.add(mend);
				done = mend.offset() + mend.length();
			}
		}
		return fitting;
	}

	/** A text with other words where mends say so, as far as they {@linkplain #fitting fit}. */
	public static String mended(String text, Collection<Finding.Mend> mends) {
		StringBuilder mended = new StringBuilder();
		int done = 0;
		for (Finding.Mend mend : fitting(text, mends)) {
			mended.append(text, done, mend.offset()).append(mend.text());
			done = mend.offset() + mend.length();
		}
		return mended.append(text, done, text.length()).toString();
	}

	private static int mendMarkup(StringBuilder text, List<Finding> findings) {
		// From the end, so that places before it stay where they are; a line that has several faults is mended once.
		List<Finding> markup = findings.stream().filter(finding -> finding.code().equals(IssueCodes.PROSE_MARKUP)).sorted(Comparator.comparingInt(Finding::offset).reversed()).toList();
		int last = -1;
		int count = 0;
		for (Finding finding : markup) {
			if (finding.offset() == last) {
				continue;
			}
			last = finding.offset();
			int end = finding.offset() + finding.length();
			String line = text.substring(finding.offset(), end);
			String plain = mend(line);
			if (!plain.equals(line)) {
				text.replace(finding.offset(), end, plain);
				count++;
			}
		}
		return count;
	}

	/** A line of prose or an entry, mark included, with the same words and without what is outside the subset of prose. */
	public static String mend(String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			return line;
		}
		String indent = parts.group(2).length() < CODE && !parts.group(2).contains("\t") ? parts.group(2) : "";
		return (parts.group(1) + " " + indent + Markdown.toSubset(parts.group(3))).stripTrailing();
	}
}
