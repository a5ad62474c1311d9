package framewright.ui.across;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;

import framewright.editing.LibraryEdit;
import framewright.editing.TextEdit;
import framewright.ui.editor.WholeFileProvider;
import framewright.ui.model.AllOrNothing;
import framewright.ui.workspace.OpenLibrary;

/**
 * Edits of several files as one step: one undo takes all of them back. Where an editor has a file open, its document is edited; what had no
 * unsaved changes before is saved again, as are files that no editor has open, so that the library on disk agrees with itself. All is done or
 * nothing; where something can be neither done nor taken back, people are told where their text is. Belongs to the thread of the display.
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
		List<AllOrNothing.Step> all = new ArrayList<>(edits(steps, moves.keySet()));
		all.addAll(moves(moves));
		return run(all);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		List<AllOrNothing.Step> all = new ArrayList<>(moves(reversed(moves)));
		all.addAll(edits(back(), Set.of()));
		return run(all);
	}

	private static IStatus run(List<AllOrNothing.Step> all) {
		return AllOrNothing.run(all, (what, why) -> ILog.of(LibraryChange.class).warn(what, why)).map(Status::error).orElse(Status.OK_STATUS);
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

	/**
	 * Files that no editor has open come first: there is less to take back when one of them fails.
	 *
	 * @param moved files that are saved when they get another name, and so again when their edits are taken back
	 */
	private static List<AllOrNothing.Step> edits(List<Step> steps, Set<Path> moved) {
		List<AllOrNothing.Step> all = new ArrayList<>();
		List<AllOrNothing.Step> open = new ArrayList<>();
		boolean several = steps.size() > 1;
		for (Step step : steps) {
			boolean isOpen = OpenTexts.buffer(step.file()).isPresent();
			String name = "“" + step.file().getFileName() + "”";
			(isOpen ? open : all).add(new AllOrNothing.Step(() -> change(step, several), () -> {
				change(step.reversed(), several);
				if (moved.contains(step.file())) {
					save(step.file());
				}
			}, "The file " + name + " could not be saved", "Check that the disk is not full and that you may write to it.",
					isOpen ? name + " is in its editor, perhaps changed already and not saved. Look at it there, undo what you do not want, and save it." : "The changes are made in " + step.file() + " already. They can be undone there by hand."));
		}
		all.addAll(open);
		return all;
	}

	/** @param several whether an open file is saved again that had nothing to save */
	private static void change(Step step, boolean several) throws Exception {
		Optional<ITextFileBuffer> open = OpenTexts.buffer(step.file());
		if (open.isPresent()) {
			IDocument document = open.get().getDocument();
			boolean save = several && !open.get().isDirty();
			AllOrNothing.both(() -> DocumentEdits.apply(document, step.there()), () -> {
				if (save) {
					save(step.file());
				}
			}, () -> DocumentEdits.apply(document, step.back())).run();
			return;
		}
		FileText file = FileText.read(step.file());
		file.with(TextEdit.apply(file.text(), step.there())).save();
		OpenLibrary.notice(step.file());
	}

	/** Files that bear the name of their framework get its new one. */
	private static List<AllOrNothing.Step> moves(Map<Path, Path> moves) {
		return moves.entrySet().stream().map(move -> {
			Path from = move.getKey();
			Path to = move.getValue();
			return new AllOrNothing.Step(() -> move(from, to), () -> move(to, from), "The file “" + from.getFileName() + "” could not be given the name “" + to.getFileName() + "”",
					"Close other programs that have it open, then try again.", "“" + from.getFileName() + "” is called “" + to.getFileName() + "” now, and your text is in it: " + to);
		}).toList();
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
