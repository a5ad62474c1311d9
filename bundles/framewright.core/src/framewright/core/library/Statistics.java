package framewright.core.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;

/**
 * How much a framework holds. What is retired is counted apart and nowhere else.
 *
 * @param framework its name
 * @param title its title
 * @param version its version; or null
 * @param elements how many elements in force each tier has, by the tier's name, in the order of the structure
 * @param retired how many elements are retired
 * @param descriptors how many texts at a level there are
 * @param facets how many entries there are under each keyword: the entries of lists, the voices, the works, and for prose the facets themselves
 * @param levels how many levels the scales have together
 * @param words how many words of prose there are; titles and headings are left out
 */
public record Statistics(String framework, String title, String version, Map<String, Integer> elements, int retired, int descriptors, Map<String, Integer> facets, int levels, int words) {

	public static Statistics of(Framework framework) {
		Map<String, Integer> elements = new LinkedHashMap<>();
		for (Tier tier : Frameworks.tiers(framework)) {
			elements.put(tier.getName(), 0);
		}
		int retired = 0;
		for (Element element : Frameworks.allElements(framework)) {
			if (isRetired(element)) {
				retired++;
			} else if (element.getTier() != null && element.getTier().getName() != null) {
				elements.merge(element.getTier().getName(), 1, Integer::sum);
			}
		}
		Map<String, Integer> facets = new TreeMap<>();
		int descriptors = 0;
		int words = 0;
		Iterable<EObject> all = () -> EcoreUtil.getAllContents(framework, false);
		for (EObject object : all) {
			if (isRetired(object)) {
				continue;
			}
			if (object instanceof Facet facet) {
				facets.merge(Identity.keyword(facet), entries(facet), Integer::sum);
			}
			descriptors += object instanceof Descriptor ? 1 : 0;
			words += object instanceof Prose prose ? words(prose) : 0;
		}
		int levels = Frameworks.scales(framework).stream().mapToInt(scale -> Frameworks.levels(scale).size()).sum();
		return new Statistics(framework.getName(), framework.getTitle(), framework.getVersion(), elements, retired, descriptors, facets, levels, words);
	}

	/** Whether an object is, or stands in, a retired element. */
	private static boolean isRetired(EObject object) {
		return Stream.iterate(object, part -> part != null, EObject::eContainer).anyMatch(part -> part instanceof Element element && Frameworks.isRetired(element));
	}

	private static int entries(Facet facet) {
		return switch (facet) {
			case ListFacet list -> entries(list.getEntries());
			case Voices voices -> voices.getVoices().size();
			case Reading reading -> reading.getWorks().size();
			default -> 1;
		};
	}

	private static int entries(List<Entry> entries) {
		return entries.stream().mapToInt(entry -> 1 + entries(entry.getEntries())).sum();
	}

	private static int words(Prose prose) {
		return (int) prose.getLines().stream().flatMap(line -> Stream.of(line.split("\\s+"))).filter(word -> word.chars().anyMatch(Character::isLetterOrDigit)).count();
	}
}
