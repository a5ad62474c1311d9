package framewright.format.word.document;

import java.util.Map;

/**
 * The identifiers that styles have in a document. They are those of {@link Look} unless the document is made from a template, in which Word has
 * given its styles identifiers of its own.
 *
 * @param others where a style has another identifier than its own
 * @param numbered the looks that the template itself gives a number or a bullet
 */
public record StyleNames(Map<String, String> others, java.util.Set<Look> numbered) {

	public static final StyleNames OWN = new StyleNames(Map.of(), java.util.Set.of());

	public static final String LINK = "Hyperlink";
	/** Links within the document: they look like the words around them. */
	public static final String INSIDE = "PartLink";
	public static final String TABLE = "HandbookTable";
	public static final String NUMBER = "PartNumber";
	public static final String PLAIN = "Normal";

	public String of(Look look) {
		return of(look.id());
	}

	public String of(String own) {
		return others.getOrDefault(own, own);
	}
}
