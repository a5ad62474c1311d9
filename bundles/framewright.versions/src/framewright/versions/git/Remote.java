package framewright.versions.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.URIish;

import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/**
 * Where a library is shared, as Git's settings say.
 *
 * @param name    what the settings call the place
 * @param address where it is
 * @param branch  the name of the line of versions there
 * @param noted   the name under which this computer notes how far that line has come
 */
public record Remote(String name, String address, String branch, String noted) {

	/** The place where the line of versions that is worked on is shared; empty when there is none. */
	public static Optional<Remote> of(GitLibrary git) throws VersionsException, IOException {
		StoredConfig settings = git.repository().getConfig();
		String local = git.branch().orElseThrow(() -> new VersionsException(Reason.UNFINISHED, "Another program has taken an old version of this library out by itself. Go back to the line of versions there first. Nothing was changed."));
		String name = settings.getString(ConfigConstants.CONFIG_BRANCH_SECTION, Repository.shortenRefName(local), ConfigConstants.CONFIG_KEY_REMOTE);
		Set<String> all = settings.getSubsections(ConfigConstants.CONFIG_REMOTE_SECTION);
		if (name == null) {
			name = all.contains(Constants.DEFAULT_REMOTE_NAME) || all.size() != 1 ? Constants.DEFAULT_REMOTE_NAME : all.iterator().next();
		}
		String address = settings.getString(ConfigConstants.CONFIG_REMOTE_SECTION, name, ConfigConstants.CONFIG_KEY_URL);
		if (address == null) {
			return Optional.empty();
		}
		String there = settings.getString(ConfigConstants.CONFIG_BRANCH_SECTION, Repository.shortenRefName(local), ConfigConstants.CONFIG_KEY_MERGE);
		String branch = there == null ? local : there;
		return Optional.of(new Remote(name, address, branch, Constants.R_REMOTES + name + "/" + Repository.shortenRefName(branch)));
	}

	/** Says where the library is shared from now on. */
	public static void set(GitLibrary git, String address, String branch) throws VersionsException, IOException {
		String local = git.branch().orElseThrow(() -> new VersionsException(Reason.UNFINISHED, "Another program has taken an old version of this library out by itself. Go back to the line of versions there first."));
		StoredConfig settings = git.repository().getConfig();
		try {
			new URIish(address);
		} catch (URISyntaxException e) {
			throw new VersionsException(Reason.NO_REMOTE, "“" + address + "” cannot be the address of a shared library.", e);
		}
		try {
			settings.load(); // without what holds only while the library is open
		} catch (ConfigInvalidException e) {
			throw new VersionsException(Reason.DAMAGED, "The settings of the library's Git cannot be read (" + e.getMessage() + "). Nothing was changed.", e);
		}
		String name = Constants.DEFAULT_REMOTE_NAME;
		settings.setString(ConfigConstants.CONFIG_REMOTE_SECTION, name, ConfigConstants.CONFIG_KEY_URL, address);
		settings.setString(ConfigConstants.CONFIG_REMOTE_SECTION, name, "fetch", "+refs/heads/*:refs/remotes/" + name + "/*");
		settings.setString(ConfigConstants.CONFIG_BRANCH_SECTION, Repository.shortenRefName(local), ConfigConstants.CONFIG_KEY_REMOTE, name);
		settings.setString(ConfigConstants.CONFIG_BRANCH_SECTION, Repository.shortenRefName(local), ConfigConstants.CONFIG_KEY_MERGE, branch);
		settings.save();
	}
}
