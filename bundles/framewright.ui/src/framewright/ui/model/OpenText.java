package framewright.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import framewright.editing.form.RefusedEditException;

/**
 * What is to be kept of a text that is open: its document, with what is being typed into a field of a page and is in no document yet. Belongs to
 * one thread.
 */
public final class OpenText {

	/** Tells the text with what is being typed. */
	@FunctionalInterface
	public interface Typed {
		/**
		 * @return empty when nothing is being typed that the document does not say
		 * @throws RefusedEditException when something is, and it cannot be said now what the text would be with it
		 */
		Optional<String> text() throws RefusedEditException;
	}

	private final Keeping keeping;
	private final Path file;
	private final Consumer<RuntimeException> log;
	private Typed typed = Optional::empty;
	/** Whether what is kept has words that are in no document. */
	private boolean aside;
	private boolean logged;

	/** @param log takes what went wrong, once, for those who look after the program */
	public OpenText(Keeping keeping, Path file, Consumer<RuntimeException> log) {
		this.keeping = keeping;
		this.file = file;
		this.log = log;
	}

	/** Something is being typed into a field, or was and is no more. */
	public void typing(Typed with) {
		typed = with;
	}

	/**
	 * Hands what is to be kept now to the keeping. Where it cannot be said what is being typed, the document is kept; where that has nothing to
	 * save, what was kept before stays.
	 *
	 * @param dirty whether the document has something to save
	 * @return whether to look again soon, for what is being typed may be told then
	 */
	public boolean look(String document, boolean dirty) {
		Optional<String> with = Optional.empty();
		boolean known = true;
		try {
			with = typed.text();
		} catch (RefusedEditException e) {
			known = false; // The author is told when the field is left.
		} catch (RuntimeException e) {
			known = false; // A field may hold on to a row that has gone. That must not keep the rest from being kept.
			if (!logged) {
				logged = true;
				log.accept(e);
			}
		}
		if (with.isPresent() || dirty) {
			keeping.keep(file, with.orElse(document));
		} else if (known && aside) {
			keeping.settled(file);
		}
		aside = !dirty && (with.isPresent() || aside && !known);
		return !known;
	}
}
