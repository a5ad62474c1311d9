package framewright.ui.model.compare;

import java.util.List;
import java.util.Optional;

import framewright.ui.model.compare.ComparedText.Kind;

/** Which two texts of a framework somebody wants to compare. Belongs to one thread. */
public final class CompareChoice {

	private final String framework;
	private List<ComparedText> texts;
	private int older;
	private int newer;

	/**
	 * Begins with the last published version and the text of now.
	 *
	 * @param framework the title of the framework
	 * @param texts what there is to choose from, newest first
	 */
	public CompareChoice(String framework, List<ComparedText> texts) {
		this.framework = framework;
		this.texts = List.copyOf(texts);
		begin();
	}

	private void begin() {
		newer = 0;
		older = Math.min(1, texts.size() - 1);
		for (int i = texts.size() - 1; i > newer; i--) {
			if (texts.get(i).kind() == Kind.PUBLISHED) {
				older = i;
			}
		}
	}

	/** Offers other texts, newest first, because more are known by now. What was chosen stays so. */
	public void offer(List<ComparedText> more) {
		Optional<Pair> before = pair();
		texts = List.copyOf(more);
		begin();
		before.ifPresent(pair -> {
			int one = indexOf(pair.older());
			int other = indexOf(pair.newer());
			if (one >= 0 && other >= 0) {
				older = one;
				newer = other;
			}
		});
	}

	private int indexOf(ComparedText text) {
		for (int i = 0; i < texts.size(); i++) {
			if (texts.get(i).isSame(text)) {
				return i;
			}
		}
		return -1;
	}

	public String framework() {
		return framework;
	}

	/** What there is to choose from, newest first. */
	public List<ComparedText> texts() {
		return texts;
	}

	/** The place of the older text in the list. */
	public int older() {
		return older;
	}

	public int newer() {
		return newer;
	}

	public void older(int index) {
		older = index;
	}

	public void newer(int index) {
		newer = index;
	}

	/** Begins with a certain older text, such as the published version that was selected; nothing happens when it is not among the texts. */
	public void from(java.nio.file.Path file) {
		for (int i = 0; i < texts.size(); i++) {
			if (texts.get(i).kind() == Kind.PUBLISHED && texts.get(i).file().equals(file)) {
				older = i;
				newer = newer == i ? Math.max(i - 1, 0) : newer;
			}
		}
	}

	public void swap() {
		int before = older;
		older = newer;
		newer = before;
	}

	/** What keeps the two from being compared, and what to do; empty when nothing does. */
	public String problem() {
		if (texts.size() < 2) {
			return "There is nothing to compare “" + framework + "” with yet. Publish a version of it, or change its text.";
		}
		if (older < 0 || newer < 0) {
			return "Choose two texts.";
		}
		return older == newer ? "Choose two different texts." : "";
	}

	/** What may be a mistake, though it can be done; empty when there is nothing to remark. */
	public String remark() {
		return problem().isEmpty() && older < newer ? "The older text is newer than the other. What was added will be shown as taken out. Swap them if you did not mean that." : "";
	}

	/** The texts to compare; empty while there is a problem. */
	public Optional<Pair> pair() {
		return problem().isEmpty() ? Optional.of(new Pair(framework, texts.get(older), texts.get(newer))) : Optional.empty();
	}

	/**
	 * Two texts to compare.
	 *
	 * @param framework the title of their framework
	 */
	public record Pair(String framework, ComparedText older, ComparedText newer) {
	}
}
