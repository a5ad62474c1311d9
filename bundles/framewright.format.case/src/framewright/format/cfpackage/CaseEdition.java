package framewright.format.cfpackage;

/** The versions of CASE that are written. */
enum CaseEdition {

	/** Without extensions, notes on associations and kinds of nodes. */
	V1_0("v1p0", "case-1.0"),
	V1_1("v1p1", "case");

	private final String folder;
	private final String id;

	CaseEdition(String folder, String id) {
		this.folder = folder;
		this.id = id;
	}

	/** The word for it in the addresses of providers. */
	String folder() {
		return folder;
	}

	/** What the format is called in the name of a file. */
	String id() {
		return id;
	}
}
