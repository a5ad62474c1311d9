package framewright.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;

import framewright.core.compare.Change;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Target;
import framewright.editing.remarks.Remark;
import framewright.editing.remarks.Remarks;
import framewright.ui.across.OpenTexts;

/** Shows above each element how long it is, what it lacks, where it is used, and whether it changed since the last published version. */
public final class ElementRemarks extends AbstractCodeMiningProvider {

	/** In a longer text a line more above each element is in the way, and to draw it slows typing down. */
	private static final int MOST_LETTERS = 500_000;

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		IDocument document = viewer.getDocument();
		OpenDocument open = document == null || !RemarksShown.get() || document.getLength() > MOST_LETTERS ? null : OpenDocument.of(document).orElse(null);
		if (open == null) {
			return CompletableFuture.completedFuture(List.of());
		}
		return CompletableFuture.supplyAsync(() -> remarks(open, document, monitor));
	}

	private List<ICodeMining> remarks(OpenDocument open, IDocument document, IProgressMonitor monitor) {
		try {
			String text = document.get();
			LibraryTexts texts = OpenTexts.library().orElse(null);
			if (texts == null || monitor.isCanceled()) {
				return List.of();
			}
			Map<Target, Integer> uses = uses(texts, monitor);
			Set<String> changed = changed(texts.library(), open.model().file(), text, monitor);
			List<Remark> remarks = open.model().read(text, resource -> Frameworks.of(resource).map(framework -> Remarks.of(framework, uses, changed)).orElse(List.of()));
			List<ICodeMining> minings = new ArrayList<>();
			for (Remark remark : remarks) {
				if (!text.equals(document.get())) {
					return List.of();
				}
				minings.add(new Above(document.getLineOfOffset(remark.offset()), document, remark.words()));
			}
			return minings;
		} catch (BadLocationException | OperationCanceledException | CancellationException e) {
			return List.of(); // The text has changed; the platform asks again. Its monitor says so with one of these, too.
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(ElementRemarks.class).error("Remarks about elements could not be made.", e);
			return List.of();
		}
	}

	private static Map<Target, Integer> uses(LibraryTexts texts, IProgressMonitor monitor) {
		List<NamesInText> names = new ArrayList<>();
		try {
			for (Path file : texts.files()) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				names.add(texts.names(file));
			}
		} catch (IOException e) {
			// What cannot be read uses nothing that could be told.
		}
		return Remarks.uses(names);
	}

	private static Set<String> changed(Library library, Path file, String text, IProgressMonitor monitor) {
		Set<String> names = new HashSet<>();
		Comparison comparison = Services.find(Comparison.class).orElse(null);
		try {
			List<Path> versions = library.isPublished(file) || comparison == null ? List.of() : library.published(Library.name(file));
			if (!versions.isEmpty()) {
				Comparison.Text old = new Comparison.Text("the last published version", Files.readString(versions.getLast()));
				for (Change change : comparison.between(old, new Comparison.Text("your text", text), monitor::isCanceled).changes()) {
					names.add(change.subject().name());
				}
			}
		} catch (IOException | UnreadableTextException e) {
			// What cannot be read or understood now cannot be compared now.
		}
		return names;
	}

	/** A remark above the first line of its element. */
	private final class Above extends LineHeaderCodeMining {
		Above(int line, IDocument document, String words) throws BadLocationException {
			super(line, document, ElementRemarks.this);
			setLabel(words);
		}
	}
}
