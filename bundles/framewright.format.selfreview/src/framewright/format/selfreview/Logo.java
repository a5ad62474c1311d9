package framewright.format.selfreview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import framewright.core.exchange.Brand;
import framewright.dsl.model.Framework;

/**
 * The logo on a form: the framework's own, else that of its library.
 *
 * @param type {@code png}, {@code jpeg} or {@code svg+xml}
 * @param words what it shows; may be empty
 */
record Logo(String type, byte[] content, String words) {

	/** In bytes. */
	private static final long LARGEST = 2 << 20;

	/**
	 * The logo of a framework; empty where there is none.
	 *
	 * @param library the library's folder
	 * @param losses gets a sentence where there is one and it cannot be shown
	 */
	static Optional<Logo> of(Framework framework, Brand brand, Path library, List<String> losses) {
		boolean own = framework.getLogo() != null && !framework.getLogo().isBlank();
		String file = own ? framework.getLogo() : brand.logo();
		String words = own ? framework.getLogoAlt() : brand.logoAlt();
		if (file.isBlank()) {
			return Optional.empty();
		}
		try {
			Path assets = library.resolve("assets").toRealPath();
			Path path = library.resolve(file).toRealPath();
			if (path.startsWith(assets) && Files.isRegularFile(path) && Files.size(path) <= LARGEST) {
				byte[] content = Files.readAllBytes(path);
				String type = type(content);
				if (!type.isEmpty()) {
					return Optional.of(new Logo(type, content, words == null ? "" : words));
				}
			}
		} catch (IOException | InvalidPathException e) {
			// told like all others that cannot be shown
		}
		losses.add("The logo " + file + " is not shown. It must be a picture (svg, png or jpg) of no more than " + (LARGEST >> 20) + " MB in the folder assets of the library.");
		return Optional.empty();
	}

	/** What a picture is by its first bytes; empty when it is none that every program shows. */
	private static String type(byte[] content) {
		String start = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
			return "png";
		}
		return start.startsWith("\u00ff\u00d8\u00ff") ? "jpeg" : start.contains("<svg") ? "svg+xml" : "";
	}

	/** Its address in a web page. */
	public String address() {
		return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(content);
	}

	/** What it shows, in words. */
	public String description() {
		return words;
	}
}
