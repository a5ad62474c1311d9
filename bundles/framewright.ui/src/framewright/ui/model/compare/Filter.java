package framewright.ui.model.compare;

/**
 * Which changes are shown.
 *
 * @param hideEditorial whether those are left out with which nobody has to do anything differently
 * @param onlyLevels whether only texts of levels are shown
 * @param domain the name of the one element of the top tier that is shown; empty for all
 * @param search words that must all be in what is told of a change; empty for all
 */
public record Filter(boolean hideEditorial, boolean onlyLevels, String domain, String search) {

	public static final Filter ALL = new Filter(false, false, "", "");

	public Filter withHideEditorial(boolean value) {
		return new Filter(value, onlyLevels, domain, search);
	}

	public Filter withOnlyLevels(boolean value) {
		return new Filter(hideEditorial, value, domain, search);
	}

	public Filter withDomain(String value) {
		return new Filter(hideEditorial, onlyLevels, value, search);
	}

	public Filter withSearch(String value) {
		return new Filter(hideEditorial, onlyLevels, domain, value.strip());
	}
}
