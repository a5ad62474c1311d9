package framewright.editing.completion;

import java.util.ArrayList;
import java.util.List;

import framewright.editing.completion.Suggestion.Kind;
import framewright.editing.completion.Suggestion.Stop;

/** Writes down the text of a suggestion, with the places to write over marked in it. */
final class Template {

	private final StringBuilder text = new StringBuilder();
	private final List<Stop> stops = new ArrayList<>();
	private final String lineEnd;
	private final String margin;

	/**
	 * @param lineEnd what ends a line
	 * @param margin the blanks before the line that the template begins on
	 */
	Template(String lineEnd, String margin) {
		this.lineEnd = lineEnd;
		this.margin = margin;
	}

	Template add(String words) {
		text.append(words);
		return this;
	}

	/** Words to write over; none for a place to write. */
	Template stop(String words) {
		stops.add(new Stop(text.length(), words.length()));
		return add(words);
	}

	/** A new line, indented by some steps more than the first. */
	Template line(int deeper) {
		return add(lineEnd + margin + "    ".repeat(deeper));
	}

	/** The stop that was set last becomes the first: a title comes before the name that is made from it. */
	Template lastFirst() {
		stops.add(0, stops.remove(stops.size() - 1));
		return this;
	}

	Suggestion suggestion(int offset, int length, String label, String detail, Kind kind) {
		return new Suggestion(offset, length, text.toString(), stops, label, detail, kind);
	}
}
