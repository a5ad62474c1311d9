package framewright.review.report;

import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.Sentences;

/** What templates ask of the sentences that all parts share. */
public final class Phrases {

	public String meaning(ChangeClass weight) {
		return Sentences.meaning(weight);
	}

	public String count(DomainCount count) {
		return Sentences.count(count);
	}
}
