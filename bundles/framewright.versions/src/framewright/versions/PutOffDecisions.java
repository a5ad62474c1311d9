package framewright.versions;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.library.WholeFile;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;

/**
 * Decisions that a person began and put off, kept beside the versions until they are carried out: in the folder of Git, where they are not part of the library. The file is
 * plain text and is there whole or not at all. Of any thread.
 */
public final class PutOffDecisions {

	private static final String FIRST = "framewright decisions 1";
	private static final String LAST = "end";

	/**
	 * What was decided about a place.
	 *
	 * @param choice one word that says what was chosen
	 * @param text   the person’s own text; empty where none was written
	 * @param about  where it is, in words for people who look into the file
	 */
	public record Decided(String choice, String text, String about) {
	}

	private final Path file;

	private PutOffDecisions(Path file) {
		this.file = file;
	}

	/**
	 * Those of a library; empty when no versions are kept of it, so that there is nowhere to put them.
	 *
	 * @param about the folder of the library where it is about what others shared, else the file that is to be brought together with another
	 */
	public static Optional<PutOffDecisions> of(VersionedLibrary library, Path about) throws VersionsException {
		try (GitLibrary git = library.find().orElse(null)) {
			Optional<String> path = git == null ? Optional.empty() : git.path(about);
			return path.map(name -> new PutOffDecisions(git.journal().resolveSibling("decisions").resolve(name.isEmpty() ? "latest" : digest(name))));
		}
	}

	/** A name for something: the same for the same, and different for what is different. */
	public static String digest(String... texts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String text : texts) {
				byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
				digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
				digest.update(bytes);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** What was decided, by place; nothing when there is nothing, or the file makes no sense. */
	public synchronized Map<String, Decided> read() throws VersionsException {
		try {
			return parse(Files.readString(file));
		} catch (NoSuchFileException | CharacterCodingException e) {
			return Map.of();
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/** Keeps what was decided, in place of what was kept before. */
	public synchronized void write(Map<String, Decided> decisions) throws VersionsException {
		try {
			if (decisions.isEmpty()) {
				Files.deleteIfExists(file);
			} else {
				WholeFile.write(file, print(decisions).getBytes(StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	private static String print(Map<String, Decided> decisions) {
		StringBuilder text = new StringBuilder(FIRST).append('\n');
		decisions.forEach((place, decided) -> {
			text.append("# ").append(decided.about().replaceAll("\\p{Cntrl}+", " ")).append('\n');
			text.append("place ").append(place).append(' ').append(decided.choice()).append('\n');
			if (!decided.text().isEmpty()) {
				text.append('|').append(decided.text().replace("\n", "\n|")).append('\n');
			}
		});
		return text.append(LAST).append('\n').toString();
	}

	private static Map<String, Decided> parse(String content) {
		List<String> lines = List.of(content.split("\n"));
		if (lines.size() < 2 || !lines.get(0).equals(FIRST) || !lines.get(lines.size() - 1).equals(LAST)) {
			return Map.of();
		}
		Map<String, Decided> decisions = new LinkedHashMap<>();
		String about = "";
		for (int i = 1; i < lines.size() - 1; i++) {
			String[] words = lines.get(i).split(" ");
			if (lines.get(i).startsWith("# ")) {
				about = lines.get(i).substring(2);
			} else if (words.length == 3 && words[0].equals("place")) {
				List<String> own = new ArrayList<>();
				while (lines.get(i + 1).startsWith("|")) {
					own.add(lines.get(++i).substring(1));
				}
				decisions.put(words[1], new Decided(words[2], String.join("\n", own), about));
			}
		}
		return decisions;
	}
}
