package framewright.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.cli.Commands.RefusedException;
import framewright.core.compare.ChangeClass;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.core.review.Review;
import framewright.core.review.ReviewStore;
import framewright.core.review.ReviewStore.Opened;
import framewright.dsl.Names;

/** The review that somebody names on the command line. */
final class ReviewOption {

	private ReviewOption() {
	}

	/**
	 * The review of an identifier.
	 *
	 * @param argument  names the newer version, whose library holds the review
	 * @param framework the name of the framework
	 */
	static Review find(String id, String argument, String framework) throws RefusedException, IOException {
		ReviewStore store = Services.find(ReviewStore.class).orElseThrow(() -> new RefusedException("This installation of Framewright cannot read reviews: the plug-in framewright.review is missing."));
		Library library = Library.containing(Sources.resolve(argument));
		List<Opened> reviews = Names.isName(framework) ? store.list(library, framework) : List.of();
		Opened found = reviews.stream().filter(one -> one.review().id().equals(id)).findFirst().orElseThrow(() -> new RefusedException(none(id, framework, reviews)));
		if (found.review().framework().isEmpty()) {
			String reason = found.findings().isEmpty() ? "" : " " + found.findings().get(0).message();
			throw new RefusedException("The review “" + id + "” cannot be read." + reason);
		}
		return found.review();
	}

	private static String none(String id, String framework, List<Opened> reviews) {
		String there = reviews.isEmpty() ? "There is none of this framework." : "There are " + String.join(", ", reviews.stream().map(one -> one.review().id()).toList()) + ".";
		return "There is no review “" + id + "” of " + framework + " in this library. " + there;
	}

	/** The weights that reviewers gave, by the identifiers of changes. */
	static Map<String, ChangeClass> weights(Review review) {
		Map<String, ChangeClass> weights = new HashMap<>();
		review.judgements().forEach(judgement -> weights.put(judgement.change(), judgement.weight()));
		return weights;
	}
}
