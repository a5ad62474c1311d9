package framewright.core.compare;

/**
 * The element that a change is about, as both versions have it. A change of the framework itself has the framework's name and title,
 * and no tier.
 *
 * @param name        its name in the newer version; in the older one where it is gone
 * @param oldName     its name in the older version; empty where it is new
 * @param title       its title in the newer version; in the older one where it is gone
 * @param tier        the name of its tier, such as {@code component}; empty for the framework
 * @param oldNumber   its full number in the older version, such as {@code 4a.i}; empty where it had none
 * @param newNumber   its full number in the newer version; empty where it has none
 * @param domain      the name of the element of the top tier that it stands in (or is); empty for the framework
 * @param domainTitle the title of that element
 */
public record Subject(String name, String oldName, String title, String tier, String oldNumber, String newNumber, String domain, String domainTitle) {

	/** Whether it has another number than before, though it is in both versions. */
	public boolean renumbered() {
		return !oldNumber.isEmpty() && !newNumber.isEmpty() && !oldNumber.equals(newNumber);
	}

	/** The number of today, or of old where it is gone. */
	public String number() {
		return newNumber.isEmpty() ? oldNumber : newNumber;
	}
}
