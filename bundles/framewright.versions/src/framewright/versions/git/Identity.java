package framewright.versions.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jgit.lib.ObjectId;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/**
 * By what a framework is known, wherever its file lies.
 *
 * @param name its permanent name, which its file bears, too
 * @param uuid what stays when it gets another name; empty where it has none
 */
record Identity(String name, Optional<String> uuid) {

	/** Empty when the text follows the language too little to be read. */
	static Optional<Identity> of(byte[] content) {
		return read(content).map(framework -> new Identity(framework.name(), framework.parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals("uuid")).map(Part::title).findFirst()));
	}

	/** Whether both say for certain that they are different frameworks. */
	boolean isAnother(Identity other) {
		return uuid.isPresent() && other.uuid.isPresent() && !uuid.equals(other.uuid);
	}

	/** What is kept of a framework, with another permanent name; as it is where it cannot be read. */
	static ObjectId named(GitLibrary git, ObjectId blob, String name) throws IOException {
		Optional<Part> framework = read(git.content(blob));
		if (framework.isEmpty()) {
			return blob;
		}
		String text = new String(git.content(blob), StandardCharsets.UTF_8);
		return new Trees(git).blob((text.substring(0, framework.get().nameStart()) + name + text.substring(framework.get().nameEnd())).getBytes(StandardCharsets.UTF_8));
	}

	private static Optional<Part> read(byte[] content) {
		try {
			return Optional.of(PartReader.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString()));
		} catch (UnreadablePartException | CharacterCodingException e) {
			return Optional.empty();
		}
	}
}
