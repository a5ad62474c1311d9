package framewright.review.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style sheet of the page, with the digest by which the page's content security policy lets it, and nothing else, through. There is no script. */
public record Look(String style) {

	private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

	static Look made() {
		String colours = resource("colours.css");
		String dark = declarations(colours, "dark");
		return new Look(":root {\n" + declarations(colours, "light") + "\tcolor-scheme: light;\n}\n" + "@media screen and (prefers-color-scheme: dark) {\n:root {\n" + dark + "\tcolor-scheme: dark;\n}\n}\n"
				+ resource("report.css"));
	}

	/** The colours by their names, as {@code #rrggbb}. */
	static Map<String, String> colours(String mode) {
		Map<String, String> colours = new LinkedHashMap<>();
		for (Matcher colour = COLOUR.matcher(declarations(resource("colours.css"), mode)); colour.find();) {
			colours.put(colour.group(1), colour.group(2));
		}
		return colours;
	}

	private static String declarations(String css, String mode) {
		int start = css.indexOf("." + mode + " {\n") + mode.length() + 4;
		return css.substring(start, css.indexOf("}", start));
	}

	/** All that the page may load or run: its own style sheet. */
	public String policy() {
		return "default-src 'none'; img-src data:; style-src '" + digest(style) + "'; base-uri 'none'; form-action 'none'";
	}

	private static String digest(String text) {
		try {
			return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** A text file of the bundle, with the line ends that a browser will make of it. */
	static String resource(String name) {
		try (InputStream in = Look.class.getResourceAsStream("/report/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException e) {
			throw new UncheckedIOException("reading " + name + " of the bundle", e);
		}
	}
}
