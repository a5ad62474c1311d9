package framewright.ui.model.versions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a person is about to save as a version. Belongs to one thread. */
public final class SaveDraft {

	private final boolean first;
	private final Path folder;
	private final List<ChangedFile> files;
	private final Optional<ChangedFile> current;
	private boolean everything = true;
	private String message = "";
	private Person person;

	/**
	 * @param first   whether it is the first version of the library
	 * @param folder  the library's folder
	 * @param files   what has changed
	 * @param current the file that the person looks at; empty when there is none
	 * @param person  who they are, as far as it is known
	 */
	public SaveDraft(boolean first, Path folder, List<ChangedFile> files, Optional<Path> current, Person person) {
		this.first = first;
		this.folder = folder;
		this.files = List.copyOf(files);
		this.current = first ? Optional.empty() : this.files.stream().filter(one -> current.filter(one.file()::equals).isPresent()).findFirst();
		this.person = person;
		this.message = first ? "First version" : "";
	}

	public boolean isFirst() {
		return first;
	}

	public List<ChangedFile> files() {
		return files;
	}

	/** The changed file that the person looks at, where there are others beside it: it can be saved alone. */
	public Optional<ChangedFile> current() {
		return files.size() > 1 ? current : Optional.empty();
	}

	public void everything(boolean all) {
		everything = all;
	}

	/** The file, or the folder, that is saved. */
	public Path path() {
		return everything ? folder : current().map(ChangedFile::file).orElse(folder);
	}

	public String message() {
		return message;
	}

	public void message(String written) {
		message = written.strip();
	}

	public Person person() {
		return person;
	}

	public void person(Person who) {
		person = who;
	}

	/** What keeps the version from being saved, and what to do; empty when nothing does. */
	public String problem() {
		if (message.isEmpty()) {
			return "Write in a few words what changed. You will find the version by them.";
		}
		boolean nothing = files.stream().filter(file -> everything || current().filter(file::equals).isPresent()).allMatch(ChangedFile::leftOut);
		if (nothing && !files.isEmpty()) {
			return "Nothing can be saved, for what changed cannot be read. Correct its errors first.";
		}
		return person.problem();
	}
}
