package framewright.format.html.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import framewright.core.library.Library;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.Loader;

/**
 * The templates of a site: those that a library has in its folder {@value #FOLDER}, and for all others those of this bundle, which are found under
 * {@code standard/} in any case, so that one of a library can extend them.
 * <p>
 * Templates of a library are written by authors. They reach the values they are given and nothing else: no class of Java, and no file outside the folder.
 */
final class SiteTemplates {

	/** Where a library has templates of its own. */
	static final String FOLDER = "templates/site";

	private static final String STANDARD = "standard/";
	private static final String ENDING = ".peb";
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

	/** What a template knows of the loop that it is in. */
	private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

	private final Path folder;
	private final PebbleEngine engine;

	SiteTemplates(Library library) {
		this.folder = library.folder().resolve(FOLDER);
		this.engine = new PebbleEngine.Builder().loader(new Lookup()).autoEscaping(true).strictVariables(true).newLineTrimming(true)
				.methodAccessValidator(SiteTemplates::mayCall).build();
	}

	/** The values are records of this bundle; of Java only texts, numbers and collections are among them. */
	private static boolean mayCall(Object object, Method method) {
		return switch (object) {
			case Record value -> value.getClass().getName().startsWith("framewright.format.html.") && !method.getName().equals("getClass");
			case Collection<?> values -> method.getName().equals("size") || method.getName().equals("isEmpty");
			case String text -> method.getName().equals("length") || method.getName().equals("isEmpty");
			default -> object.getClass().getName().equals(LOOP) && !method.getName().equals("getClass");
		};
	}

	/**
	 * Fills a template.
	 *
	 * @throws IOException when it is one of the library and cannot be filled; its message names file and line
	 */
	String fill(String template, Map<String, Object> values) throws IOException {
		StringWriter page = new StringWriter(1 << 14);
		try {
			engine.getTemplate(template).evaluate(page, values, Locale.UK);
		} catch (PebbleException e) {
			throw refused(template, e);
		} catch (StackOverflowError e) {
			throw new IOException("The template " + FOLDER + "/" + template + ENDING + ", or one that it includes, includes or extends itself without end. Take that out.", e);
		}
		return page.toString();
	}

	private IOException refused(String template, PebbleException failure) {
		String name = failure.getFileName() == null ? template : failure.getFileName();
		boolean own = !name.startsWith(STANDARD) && own(name) != null;
		if (!own && !Files.isDirectory(folder)) {
			throw new IllegalStateException("the templates of the site do not fit its model", failure);
		}
		String place = (own ? FOLDER + "/" + name + ENDING : "the standard template " + name + ", which one of " + FOLDER + " changes,")
				+ (failure.getLineNumber() == null ? "" : " in line " + failure.getLineNumber());
		return new IOException("The site could not be made: " + place + " says something that cannot be done: " + failure.getPebbleMessage() + ". The help, under “Publishing”, has the values that a template can use.", failure);
	}

	/** A template of the library; {@code null} where it has none of that name. */
	private Path own(String name) {
		Path file = folder.resolve(name + ENDING);
		try {
			return NAME.matcher(name).matches() && Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath()) ? file : null;
		} catch (IOException e) {
			return null;
		}
	}

	private static InputStream standard(String name) {
		if (!NAME.matcher(name).matches()) {
			return null;
		}
		InputStream site = SiteTemplates.class.getResourceAsStream("/site/" + name + ENDING);
		return site != null ? site : SiteTemplates.class.getResourceAsStream("/handbook/" + name + ENDING);
	}

	private final class Lookup implements Loader<String> {

		@Override
		public Reader getReader(String name) {
			String plain = name.startsWith(STANDARD) ? name.substring(STANDARD.length()) : name;
			Path own = name.startsWith(STANDARD) ? null : own(name);
			try (InputStream in = own == null ? standard(plain) : Files.newInputStream(own)) {
				if (in == null) {
					throw new LoaderException(null, "there is no template “" + name + "”");
				}
				return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
			} catch (IOException e) {
				throw new LoaderException(e, "the template “" + name + "” cannot be read");
			}
		}

		@Override
		public boolean resourceExists(String name) {
			String plain = name.startsWith(STANDARD) ? name.substring(STANDARD.length()) : name;
			return own(name) != null || SiteTemplates.class.getResource("/site/" + plain + ENDING) != null || SiteTemplates.class.getResource("/handbook/" + plain + ENDING) != null;
		}

		@Override
		public String createCacheKey(String name) {
			return name;
		}

		@Override
		public String resolveRelativePath(String relative, String anchor) {
			return null;
		}

		@Override
		public void setCharset(String charset) {
			// always UTF-8
		}

		@Override
		public void setPrefix(String prefix) {
			// the folders are known
		}

		@Override
		public void setSuffix(String suffix) {
			// the ending is known
		}
	}
}
