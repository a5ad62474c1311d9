package framewright.versions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.UnreadableTextException;
import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Faults;

/** The copies that a synchronised drive leaves when two people changed a file at the same time; see {@link #list}. */
public final class ConflictCopies {

	/** Endings that nobody gives to a file himself: “ (Ada's conflicted copy 2026-05-03)”, “ (1)”, “.sync-conflict-20260503-101500-ABCDEFG”, “_conf(1)”. */
	private static final Pattern CERTAIN = Pattern.compile("(.+?)(?: ?\\([^()]*(?:conflict|conflicted copy|case conflict|kopie|copie)[^()]*\\)| ?\\(\\d{1,3}\\)|\\.sync-conflict-[0-9A-Za-z-]+|_conf\\(\\d+\\)|_conflict-[0-9-]+)", Pattern.CASE_INSENSITIVE);

	/** Endings that could be part of a name: that of a computer (“-STAFFROOM-PC”), a number (“ 2”), “ - Copy”. */
	private static final Pattern LIKELY = Pattern.compile("(.+?)(?:-[A-Za-z0-9][A-Za-z0-9-]*|_[A-Za-z0-9-]+| \\d{1,3}| - copy(?: ?\\(\\d+\\))?| copy(?: \\d+)?)", Pattern.CASE_INSENSITIVE);

	/** The name of the framework in a text, behind comments. */
	private static final Pattern NAME = Pattern.compile("\\A\uFEFF?(?:\\s|//[^\\n]*\\n)*framework\\s+([A-Za-z_][A-Za-z0-9_-]*)");
	private static final int BEGINNING = 16_384;

	/**
	 * A copy.
	 *
	 * @param copy the copy
	 * @param file the file that it belongs to
	 * @param base the text that both go back to, as far as that is known: the last saved version, else the last published; empty where there is neither
	 */
	public record ConflictCopy(Path copy, Path file, Optional<OldText> base) {
	}

	private final VersionedLibrary library;

	public ConflictCopies(VersionedLibrary library) {
		this.library = library;
	}

	/** The copies in the library, in the order of their paths. */
	public List<ConflictCopy> list() throws VersionsException {
		try {
			List<ConflictCopy> copies = new ArrayList<>();
			for (Path file : library.library().files()) {
				Optional<Path> original = original(file);
				if (original.isPresent()) {
					copies.add(new ConflictCopy(file, original.get(), base(original.get())));
				}
			}
			return copies;
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	boolean isCopy(Path file) {
		return original(file).isPresent();
	}

	/** The file that a copy belongs to: it bears the name of the framework in the copy, and the copy bears it with an addition. */
	private static Optional<Path> original(Path file) {
		if (!Library.isFramework(file) || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		String name = Library.name(file);
		Matcher certain = CERTAIN.matcher(name);
		if (certain.matches()) {
			return beside(file, certain.group(1)).filter(original -> inside(file).map(Library.name(original)::equals).orElse(true));
		}
		if (!LIKELY.matcher(name).matches()) {
			return Optional.empty();
		}
		return inside(file).filter(framework -> !framework.equals(name) && name.startsWith(framework) && LIKELY.matcher("x" + name.substring(framework.length())).matches()).flatMap(framework -> beside(file, framework));
	}

	private static Optional<Path> beside(Path copy, String name) {
		return Optional.of(copy.resolveSibling(name + Library.EXTENSION)).filter(Files::isRegularFile);
	}

	private static Optional<String> inside(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			Matcher matcher = NAME.matcher(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
			return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private Optional<OldText> base(Path file) throws VersionsException {
		FrameworkHistory history = new FrameworkHistory(library);
		if (library.keepsVersions()) {
			try {
				return Optional.of(history.text(file, FrameworkHistory.LAST_SAVED));
			} catch (VersionsException e) {
				if (e.reason() != Reason.NOT_FOUND) {
					throw e;
				}
			}
		}
		List<PublishedVersion> published = history.published(file);
		return published.isEmpty() ? Optional.empty() : Optional.of(history.text(published.get(published.size() - 1), file));
	}

	/**
	 * Brings a copy and its file together. Writes nothing.
	 *
	 * @throws VersionsException when one of the texts cannot be read, or it is not known what both go back to
	 */
	public Merged merge(ConflictCopy copy, Comparison comparison) throws VersionsException {
		OldText base = copy.base().orElseThrow(() -> new VersionsException(Reason.NOT_FOUND,
				"It is not known which text “" + copy.copy().getFileName() + "” and “" + copy.file().getFileName() + "” both go back to, for no version was saved or published. Compare the two, and take over what you want to keep."));
		try {
			return comparison.merge(base.text(), text(copy.file()), text(copy.copy()));
		} catch (UnreadableTextException e) {
			throw new VersionsException(Reason.UNREADABLE, e.getMessage(), e);
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	private static String text(Path file) throws IOException {
		return PublishedHistory.decode(Files.readAllBytes(file), file.toString());
	}

	/**
	 * Writes what was decided into the file, and then takes the copy away.
	 *
	 * @param seen   the file's text when it was decided; when it is another by now, nothing is written
	 * @param copied the copy's text when it was decided
	 */
	public void settle(ConflictCopy copy, String seen, String copied, String decided) throws VersionsException {
		if (!FrameworkText.parses(decided)) {
			throw new VersionsException(Reason.UNREADABLE, "The text that was decided on does not follow the language. Nothing was written.");
		}
		try {
			if (!text(copy.file()).equals(seen) || !text(copy.copy()).equals(copied)) {
				throw new VersionsException(Reason.CHANGED_MEANWHILE, "“" + copy.file().getFileName() + "” or its copy was changed meanwhile. Nothing was written. Bring them together again.");
			}
			byte[] before = Files.readAllBytes(copy.file());
			boolean marked = before.length > 2 && Arrays.equals(Arrays.copyOf(before, 3), "\uFEFF".getBytes(StandardCharsets.UTF_8));
			FrameworkText.save(copy.file(), (marked ? "\uFEFF" : "") + decided);
			library.steps().at("written");
			Files.delete(copy.copy());
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}
}
