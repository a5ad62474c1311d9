package framewright.core.compare;

import java.util.List;

/**
 * All that changed between two versions of a framework, in the order of the newer one. Immutable.
 *
 * @param suggestedVersion the least version number that the changes deserve
 * @param summary          one paragraph that a governor can read, without Markdown
 * @param domains          the number of changes in each element of the top tier, in order; the framework itself comes first
 * @param renumbered       the elements that bear another number, most of them because something before them came or went, in the order of the newer version
 */
public record Changes(Side old, Side now, List<Change> changes, String suggestedVersion, String summary, List<DomainCount> domains, ChangeMatrix matrix, List<Subject> renumbered) {

	public Changes {
		changes = List.copyOf(changes);
		domains = List.copyOf(domains);
		renumbered = List.copyOf(renumbered);
	}

	public boolean isEmpty() {
		return changes.isEmpty();
	}

	/**
	 * One of the two versions.
	 *
	 * @param version the version it bears; empty when it bears none
	 * @param label   how a person tells it from the other: “version 2.0.0”, “your text, not saved”
	 */
	public record Side(String framework, String title, String version, String label) {
	}

	/** How many changes of each weight there are in an element of the top tier. */
	public record DomainCount(String domain, String title, int editorial, int substantive, int structural, int breaking) {

		public int all() {
			return editorial + substantive + structural + breaking;
		}
	}
}
