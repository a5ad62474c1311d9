package framewright.versions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.dsl.Versions;
import framewright.dsl.scoping.PublishedVersions;

/** The published versions of frameworks, read from their files: a library needs no Git for them. */
public final class PublishedHistory implements History {

	@Override
	public List<PublishedVersion> published(Library library, String framework) throws IOException {
		List<Path> files = library.published(framework);
		if (files.isEmpty()) {
			return List.of();
		}
		Path lines = files.get(0).resolveSibling(PublishedVersions.FILE);
		List<PublishedVersions.Version> told = Files.isRegularFile(lines) ? PublishedVersions.parse(new String(Files.readAllBytes(lines), StandardCharsets.UTF_8)) : List.of();
		List<PublishedVersion> versions = new ArrayList<>();
		for (Path file : files) {
			String version = Library.version(file);
			PublishedVersions.Version line = told.stream().filter(one -> one.version().equals(version)).findFirst().orElse(new PublishedVersions.Version(version, null, null, null, Map.of(), null, null));
			versions.add(new PublishedVersion(framework, version, date(line.date()), text(line.publisher()), text(line.checksum()), line.linked(), text(line.supersededBy()), date(line.retired()), file));
		}
		return versions;
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<PublishedVersion> before(Library library, String framework, String version) throws IOException {
		return published(library, framework).stream().filter(one -> !Versions.isVersion(version) || Versions.ORDER.compare(one.version(), version) < 0).reduce((older, newer) -> newer);
	}

	@Override
	public String text(PublishedVersion version) throws IOException {
		return decode(Files.readAllBytes(version.file()), version.file().toString());
	}

	/** Whether the file of a published version is what was published; line endings, which Git may have changed on the way to another computer, aside. */
	public static boolean isIntact(PublishedVersion version) throws IOException {
		if (version.checksum().isEmpty()) {
			return true;
		}
		byte[] content = Files.readAllBytes(version.file());
		String wanted = version.checksum().toLowerCase(Locale.ROOT);
		return checksum(content).equals(wanted) || checksum(new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)).equals(wanted);
	}

	static String checksum(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** The text in some bytes, without a byte order mark. */
	static String decode(byte[] content, String name) throws IOException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new IOException(name + ": this is not text in UTF-8. Check that it is the right file.", e);
		}
	}
}
