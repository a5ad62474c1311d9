package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.parts.Part;
import framewright.dsl.text.Markdown;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;

/** The title and the words of a part's first line, as an author wants them. What says so already stays as it is. */
final class Values {

	/** The words behind the title of a work or a source. */
	private static final List<String> WORK = List.of("by", "year", "link");

	private record Wanted(String word, List<String> values, List<String> written) {
	}

	private final Part part;
	private final List<String> order;
	private final List<Wanted> wanted = new ArrayList<>();
	private String title;

	private Values(Part part, List<String> order) {
		this.part = part;
		this.order = order;
	}

	/**
	 * @param order the words that the part may have, in their order
	 */
	static Values of(Part part, List<String> order) {
		return new Values(part, order);
	}

	/** Those of a work or a source. */
	static Values ofWork(Part part, String title, String author, String year, String link) throws RefusedEditException {
		work(title, author, year, link);
		return of(part, WORK).title(title).quoted("by", author).bare("year", year).quoted("link", link);
	}

	/** A work or source as it is written, from its title on. */
	static String work(String title, String author, String year, String link) throws RefusedEditException {
		String wanted = Parts.wanted(title, "A title is missing. Write one.");
		if (!year.isBlank() && !year.strip().matches("\\d{1,4}")) {
			throw new RefusedEditException("“" + year.strip() + "” is no year. Write its digits, for instance 2019.");
		}
		if (!link.isBlank() && !Markdown.isAddress(link.strip())) {
			throw new RefusedEditException("“" + link.strip() + "” is no web address. Begin it with https:// .");
		}
		return QuotedText.quote(wanted) + (author.isBlank() ? "" : " by " + QuotedText.quote(author.strip())) + (year.isBlank() ? "" : " year " + year.strip())
				+ (link.isBlank() ? "" : " link " + QuotedText.quote(link.strip()));
	}

	Values title(String words) {
		title = words.equals(part.title()) ? null : words.strip();
		return this;
	}

	/** A word with a quoted text; empty for none. */
	Values quoted(String word, String value) {
		return quoted(word, value.isBlank() ? List.of() : List.of(value));
	}

	/** A word with quoted texts; empty for none. */
	Values quoted(String word, List<String> values) {
		return Parts.values(part, word).equals(values) ? this : add(word, values.stream().filter(value -> !value.isBlank()).map(String::strip).toList(), Draft.quoted(values));
	}

	/** A word with a name or number; empty for none. */
	Values bare(String word, String value) {
		return bare(word, value.isBlank() ? List.of() : List.of(value.strip()));
	}

	Values bare(String word, List<String> values) {
		return add(word, values, values.isEmpty() ? null : values);
	}

	/** A word without a value. */
	Values alone(String word, boolean there) {
		if (part.clause(word).isPresent() != there) {
			wanted.add(new Wanted(word, List.of(), there ? List.of() : null));
		}
		return this;
	}

	private Values add(String word, List<String> values, List<String> written) {
		if (!Parts.values(part, word).equals(values)) {
			wanted.add(new Wanted(word, values, written));
		}
		return this;
	}

	/** The edits, word by word, so that each finds its place behind those before it. */
	List<TextEdit> on(FormText text) throws RefusedEditException {
		Composed composed = new Composed(text);
		Address address = Address.of(part);
		if (title != null) {
			composed.then(now -> {
				Draft draft = new Draft(now);
				draft.title(Parts.at(now, address), title);
				return draft.edits();
			});
		}
		for (Wanted want : wanted) {
			composed.then(now -> {
				Draft draft = new Draft(now);
				draft.clause(Parts.at(now, address), order, want.word(), want.written());
				return draft.edits();
			});
		}
		return composed.edits();
	}
}
