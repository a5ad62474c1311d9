package framewright.core.compare;

import java.util.Locale;

/** What can happen to a part of a framework from one version to another. */
public enum ChangeKind {
	ADDED, REMOVED, RETIRED, MOVED, RENAMED, RETITLED, REWORDED, REORDERED, LEVEL_ADDED, LEVEL_REMOVED, SCALE_CHANGED, REFERENCE_CHANGED, METADATA_CHANGED, SPLIT, MERGED;

	/** The word for it in JSON, in reviews and in the help: {@code level-added}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The word for it in a sentence: {@code level added}. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
