package framewright.ui.model.versions;

import java.util.Optional;

import framewright.core.library.Library;
import framewright.versions.NextDraft;
import framewright.versions.VersionsException;

/** A text that bears the number of a version that is published, and so must not be changed under that number. */
public final class FrozenVersion {

	private final String version;
	private final String draft;

	private FrozenVersion(String version, String draft) {
		this.version = version;
		this.draft = draft;
	}

	/** Empty when the text may be changed; also when it cannot be read, for it has to be mended first. */
	public static Optional<FrozenVersion> of(Library library, String text) {
		try {
			NextDraft next = new NextDraft(library);
			return next.isFrozen(text) ? Optional.of(new FrozenVersion(HeaderLine.get(text, "version").orElse(""), next.of(text, Optional.empty()))) : Optional.empty();
		} catch (VersionsException e) {
			return Optional.empty();
		}
	}

	/** The number of the version that is published. */
	public String version() {
		return version;
	}

	/** The number of the draft that comes after it. */
	public String next() {
		return HeaderLine.get(draft, "version").orElse("");
	}

	/** The text as a draft of the next version. */
	public String draft() {
		return draft;
	}
}
