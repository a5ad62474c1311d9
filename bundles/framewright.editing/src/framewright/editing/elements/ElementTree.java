package framewright.editing.elements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.dsl.Numbering;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.FormText;
import framewright.editing.form.Tiers;

/**
 * The elements of a framework with their numbers, all of them or those that somebody looks for. A picture of one text, immutable; made in some milliseconds for
 * 5,000 elements.
 */
public final class ElementTree {

	private final Tiers tiers;
	private final String[] words;
	private final boolean retired;
	private final Map<String, ElementRow> rows = new LinkedHashMap<>();
	private final ElementRow root;
	private int found;

	private ElementTree(FormText text, String filter, boolean retired) {
		tiers = Tiers.of(text);
		words = filter.isBlank() ? new String[0] : filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
		this.retired = retired;
		root = new ElementRow("", text.framework(), null, "", "");
		root.children(below(root));
		rows.put("", root);
	}

	public static ElementTree of(FormText text) {
		return of(text, "", true);
	}

	/**
	 * @param filter  words that all must begin a word of the title, the number or the name of an element; elements that such a one stands in stay
	 * @param retired whether those that are retired are there, too
	 */
	public static ElementTree of(FormText text, String filter, boolean retired) {
		return new ElementTree(text, filter, retired);
	}

	private List<ElementRow> below(ElementRow parent) {
		Map<String, Integer> counts = new HashMap<>();
		List<ElementRow> inForce = new ArrayList<>();
		List<ElementRow> outOfForce = new ArrayList<>();
		for (Part part : parent.part().parts()) {
			if (part.kind() != Kind.ELEMENT) {
				continue;
			}
			boolean old = ElementRow.isRetired(part);
			String number = old ? "" : number(part, parent.number(), counts.merge(part.keyword(), 1, Integer::sum));
			if (old && !retired) {
				continue;
			}
			ElementRow row = new ElementRow(key(part.name()), part, parent, tiers.tier(part.keyword()).map(Tiers.Tier::title).orElse(part.keyword()), number);
			rows.put(row.key(), row);
			row.children(below(row));
			boolean matches = matches(row);
			if (matches) {
				found++;
			}
			if (matches || !row.children().isEmpty()) {
				(old ? outOfForce : inForce).add(row);
			} else {
				rows.remove(row.key());
			}
		}
		inForce.addAll(outOfForce);
		return inForce;
	}

	/** The same name may stand twice while somebody writes; then the second row is told from the first by a count. */
	private String key(String name) {
		String key = name;
		for (int count = 2; rows.containsKey(key); count++) {
			key = name + "~" + count;
		}
		return key;
	}

	private String number(Part element, String parent, int place) {
		Optional<String> code = element.clause("code").map(Clause::value);
		return code.orElseGet(() -> tiers.tier(element.keyword()).filter(tier -> Numbering.isStyle(tier.numbered()))
				.map(tier -> Numbering.number(tier.numbered(), tier.prefix().isEmpty() ? null : tier.prefix(), parent, place)).orElse(""));
	}

	private boolean matches(ElementRow row) {
		if (words.length == 0) {
			return true;
		}
		return WordSearch.holds(row.number() + " " + row.title() + " " + row.name(), words);
	}

	/** The framework; all elements stand below it. */
	public ElementRow root() {
		return root;
	}

	/** The row of an element by its permanent name, of the framework for the empty name; empty when it is not there or not looked for. */
	public Optional<ElementRow> row(String name) {
		return Optional.ofNullable(rows.get(name));
	}

	/** The row that is now what an earlier one was. */
	public Optional<ElementRow> current(ElementRow earlier) {
		return Optional.ofNullable(rows.get(earlier.key()));
	}

	/** How many elements are what somebody looks for, without those that only lead to them. */
	public int found() {
		return found;
	}

	/** Whether rows of another text stand in the same order below the same ones, however they look. */
	public boolean standsAs(ElementTree other) {
		return stands(root, other.root);
	}

	private static boolean stands(ElementRow one, ElementRow other) {
		if (!one.equals(other) || one.children().size() != other.children().size()) {
			return false;
		}
		for (int i = 0; i < one.children().size(); i++) {
			if (!stands(one.children().get(i), other.children().get(i))) {
				return false;
			}
		}
		return true;
	}

	/** The rows that look otherwise than those of the same elements did before. */
	public List<ElementRow> changedSince(ElementTree before) {
		return rows.values().stream().filter(row -> before.current(row).filter(row::looksAs).isEmpty()).toList();
	}
}
