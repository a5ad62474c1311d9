package framewright.format.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The pictures of a library, as {@code data:} addresses, so that the page needs no other file.
 * <p>
 * Only files in the library's folder {@code assets} are read, and none that a link leads out of it. What a picture is, is told by its content and must
 * agree with its name. All of them are shown as pictures, in which a browser runs nothing and fetches nothing.
 */
public final class Pictures {

	/** The largest picture, in bytes. */
	static final long LARGEST = 5 << 20;

	/** The largest sum of all pictures of a page, in bytes; each use counts. */
	static final long LARGEST_SUM = 40 << 20;

	private record Format(String type, List<String> endings) {
	}

	private static final List<Format> FORMATS = List.of(new Format("svg+xml", List.of("svg")), new Format("png", List.of("png")),
			new Format("jpeg", List.of("jpg", "jpeg")), new Format("webp", List.of("webp")), new Format("gif", List.of("gif")));

	private final Path assets;
	private final Consumer<String> losses;
	private final Map<String, String> known = new HashMap<>();
	private long sum;

	/**
	 * @param library the library's folder
	 * @param losses told, in a sentence, of each picture that cannot be shown
	 */
	public Pictures(Path library, Consumer<String> losses) {
		this.assets = library.resolve("assets");
		this.losses = losses;
	}

	/** From here on, pictures are those of another page. */
	void beginPage() {
		sum = 0;
	}

	/** The address of a picture; empty when it cannot be shown, which is told as a loss. */
	public String address(String file) {
		if (file == null || file.isBlank()) {
			return "";
		}
		String address = known.computeIfAbsent(file, this::read);
		if (sum + address.length() > LARGEST_SUM) {
			losses.accept("The picture " + file + " is left out, because the pictures of one page may have no more than " + (LARGEST_SUM >> 20) + " MB together.");
			return "";
		}
		sum += address.length();
		return address;
	}

	private String read(String file) {
		String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		Format format = FORMATS.stream().filter(one -> one.endings().contains(ending)).findFirst().orElse(null);
		if (format == null) {
			return lost(file, "it is no picture that a web page can show. Use svg, png, jpg, webp or gif.");
		}
		try {
			Path path = assets.resolveSibling(file).toRealPath();
			if (!path.startsWith(assets.toRealPath()) || !Files.isRegularFile(path)) {
				return lost(file, "it does not lie in the folder assets of the library.");
			}
			if (Files.size(path) > LARGEST) {
				return lost(file, "it is larger than " + (LARGEST >> 20) + " MB. Save it smaller.");
			}
			byte[] content = Files.readAllBytes(path);
			if (!format.type().equals(type(content))) {
				return lost(file, "its content is not what its name says. Save it again as " + ending + ".");
			}
			return "data:image/" + format.type() + ";base64," + Base64.getEncoder().encodeToString(content);
		} catch (IOException | InvalidPathException e) {
			return lost(file, "it could not be read. Check that it lies in the folder assets of the library.");
		}
	}

	private String lost(String file, String reason) {
		losses.accept("The picture " + file + " is not shown: " + reason);
		return "";
	}

	/** What a picture is by its first bytes; empty when it is none that is known. */
	private static String type(byte[] content) {
		String start = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
			return "png";
		}
		if (start.startsWith("\u00ff\u00d8\u00ff")) {
			return "jpeg";
		}
		if (start.startsWith("GIF8")) {
			return "gif";
		}
		if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
			return "webp";
		}
		return start.contains("<svg") ? "svg+xml" : "";
	}
}
