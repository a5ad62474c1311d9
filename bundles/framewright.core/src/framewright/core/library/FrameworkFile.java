package framewright.core.library;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/**
 * A framework's file, read.
 *
 * @param path the file; absolute
 * @param resource its text and model
 */
public record FrameworkFile(Path path, XtextResource resource) {

	/** The framework; empty when the text is too broken to have one. */
	public Optional<Framework> framework() {
		return Frameworks.of(resource);
	}

	/** Whether it holds a framework that is whole: nothing of its text was passed over because it cannot be read. */
	public boolean isWhole() {
		return framework().isPresent() && resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors();
	}

	/** The text as it stands in the file, without a byte order mark; empty when the file could not be read as text. */
	public String text() {
		String text = resource.getParseResult() == null ? "" : resource.getParseResult().getRootNode().getText();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}
}
