package framewright.ui.across;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.commands.operations.TriggeredOperations;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;

import framewright.editing.LibraryEdit;
import framewright.editing.TextEdit;
import framewright.ui.editor.WholeFileProvider;
import framewright.ui.workspace.OpenLibrary;

/**
 * Edits of several files as one step: one undo takes all of them back. Where an editor has a file open, its document is edited; what had no
 * unsaved changes before is saved again, as are files that no editor has open, so that the library on disk agrees with itself. All is done or
 * nothing. Belongs to the thread of the display.
 */
public final class LibraryChange extends AbstractOperation implements IAdvancedUndoableOperation {

	/** A file that is edited: there and back, and how to tell that its text is the one that the edits are for. */
	private record Step(Path file, List<TextEdit> there, List<TextEdit> back, Mark before, Mark after) {

		static Step of(Path file, String text, List<TextEdit> edits) {
			return new Step(file, edits, TextEdit.inverse(text, edits), Mark.of(text), Mark.of(TextEdit.apply(text, edits)));
		}

		Step reversed() {
			return new Step(file, back, there, after, before);
		}
	}

	/** A text is told from others by its length and hash, for to keep whole texts would cost too much memory. */
	private record Mark(int length, int hash) {

		static Mark of(String text) {
			return new Mark(text.length(), text.hashCode());
		}
	}

	private final List<Step> steps = new ArrayList<>();
	private final Map<Path, Path> moves;

	private LibraryChange(String label, LibraryEdit edit, Map<Path, String> texts) {
		super(label);
		edit.edits().forEach((file, edits) -> {
			if (!edits.isEmpty()) {
				steps.add(Step.of(file, texts.get(file), edits));
			}
		});
		moves = edit.moves();
	}

	/**
	 * Does some edits and remembers them as one step.
	 *
	 * @param label what is done, as the Edit menu names it after “Undo”
	 * @param texts the texts that the edits are for, by file
	 * @return why nothing was done, for people; OK when it was
	 */
	public static IStatus run(String label, LibraryEdit edit, Map<Path, String> texts) {
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		LibraryChange change = new LibraryChange(label, edit, texts);
		change.addContext(PlatformUI.getWorkbench().getOperationSupport().getUndoContext());
		TriggeredOperations all = new TriggeredOperations(change, history);
		IStatus done = Status.error("Nothing was changed.");
		// What the documents remember of it meanwhile becomes part of the one step.
		history.openOperation(all, IOperationHistory.EXECUTE);
		try {
			done = change.execute(new NullProgressMonitor(), null);
		} finally {
			history.closeOperation(done.isOK(), done.isOK(), IOperationHistory.EXECUTE);
		}
		return done;
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		IStatus possible = check(steps, moves);
		if (!possible.isOK()) {
			return possible;
		}
		IStatus edited = edit(steps);
		if (!edited.isOK()) {
			return edited;
		}
		IStatus moved = move(moves);
		if (!moved.isOK()) {
			edit(back());
			saveAgain();
		}
		return moved;
	}

	/** What was to be moved was saved for it with the edits; the file must not keep these once they are taken back. */
	private void saveAgain() {
		for (Path file : moves.keySet()) {
			try {
				save(file);
			} catch (CoreException e) {
				// Its editor shows that there is something to save.
				ILog.of(LibraryChange.class).log(e.getStatus());
			}
		}
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		IStatus moved = move(reversed(moves));
		if (!moved.isOK()) {
			return moved;
		}
		IStatus edited = edit(back());
		if (!edited.isOK()) {
			move(moves);
		}
		return edited;
	}

	private List<Step> back() {
		return steps.stream().map(Step::reversed).toList();
	}

	private static Map<Path, Path> reversed(Map<Path, Path> moves) {
		Map<Path, Path> reversed = new java.util.LinkedHashMap<>();
		moves.forEach((from, to) -> reversed.put(to, from));
		return reversed;
	}

	// ---- whether it can be done ----

	/** @param moved where files are that the steps know by another name */
	private static IStatus check(List<Step> steps, Map<Path, Path> moves) {
		for (Step step : steps) {
			try {
				if (!Mark.of(text(step.file())).equals(step.before())) {
					return refused(step.file(), "was changed meanwhile, so nothing was done. Try again.");
				}
			} catch (IOException e) {
				return refused(step.file(), "cannot be read, so nothing was done. Check that it is there and that you may read it.");
			}
		}
		for (Map.Entry<Path, Path> move : moves.entrySet()) {
			if (Files.exists(move.getValue())) {
				return refused(move.getValue(), "is there already, so nothing was done.");
			}
		}
		return Status.OK_STATUS;
	}

	private static IStatus refused(Path file, String why) {
		return Status.error("The file “" + file.getFileName() + "” " + why);
	}

	private static String text(Path file) throws IOException {
		Optional<ITextFileBuffer> open = OpenTexts.buffer(file);
		return open.isPresent() ? open.get().getDocument().get() : FileText.read(file).text();
	}

	@Override
	public IStatus computeUndoableStatus(IProgressMonitor monitor) {
		Map<Path, Path> back = reversed(moves);
		for (Step step : back()) {
			Path now = moves.getOrDefault(step.file(), step.file());
			try {
				if (!Mark.of(text(now)).equals(step.before())) {
					return refused(now, "was changed since. Undo that first, in its own editor.");
				}
			} catch (IOException e) {
				return refused(now, "cannot be read, so this cannot be undone.");
			}
		}
		return check(List.of(), back);
	}

	@Override
	public IStatus computeRedoableStatus(IProgressMonitor monitor) {
		return check(steps, moves);
	}

	/** Nothing is told here: the platform would ask whether other files may be changed, which is what undoing one step of several files means. */
	@Override
	public Object[] getAffectedObjects() {
		return null;
	}

	@Override
	public void aboutToNotify(OperationHistoryEvent event) {
		// Nobody need be prepared.
	}

	// ---- doing it ----

	/** Files that no editor has open come first, for only with these something can go wrong; then those before are put back. */
	private static IStatus edit(List<Step> steps) {
		List<Step> written = new ArrayList<>();
		List<Step> open = new ArrayList<>();
		for (Step step : steps) {
			if (OpenTexts.buffer(step.file()).isPresent()) {
				open.add(step);
				continue;
			}
			try {
				write(step);
				written.add(step);
			} catch (IOException e) {
				ILog.of(LibraryChange.class).warn("The file " + step.file() + " could not be saved.", e);
				takeBack(written);
				return refused(step.file(), "could not be saved, so nothing was changed. Check that the disk is not full and that you may write to it.");
			}
		}
		boolean several = steps.size() > 1;
		open.forEach(step -> DocumentEdits.apply(OpenTexts.buffer(step.file()).orElseThrow(), step.there(), several));
		return Status.OK_STATUS;
	}

	private static void write(Step step) throws IOException {
		FileText file = FileText.read(step.file());
		file.with(TextEdit.apply(file.text(), step.there())).save();
		OpenLibrary.notice(step.file());
	}

	private static void takeBack(List<Step> written) {
		for (Step step : written.reversed()) {
			try {
				write(step.reversed());
			} catch (IOException e) {
				ILog.of(LibraryChange.class).error("The file " + step.file() + " could not be put back as it was.", e);
			}
		}
	}

	/** Files that bear the name of their framework get its new one: all or none. */
	private static IStatus move(Map<Path, Path> moves) {
		List<Map.Entry<Path, Path>> moved = new ArrayList<>();
		for (Map.Entry<Path, Path> move : moves.entrySet()) {
			try {
				move(move.getKey(), move.getValue());
				moved.add(move);
			} catch (CoreException | IOException e) {
				ILog.of(LibraryChange.class).warn("The file " + move.getKey() + " could not be given another name.", e);
				moveBack(moved);
				return refused(move.getKey(), "could not be given the name “" + move.getValue().getFileName() + "”, so nothing was changed. Close other programs that have it open, then try again.");
			}
		}
		return Status.OK_STATUS;
	}

	private static void moveBack(List<Map.Entry<Path, Path>> moved) {
		for (Map.Entry<Path, Path> move : moved.reversed()) {
			try {
				move(move.getValue(), move.getKey());
			} catch (CoreException | IOException e) {
				ILog.of(LibraryChange.class).error("The file " + move.getValue() + " could not be given its name " + move.getKey().getFileName() + " back.", e);
			}
		}
	}

	private static void move(Path from, Path to) throws CoreException, IOException {
		save(from);
		IFile file = OpenLibrary.file(from).orElse(null);
		if (file != null) {
			file.move(file.getFullPath().removeLastSegments(1).append(to.getFileName().toString()), true, new NullProgressMonitor());
		} else {
			Files.move(from, to);
		}
	}

	private static void save(Path file) throws CoreException {
		Optional<ITextFileBuffer> open = OpenTexts.buffer(file);
		if (open.isPresent()) {
			WholeFileProvider.save(open.get(), new NullProgressMonitor());
		}
	}
}
