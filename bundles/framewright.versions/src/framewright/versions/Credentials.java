package framewright.versions;

import java.util.Optional;

/** Answers what a shared library asks whoever wants in. The workbench asks the person and keeps the answers safe. Called by the thread that works with the library. */
public interface Credentials {

	/** Knows nothing: who gets in without being asked, or with a key of the account, gets in. */
	Credentials NONE = (address, user, again) -> Optional.empty();

	/**
	 * A name and a password.
	 *
	 * @param password to be wiped by whoever used it
	 */
	record Login(String name, char[] password) {
	}

	/**
	 * The name and password for an address.
	 *
	 * @param user  the name that the address says; may be empty
	 * @param again whether the answer before was not accepted
	 * @return empty to give up
	 */
	Optional<Login> login(String address, String user, boolean again);

	/**
	 * What unlocks a key, or answers another question of that kind.
	 *
	 * @param question the question, as the other side or the key's file puts it
	 * @return empty to give up
	 */
	default Optional<char[]> secret(String address, String question, boolean again) {
		return Optional.empty();
	}

	/** Whether to go on with a computer that is not known yet. */
	default boolean trust(String address, String question) {
		return false;
	}
}
