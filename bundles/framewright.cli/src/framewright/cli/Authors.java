package framewright.cli;

import java.util.Optional;

import framewright.cli.Commands.RefusedException;
import framewright.versions.Author;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Who a version is saved by: who the command says, else who this library or computer knows, else the account. */
final class Authors {

	private Authors() {
	}

	static Author of(String option, VersionedLibrary library) throws RefusedException, VersionsException {
		if (option != null) {
			return Author.parse(option).orElseThrow(() -> new RefusedException("“" + option + "” is no author. Write a name, and an e-mail address if you like: \"Ada Brown <ada@example.org>\"."));
		}
		Optional<Author> known = library.author();
		return known.orElseGet(Author::ofAccount);
	}
}
