package framewright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import framewright.ui.model.KeptTexts.Kept;

/**
 * Gives texts back that were not saved, each by itself, so that one which fails keeps no other from it. Of several texts of the same file one is
 * given back at a start. Those that are not are set apart, so that nothing that happens to their files from then on can lose them.
 */
public final class GivingBack {

	/** What became of a text. */
	public enum Outcome {
		/** In its editor, and not saved. */
		BACK,
		/** Saved; it need not be kept any more. */
		SAVED,
		/** Nowhere yet; another start tries again. */
		LATER
	}

	private final KeptTexts texts;
	private final Function<Kept, Outcome> giving;
	private final BiConsumer<String, Exception> log;

	/**
	 * @param giving gives a text back
	 * @param log    takes what went wrong, for those who look after the program
	 */
	public GivingBack(KeptTexts texts, Function<Kept, Outcome> giving, BiConsumer<String, Exception> log) {
		this.texts = texts;
		this.giving = giving;
		this.log = log;
	}

	/** @return those that are in their editors now */
	public List<Kept> run(List<Kept> kept) {
		List<Kept> back = new ArrayList<>();
		Set<Path> files = new HashSet<>();
		for (Kept text : kept) {
			Outcome outcome = files.add(text.file()) ? give(text) : Outcome.LATER;
			if (outcome == Outcome.BACK) {
				back.add(text);
			}
			try {
				switch (outcome) {
					case BACK -> texts.givenBack(text);
					case SAVED -> texts.forget(text);
					case LATER -> texts.setApart(text);
				}
			} catch (IOException e) {
				log.accept("The folder for texts that are not saved cannot be written to.", e);
			}
		}
		return back;
	}

	private Outcome give(Kept text) {
		try {
			return giving.apply(text);
		} catch (RuntimeException e) {
			log.accept("A text that was not saved could not be given back.", e);
			return Outcome.LATER;
		}
	}
}
