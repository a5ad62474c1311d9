package framewright.core.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/** The text of a framework: written from a model, laid out, and saved so that nothing is ever lost. */
public final class FrameworkText {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private FrameworkText() {
	}

	/** The text that a framework was read from; empty for one that was made or selected from another, and for one whose text does not parse. */
	public static Optional<String> of(Framework framework) {
		return framework.eResource() instanceof XtextResource resource && resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors()
				? Optional.of(resource.getParseResult().getRootNode().getText())
				: Optional.empty();
	}

	/** The canonical text of a model, whether it was read or made. The model may refer to others of its resource set. */
	public static String write(Framework framework) {
		XtextResource resource = (XtextResource) framework.eResource();
		if (resource == null) {
			resource = newResource();
			resource.getContents().add(framework);
		}
		String text = Language.service(ISerializer.class).serialize(framework, SaveOptions.defaultOptions());
		return format(text.strip() + "\n");
	}

	/**
	 * A text in its canonical layout: the same words, comments and lines of prose, with indentation, blank lines and spaces as they
	 * are in every framework. A text that does not parse is returned as it is. Formatting twice is formatting once.
	 */
	public static String format(String text) {
		if (text.startsWith(BYTE_ORDER_MARK)) {
			return BYTE_ORDER_MARK + format(text.substring(1)); // it belongs to the file and not to the layout
		}
		XtextResource resource = parse(text);
		if (!isWellFormed(resource)) {
			return text;
		}
		FormatterRequest request = Language.service(FormatterRequest.class);
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		request.setTextRegionAccess(Language.service(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		List<ITextReplacement> replacements = Language.service(IFormatter2.class).format(request);
		return request.getTextRegionAccess().getRewriter().renderToString(replacements);
	}

	/** Whether a text follows the language; references in it need not lead anywhere. */
	public static boolean parses(String text) {
		return isWellFormed(parse(text));
	}

	/** The framework that a text holds, alone: references to other frameworks lead nowhere. Empty when the text does not parse. */
	public static Optional<Framework> read(String text) {
		XtextResource resource = parse(text);
		return isWellFormed(resource) ? Frameworks.of(resource) : Optional.empty();
	}

	private static boolean isWellFormed(XtextResource resource) {
		return resource.getErrors().isEmpty() && resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors();
	}

	private static XtextResource parse(String text) {
		XtextResource resource = newResource();
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException("reading from memory", e);
		}
		return resource;
	}

	private static XtextResource newResource() {
		XtextResource resource = (XtextResource) Language.service(IResourceFactory.class).createResource(URI.createURI("memory:/text" + Library.EXTENSION));
		Language.service(XtextResourceSet.class).getResources().add(resource);
		return resource;
	}

	/**
	 * Saves a framework's text. A crash at any instant leaves the old file or the new one.
	 *
	 * @throws IOException when it could not be saved; the old file is as it was
	 */
	public static void save(Path file, String text) throws IOException {
		WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
	}
}
