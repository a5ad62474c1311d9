package framewright.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import framewright.core.library.Library;
import framewright.ui.Messages;
import framewright.ui.model.HomelessText;

/** Asks where a text is to go that is not saved and cannot be saved where it was: its file was deleted, moved or renamed, or its disk is full. */
public final class LostFile {

	private static final String PUT_BACK = "&Put It Back";
	private static final String ELSEWHERE = "&Save Elsewhere…";

	private final Shell shell;
	private final Path file;
	private final HomelessText text;

	/** @param file where the text was */
	public LostFile(Shell shell, Path file, String text) {
		this.shell = shell;
		this.file = file;
		this.text = new HomelessText(text);
	}

	/**
	 * @param what what happened, in a sentence
	 * @param not  what the button says that leaves it for now
	 * @return where the text is saved now; empty when it is not
	 */
	public Optional<Path> ask(String what, String not) {
		List<String> buttons = new ArrayList<>(List.of(ELSEWHERE, not));
		if (Files.isDirectory(file.getParent())) {
			buttons.addFirst(PUT_BACK);
		}
		while (true) {
			int answer = MessageDialog.open(MessageDialog.WARNING, shell, UnsavedTexts.TITLE, what + "\n\nIt was at: " + file, SWT.NONE, buttons.toArray(String[]::new));
			if (answer < 0 || buttons.get(answer).equals(not)) {
				return Optional.empty();
			}
			Optional<Path> place = buttons.get(answer).equals(PUT_BACK) ? Optional.of(file) : elsewhere();
			if (place.isPresent() && written(place.get())) {
				return place;
			}
		}
	}

	/** Saves a copy of the text somewhere else, so that it is safe. */
	public void saveCopy() {
		for (Optional<Path> place = elsewhere(); place.isPresent() && !written(place.get());) {
			place = elsewhere();
		}
	}

	private Optional<Path> elsewhere() {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Save Elsewhere");
		dialog.setFileName(file.getFileName().toString());
		dialog.setFilterExtensions(new String[] { "*" + Library.EXTENSION, "*" });
		dialog.setFilterNames(new String[] { "Frameworks", "All files" });
		Path folder = file.getParent();
		while (!Files.isDirectory(folder) && folder.getParent() != null) {
			folder = folder.getParent();
		}
		dialog.setFilterPath(folder.toString());
		return Optional.ofNullable(dialog.open()).map(Path::of).map(HomelessText::named);
	}

	private boolean written(Path place) {
		try {
			if (!text.save(place, this::replace)) {
				return false;
			}
			OpenLibrary.notice(place);
			return true;
		} catch (IOException e) {
			Messages.error("The text is not saved yet", "“" + place.getFileName() + "” could not be written in " + place.getParent() + ". Check that the disk is not full and that you may write there, or save it elsewhere.", e);
			return false;
		}
	}

	/** The file itself may have come back while somebody was asked, and be newer than the text. */
	private boolean replace(Path place) {
		String what = place.equals(file) ? "“" + place.getFileName() + "” is there, perhaps because another program brought it back. Its text may be newer than yours." : "“" + place.getFileName() + "” is there already.";
		String advice = "\n\nIf you replace it, what it holds is lost. To keep both, choose “Do Not Replace”, then save your text elsewhere under another name.";
		return MessageDialog.open(MessageDialog.WARNING, shell, UnsavedTexts.TITLE, what + advice, SWT.NONE, "&Do Not Replace", "&Replace") == 1;
	}
}
