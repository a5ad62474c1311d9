package framewright.format.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Use;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Reference;

class XmiTest {

	private static final int CASES = Integer.getInteger("framewright.cases", 10_000) / 50;

	@TempDir
	Path folder;

	/** The model comes back as it was, for a program with our classes and for a tool that has nothing but the two files. */
	private static void assertSame(Exported exported, String message) throws Exception {
		Framework read = exported.read();
		assertTrue(EcoreUtil.equals(exported.framework(), read), message);
		EObject stranger = exported.readByStranger();
		assertNotSame(ModelPackage.eINSTANCE, stranger.eClass().getEPackage());
		assertEquals(Exported.written(read), Exported.written(stranger), message);
	}

	@Test
	void frameworksMadeByChanceComeBack() throws Exception {
		for (long seed = 0; seed < CASES; seed++) {
			assertSame(Exported.of(folder, Chance.framework(seed)), "framework made by " + seed);
		}
	}

	@Test
	void theSampleLibraryComesBack() throws Exception {
		Library library = Library.containing(Path.of(System.getProperty("framewright.samples", "../framewright.examples/library")).toAbsolutePath().normalize());
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		List<Exported> all = new ArrayList<>();
		for (Path file : library.files()) {
			all.add(Exported.of(folder, reader.find(file.getFileName().toString().replace(Library.EXTENSION, "")).orElseThrow()));
		}
		for (Exported exported : all) {
			assertTrue(exported.losses().isEmpty());
			Framework read = exported.read();
			EcoreUtil.resolveAll(read.eResource().getResourceSet());
			assertTrue(EcoreUtil.UnresolvedProxyCrossReferencer.find(read.eResource().getResourceSet()).isEmpty(), "references lead to the files beside it");
			EObject stranger = exported.readByStranger();
			EcoreUtil.resolveAll(stranger.eResource().getResourceSet());
			assertTrue(EcoreUtil.UnresolvedProxyCrossReferencer.find(stranger.eResource().getResourceSet()).isEmpty());
			assertEquals(Exported.written(read), Exported.written(stranger));
		}
	}

	@Test
	void everythingComesBack() throws Exception {
		LibraryReader reader = Exported.everything(folder);
		Exported.of(folder, reader.find("otherguide").orElseThrow());
		Exported exported = Exported.of(folder, reader.find("everything").orElseThrow());
		Framework read = exported.read();
		List<Reference> references = Frameworks.contents(element(read, "firstpart"), Reference.class);
		assertEquals("Fartitle", ((Element) references.get(0).getTarget()).getTitle());
		assertEquals("otherguide", ((Framework) references.get(1).getTarget()).getName());
		// Beside those two, the model is the same.
		for (Framework one : List.of(read, exported.framework())) {
			List<Reference> two = Frameworks.contents(element(one, "firstpart"), Reference.class);
			two.get(0).setTarget(null);
			two.get(1).setTarget(null);
		}
		assertTrue(EcoreUtil.equals(exported.framework(), read));
	}

	private static Element element(Framework framework, String name) {
		return Frameworks.allElements(framework).stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void partsAreKnownByTheirPermanentIdentifiers() throws Exception {
		Exported exported = Exported.of(folder, Exported.everything(folder).find("everything").orElseThrow());
		Identity identity = Identity.of(exported.framework());
		XMLResource resource = (XMLResource) exported.read().eResource();
		for (Element element : Frameworks.allElements(exported.framework())) {
			assertEquals(element.getTitle(), ((Element) resource.getEObject("_" + identity.of(element))).getTitle());
		}
		assertEquals("everything", ((Framework) resource.getEObject("_11111111-2222-4333-8444-555555555555")).getName());
		assertFalse(exported.text().contains(folder.toString()) || exported.text().contains("file:"), "nothing of the machine is told");
		assertFalse(Files.readString(folder.resolve("framework.ecore")).matches("(?s).*(file:|platform:|java\\.lang).*"), "the metamodel needs nothing else");
	}

	@Test
	void everyValueIsWhereItIsSaidToBe() throws Exception {
		Exported exported = Exported.of(folder, Exported.everything(folder).find("everything").orElseThrow());
		StringBuilder words = new StringBuilder();
		EObject root = exported.readByStranger();
		take(root, words);
		root.eAllContents().forEachRemaining(object -> take(object, words));
		Set<Aspect> used = EnumSet.noneOf(Aspect.class);
		for (Use use : Use.of(exported.framework())) {
			used.add(use.aspect());
			if (use.aspect() == Aspect.NUMBERS && use.value().length() < 3) {
				continue; // how a kind of part is numbered may look the same
			}
			boolean elsewhere = use.aspect() == Aspect.CROSS_REFERENCES && use.value().startsWith("Other") || use.value().equals("Fartitle"); // is in the file beside it
			assertEquals(elsewhere || exported.fidelity().of(use.aspect()).kind() != Fidelity.Kind.LEFT_OUT, elsewhere || words.indexOf("\n" + use.value()) >= 0, use::toString);
		}
		assertEquals(EnumSet.allOf(Aspect.class), used, "the framework uses everything");
	}

	private static void take(EObject object, StringBuilder into) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (object.eIsSet(attribute)) {
				Object value = object.eGet(attribute);
				into.append('\n').append(value instanceof List<?> list ? String.join("\n", list.stream().map(Object::toString).toList()) : value.toString());
				if (value instanceof List<?> list) {
					list.forEach(one -> into.append('\n').append(one));
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u0001\u001Fb", "a\uFFFEb", "a\uD800b", "\uDC00" })
	void whatXmlForbidsIsReplacedAndTold(String text) throws Exception {
		Framework framework = Exported.framework(folder, "framework hostile \"Hostile\" {\n subtitle \"x\"\n summary\n | y\n}\n");
		framework.setSubtitle(text);
		((framewright.dsl.model.ProseFacet) framework.getContents().get(0)).getLines().set(0, text);
		Exported exported = Exported.of(folder, framework);
		assertTrue(exported.read().getSubtitle().contains("\uFFFD"));
		assertTrue(exported.losses().stream().anyMatch(loss -> loss.words().contains("no XML file can hold")));
		assertEquals(text, framework.getSubtitle(), "the framework itself is not touched");
	}

	@Test
	void referencesThatLeadNowhereAreTold() throws Exception {
		Exported exported = Exported.of(folder, Exported.framework(folder, "framework lost \"Lost\" {\n structure {\n part \"Part\"\n }\n see nowhere\n part one \"One\" {\n see far.away\n }\n}\n"));
		assertEquals(List.of("one"), exported.losses().get(0).elements());
		exported.readByStranger();
	}

	/** What the parser makes of a text that is cut off in the middle, and of names that clash. */
	@ParameterizedTest
	@ValueSource(ints = { 60, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500 })
	void aTextThatIsCutOffHasAFile(int length) throws Exception {
		Exported.of(folder, Exported.framework(folder, Exported.everythingText().substring(0, length))).readByStranger();
	}

	@Test
	void namesThatClashKeepTheirParts() throws Exception {
		Exported exported = Exported.of(folder, Exported.framework(folder, "framework clash \"Clash\" {\n structure {\n part \"Part\"\n }\n part one \"One\"\n part two \"Two\" formerly one\n part one \"Three\"\n part \"Four\"\n part x\n}\n"));
		assertEquals(5, Frameworks.elements(exported.read()).size());
		exported.readByStranger();
	}

	@Test
	void theSameFrameworkGivesTheSameFile() throws Exception {
		Path one = Files.createDirectories(folder.resolve("one"));
		Path two = Files.createDirectories(folder.resolve("two"));
		assertEquals(Exported.of(one, Exported.everything(one).find("everything").orElseThrow()).text(), Exported.of(two, Exported.everything(two).find("everything").orElseThrow()).text());
		assertEquals(Files.readString(one.resolve("framework.ecore")), Files.readString(two.resolve("framework.ecore")));
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Framework framework = Exported.everything(folder).find("everything").orElseThrow();
		assertThrows(OperationCanceledException.class, () -> Exported.of(folder, framework, monitor));
		assertFalse(Files.exists(folder.resolve("everything.xmi")));
	}

	/** The limit is many times what is needed; a cost that grows with the square would break it. */
	@Test
	void fiveThousandElements() throws Exception {
		StringBuilder text = new StringBuilder("framework large \"Large\" {\n scale impact \"Impact\" {\n  level low \"Low\"\n  level high \"High\"\n }\n structure {\n  component \"Component\" numbered 1 rated on impact\n }\n");
		for (int i = 0; i < 5_000; i++) {
			text.append("  component c" + i + " \"Component " + i + "\" {\n   at low\n    | do a *little* of it.\n   at high\n    | do more of it.\n   see c" + i / 2 + "\n  }\n");
		}
		Framework framework = Exported.framework(folder, text.append("}\n").toString());
		long start = System.nanoTime();
		Exported exported = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Exported.of(folder, framework));
		if (Boolean.getBoolean("framewright.times")) {
			System.out.println("xmi " + (System.nanoTime() - start) / 1_000_000 + " ms, " + exported.text().length() + " signs");
		}
		assertEquals(5_000, Frameworks.elements(exported.read()).size());
	}
}
