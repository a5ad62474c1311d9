package framewright.ui.model.compare;

/** By what the list of changes is grouped. */
public enum Grouping {
	DOMAIN("Domain"), KIND("Kind of change"), WEIGHT("Weight"), AUTHOR("Author");

	private final String label;

	Grouping(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
