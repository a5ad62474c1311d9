package framewright.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import framewright.cli.Commands.RefusedException;
import framewright.core.compare.Comparison.Text;
import framewright.dsl.resource.FrameworkResource;

/** The text of a framework that an argument names, with what a person calls it: “version 1.0.0”, or the name of the file. */
final class Texts {

	private Texts() {
	}

	static Text of(String argument) throws RefusedException, IOException {
		Sources.Given given = Sources.given(argument);
		if (given.saved().isPresent()) {
			return given.saved().get().forComparison();
		}
		Path file = given.file();
		if (Files.isDirectory(file)) {
			throw new RefusedException(argument + ": this is a folder. Name a file, or a file and its version, as in leadership-toolkit.framework@1.0.0.");
		}
		if (Files.size(file) > FrameworkResource.LARGEST) {
			throw new RefusedException(argument + ": this file is larger than 256 MB, which is more than a framework can be. Check that it is the right file.");
		}
		try {
			return new Text(label(argument, file), Files.readString(file));
		} catch (CharacterCodingException e) {
			throw new RefusedException(argument + ": this is not a text file in UTF-8. Check that it is the right file.");
		}
	}

	private static String label(String argument, Path file) {
		return Files.exists(Path.of(argument)) ? file.getFileName().toString() : "version " + argument.substring(argument.lastIndexOf('@') + 1);
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
