package framewright.versions;

import java.io.IOException;

import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;

import framewright.versions.git.Faults;

/** What Git on this computer knows about whoever works here. */
final class UserSettings {

	private UserSettings() {
	}

	static StoredConfig read() throws VersionsException {
		try {
			return SystemReader.getInstance().getUserConfig();
		} catch (IOException | ConfigInvalidException e) {
			throw Faults.explain(e);
		}
	}
}
