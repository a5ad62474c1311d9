package framewright.versions.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.merge.ContentMergeStrategy;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;
import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Merged.Piece;
import framewright.core.compare.Merged.Settled;
import framewright.core.compare.UnreadableTextException;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.FileConflict;
import framewright.versions.FileConflict.Kind;
import framewright.versions.git.TreeMerge.Side;
import framewright.versions.git.TreeMerge.Undecided;

/** Brings together a file that both sides changed: a framework by its elements, the lines of {@code versions.txt} by their versions, other text line by line. */
final class TextMerge {

	private static final DiffAlgorithm LINES = DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM);

	private final GitLibrary git;
	private final Optional<Comparison> comparison;
	private final RevCommit theirs;
	private Undecided undecided;

	TextMerge(GitLibrary git, Optional<Comparison> comparison, RevCommit theirs) {
		this.git = git;
		this.comparison = comparison;
		this.theirs = theirs;
	}

	/** What somebody has to decide about, after {@link #merge} gave nothing. */
	Undecided undecided() {
		return undecided;
	}

	/** The file with the changes of both sides; empty when somebody has to decide. */
	Optional<FileChange> merge(String path, Side base, Side ours, Side other) throws IOException {
		if (!ours.isThere() || !other.isThere()) {
			return decide(path, ours.isThere() ? Kind.REMOVED_THERE : Kind.REMOVED_HERE, base, ours, other, Optional.empty());
		}
		Optional<String> was = text(base);
		Optional<String> mine = text(ours);
		Optional<String> their = text(other);
		if (mine.isEmpty() || their.isEmpty() || base.isThere() && was.isEmpty()) {
			return decide(path, Kind.NO_TEXT, base, ours, other, Optional.empty());
		}
		if (isPublishedVersion(path)) {
			return decide(path, Kind.BOTH_PUBLISHED, base, ours, other, Optional.empty());
		}
		boolean windows = mine.get().contains("\r\n");
		Optional<Merged> merged = merged(path, was.map(TextMerge::unix), unix(mine.get()), unix(their.get()));
		if (merged.isEmpty() || !merged.get().isClean() || isFramework(path) && !FrameworkText.parses(text(merged.get()))) {
			Optional<Merged> places = merged.filter(one -> !one.isClean());
			return decide(path, base.isThere() ? Kind.BOTH_CHANGED : Kind.BOTH_ADDED, base, ours, other, places);
		}
		String text = text(merged.get());
		FileMode mode = ours.mode().equals(base.mode()) ? other.mode() : ours.mode();
		return Optional.of(FileChange.to(path, mode, new Trees(git).blob((windows ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8))));
	}

	private static String text(Merged merged) {
		return merged.text(conflict -> "");
	}

	static String unix(String text) {
		return text.replace("\r\n", "\n");
	}

	private Optional<FileChange> decide(String path, Kind kind, Side base, Side ours, Side other, Optional<Merged> merged) throws IOException {
		Path file = git.shown(path);
		Optional<String> mine = text(ours);
		undecided = new Undecided(new FileConflict(file, kind, text(base).map(TextMerge::unix), mine.map(TextMerge::unix), text(other).map(TextMerge::unix), merged), path, ours, other,
				mine.filter(text -> text.contains("\r\n")).isPresent());
		return Optional.empty();
	}

	private boolean isPublishedVersion(String path) {
		return isFramework(path) && path.startsWith(git.prefix() + PublishedVersions.FOLDER + "/");
	}

	private static boolean isFramework(String path) {
		return path.endsWith(Library.EXTENSION);
	}

	private Optional<String> text(Side side) throws IOException {
		if (!side.isPlain()) {
			return Optional.empty();
		}
		byte[] content = git.content(side.blob());
		if (RawText.isBinary(content)) {
			return Optional.empty();
		}
		try {
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	/** Empty when the file has to be decided as a whole. */
	private Optional<Merged> merged(String path, Optional<String> base, String ours, String other) throws IOException {
		if (path.endsWith("/" + PublishedVersions.FILE)) {
			Optional<String> lines = VersionLines.merge(base.orElse(""), ours, other);
			if (lines.isPresent()) {
				return Optional.of(new Merged(List.of(new Settled(lines.get()))));
			}
		}
		if (isFramework(path)) {
			if (base.isEmpty()) {
				return Optional.empty();
			}
			if (comparison.isPresent()) {
				try {
					return Optional.of(comparison.get().merge(base.get(), ours, other));
				} catch (UnreadableTextException e) {
					return Optional.empty();
				}
			}
		}
		return Optional.of(lines(base.orElse(""), ours, other, git.isUnion(path, theirs.getTree())));
	}

	/** Line by line, as Git does. */
	static Merged lines(String base, String ours, String other, boolean union) {
		MergeAlgorithm algorithm = new MergeAlgorithm(LINES);
		algorithm.setContentMergeStrategy(union ? ContentMergeStrategy.UNION : ContentMergeStrategy.CONFLICT);
		MergeResult<RawText> result = algorithm.merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(other));
		List<Piece> pieces = new ArrayList<>();
		String mine = null;
		String was = "";
		for (MergeChunk chunk : result) {
			String text = text(result.getSequences().get(chunk.getSequenceIndex()), chunk);
			if (chunk.getConflictState() == ConflictState.NO_CONFLICT) {
				pieces.add(new Settled(text));
			} else if (chunk.getConflictState() == ConflictState.FIRST_CONFLICTING_RANGE) {
				mine = text;
			} else if (chunk.getConflictState() == ConflictState.BASE_CONFLICTING_RANGE) {
				was = text;
			} else {
				pieces.add(new Conflict("", "", "", was, mine, text));
				was = "";
			}
		}
		return new Merged(pieces);
	}

	private static RawText raw(String text) {
		return new RawText(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(RawText lines, MergeChunk chunk) {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (int i = chunk.getBegin(); i < chunk.getEnd(); i++) {
			ByteBuffer line = lines.getRawString(i);
			text.write(line.array(), line.arrayOffset() + line.position(), line.remaining());
			if (i < lines.size() - 1 || !lines.isMissingNewlineAtEnd()) {
				text.write('\n');
			}
		}
		return text.toString(StandardCharsets.UTF_8);
	}
}
