package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;

import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;

/** The identifiers that a framework's parts have outside, which no change of the text may change. */
class IdentityTest {

	private static final String UUID_TEXT = "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10";

	private static Framework framework(String contents) {
		return Texts.framework("framework f \"F\" { uuid \"" + UUID_TEXT + "\" " + contents + " }");
	}

	private static UUID of(Framework framework, String element) {
		return Identity.of(framework).of(Texts.element(framework, element));
	}

	/** RFC 9562, appendix A.4. */
	@Test
	void theExampleOfTheStandard() {
		assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Identity.nameBased(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
	}

	@Test
	void anElementIsNamedInTheNamespaceOfItsFramework() {
		Framework framework = framework("domain d \"D\"");
		assertEquals(UUID.fromString(UUID_TEXT), Identity.of(framework).framework());
		assertEquals(Identity.nameBased(UUID.fromString(UUID_TEXT), "d"), of(framework, "d"));
		assertEquals(5, of(framework, "d").version());
	}

	@Test
	void anOwnUuidComesFirst() {
		assertEquals(UUID.fromString("00000000-0000-4000-8000-000000000001"), of(framework("domain d \"D\" uuid \"00000000-0000-4000-8000-000000000001\""), "d"));
		assertEquals(of(framework("domain d \"D\""), "d"), of(framework("domain d \"D\" uuid \"nonsense\""), "d"));
	}

	/** For formats that know versions 1 to 5 only, what is later becomes one of version 5, always the same. */
	@Test
	void laterVersionsGiveWay() {
		Identity identity = Identity.of(framework(""));
		for (String fine : List.of(UUID_TEXT, "2ed6657d-e927-568b-95e1-2665a8aea6a2", "6ba7b811-9dad-11d1-80b4-00c04fd430c8")) {
			assertEquals(UUID.fromString(fine), identity.upToVersion5(UUID.fromString(fine)));
		}
		Set<UUID> made = new HashSet<>();
		for (String later : List.of("01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-674b-bcce-b302099a8057", "01890a5d-ac96-874b-bcce-b302099a8057", "01890a5d-ac96-474b-ccce-b302099a8057", "00000000-0000-0000-0000-000000000000")) {
			UUID one = identity.upToVersion5(UUID.fromString(later));
			assertEquals(5, one.version());
			assertEquals(one, identity.upToVersion5(UUID.fromString(later)));
			assertTrue(made.add(one));
		}
	}

	@Test
	void whatStandsInARetiredElementIsNotInForce() {
		Framework framework = framework("domain a \"A\" retired in 2.0.0 { subdomain b \"B\" { component c \"C\" } } domain d \"D\" { subdomain e \"E\" }");
		assertEquals(List.of("d", "e"), Frameworks.allElements(framework).stream().filter(Frameworks::isInForce).map(Element::getName).toList());
	}

	@Test
	void renamingMovingAndRenumberingChangeNothing() {
		UUID before = of(framework("domain a \"A\" { subdomain b \"B\" }"), "b");
		assertEquals(before, of(framework("domain a \"A\" { subdomain c \"B\" formerly b }"), "c"), "renamed");
		assertEquals(before, of(framework("domain a \"A\" { subdomain d \"B\" formerly b, c }"), "d"), "renamed twice");
		assertEquals(before, of(framework("domain x \"X\" { subdomain y \"Y\" subdomain b \"B\" } domain a \"A\""), "b"), "moved");
		assertEquals(before, of(framework("domain b \"Other title\" code \"9\" retired in 2.0.0"), "b"), "retitled, renumbered, retired");
	}

	@Test
	void differentFrameworksHaveDifferentElements() {
		UUID one = of(Texts.framework("framework f \"F\" { domain d \"D\" }"), "d");
		assertEquals(one, of(Texts.framework("framework f \"Other\" { domain d \"D\" }"), "d"));
		assertNotEquals(one, of(Texts.framework("framework g \"F\" { domain d \"D\" }"), "d"));
		assertNotEquals(one, of(framework("domain d \"D\""), "d"));
	}

	@Test
	void descriptors() {
		String scale = "scale s \"S\" { level a \"A\" level b \"B\" } ";
		String renamed = "scale s \"S\" { level c \"A\" formerly a level b \"B\" } ";
		UUID before = descriptor(framework(scale + "domain d \"D\""));
		assertEquals(Identity.nameBased(UUID.fromString(UUID_TEXT), "d/a"), before);
		assertEquals(before, descriptor(framework(renamed + "domain d \"D\"")));
	}

	private static UUID descriptor(Framework framework) {
		return Identity.of(framework).of(Texts.element(framework, "d"), Frameworks.levels(Frameworks.scales(framework).get(0)).get(0));
	}

	@Test
	void aLevelKeepsItsIdentifierWhenItsScaleIsRenamed() {
		Framework before = framework("scale s \"S\" { level a \"A\" level b \"B\" }");
		Framework after = framework("scale t \"S\" formerly s { level a \"A\" level b \"B\" }");
		assertEquals(Identity.of(before).of(Frameworks.levels(Frameworks.scales(before).get(0)).get(0)), Identity.of(after).of(Frameworks.levels(Frameworks.scales(after).get(0)).get(0)));
	}

	@Test
	void facetsAndEntries() {
		Framework framework = framework("""
				domain d "D" {
				    why
				    why
				    why called reason
				    indicators
				        - one
				          called first
				        - two
				            -- three
				              called third
				    questions
				        - one
				}
				""");
		Element element = Texts.element(framework, "d");
		Identity identity = Identity.of(framework);
		UUID namespace = UUID.fromString(UUID_TEXT);
		List<Facet> facets = Frameworks.contents(element, Facet.class);
		assertEquals(Identity.nameBased(namespace, "d/why"), identity.of(facets.get(0)));
		assertEquals(Identity.nameBased(namespace, "d/why-2"), identity.of(facets.get(1)));
		assertEquals(Identity.nameBased(namespace, "d/reason"), identity.of(facets.get(2)));
		List<Entry> entries = ((ListFacet) facets.get(3)).getEntries();
		assertEquals(Identity.nameBased(namespace, "d/indicators/first"), identity.of(entries.get(0)));
		assertEquals(Identity.nameBased(namespace, "d/indicators/2"), identity.of(entries.get(1)));
		assertEquals(Identity.nameBased(namespace, "d/indicators/2/third"), identity.of(entries.get(1).getEntries().get(0)));
		assertEquals(Identity.nameBased(namespace, "d/questions/1"), identity.of(((ListFacet) facets.get(4)).getEntries().get(0)));
	}

	@Test
	void noTwoPartsOfTheShapesShareOne() {
		for (String shape : Texts.SHAPES) {
			Framework framework = Texts.framework(Texts.shape(shape));
			Identity identity = Identity.of(framework);
			Set<UUID> seen = new HashSet<>(Set.of(identity.framework()));
			Frameworks.allElements(framework).forEach(element -> assertTrue(seen.add(identity.of(element)), element.getName()));
			EcoreUtil2.getAllContentsOfType(framework, Facet.class).forEach(facet -> assertTrue(seen.add(identity.of(facet)), shape));
			EcoreUtil2.getAllContentsOfType(framework, Entry.class).forEach(entry -> assertTrue(seen.add(identity.of(entry)), Frameworks.text(entry)));
		}
	}

	@Test
	void whatIsAUuid() {
		assertTrue(Identity.isUuid("6F1E2B52-7d0c-4b6e-9a51-0f6c2f6f7a10"));
		assertFalse(Identity.isUuid("6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a1"));
		assertFalse(Identity.isUuid("1-2-3-4-5"));
	}
}
