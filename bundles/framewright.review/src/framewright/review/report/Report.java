package framewright.review.report;

import java.util.List;

import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.ChangeMatrix.Cell;

/**
 * What a report tells, in its order, with every sentence made. Texts are plain: whoever writes them as a document makes them safe there.
 *
 * @param language    the language of the framework, as in {@code en-GB}; the report's own words are English
 * @param reviewTitle what the review is called; empty when it has no name or there is none
 * @param counts      of each weight that occurs, the heaviest first, as the reviewers judged them
 * @param effects     what the changes may mean for assessments
 * @param renumbered  the elements that have another number
 * @param elsewhere   what was said about parts that did not change
 */
public record Report(String language, String title, String old, String now, String suggestedVersion, String summary, String reviewTitle, List<Count> counts, List<Domain> domains, Matrix matrix,
		List<Effect> effects, List<Renumbered> renumbered, List<Talk> elsewhere, List<String> signOffs, int open) {

	/** How many changes of a weight there are. */
	public record Count(ChangeClass weight, int number) {

		/** “Editorial”. */
		public String label() {
			return Wording.capital(weight.id());
		}

		/** The name for it in a style sheet. */
		public String id() {
			return weight.id();
		}
	}

	/**
	 * An element of the top tier with what changed in it; the framework as a whole comes first.
	 *
	 * @param whole whether it is the framework as a whole
	 */
	public record Domain(String anchor, String title, boolean whole, DomainCount count, List<Element> elements) {

		/** Whether nothing of it is left when editorial changes are hidden. */
		public boolean editorial() {
			return elements.stream().allMatch(Element::editorial);
		}
	}

	/** An element with what changed in it. */
	public record Element(String name, String anchor, String number, String title, String tier, String renumbered, List<Item> items, List<Talk> talks) {

		public boolean editorial() {
			return talks.isEmpty() && items.stream().allMatch(item -> item.weight() == ChangeClass.EDITORIAL && item.talks().isEmpty());
		}

		/** Its number and title. */
		public String shown() {
			return number.isEmpty() ? title : number + " " + title;
		}
	}

	/**
	 * A change.
	 *
	 * @param weight    as the reviewers judged it
	 * @param kind      one or two words
	 * @param effect    what it may mean for assessments; empty when it means nothing
	 * @param redline   the words that came, went and stayed; empty when the sentence says it all
	 * @param level     whether it is the text of a level, which is also shown side by side
	 * @param order     the parts in their old and new order, where that changed; else empty
	 * @param decisions what reviewers decided about it, and how they judged it: sentences
	 */
	public record Item(String anchor, ChangeClass weight, String kind, String sentence, String effect, Redline redline, boolean level, List<String> order, List<String> decisions, List<Talk> talks) {

		public String weightLabel() {
			return Wording.capital(weight.id());
		}

		public String weightId() {
			return weight.id();
		}
	}

	/**
	 * A discussion.
	 *
	 * @param about  what it is about, where that is not clear from its place; else empty
	 * @param phrase the words that it is about; empty when it is about all of the text
	 * @param gone   what to know about those words: that they have changed, or are no longer there; else empty
	 */
	public record Talk(String anchor, String about, String phrase, String gone, boolean resolved, List<Saying> sayings) {
	}

	/** What one person said. */
	public record Saying(String author, String when, List<String> paragraphs) {
	}

	/** What a change may mean, and where it is. */
	public record Effect(String element, String anchor, String sentence) {
	}

	/** An element that has another number, though perhaps nothing else of it changed. */
	public record Renumbered(String title, String old, String now) {
	}

	/** The table of elements and levels. */
	public record Matrix(List<String> levels, List<Row> rows, List<Cell> key) {
	}

	/**
	 * A row of the table.
	 *
	 * @param domain the title of the domain, for the first row of each; else empty
	 * @param anchor where the element stands in the report; empty when it does not
	 */
	public record Row(String domain, String anchor, String number, String title, Cell overall, List<Cell> cells, boolean affects) {
	}
}
