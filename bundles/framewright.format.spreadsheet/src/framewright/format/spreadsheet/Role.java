package framewright.format.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import framewright.core.exchange.items.Slot;

/** What a column of somebody else's table can hold, with the headings by which it is known. The first of two columns that would fit has it. */
enum Role {
	LEVEL("level", "depth", "indent", "indentation", "outline level", "hierarchy level", "hierarchy depth"),
	SMART_LEVEL("smart level"),
	CODE("human coding scheme", "code", "coding scheme", "reference code", "item code", "competency code", "standard code", "coded notation", "notation", "number", "no", "nr", "ref", "ref no", "reference", "numbering", "list id"),
	ID("identifier", "id", "uuid", "guid", "uid", "source id", "id number", "key", "ctid", "item identifier", "item id"),
	TITLE("title", "name", "heading", "short name", "label", "competency label", "item", "competency name", "item title", "skill name"),
	STATEMENT("full statement", "statement", "competency text", "competency statement", "item statement", "standard text", "learning outcome"),
	DESCRIPTION("description", "text", "definition", "details", "explanation", "full text"),
	SHORT("abbreviated statement", "short title", "abbreviation", "abbreviated title", "short statement"),
	KIND("item type", "cf item type", "type", "kind", "competency category", "category", "tier", "statement type", "statement label"),
	PARENT("parent", "parent id", "parent identifier", "parent id number", "parent code", "parent human coding scheme", "is child of", "child of", "within", "broader", "belongs to", "parent title"),
	SEQUENCE("sequence number", "sequence", "order", "sort order", "position"),
	AUDIENCE("education level", "grade", "grades", "grade level", "audience", "age range", "key stage", "phase"),
	RELATED("is related to", "related", "related to", "see also", "cross references", "cross referenced competency id numbers", "related codes"),
	SUMMARY("summary", "overview", "introduction"),
	WHAT("what", "what is it", "what it is"),
	WHY("why", "rationale", "purpose", "why it matters"),
	HOW("how", "how to", "implementation", "in practice"),
	NOTE("notes", "note", "comment", "comments", "remarks", "guidance", "clarification"),
	INDICATORS("indicators", "success indicators", "evidence", "success criteria", "what it looks like"),
	QUESTIONS("questions", "reflective questions", "reflection questions", "reflection"),
	SUGGESTIONS("suggestions", "ideas", "activities", "next steps", "actions"),
	TESTS("tests", "checks", "assessment");

	private static final Map<String, Role> BY_HEADING = Arrays.stream(values()).flatMap(role -> role.headings.stream().map(heading -> Map.entry(heading, role))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	private static final Map<Role, Slot> SLOTS = List.of(SUMMARY, WHAT, WHY, HOW, NOTE, INDICATORS, QUESTIONS, SUGGESTIONS, TESTS).stream()
			.collect(Collectors.toMap(Function.identity(), role -> new Slot(role.name().toLowerCase(Locale.ROOT))));

	private final List<String> headings;

	Role(String... headings) {
		this.headings = Arrays.stream(headings).map(Role::key).toList();
	}

	/** A heading as it is compared: its letters only, small. Other programs write “humanCodingScheme” and “Human Coding Scheme”. */
	static String key(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
	}

	/** What a column with a heading holds. One with a digit in it is no kind of column but one of several, such as “Level 2”. */
	static Optional<Role> of(String heading) {
		return heading.length() > 80 || heading.chars().anyMatch(Character::isDigit) ? Optional.empty() : Optional.ofNullable(BY_HEADING.get(key(heading)));
	}

	/** How well the heading fits: the first of several is what it is mostly called. */
	int rank(String heading) {
		return headings.indexOf(key(heading));
	}

	/** Where its texts go; empty where they do not stand in a text of their own. */
	Optional<Slot> slot() {
		return Optional.ofNullable(SLOTS.get(this));
	}
}
