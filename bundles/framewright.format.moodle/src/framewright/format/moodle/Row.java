package framewright.format.moodle;

import java.util.List;

/**
 * A line of the file: the framework, or a competency of it. Moodle reads its columns by their places and not by their headings.
 *
 * @param parent the ID number of the competency it stands in; empty for the framework and what stands directly in it
 * @param related the ID numbers of other competencies, with commas between them
 * @param taxonomies for the framework, what its competencies are called at each depth
 */
record Row(String parent, String id, String shortName, String description, String scaleValues, String scaleConfiguration, String related, boolean framework, String taxonomies) {

	/** The headings that Moodle writes itself. */
	static final List<String> HEADINGS = List.of("Parent ID number", "ID number", "Short name", "Description", "Description format", "Scale values", "Scale configuration", "Rule type (optional)",
			"Rule outcome (optional)", "Rule config (optional)", "Cross-referenced competency ID numbers", "Exported ID (optional)", "Is framework", "Taxonomy");

	/** Moodle's number for descriptions in HTML. */
	private static final String HTML = "1";

	List<String> cells() {
		return List.of(parent, id, shortName, description, HTML, scaleValues, scaleConfiguration, "", "", "", related, "", framework ? "1" : "", taxonomies);
	}
}
