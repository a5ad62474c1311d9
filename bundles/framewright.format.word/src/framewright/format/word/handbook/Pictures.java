package framewright.format.word.handbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pictures of a library, as Word can show them.
 * <p>
 * Only files in the library's folder {@code assets} are read, and none that a link leads out of it. What a picture is, is told by its content and must
 * agree with its name. Drawings are turned into pictures of points ({@link Drawings}).
 */
final class Pictures {

	/** The largest picture, in bytes. */
	static final long LARGEST = 5 << 20;

	/** The largest sum of all pictures of a document, in bytes; each counts once. */
	static final long LARGEST_SUM = 60 << 20;

	/** Twentieths of a point in a point of a screen, of which there are 96 to the inch. */
	private static final int POINT = 15;

	/** A picture that can be shown. @param name of its file in the document @param width as it wants to be, in twentieths of a point */
	record Shown(String name, byte[] content, int width, int height) {
	}

	private static final Map<String, List<String>> FORMATS = Map.of("png", List.of("png"), "jpeg", List.of("jpg", "jpeg"), "gif", List.of("gif"), "svg", List.of("svg"), "webp", List.of("webp"));

	private final Path assets;
	private final Consumer<String> losses;
	private final Map<String, Optional<Shown>> known = new HashMap<>();
	private long sum;
	private int count;

	/**
	 * @param library the library's folder
	 * @param losses told, in a sentence, of each picture that cannot be shown
	 */
	Pictures(Path library, Consumer<String> losses) {
		this.assets = library.resolve("assets");
		this.losses = losses;
	}

	/** A picture; empty when it cannot be shown, which is told as a loss. */
	Optional<Shown> find(String file) {
		return file == null || file.isBlank() ? Optional.empty() : known.computeIfAbsent(file, this::read);
	}

	private Optional<Shown> read(String file) {
		String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		try {
			Path path = assets.resolveSibling(file).toRealPath();
			if (!path.startsWith(assets.toRealPath()) || !Files.isRegularFile(path)) {
				return lost(file, "it does not lie in the folder assets of the library.");
			}
			if (Files.size(path) > LARGEST) {
				return lost(file, "it is larger than " + (LARGEST >> 20) + " MB. Save it smaller.");
			}
			byte[] content = Files.readAllBytes(path);
			String type = type(content);
			if (!FORMATS.getOrDefault(type, List.of()).contains(ending)) {
				return lost(file, type.isEmpty() ? "it is no picture that Word can show. Use svg, png, jpg or gif." : "its content is not what its name says. Save it again as " + ending + ".");
			}
			if (type.equals("webp")) {
				return lost(file, "Word cannot show pictures of this kind. Save it as png or jpg.");
			}
			Optional<Shown> shown = type.equals("svg") ? drawing(content) : photograph(type, content);
			if (shown.isEmpty()) {
				return lost(file, "it is damaged, or this computer cannot draw it. Save it again, drawings as png.");
			}
			sum += shown.get().content().length;
			return sum > LARGEST_SUM ? lost(file, "the pictures of a document may have no more than " + (LARGEST_SUM >> 20) + " MB together.") : shown;
		} catch (IOException | InvalidPathException e) {
			return lost(file, "it could not be read. Check that it lies in the folder assets of the library.");
		}
	}

	private Optional<Shown> lost(String file, String reason) {
		losses.accept("The picture " + file + " is not shown, only what it shows is told: " + reason);
		return Optional.empty();
	}

	/** Its size is read from its head, so that a small file that claims to be huge costs nothing. */
	private Optional<Shown> photograph(String type, byte[] content) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type);
		if (!readers.hasNext()) {
			return Optional.empty();
		}
		ImageReader reader = readers.next();
		try (ImageInputStream in = new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
			reader.setInput(in, true, true);
			return shown(type, content, reader.getWidth(0), reader.getHeight(0));
		} catch (IOException | RuntimeException e) {
			return Optional.empty();
		} finally {
			reader.dispose();
		}
	}

	private Optional<Shown> shown(String ending, byte[] content, double width, double height) {
		if (width < 1 || height < 1 || width > 100_000 || height > 100_000) {
			return Optional.empty();
		}
		return Optional.of(new Shown("handbook" + ++count + "." + ending, content, (int) Math.round(width * POINT), (int) Math.round(height * POINT)));
	}

	private Optional<Shown> drawing(byte[] content) throws IOException {
		return Drawings.picture(content).flatMap(picture -> shown("png", picture.png(), picture.width(), picture.height()));
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
		return start.contains("<svg") ? "svg" : "";
	}
}
