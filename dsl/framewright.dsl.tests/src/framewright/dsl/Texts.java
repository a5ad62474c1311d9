package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Injector;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/** What the tests do with a text: read it, check it, lay it out and write it again. */
final class Texts {

	/** The names of the pages in the folder {@code shapes}, one for each shape of document that authors bring. */
	static final List<String> SHAPES = List.of("toolkit", "standards", "roles", "article", "keynote");

	private static final Injector INJECTOR = new FrameworkStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Texts() {
	}

	static <T> T service(Class<T> type) {
		return INJECTOR.getInstance(type);
	}

	static XtextResource read(String text) {
		return read(text, "memory:/text.framework", service(XtextResourceSet.class));
	}

	static XtextResource read(byte[] bytes) {
		return read(bytes, URI.createURI("memory:/text.framework"), service(XtextResourceSet.class));
	}

	/** Reads a text as a file of a library that consists of the files in the set. */
	static XtextResource read(String text, String address, XtextResourceSet set) {
		return read(text.getBytes(StandardCharsets.UTF_8), URI.createURI(address), set);
	}

	private static XtextResource read(byte[] bytes, URI address, XtextResourceSet set) {
		XtextResource resource = (XtextResource) service(IResourceFactory.class).createResource(address);
		set.getResources().add(resource);
		try {
			resource.load(new ByteArrayInputStream(bytes), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** The framework in a text that has no fault of syntax and no reference that leads nowhere. */
	static Framework framework(String text) {
		XtextResource resource = read(text);
		EcoreUtil.resolveAll(resource);
		assertEquals("", faults(resource), text);
		return Frameworks.of(resource).orElseThrow();
	}

	/** A text of a framework around some contents, with the scale {@code impact} of the levels {@code some} and {@code high}. */
	static String around(String contents) {
		return """
				framework f "F" {
				    scale impact "Impact" {
				        level some "Some impact"
				        level high "High impact"
				    }
				%s
				}
				""".formatted(contents.indent(4).stripTrailing());
	}

	static Element element(Framework framework, String name) {
		return Frameworks.allElements(framework).stream().filter(element -> name.equals(element.getName())).findFirst().orElseThrow();
	}

	/** The faults of syntax and linking, one a line. */
	static String faults(Resource resource) {
		EcoreUtil.resolveAll(resource);
		return String.join("\n", resource.getErrors().stream().map(error -> error.getLine() + ": " + error.getMessage()).toList());
	}

	/** All findings of the language in a text, in their order. */
	static List<Issue> issues(String text) {
		return issues(read(text));
	}

	static List<Issue> issues(XtextResource resource) {
		return service(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
	}

	static String format(String text) {
		return format(read(text));
	}

	static String format(XtextResource resource, TextRegion... regions) {
		FormatterRequest request = service(FormatterRequest.class);
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		request.setTextRegionAccess(service(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		request.setRegions(List.of(regions));
		return request.getTextRegionAccess().getRewriter().renderToString(service(IFormatter2.class).format(request));
	}

	/** The text of a model, in its canonical layout. */
	static String write(Framework framework) {
		if (framework.eResource() == null) {
			XtextResource resource = (XtextResource) service(IResourceFactory.class).createResource(URI.createURI("memory:/made.framework"));
			service(XtextResourceSet.class).getResources().add(resource);
			resource.getContents().add(framework);
		}
		return format(service(ISerializer.class).serialize(framework, SaveOptions.defaultOptions()).strip() + "\n");
	}

	/** Whether two models say the same. References that lead nowhere are taken for equal; that their texts are equal is for the caller to see to. */
	static boolean same(EObject left, EObject right) {
		EcoreUtil.resolveAll(left);
		EcoreUtil.resolveAll(right);
		return new EcoreUtil.EqualityHelper() {
			private static final long serialVersionUID = 1L;

			@Override
			public boolean equals(EObject one, EObject other) {
				return one != null && other != null && one.eIsProxy() && other.eIsProxy() || super.equals(one, other);
			}
		}.equals(left, right);
	}

	/** Compares two models and, where they differ, shows how. */
	static void assertSame(EObject expected, EObject actual) {
		if (!same(expected, actual)) {
			assertEquals(picture(expected), picture(actual));
			fail("the models differ in what their objects refer to");
		}
	}

	/** All that a model says, one value a line; of what it refers to, the place. */
	static String picture(EObject root) {
		StringBuilder picture = new StringBuilder();
		for (var objects = EcoreUtil.getAllProperContents(List.of(root), true); objects.hasNext();) {
			EObject object = (EObject) objects.next();
			picture.append(object.eClass().getName()).append('\n');
			for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
				if (object.eIsSet(feature) && !(feature instanceof EReference reference && reference.isContainment())) {
					picture.append("    ").append(feature.getName()).append(" = ").append(value(object.eGet(feature))).append('\n');
				}
			}
		}
		return picture.toString();
	}

	private static String value(Object value) {
		return switch (value) {
			case List<?> list -> String.join(", ", list.stream().map(Texts::value).toList());
			case Part part -> part.getName();
			case EObject object -> object.eIsProxy() ? "?" : EcoreUtil.getRelativeURIFragmentPath(EcoreUtil.getRootContainer(object), object);
			default -> "[" + value + "]";
		};
	}

	/** The page of a shape. */
	static String shape(String name) {
		try (InputStream in = Texts.class.getResourceAsStream("shapes/" + name + ".framework")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The files of the sample library that are worked on. */
	static List<Path> samples() {
		Path library = Path.of(System.getProperty("framewright.samples", "../../bundles/framewright.examples/library"));
		try (Stream<Path> files = Files.list(library)) {
			return files.filter(file -> file.toString().endsWith(".framework")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
