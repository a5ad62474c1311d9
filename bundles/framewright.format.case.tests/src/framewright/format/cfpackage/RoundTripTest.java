package framewright.format.cfpackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Referable;

/** A package of CASE 1.1 holds the whole framework: made again from it, it is the same in every feature of the model. */
class RoundTripTest {

	@TempDir
	Path folder;

	private static void comesBack(Framework framework, Library library, List<Framework> all, String text) throws Exception {
		Map<String, Referable> others = new HashMap<>();
		for (Framework other : all) {
			if (other != framework) {
				others.put(Identity.of(other).framework().toString(), other);
				Frameworks.allElements(other).forEach(element -> others.put(Identity.of(other).of(element).toString(), element));
			}
		}
		Written written = Written.of(new CaseExporter(), framework, library, Map.of("text", text));
		Framework again = new PackageReader(written.json(), others).read();
		assertEquals(dump(framework, ""), dump(again, ""));
	}

	/** All that an object holds, a line for each feature. */
	private static String dump(EObject object, String indent) {
		StringBuilder text = new StringBuilder(indent + object.eClass().getName() + "\n");
		if (object instanceof Prose prose) {
			text.append(indent).append("lines ").append(Frameworks.text(prose)).append('\n');
		}
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (!object.eIsSet(feature) || feature.getName().equals("lines")) {
				continue;
			}
			Object value = object.eGet(feature);
			for (Object one : value instanceof List<?> list ? list : List.of(value)) {
				boolean contained = feature instanceof EReference reference && reference.isContainment();
				text.append(contained ? dump((EObject) one, indent + "  ") : indent + feature.getName() + " " + (one instanceof EObject other ? name(other) : one) + "\n");
			}
		}
		return text.toString();
	}

	private static String name(EObject other) {
		Framework home = Frameworks.of(other);
		return home.getName() + "." + other.eGet(other.eClass().getEStructuralFeature("name"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "children", "notes" })
	void everyConstruct(String text) throws Exception {
		Framework framework = Written.everything(folder);
		Framework other = (Framework) Frameworks.contents(Frameworks.allElements(framework).stream().filter(element -> element.getName().equals("hearname")).findFirst().orElseThrow(),
				framewright.dsl.model.Reference.class).get(2).getTarget();
		comesBack(framework, Library.containing(folder), List.of(framework, other), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "children", "notes" })
	void theSampleLibrary(String text) throws Exception {
		Library library = Library.containing(Written.samples());
		List<Framework> all = new LibraryReader(library).readAll(new NullProgressMonitor()).stream().map(FrameworkFile::framework).map(one -> one.orElseThrow()).toList();
		assertTrue(all.size() >= 4);
		for (Framework framework : all) {
			comesBack(framework, library, all, text);
		}
	}

	/** Titles and texts that look like what stands where there are none. */
	@Test
	void whatLooksLikeNothing() throws Exception {
		String text = """
				framework sample "" {
				    structure {
				        part "Part" numbered 1 contains part
				    }
				    part one "" short "S" code "1" {
				        why "Why"
				        why
				            | Why
				        figure "assets/a.png" alt "Figure"
				        figure "assets/b.png"
				        reading {
				            work "Work (A, 2001)"
				            work "Work" by "A" year 2001
				            work ""
				        }
				        indicators
				            - Indicator
				    }
				    part two "Part	with a tab" {
				        questions "Heading	with a tab"
				            - a
				    }
				}
				""";
		for (String where : List.of("children", "notes")) {
			Framework framework = Written.framework(Files.createDirectories(folder.resolve(where)), text);
			assertEquals(2, Frameworks.contents(framework, Element.class).size());
			comesBack(framework, Library.containing(folder), List.of(framework), where);
		}
	}
}
