package framewright.dsl.scoping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.URIConverter;

/**
 * What {@code published/NAME/versions.txt} says of a framework's published versions, one a line:
 *
 * <pre>
 * 2.0.0; on 2026-09-01; by Institute of Education; sha256 9f2c…; with leading-in-the-specialism 1.0.0; superseded by 3.0.0; retired on 2027-09-01
 * </pre>
 *
 * The version comes first; all that follows may be missing and stand in any order. {@code with} names a version of another framework that
 * this one was linked to, and may be repeated. Lines that begin with {@code #} and empty lines mean nothing.
 */
public final class PublishedVersions {

	/** The folder of a library that holds published versions. */
	public static final String FOLDER = "published";

	/** The file beside published versions that tells about them. */
	public static final String FILE = "versions.txt";

	/**
	 * One line of the file.
	 *
	 * @param version the version
	 * @param date when it was published, as {@code 2026-09-01}; or null
	 * @param publisher who published it; or null
	 * @param checksum the SHA-256 of its file in hexadecimal digits; or null
	 * @param linked the version of each framework that it refers to, by name
	 * @param supersededBy the version that takes its place; or null
	 * @param retired when it was retired; or null
	 */
	public record Version(String version, String date, String publisher, String checksum, Map<String, String> linked, String supersededBy, String retired) {
	}

	private PublishedVersions() {
	}

	/** The versions in the text of the file, in its order. A line that cannot be understood tells its version and no more. */
	public static List<Version> parse(String text) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(PublishedVersions::parseLine).toList();
	}

	private static Version parseLine(String line) {
		String[] fields = line.split("\\s*;\\s*", -1);
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, String> linked = new LinkedHashMap<>();
		for (int i = 1; i < fields.length; i++) {
			String field = fields[i].strip();
			if (field.startsWith("with ")) {
				String[] words = field.split("\\s+");
				if (words.length == 3) {
					linked.put(words[1], words[2]);
				}
				continue;
			}
			for (String key : List.of("on ", "by ", "sha256 ", "superseded by ", "retired on ")) {
				if (field.startsWith(key)) {
					values.put(key, field.substring(key.length()).strip());
				}
			}
		}
		return new Version(fields[0].strip(), values.get("on "), values.get("by "), values.get("sha256 "), linked, values.get("superseded by "), values.get("retired on "));
	}

	/** Whether an address is that of a published version: {@code …/published/NAME/VERSION.framework}. */
	public static boolean isPublished(URI uri) {
		int count = uri.segmentCount();
		return count >= 3 && uri.segment(count - 3).equals(FOLDER);
	}

	/** The addresses of the published versions that a published version was linked to. Empty where its line says none or is missing. */
	public static List<URI> linked(URI version, URIConverter files) {
		List<URI> linked = new ArrayList<>();
		URI folder = version.trimSegments(1);
		find(version, files).ifPresent(line -> line.linked().forEach((framework, number) -> {
			// A name that climbs out of the folder is no name.
			if (isPlain(framework) && isPlain(number)) {
				linked.add(folder.trimSegments(1).appendSegment(framework).appendSegment(number + ".framework"));
			}
		}));
		return linked;
	}

	private static boolean isPlain(String segment) {
		return segment.matches("[A-Za-z0-9][A-Za-z0-9._+-]*");
	}

	private static Optional<Version> find(URI version, URIConverter files) {
		URI file = version.trimSegments(1).appendSegment(FILE);
		String number = URI.decode(version.trimFileExtension().lastSegment());
		if (!files.exists(file, null)) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder();
		try (InputStream in = files.createInputStream(file); BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			reader.lines().forEach(line -> text.append(line).append('\n'));
		} catch (IOException e) {
			return Optional.empty();
		}
		return parse(text.toString()).stream().filter(line -> line.version().equals(number)).findFirst();
	}
}
