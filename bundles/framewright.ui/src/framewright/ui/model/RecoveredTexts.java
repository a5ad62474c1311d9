package framewright.ui.model;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import framewright.ui.model.KeptTexts.Kept;

/**
 * What becomes of texts that came back after the workbench ended, file by file. All of them stay until somebody throws one away. Belongs to
 * one thread.
 */
public final class RecoveredTexts {

	private final Map<Path, Kept> texts = new LinkedHashMap<>();
	private final Set<Path> thrownAway = new HashSet<>();
	private final boolean killed;
	private final Predicate<Path> unsaved;

	/**
	 * @param texts   those that are back in their editors
	 * @param killed  whether the workbench ended before everything could be kept
	 * @param unsaved whether the editor of a file has something to save
	 */
	public RecoveredTexts(List<Kept> texts, boolean killed, Predicate<Path> unsaved) {
		this.killed = killed;
		texts.forEach(text -> this.texts.put(text.file(), text));
		this.unsaved = unsaved;
	}

	/**
	 * A file whose text came back.
	 *
	 * @param text     the text that was kept
	 * @param name     the name of the file
	 * @param state    what became of the text so far, in words
	 * @param fileNews what happened to the file meanwhile, in words
	 * @param open     whether it is still to be decided
	 */
	public record Row(Kept text, String name, String state, String fileNews, boolean open) {
	}

	public List<Row> rows() {
		return texts.values().stream().map(this::row).toList();
	}

	private Row row(Kept text) {
		boolean open = unsaved.test(text.file());
		String state = open ? "In its editor, not saved" : thrownAway.contains(text.file()) ? "Thrown away; Undo brings it back" : "Nothing to save any more";
		return new Row(text, String.valueOf(text.file().getFileName()), state, text.changed() ? "Changed meanwhile" : "As it was", open);
	}

	/** Notes that a text was thrown away. */
	public void throwAway(Path file) {
		thrownAway.add(file);
	}

	/** What happened, and what can be done now. */
	public String question() {
		String what = texts.size() == 1 ? "“" + texts.values().iterator().next().file().getFileName() + "” is back in its editor, and the file is not touched."
				: texts.size() + " texts are back in their editors, and their files are not touched.";
		String changed = texts.values().stream().anyMatch(Kept::changed) ? " Where another program changed the file meanwhile, compare before you save, for saving keeps your text." : "";
		return killed ? "Framewright was ended before everything was saved. " + what + " Only what was typed in the last seconds may be missing." + changed
				: "When Framewright ended, not everything was saved. " + what + changed;
	}

	/** What the button says that leaves everything that is not thrown away. */
	public String keep() {
		return texts.size() == 1 ? "&Keep" : "&Keep What Is Not Thrown Away";
	}
}
