package framewright.versions;

/** Something about versions could not be done, and nothing was lost. The message tells a person what, why, and what to do. */
public class VersionsException extends Exception {

	private static final long serialVersionUID = 1;

	/** What kind of trouble it is, for those who want to offer a way out. */
	public enum Reason {
		/** The library keeps no versions yet; {@link StartVersions} begins it. */
		NO_HISTORY,
		/** There is no such version, element or file. */
		NOT_FOUND,
		/** Somebody else is just writing; or was killed while doing so. */
		BUSY,
		/** Another Git program has begun something in this library and has not finished it. */
		UNFINISHED,
		/** Files have changes that are in no version yet. */
		UNSAVED,
		/** A text does not follow the language. */
		UNREADABLE,
		/** The publication checks, or those who guard the shared library, say no. */
		REFUSED,
		/** What is kept is damaged. */
		DAMAGED,
		/** There is no room left. */
		DISK_FULL,
		/** A file or folder may not be read or changed. */
		NOT_ALLOWED,
		/** The library is not shared with anybody yet. */
		NOT_SHARED,
		/** The shared library is not where it should be. */
		NO_REMOTE,
		/** The network or the other computer does not answer. */
		UNREACHABLE,
		/** The shared library wants a name and password, or others than were given. */
		LOGIN,
		/** Others have shared versions meanwhile. */
		BEHIND,
		/** The history of the shared library was replaced by another one. */
		REWRITTEN,
		/** Not everything is decided. */
		UNDECIDED,
		/** The library changed since the operation began. */
		CHANGED_MEANWHILE,
		/** Anything else. */
		OTHER
	}

	private final Reason reason;

	public VersionsException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	public VersionsException(Reason reason, String message, Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return reason;
	}
}
