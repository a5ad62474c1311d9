package framewright.ui.versions;

/** The commands about versions by their ids. */
public final class VersionsCommands {

	public static final String SAVE_VERSION = "framewright.ui.saveVersion";
	public static final String PUBLISH = "framewright.ui.publish";
	public static final String HISTORY = "framewright.ui.showHistory";
	public static final String SHARE = "framewright.ui.share";
	public static final String GET_LATEST = "framewright.ui.getLatest";
	public static final String SHARING = "framewright.ui.sharing";
	public static final String OPEN_SHARED = "framewright.ui.openShared";
	public static final String BRING_TOGETHER = "framewright.ui.bringTogether";
	public static final String RETIRE = "framewright.ui.retireVersion";
	public static final String SUPERSEDE = "framewright.ui.supersedeVersion";
	public static final String YOUR_NAME = "framewright.ui.yourName";

	/** In the History view. */
	public static final String OPEN_OLD = "framewright.ui.history.open";
	public static final String COMPARE_NOW = "framewright.ui.history.compareNow";
	public static final String COMPARE_TWO = "framewright.ui.history.compareTwo";
	public static final String RESTORE = "framewright.ui.history.restore";
	public static final String COPY_OLD = "framewright.ui.history.copy";
	public static final String ONLY_ELEMENT = "framewright.ui.history.onlyElement";

	private VersionsCommands() {
	}
}
