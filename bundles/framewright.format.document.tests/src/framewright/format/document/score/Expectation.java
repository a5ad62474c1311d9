package framewright.format.document.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.core.library.Library;
import framewright.core.library.LibraryReader;

/**
 * What an import of a document should come to: the structure, and for every word of the document the place where it should stand. Words are kept as
 * three signs of a salted hash, so that the file holds no sentence of the document and many words share a hash.
 * <p>
 * A person makes it: they import the document, correct the framework by hand against the document, and have {@link #main} make the file of it.
 */
record Expectation(String salt, List<String> structure, Map<String, List<String>> words, List<String> repeated) {

	private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
	private static final int LENGTH = 3;

	static Expectation of(Slots slots, List<String> repeated, String salt) {
		Map<String, List<String>> hashed = new LinkedHashMap<>();
		slots.words().forEach((place, words) -> hashed.put(place, hash(words, salt)));
		return new Expectation(salt, slots.structure(), hashed, hash(repeated, salt));
	}

	static List<String> hash(List<String> words, String salt) {
		Map<String, String> known = new HashMap<>();
		return words.stream().map(word -> known.computeIfAbsent(word, none -> hash(word, salt))).toList();
	}

	private static String hash(String word, String salt) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest((salt + word).getBytes(StandardCharsets.UTF_8));
			StringBuilder hash = new StringBuilder();
			for (int i = 0; i < LENGTH; i++) {
				hash.append(SIGNS.charAt(Math.floorMod(digest[i], SIGNS.length())));
			}
			return hash.toString();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	static Expectation parse(String text) {
		String salt = "";
		List<String> structure = new ArrayList<>();
		Map<String, List<String>> words = new LinkedHashMap<>();
		List<String> repeated = List.of();
		for (String line : text.lines().toList()) {
			String[] pair = line.split("\t", 2);
			switch (pair[0]) {
				case "salt" -> salt = pair[1];
				case "is" -> structure.add(pair[1]);
				case "repeated" -> repeated = cut(pair[1]);
				case "" -> {
					String[] place = pair[1].split("\t", 2);
					words.put(place[0], cut(place[1]));
				}
				default -> {
					// a remark
				}
			}
		}
		return new Expectation(salt, structure, words, repeated);
	}

	private static List<String> cut(String hashes) {
		List<String> all = new ArrayList<>();
		for (int i = 0; i + LENGTH <= hashes.length(); i += LENGTH) {
			all.add(hashes.substring(i, i + LENGTH));
		}
		return all;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		text.append("# what a document should come to; made by Expectation.main of a framework that was corrected by hand. No words, only hashes of them.\n");
		text.append("salt\t").append(salt).append('\n');
		structure.forEach(line -> text.append("is\t").append(line).append('\n'));
		words.forEach((place, hashes) -> text.append('\t').append(place).append('\t').append(String.join("", hashes)).append('\n'));
		if (!repeated.isEmpty()) {
			text.append("repeated\t").append(String.join("", repeated)).append('\n');
		}
		return text.toString();
	}

	/**
	 * Makes the file of expectations of a document and prints what a person should check: the structure, and words of the document that neither stand in the
	 * framework nor are left out on purpose. These must be repetitions and nothing else.
	 *
	 * @param arguments the document; the framework that was corrected by hand; the lines to be left out (“12,15-20”, or “-”); the file to write
	 */
	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[1]).toAbsolutePath();
		LibraryReader reader = new LibraryReader(Library.containing(file));
		Slots slots = Slots.of(reader.read(file, Files.readString(file)).framework().orElseThrow());
		List<String> lines = Files.readString(Path.of(arguments[0])).lines().toList();
		List<String> skipped = new ArrayList<>();
		Arrays.stream(arguments[2].split(",")).filter(range -> range.matches("\\d.*")).forEach(range -> {
			String[] ends = range.split("-");
			lines.subList(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[ends.length - 1])).forEach(line -> skipped.addAll(Slots.split(line)));
		});
		if (!skipped.isEmpty()) {
			slots.words().put(Slots.SKIPPED, skipped);
		}
		Map<String, Integer> remaining = new HashMap<>();
		slots.words().values().forEach(words -> words.forEach(word -> remaining.merge(word, 1, Integer::sum)));
		List<String> repeated = new ArrayList<>();
		for (String line : lines) {
			List<String> rest = Slots.split(line).stream().filter(word -> remaining.merge(word, -1, Integer::sum) < 0).toList();
			repeated.addAll(rest);
			if (!rest.isEmpty()) {
				System.out.println("only in the document: " + rest);
			}
		}
		System.out.println("only in the framework: " + remaining.entrySet().stream().filter(entry -> entry.getValue() > 0).toList());
		slots.structure().forEach(System.out::println);
		Files.writeString(Path.of(arguments[3]), of(slots, repeated, file.getFileName().toString().replaceAll("\\W.*", "") + "-7").toString());
	}
}
