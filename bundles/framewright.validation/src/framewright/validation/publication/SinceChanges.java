package framewright.validation.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.xtext.resource.XtextResource;

import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.extension.Services;
import framewright.core.library.FrameworkFile;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;

/** A rule about the changes since the version that was published last, as the comparison tells them. Where there is no comparison, or the text cannot be read, it has nothing to say. */
abstract class SinceChanges extends SincePublished {

	/** How many comparisons are kept, for the rules that are asked of one text one after the other. */
	private static final int KEPT = 4;

	private record Compared(Path file, FileTime written, String text) {
	}

	private static final Map<Compared, SoftReference<Changes>> LAST = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Compared, SoftReference<Changes>> eldest) {
			return size() > KEPT;
		}
	};

	private final Supplier<Optional<Comparison>> comparison;

	SinceChanges() {
		this(() -> Services.find(Comparison.class));
	}

	/** With a comparison of one's own, for tests. */
	SinceChanges(Supplier<Optional<Comparison>> comparison) {
		this.comparison = comparison;
	}

	@Override
	final void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		Optional<Comparison> found = comparison.get();
		if (found.isEmpty() || !(situation.framework().eResource() instanceof XtextResource resource) || resource.getParseResult() == null || resource.getParseResult().hasSyntaxErrors()) {
			return;
		}
		try {
			validate(situation, last, changes(found.get(), last.file(), new FrameworkFile(situation.file(), resource).text(), monitor), report);
		} catch (UnreadableTextException e) {
			return; // said by the checks of the language
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	abstract void validate(Situation situation, Published last, Changes changes, Report report);

	private static Changes changes(Comparison comparison, Path old, String text, IProgressMonitor monitor) throws UnreadableTextException, IOException {
		Compared key = new Compared(old, Files.getLastModifiedTime(old), text);
		synchronized (LAST) {
			Changes kept = LAST.containsKey(key) ? LAST.get(key).get() : null;
			if (kept != null) {
				return kept;
			}
		}
		Changes changes = comparison.between(new Comparison.Text("the last published version", Published.text(old)), new Comparison.Text("the text", text), () -> monitor != null && monitor.isCanceled());
		synchronized (LAST) {
			LAST.put(key, new SoftReference<>(changes));
		}
		return changes;
	}
}
