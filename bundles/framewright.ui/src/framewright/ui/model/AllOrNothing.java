package framewright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Does several things, or none of them: when one fails, those before it are taken back, last first. What cannot be taken back is told, with the place where it is now. */
public final class AllOrNothing {

	/** Something that is done. */
	@FunctionalInterface
	public interface Work {
		/** @throws Exception when it could not be done; nothing of it is done then */
		void run() throws Exception;
	}

	/**
	 * One of the things.
	 *
	 * @param there    does it
	 * @param back     takes it back
	 * @param failed   what is told when it cannot be done, without the dot at the end
	 * @param advice   what to do then, a sentence or more
	 * @param stranded what is told when it cannot be taken back: a sentence that says where the text is
	 */
	public record Step(Work there, Work back, String failed, String advice, String stranded) {
	}

	/**
	 * Two works as one.
	 *
	 * @param back takes the first back when the second could not be done
	 */
	public static Work both(Work first, Work second, Work back) {
		return () -> {
			first.run();
			try {
				second.run();
			} catch (Exception e) {
				back.run();
				throw e;
			}
		};
	}

	private AllOrNothing() {
	}

	/**
	 * @param log takes what went wrong, for those who look after the program
	 * @return what is to be told when not everything could be done; empty when it was
	 */
	public static Optional<String> run(List<Step> steps, BiConsumer<String, Exception> log) {
		List<Step> done = new ArrayList<>();
		for (Step step : steps) {
			try {
				step.there().run();
				done.add(step);
			} catch (Exception e) {
				log.accept(step.failed() + ".", e);
				List<String> stranded = takeBack(done, log);
				return Optional.of(stranded.isEmpty() ? step.failed() + ", so nothing was changed. " + step.advice()
						: step.failed() + ". " + step.advice() + "\n\nNot everything could be put back as it was. Nothing is lost:\n" + String.join("\n", stranded));
			}
		}
		return Optional.empty();
	}

	private static List<String> takeBack(List<Step> done, BiConsumer<String, Exception> log) {
		List<String> stranded = new ArrayList<>();
		for (Step step : done.reversed()) {
			try {
				step.back().run();
			} catch (Exception e) {
				log.accept(step.stranded(), e);
				stranded.add(step.stranded());
			}
		}
		return stranded;
	}
}
