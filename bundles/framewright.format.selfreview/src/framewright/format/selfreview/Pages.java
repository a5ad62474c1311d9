package framewright.format.selfreview;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.Brand;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;

/** Fills the templates of the bundle. Whatever an author wrote is escaped by them. */
public final class Pages {

	/** The colour of headings where the house has none. */
	public static final String COLOUR = "#0b5f66";

	private static final PebbleEngine ENGINE = engine();

	private Pages() {
	}

	private static PebbleEngine engine() {
		ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
		loader.setPrefix("selfreview");
		loader.setSuffix(".peb");
		return new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).newLineTrimming(true).build();
	}

	/**
	 * A whole page.
	 *
	 * @throws OperationCanceledException when the monitor says so
	 */
	public static String fill(String template, Map<String, Object> values, Brand brand, IProgressMonitor monitor) {
		String style = ":root{--house:" + brand.colour().orElse(COLOUR) + ";--second:" + brand.secondColour().or(brand::colour).orElse(COLOUR) + "}\n" + resource("page.css");
		Map<String, Object> all = new HashMap<>(values);
		all.put("style", style);
		all.put("policy", "default-src 'none'; img-src data:; style-src '" + digest(style) + "'; base-uri 'none'; form-action 'none'");
		StringWriter page = new StringWriter();
		try {
			ENGINE.getTemplate(template).evaluate(new Watched(page, monitor), all, Locale.UK);
		} catch (PebbleException e) {
			throw new IllegalStateException("the templates do not fit their model", e);
		} catch (IOException e) {
			throw new UncheckedIOException("writing to memory", e);
		}
		return page.toString();
	}

	private static String resource(String name) {
		try (InputStream in = Pages.class.getResourceAsStream("/selfreview/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException e) {
			throw new UncheckedIOException("reading " + name + " of the bundle", e);
		}
	}

	private static String digest(String text) {
		try {
			return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** Stops the writing when the person no longer wants it. */
	private static final class Watched extends FilterWriter {
		private final IProgressMonitor monitor;
		private int pieces;

		Watched(Writer out, IProgressMonitor monitor) {
			super(out);
			this.monitor = monitor;
		}

		@Override
		public void write(String text, int offset, int length) throws IOException {
			if (++pieces % 1000 == 0 && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			super.write(text, offset, length);
		}
	}
}
