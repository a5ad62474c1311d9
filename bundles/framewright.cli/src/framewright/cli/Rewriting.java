package framewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;

/**
 * Puts another text in the place of files' texts. A file that does not parse is left as it is, with its errors told; a published version never changes.
 *
 * @param terminal where to tell about it
 * @param rewrite from the old text to the new
 * @param done what was done to a file, to follow "FILE: "
 * @param due what is the matter with a file that would be changed
 */
record Rewriting(Terminal terminal, UnaryOperator<String> rewrite, String done, String due) {

	int run(List<Path> files, boolean check) throws IOException {
		int code = ExitCode.FINE;
		for (Path file : files) {
			String rewritten = rewritten(file);
			if (rewritten == null) {
				code = Math.max(code, ExitCode.FINDINGS);
			} else if (!rewritten.equals(Files.readString(file))) {
				code = Math.max(code, replace(file, rewritten, check));
			}
		}
		return code;
	}

	private int replace(Path file, String rewritten, boolean check) throws IOException {
		if (check) {
			terminal.print(Shown.path(file) + ": " + due);
			return ExitCode.FINDINGS;
		}
		if (Library.containing(file).isPublished(file)) {
			terminal.fail(Shown.path(file) + ": this version is published and does not change. Work on the framework's own file.");
			return ExitCode.FINDINGS;
		}
		FrameworkText.save(file, rewritten);
		terminal.print(Shown.path(file) + ": " + done);
		return ExitCode.FINE;
	}

	/** The new text; {@code null} when the file cannot be understood, after telling why. */
	private String rewritten(Path file) throws IOException {
		LibraryReader reader = new LibraryReader(Library.containing(file));
		boolean readable = reader.read(file).filter(framework -> framework.resource().getParseResult() != null).isPresent();
		if (readable) {
			String rewritten = rewrite.apply(Files.readString(file));
			if (FrameworkText.parses(rewritten)) {
				return rewritten;
			}
		}
		List<Finding> errors = reader.check(file, null).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
		errors.forEach(finding -> terminal.fail(finding.print(Shown.path(file))));
		return null;
	}
}
