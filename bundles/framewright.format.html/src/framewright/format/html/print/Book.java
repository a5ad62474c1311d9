package framewright.format.html.print;

import java.time.Instant;
import java.util.Map;

import framewright.format.html.Handbook;

/**
 * A handbook that is to be printed.
 *
 * @param colours the colours of the palette by their names, as {@code #rrggbb}
 * @param contents whether there is to be a table of contents
 * @param landscape which chapters are set on landscape pages
 * @param aliases other names of places that a link may lead to, by their ids
 * @param moment the moment that the file bears
 */
public record Book(Handbook handbook, Map<String, String> colours, boolean contents, Landscape landscape, Map<String, String> aliases, Instant moment) {

	/** Which chapters are set on landscape pages. */
	public enum Landscape {
		/** None. */
		NEVER,
		/** Those with a table of many columns. */
		WIDE,
		/** Those with a rubric. */
		RUBRICS
	}

	/** Fills a template with values. */
	@FunctionalInterface
	public interface Templates {
		String fill(String template, Map<String, Object> values);
	}
}
