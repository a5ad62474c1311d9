package framewright.ui.model.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.Sentences;
import framewright.core.library.FrameworkText;
import framewright.core.review.Anchors;
import framewright.core.review.Anchors.Fit;
import framewright.core.review.Anchors.Located;
import framewright.core.review.FacetText;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;
import framewright.core.review.Whereabouts;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;

/**
 * Finds where in a text the threads of a review stand. The text is read when the first one is looked for, which may take a second: call it in the background.
 * Safe for use by several threads.
 */
public final class PlaceFinder {

	private final String text;
	private final Map<String, String> numbers;
	private final Map<String, Integer> order = new HashMap<>();
	private final Map<String, String> titles = new HashMap<>();
	private final Map<String, String> levels = new HashMap<>();
	private boolean read;
	private Optional<Framework> framework = Optional.empty();
	private Whereabouts whereabouts = new Whereabouts(Map.of(), Map.of());

	/**
	 * @param text    the newer text
	 * @param numbers the numbers of elements by their names, as far as they are known
	 */
	public PlaceFinder(String text, Map<String, String> numbers) {
		this.text = text;
		this.numbers = Map.copyOf(numbers);
	}

	/** Where each thread of a review stands, by the identifiers of the threads. */
	public synchronized Map<String, Place> find(Review review) {
		Map<String, Place> places = new HashMap<>();
		for (Discussion discussion : review.discussions()) {
			places.put(discussion.id(), find(discussion.anchor()));
		}
		return places;
	}

	/** Where something stands. */
	public synchronized Place find(Anchor anchor) {
		read();
		String element = anchor.element().isEmpty() ? "" : whereabouts.named(anchor.element()).orElse(anchor.element());
		boolean whole = element.isEmpty() || framework.filter(known -> element.equals(known.getName())).isPresent();
		Integer place = whole ? Integer.valueOf(-1) : order.get(element);
		String words = words(whole ? "" : element, anchor);
		if (place == null) {
			return new Place(element, Integer.MAX_VALUE, words, anchor.phrase(), Fit.ORPHANED);
		}
		if (anchor.phrase().isBlank()) {
			boolean gone = !anchor.level().isEmpty() && facet(element, anchor).isBlank();
			return new Place(whole ? "" : element, place, words, "", gone ? Fit.ORPHANED : Fit.SAME);
		}
		String facet = facet(element, anchor);
		Located located = Anchors.locate(anchor, facet);
		String phrase = located.fit() == Fit.ORPHANED ? anchor.phrase() : facet.substring(located.start(), located.end()).strip().replaceAll("\\s+", " ");
		return new Place(whole ? "" : element, place, words, phrase, located.fit());
	}

	private String facet(String element, Anchor anchor) {
		return framework.map(known -> FacetText.of(known, element, anchor.facet(), anchor.level())).orElse("");
	}

	private void read() {
		if (read) {
			return;
		}
		read = true;
		framework = FrameworkText.read(text);
		if (framework.isEmpty()) {
			return;
		}
		whereabouts = Whereabouts.of(framework.get());
		for (Element element : Frameworks.allElements(framework.get())) {
			if (element.getName() != null) {
				order.putIfAbsent(element.getName(), order.size());
				titles.putIfAbsent(element.getName(), element.getTitle() == null ? element.getName() : element.getTitle());
			}
		}
		for (Scale scale : Frameworks.scales(framework.get())) {
			for (Level level : Frameworks.levels(scale)) {
				if (level.getName() != null) {
					levels.putIfAbsent(level.getName(), level.getTitle() == null ? level.getName() : level.getTitle());
				}
			}
		}
	}

	private String words(String element, Anchor anchor) {
		List<String> words = new ArrayList<>();
		if (element.isEmpty()) {
			words.add("The framework");
		} else {
			String number = numbers.getOrDefault(element, "");
			words.add((number.isEmpty() ? "" : number + " ") + titles.getOrDefault(element, element));
		}
		if (!anchor.level().isEmpty()) {
			words.add(levels.getOrDefault(anchor.level(), anchor.level()));
		} else if (!anchor.facet().isEmpty()) {
			String facet = Sentences.facet(anchor.facet());
			words.add(facet.substring(0, 1).toUpperCase(Locale.UK) + facet.substring(1));
		}
		return String.join(" · ", words);
	}
}
