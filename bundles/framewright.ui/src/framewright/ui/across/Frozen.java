package framewright.ui.across;

import java.util.Map;
import java.nio.file.Path;
import java.util.Optional;

import framewright.core.library.Library;
import framewright.ui.model.versions.FrozenVersion;
import framewright.ui.workspace.OpenLibrary;

/** Keeps frameworks that are published from being changed under their number from outside their editor. */
public final class Frozen {

	private Frozen() {
	}

	/** Why some texts cannot be changed, for people; empty when they can. Call it in the background. */
	public static Optional<String> refusal(Map<Path, String> texts) {
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			return Optional.of("No library is open.");
		}
		for (Map.Entry<Path, String> one : texts.entrySet()) {
			Optional<FrozenVersion> frozen = FrozenVersion.of(library, one.getValue());
			if (library.isPublished(one.getKey())) {
				return Optional.of("The file " + library.show(one.getKey()) + " is a published version, which never changes.");
			}
			if (frozen.isPresent()) {
				return Optional.of("The file " + library.show(one.getKey()) + " is published as version " + frozen.get().version() + ". Open it and begin version " + frozen.get().next() + " by typing into it, then try again.");
			}
		}
		return Optional.empty();
	}
}
