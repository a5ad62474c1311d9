package framewright.dsl.validation;

/**
 * The codes of the findings that the language itself makes. They are stable: accepted findings, settings and quick fixes name them.
 * <p>
 * A finding whose first datum is {@link #TODO} is a to-do: something that is still missing while the framework is a draft.
 */
public final class IssueCodes {

	public static final String TODO = "to-do";

	public static final String SYNTAX = "syntax";
	public static final String GIVEN_TWICE = "given-twice";

	public static final String BAD_VERSION = "bad-version";
	public static final String BAD_DATE = "bad-date";
	public static final String BAD_UUID = "bad-uuid";
	public static final String BAD_LANGUAGE = "bad-language";
	public static final String LANGUAGE_VERSION = "language-version";
	public static final String FILE_NAME = "file-name";
	public static final String EMPTY_TITLE = "empty-title";

	public static final String DUPLICATE_NAME = "duplicate-name";
	public static final String DUPLICATE_UUID = "duplicate-uuid";
	public static final String DUPLICATE_FRAMEWORK = "duplicate-framework";

	public static final String UNKNOWN_TIER = "unknown-tier";
	public static final String UNKNOWN_SCALE = "unknown-scale";
	public static final String UNKNOWN_LEVEL = "unknown-level";
	public static final String UNKNOWN_SOURCE = "unknown-source";
	public static final String DANGLING_REFERENCE = "dangling-reference";
	public static final String CYCLIC_REFERENCE = "cyclic-reference";
	public static final String BAD_ADDRESS = "bad-address";

	public static final String TIER_NOT_ALLOWED = "tier-not-allowed";
	public static final String TIER_CYCLE = "tier-cycle";
	public static final String TIER_RATED_TWICE = "tier-rated-twice";
	public static final String BAD_NUMBERING = "bad-numbering";
	public static final String TOO_FEW_LEVELS = "too-few-levels";
	public static final String STRUCTURE_TWICE = "structure-twice";

	public static final String DESCRIPTOR_MISSING = "descriptor-missing";
	public static final String DESCRIPTOR_DOUBLE = "descriptor-double";
	public static final String DESCRIPTOR_NOT_RATED = "descriptor-not-rated";

	public static final String PROSE_MARKUP = "prose-markup";
	public static final String SECTION_WITHOUT_TITLE = "section-without-title";
	public static final String FIGURE_WITHOUT_ALT = "figure-without-alt";
	public static final String FIGURE_FILE = "figure-file";
	public static final String NOT_RETIRED = "not-retired";

	private IssueCodes() {
	}
}
