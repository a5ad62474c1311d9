package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Tier;

/** Which name leads where. */
class LinkingTest {

	@TempDir
	Path library;

	private final XtextResourceSet set = Texts.service(XtextResourceSet.class);

	private XtextResource file(String path, String text) {
		return Texts.read(text, URI.createFileURI(library.resolve(path).toString()).toString(), set);
	}

	private static Framework framework(XtextResource resource) {
		return Frameworks.of(resource).orElseThrow();
	}

	private static Reference reference(Framework framework, String element) {
		return Frameworks.contents(Texts.element(framework, element), Reference.class).get(0);
	}

	// ---- tiers, scales, levels, sources ----

	@Test
	void aFrameworkThatDeclaresNoTiersHasTheDefault() {
		Framework framework = Texts.framework("framework f \"F\" { domain d \"D\" { subdomain s \"S\" { component c \"C\" } } }");
		List<Tier> tiers = Frameworks.tiers(framework);
		assertEquals("domain 1, subdomain a, component i", String.join(", ", tiers.stream().map(tier -> tier.getName() + " " + tier.getNumbering()).toList()));
		assertEquals(List.of(tiers.get(1)), tiers.get(0).getContains());
		assertEquals(List.of(tiers.get(2)), tiers.get(1).getContains());
		assertSame(tiers.get(2), Texts.element(framework, "c").getTier());
		assertNull(tiers.get(2).getRatedOn());
	}

	@Test
	void theDefaultIsRatedOnTheOnlyScale() {
		Framework framework = Texts.framework(Texts.around(""));
		assertSame(Frameworks.scales(framework).get(0), Frameworks.tiers(framework).get(2).getRatedOn());
		assertNull(Frameworks.tiers(framework).get(0).getRatedOn());
	}

	@Test
	void theDefaultIsRatedOnNoneOfTwoScales() {
		Framework framework = Texts.framework("framework f \"F\" { scale a \"A\" { level b \"B\" level c \"C\" } scale d \"D\" { level e \"E\" level g \"G\" } }");
		assertNull(Frameworks.tiers(framework).get(2).getRatedOn());
	}

	@Test
	void declaredTiersTakeThePlaceOfTheDefault() {
		XtextResource resource = Texts.read("framework f \"F\" { domain d \"D\" duty e \"E\" structure { duty \"Duty\" } }");
		Framework framework = framework(resource);
		assertEquals("1: This framework has no tier called domain. Its tiers are duty. Use one of them, or add it to the structure.", Texts.faults(resource));
		assertSame(Frameworks.tiers(framework).get(0), Texts.element(framework, "e").getTier());
	}

	@Test
	void levelsOfTheRightScale() {
		Framework framework = Texts.framework("""
				framework f "F" {
				    scale one "One" { level low "Low" level high "High" }
				    scale two "Two" { level low "Low" level top "Top" }
				    structure {
				        duty "Duty" rated on two
				        task "Task" rated on one
				    }
				    duty d "D" {
				        at low
				    }
				    task t "T" {
				        at low
				    }
				}
				""");
		List<Scale> scales = Frameworks.scales(framework);
		assertSame(scales.get(1), Frameworks.descriptors(Texts.element(framework, "d")).get(0).getLevel().eContainer());
		assertSame(scales.get(0), Frameworks.descriptors(Texts.element(framework, "t")).get(0).getLevel().eContainer());
	}

	@Test
	void aLevelOfAnotherScaleIsUnknown() {
		XtextResource resource = Texts.read("""
				framework f "F" {
				    scale one "One" { level low "Low" level high "High" }
				    scale two "Two" { level some "Some" level top "Top" }
				    structure { duty "Duty" rated on two }
				    duty d "D" { at high
				    }
				}
				""");
		assertEquals("5: There is no level called high. The levels are some, top. Use one of them, or add a level to a scale.", Texts.faults(resource));
	}

	@Test
	void sources() {
		Framework framework = Texts.framework("framework f \"F\" { voices { voice from s } sources { source s \"S\" } }");
		assertSame(Frameworks.sources(framework).get(0), Frameworks.contents(framework, framewright.dsl.model.Voices.class).get(0).getVoices().get(0).getSource());
	}

	// ---- references within a framework ----

	@Test
	void elementsByTheirNameWhereverTheyStand() {
		Framework framework = Texts.framework("framework f \"F\" { domain a \"A\" { see c } domain b \"B\" { subdomain c \"C\" } }");
		assertSame(Texts.element(framework, "c"), reference(framework, "a").getTarget());
	}

	@Test
	void elementsByTheirFullName() {
		Framework framework = Texts.framework("framework f \"F\" { domain a \"A\" { see f.b } domain b \"B\" { see f } domain f \"F\" }");
		assertSame(Texts.element(framework, "b"), reference(framework, "a").getTarget());
		assertSame(Texts.element(framework, "f"), reference(framework, "b").getTarget(), "an element comes before a framework of the same name");
		assertSame(framework = Texts.framework("framework f \"F\" { domain b \"B\" { see f } }"), reference(framework, "b").getTarget());
	}

	@Test
	void theNearestNameIsWritten() {
		Framework framework = Texts.framework("framework f \"F\" { domain a \"A\" domain b \"B\" }");
		Reference reference = framewright.dsl.model.ModelFactory.eINSTANCE.createReference();
		reference.setTarget(Texts.element(framework, "b"));
		Texts.element(framework, "a").getContents().add(reference);
		assertTrue(Texts.write(framework).contains("see b\n"), Texts.write(framework));
	}

	@Test
	void anElementIsReplacedByElementsAndNotByAFramework() {
		Framework framework = Texts.framework("framework f \"F\" { domain a \"A\" retired in 2.0.0 replaced by b, f.c domain b \"B\" domain c \"C\" }");
		assertEquals(List.of(Texts.element(framework, "b"), Texts.element(framework, "c")), Texts.element(framework, "a").getReplacedBy());
		assertFalse(Texts.faults(Texts.read("framework f \"F\" { domain a \"A\" retired in 2.0.0 replaced by f }")).isEmpty());
	}

	@Test
	void whatLeadsNowhereSaysSo() {
		assertEquals("1: There is nothing called nowhere. Check the name, or write framework.element for an element of another framework.",
				Texts.faults(Texts.read("framework f \"F\" { see nowhere }")));
		assertEquals("1: There is nothing called g.nowhere. Check the names before and after the full stop: a framework of this library, and an element of that framework.",
				Texts.faults(Texts.read("framework f \"F\" { see g.nowhere }")));
		assertEquals("1: There is no scale called s. Add a scale, or correct the name.", Texts.faults(Texts.read("framework f \"F\" { structure { duty \"D\" rated on s } }")));
		assertEquals("1: There is no source called s. Add it under sources, or correct the name.", Texts.faults(Texts.read("framework f \"F\" { voices { voice from s } }")));
		assertEquals("1: There is no level called l. Add a level to a scale, or correct the name.", Texts.faults(Texts.read("framework f \"F\" { domain d \"D\" { at l } }")));
	}

	// ---- references between frameworks ----

	@Test
	void anotherFrameworkOfTheLibrary() {
		Framework a = framework(file("a.framework", "framework a \"A\" { domain d \"D\" { see b.e } domain x \"X\" { see b } domain y \"Y\" retired in 2.0.0 replaced by b.e }"));
		Framework b = framework(file("b.framework", "framework b \"B\" { domain d \"D\" { subdomain e \"E\" { see a.d } } }"));
		assertSame(Texts.element(b, "e"), reference(a, "d").getTarget());
		assertSame(b, reference(a, "x").getTarget());
		assertSame(Texts.element(b, "e"), Texts.element(a, "y").getReplacedBy().get(0));
		assertSame(Texts.element(a, "d"), reference(b, "e").getTarget(), "in both directions");
		assertEquals("", Texts.faults(a.eResource()));
	}

	@Test
	void anElementOfAnotherFrameworkNeedsItsFullName() {
		XtextResource a = file("a.framework", "framework a \"A\" { see e }");
		file("b.framework", "framework b \"B\" { domain e \"E\" }");
		assertFalse(Texts.faults(a).isEmpty());
	}

	@Test
	void theNameOfAnElementDoesNotDependOnWhereItStands() {
		Framework a = framework(file("a.framework", "framework a \"A\" { domain d \"D\" { see b.e } }"));
		file("b.framework", "framework b \"B\" { domain d \"D\" { subdomain e \"E\" } }");
		Element target = (Element) reference(a, "d").getTarget();
		assertEquals("name:e", target.eResource().getURIFragment(target));
		assertSame(target, target.eResource().getEObject("name:e"));
		assertNull(target.eResource().getEObject("name:nobody"));
	}

	// ---- published versions ----

	private void versions(String framework, String text) throws IOException {
		Path folder = Files.createDirectories(library.resolve("published").resolve(framework));
		Files.writeString(folder.resolve("versions.txt"), text);
	}

	private XtextResource published(String framework, String version, String contents) {
		return file("published/" + framework + "/" + version + ".framework", "framework " + framework + " \"T\" { version " + version + "\n" + contents + " }");
	}

	@Test
	void aPublishedVersionSeesTheVersionsThatItWasLinkedTo() throws IOException {
		versions("a", "1.0.0; on 2026-09-01; with b 1.0.0\n2.0.0; with b 2.0.0; with c 1.0.0\n");
		Framework one = framework(published("a", "1.0.0", "domain d \"D\" { see b.e }"));
		Framework two = framework(published("a", "2.0.0", "domain d \"D\" { see b.e } domain f \"F\" { see c }"));
		Framework first = framework(published("b", "1.0.0", "domain e \"E\""));
		Framework second = framework(published("b", "2.0.0", "domain e \"E\""));
		Framework c = framework(published("c", "1.0.0", ""));
		file("b.framework", "framework b \"B\" { domain e \"E\" }");
		assertSame(Texts.element(first, "e"), reference(one, "d").getTarget());
		assertSame(Texts.element(second, "e"), reference(two, "d").getTarget());
		assertSame(c, reference(two, "f").getTarget());
	}

	@Test
	void aPublishedVersionNeverSeesADraft() throws IOException {
		versions("a", "1.0.0; on 2026-09-01\n");
		XtextResource a = published("a", "1.0.0", "domain d \"D\" { see b.e }");
		file("b.framework", "framework b \"B\" { domain e \"E\" }");
		published("b", "1.0.0", "domain e \"E\"");
		assertTrue(Texts.faults(a).contains("There is nothing called b.e."), Texts.faults(a));
	}

	@Test
	void aPublishedVersionSeesItselfEvenWithoutAListOfVersions() {
		XtextResource a = published("a", "1.0.0", "domain d \"D\" { see a.e } domain e \"E\"");
		assertEquals("", Texts.faults(a));
	}

	@Test
	void aListOfVersionsCannotLeadOutOfItsFolder() throws IOException {
		versions("a", "1.0.0; with .. ..; with ../.. b; with b ../../b\n");
		XtextResource a = published("a", "1.0.0", "domain d \"D\" { see b.e }");
		file("b.framework", "framework b \"B\" { domain e \"E\" }");
		assertFalse(Texts.faults(a).isEmpty());
	}

	@Test
	void aWorkingFileDoesNotSeePublishedVersions() {
		XtextResource a = file("a.framework", "framework a \"A\" { domain d \"D\" { see b.e } }");
		published("b", "1.0.0", "domain e \"E\"");
		assertTrue(Texts.faults(a).contains("There is nothing called b.e."), Texts.faults(a));
	}

	@Test
	void aWorkingFileSeesTheWorkingFileOfWhatIsPublishedToo() {
		Framework a = framework(file("a.framework", "framework a \"A\" { domain d \"D\" { see b.e } }"));
		published("b", "1.0.0", "domain e \"E\"");
		Framework b = framework(file("b.framework", "framework b \"B\" { domain e \"E\" }"));
		assertSame(Texts.element(b, "e"), reference(a, "d").getTarget());
	}
}
