package framewright.editing.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;

import com.google.inject.Injector;

import framewright.dsl.FrameworkStandaloneSetup;
import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.TextEdit;

/** What the tests of form edits do with texts. */
final class Forms {

	private static final Injector INJECTOR = new FrameworkStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Forms() {
	}

	static FormText read(String text) {
		try {
			return FormText.read(text);
		} catch (UnreadablePartException e) {
			throw new AssertionError(e.getMessage() + "\n" + text, e);
		}
	}

	/** The text after an edit, which both readers of the language must be able to read, and which the edits taken back must turn into the text before. */
	static String done(String text, FormEdit edit) throws RefusedEditException {
		List<TextEdit> edits = edit.on(read(text));
		String after = TextEdit.apply(text, edits);
		read(after);
		assertEquals(faults(text), faults(after), after);
		assertEquals(text, TextEdit.apply(after, inverse(text, edits)));
		return after;
	}

	/** The edits that undo others. */
	static List<TextEdit> inverse(String text, List<TextEdit> edits) {
		List<TextEdit> inverse = new ArrayList<>();
		int moved = 0;
		for (TextEdit edit : TextEdit.backwards(edits).reversed()) {
			inverse.add(new TextEdit(edit.offset() + moved, edit.words().length(), text.substring(edit.offset(), edit.end())));
			moved += edit.words().length() - edit.length();
		}
		return inverse;
	}

	/** The faults of syntax that the parser finds. */
	static List<String> faults(String text) {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createURI("memory:/text.framework"));
		INJECTOR.getInstance(XtextResourceSet.class).getResources().add(resource);
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource.getErrors().stream().filter(XtextSyntaxDiagnostic.class::isInstance).map(error -> error.getMessage()).toList();
	}

	/** The frameworks of the sample library. */
	static List<String> samples() {
		Path library = Path.of(System.getProperty("framewright.samples", "../framewright.examples/library"));
		try (Stream<Path> files = Files.walk(library)) {
			List<String> texts = new ArrayList<>();
			for (Path file : files.filter(path -> path.toString().endsWith(".framework")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
			return texts;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
