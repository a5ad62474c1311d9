package framewright.ui.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.library.Library;
import framewright.ui.across.OpenTexts;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;
import framewright.ui.model.versions.HistoryRow;
import framewright.ui.model.versions.HistoryRows;
import framewright.versions.FrameworkHistory;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** The texts of a framework that can be compared with each other. */
public final class Candidates {

	private Candidates() {
	}

	/**
	 * What is in the editor of the file, the file, and the published versions, newest first.
	 *
	 * @param file the file that is worked on, not a published version
	 */
	public static List<ComparedText> of(Library library, Path file) {
		List<ComparedText> texts = new ArrayList<>();
		if (Files.isRegularFile(file) || OpenTexts.buffer(file).isPresent()) {
			texts.add(edited(file));
		}
		if (OpenTexts.buffer(file).filter(ITextFileBuffer::isDirty).isPresent()) {
			texts.add(saved(file));
		}
		try {
			library.published(Library.name(file)).reversed().forEach(version -> texts.add(published(version)));
		} catch (IOException e) {
			ILog.of(Candidates.class).warn("The published versions of " + file + " could not be listed.", e);
		}
		return texts;
	}

	/**
	 * The same with the versions that were saved, as the history tells them. To be called in the background.
	 *
	 * @param known what {@link #of} found
	 */
	static List<ComparedText> withSaved(List<ComparedText> known, Library library, Path file, IProgressMonitor monitor) throws VersionsException {
		List<ComparedText> texts = new ArrayList<>(known.stream().filter(text -> text.kind() != Kind.PUBLISHED).toList());
		for (HistoryRow row : new HistoryRows(VersionedLibrary.of(library), file).list(false, monitor)) {
			if (row.kind() != HistoryRow.Kind.NOW) {
				texts.add(of(row, file));
			}
		}
		return texts;
	}

	/** The text of a row of the history of a file; not of the one that stands for the text of now. */
	public static ComparedText of(HistoryRow row, Path file) {
		return row.published().map(version -> published(version.file())).orElseGet(() -> kept(file, HistoryRows.label(row), row.id()));
	}

	/**
	 * A version that is kept in the history of a file.
	 *
	 * @param version what {@link FrameworkHistory#text(Path, String)} knows it by
	 */
	public static ComparedText kept(Path file, String label, String version) {
		return new ComparedText(Kind.KEPT, label, version, file, () -> {
			try {
				return new FrameworkHistory(VersionedLibrary.containing(file)).text(file, version).text();
			} catch (VersionsException e) {
				throw new IOException(e.getMessage(), e);
			}
		});
	}

	static ComparedText published(Path version) {
		return new ComparedText(Kind.PUBLISHED, "version " + Library.version(version), version, () -> file(version));
	}

	static ComparedText saved(Path file) {
		return new ComparedText(Kind.SAVED, "the saved file", file, () -> file(file));
	}

	/** What is in the editor of a file, or in the file when no editor has it open. */
	static ComparedText edited(Path file) {
		boolean dirty = OpenTexts.buffer(file).filter(ITextFileBuffer::isDirty).isPresent();
		return new ComparedText(Kind.EDITED, dirty ? "your text, not saved" : "your current text", file, () -> {
			Optional<ITextFileBuffer> open = OpenTexts.buffer(file);
			return open.isPresent() ? open.get().getDocument().get() : file(file);
		});
	}

	private static String file(Path file) throws IOException {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		} catch (java.nio.charset.CharacterCodingException e) {
			throw new IOException("The file " + file + " is no text in UTF-8. Open it in the program that wrote it and save it as UTF-8.", e);
		} catch (java.nio.file.NoSuchFileException e) {
			throw new IOException("The file " + file + " is not there any more.", e);
		} catch (IOException e) {
			throw new IOException("The file " + file + " could not be read. Check that you may read it.", e);
		}
	}
}
