package framewright.format.cfpackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.MadeFramework;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;

/** A package of CASE 1.1 holds the whole framework: made again from it, it is the same in every feature of the model. */
class RoundTripTest {

	@TempDir
	Path folder;

	private void comesBack(Framework framework, Library library, String text) throws Exception {
		for (String flavour : List.of("strict", "compatible")) {
			Written written = Written.of(new CaseExporter(), framework, library, Map.of("text", text, "flavour", flavour));
			Path file = Files.writeString(folder.resolve("package.json"), written.files().values().iterator().next());
			Imported again = new CaseImporter().read(new ImportRequest(file, framework.getName(), Options.of(List.of(), Map.of())), new NullProgressMonitor());
			assertEquals(dump(framework, ""), dump(MadeFramework.copy(again.framework()), ""));
			assertEquals(List.of(), again.doubts());
			assertEquals(List.of(), again.left());
		}
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
		comesBack(framework, Library.containing(folder), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "children", "notes" })
	void theSampleLibrary(String text) throws Exception {
		Library library = Library.containing(Written.samples());
		List<Framework> all = new LibraryReader(library).readAll(new NullProgressMonitor()).stream().map(FrameworkFile::framework).map(one -> one.orElseThrow()).toList();
		assertTrue(all.size() >= 4);
		for (Framework framework : all) {
			comesBack(framework, library, text);
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
			comesBack(framework, Library.containing(folder), where);
		}
	}
}
