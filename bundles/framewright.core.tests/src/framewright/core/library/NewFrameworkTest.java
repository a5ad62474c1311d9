package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Status;

class NewFrameworkTest {

	static final List<String> SAMPLES = Samples.NAMES;

	@TempDir
	Path folder;

	private List<Finding> check(String name, String text) throws IOException {
		Path file = folder.toRealPath().resolve(name + Library.EXTENSION);
		LibraryReader reader = new LibraryReader(Library.containing(file));
		reader.read(file, text);
		return reader.check(file, null);
	}

	private static List<Finding> grave(List<Finding> findings) {
		return findings.stream().filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING).toList();
	}

	@Test
	void aSkeletonHasNoErrorAndSaysWhatIsStillToBeWritten() throws IOException {
		String text = NewFramework.empty("coaching-toolkit");
		List<Finding> findings = check("coaching-toolkit", text);
		assertEquals(List.of(), grave(findings));
		assertTrue(findings.stream().allMatch(finding -> finding.severity() == Severity.TODO), findings.toString());
		assertFalse(findings.isEmpty(), "a text for each level is still to be written");
		assertEquals(text, FrameworkText.format(text));
		Framework framework = FrameworkText.read(text).orElseThrow();
		assertEquals("Coaching toolkit", framework.getTitle());
		assertEquals("0.1.0", framework.getVersion());
		assertEquals(Status.DRAFT, framework.getStatus());
		assertTrue(Identity.isUuid(framework.getUuid()));
		assertNotEquals(NewFramework.empty("coaching-toolkit"), text, "every framework has a uuid of its own");
	}

	@Test
	void titleAndPublisherMayHoldAnything() throws IOException {
		String title = "A \"new\" one \\ of { ours } // really";
		String text = NewFramework.empty("one", title, "Trust \"&\" Sons", "cy");
		assertEquals(List.of(), grave(check("one", text)));
		Framework framework = FrameworkText.read(text).orElseThrow();
		assertEquals(title, framework.getTitle());
		assertEquals("Trust \"&\" Sons", framework.getPublisher());
		assertEquals("cy", framework.getLanguage());
	}

	@Test
	void oddNamesMakeTitlesToo() throws IOException {
		for (String name : List.of("a", "_", "_x-y_z", "version", "A1")) {
			assertEquals(List.of(), grave(check(name, NewFramework.empty(name))).stream().filter(finding -> !finding.code().equals("empty-title")).toList(), name);
		}
	}

	@ParameterizedTest
	@FieldSource("SAMPLES")
	void aCopyOfASampleIsADraftOfItsOwn(String sample) throws IOException {
		Framework original = FrameworkText.read(Samples.text(sample)).orElseThrow();
		String text = NewFramework.copy(Samples.text(sample), "my-copy");
		assertEquals(List.of(), check("my-copy", text).stream().filter(finding -> finding.severity() == Severity.ERROR).filter(finding -> !finding.code().equals("figure-file")).toList());
		assertEquals(text, FrameworkText.format(text));
		Framework copy = FrameworkText.read(text).orElseThrow();
		assertEquals("my-copy", copy.getName());
		assertEquals(original.getTitle(), copy.getTitle());
		assertEquals("0.1.0", copy.getVersion());
		assertEquals(Status.DRAFT, copy.getStatus());
		assertEquals(sample, copy.getDerivedFrom());
		assertEquals(original.getVersion(), copy.getDerivedVersion());
		assertNotEquals(original.getUuid(), copy.getUuid());
		assertTrue(Identity.isUuid(copy.getUuid()));
		assertEquals(Statistics.of(original).elements(), Statistics.of(copy).elements());
		assertEquals(Statistics.of(original).words(), Statistics.of(copy).words());
		assertEquals(Statistics.of(original).descriptors(), Statistics.of(copy).descriptors());
	}

	@ParameterizedTest
	@FieldSource("SAMPLES")
	void aCopySharesNoIdentifierWithTheOriginal(String sample) throws IOException {
		Set<Object> originals = identifiers(FrameworkText.read(Samples.text(sample)).orElseThrow());
		Set<Object> copies = identifiers(FrameworkText.read(NewFramework.copy(Samples.text(sample), "my-copy")).orElseThrow());
		copies.retainAll(originals);
		assertEquals(Set.of(), copies);
	}

	private static Set<Object> identifiers(Framework framework) {
		Identity identity = Identity.of(framework);
		Set<Object> identifiers = new HashSet<>(Set.of(identity.framework()));
		for (Element element : Frameworks.allElements(framework)) {
			identifiers.add(identity.of(element));
		}
		Frameworks.scales(framework).forEach(scale -> Frameworks.levels(scale).forEach(level -> identifiers.add(identity.of(level))));
		framework.eAllContents().forEachRemaining(object -> {
			if (object instanceof Part part && part.getUuid() != null) {
				identifiers.add(part.getUuid());
			}
		});
		return identifiers;
	}

	@Test
	void aCopyLeavesOutWhatLeadsToOtherFrameworks() {
		String text = Samples.small("one", """
				    see elsewhere.listening as related
				    see listening as related
				    see "https://example.org/" "Outside" as related
				    domain gone "Gone" retired in 1.1.0 replaced by people
				""").replace("level some \"Some\"", "level some \"Some\" uuid \"6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10\"");
		String copy = NewFramework.copy(text, "two");
		assertFalse(copy.contains("elsewhere"), copy);
		assertTrue(copy.contains("see listening"), copy);
		assertTrue(copy.contains("https://example.org/"), copy);
		assertTrue(copy.contains("replaced by people"), copy);
		assertFalse(copy.contains("6f1e2b52"), copy);
	}

	@Test
	void aCopyOfWhatSaysNoVersionIsDerivedFromNothing() {
		Framework copy = FrameworkText.read(NewFramework.copy(Samples.small("one", "").replaceFirst(" +version 1.2.0\n", ""), "two")).orElseThrow();
		assertEquals(null, copy.getDerivedFrom());
	}

	@Test
	void whatIsNoFrameworkCannotBeCopied() {
		assertThrows(IllegalArgumentException.class, () -> NewFramework.copy("Dear all", "two"));
	}
}
