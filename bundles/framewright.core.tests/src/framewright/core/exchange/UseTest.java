package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;

import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Prose;

/** On a framework that uses every construct of the language, each with a word of its own. */
class UseTest {

	/** What says how something is made, and is seen in it. */
	private static final Set<EAttribute> STRUCTURE = Set.of(ModelPackage.Literals.TIER__NAME, ModelPackage.Literals.TIER__NUMBERING, ModelPackage.Literals.TIER__PREFIX, ModelPackage.Literals.TIER__PLURAL,
			ModelPackage.Literals.FRAMEWORK__LANGUAGE_VERSION, ModelPackage.Literals.FRAMEWORK__LOGO, ModelPackage.Literals.FIGURE__FILE);

	private static Framework everything() throws IOException {
		Path file = Path.of(System.getProperty("framewright.root"), "bundles", "framewright.core.tests", "everything", "everything.framework");
		return FrameworkText.read(Files.readString(file)).orElseThrow();
	}

	@Test
	void everyTextOfTheModelIsTheUseOfAnAspect() throws IOException {
		Framework framework = everything();
		List<String> values = Use.of(framework).stream().map(Use::value).toList();
		List<String> missing = new ArrayList<>();
		Stream.concat(Stream.of((EObject) framework), contents(framework)).forEach(object -> texts(object).filter(text -> !values.contains(text)).forEach(text -> missing.add(object.eClass().getName() + ": " + text)));
		assertEquals(List.of(), missing);
	}

	private static Stream<EObject> contents(Framework framework) {
		List<EObject> all = new ArrayList<>();
		framework.eAllContents().forEachRemaining(all::add);
		return all.stream();
	}

	private static Stream<String> texts(EObject object) {
		List<String> texts = new ArrayList<>();
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType() == EcorePackage.Literals.ESTRING && !STRUCTURE.contains(attribute) && attribute != ModelPackage.Literals.PROSE__LINES) {
				Object value = object.eGet(attribute);
				Collection<?> several = value instanceof Collection<?> list ? list : Arrays.asList(value);
				several.forEach(one -> texts.add((String) one));
			}
		}
		if (object instanceof Prose prose) {
			texts.add(Frameworks.text(prose));
		}
		return texts.stream().filter(text -> text != null && !text.isBlank());
	}

	@Test
	void theFrameworkUsesEveryAspectAndEveryTextOfTheLanguage() throws IOException {
		Framework framework = everything();
		Set<Aspect> used = Use.of(framework).stream().map(Use::aspect).collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
		assertEquals(EnumSet.allOf(Aspect.class), used);
		Set<EAttribute> set = Stream.concat(Stream.of((EObject) framework), contents(framework)).flatMap(object -> object.eClass().getEAllAttributes().stream().filter(object::eIsSet)).collect(Collectors.toSet());
		List<String> unused = new ArrayList<>();
		for (EClassifier classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				type.getEAttributes().stream().filter(attribute -> attribute.getEAttributeType() == EcorePackage.Literals.ESTRING && !set.contains(attribute)).forEach(attribute -> unused.add(type.getName() + "." + attribute.getName()));
			}
		}
		unused.removeAll(List.of("Tier.prefix", "Scale.uuid"));
		assertEquals(List.of(), unused);
	}

	@Test
	void aUseKnowsItsElement() throws IOException {
		List<Use> uses = Use.of(everything());
		assertTrue(uses.contains(new Use(Aspect.DESCRIPTORS, "firstpart", "Highdescriptor.")));
		assertTrue(uses.contains(new Use(Aspect.WHY, "", "Whyword.")));
		assertTrue(uses.contains(new Use(Aspect.RETIRED_TEXTS, "oldpart", "Retireddescriptor.")));
		assertTrue(uses.stream().noneMatch(use -> use.aspect() == Aspect.DESCRIPTORS && use.element().equals("oldpart")));
	}
}
