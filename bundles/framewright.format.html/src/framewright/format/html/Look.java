package framewright.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import framewright.core.exchange.Brand;

/**
 * The style sheet and the script of the page, with the digests by which the page's content security policy lets them, and no others, through.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
public record Look(String theme, String style, String script) {

	static Look of(HandbookOptions options, Brand brand) {
		Palette palettes = new Palette(resource("palettes.css"), brand);
		String style = palettes.style(options.accent()) + resource("handbook.css");
		return new Look(options.theme(), style, resource("handbook.js"));
	}

	/** The look of a page of one element, which has no script. */
	static Look still(HandbookOptions options, Brand brand) {
		Palette palettes = new Palette(resource("palettes.css"), brand);
		return new Look(options.theme(), palettes.style(options.accent()) + resource("handbook.css") + resource("element.css"), "");
	}

	/** All that the page may load or run: its own style sheet, its own script, and pictures that are in it. */
	public String policy() {
		return "default-src 'none'; img-src data:; style-src '" + digest(style) + "'; script-src " + (script.isEmpty() ? "'none'" : "'" + digest(script) + "'") + "; base-uri 'none'; form-action 'none'";
	}

	private static String digest(String text) {
		try {
			return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** A text file of the bundle, with the line ends that a browser will make of it. */
	public static String resource(String name) {
		try (InputStream in = Look.class.getResourceAsStream("/handbook/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException e) {
			throw new UncheckedIOException("reading " + name + " of the bundle", e);
		}
	}
}
