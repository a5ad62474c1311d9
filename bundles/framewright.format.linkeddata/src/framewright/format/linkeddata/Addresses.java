package framewright.format.linkeddata;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/**
 * The addresses of one framework's parts, which no rename, move or renumbering changes.
 * <p>
 * With a base, {@code https://example.org/frameworks/}, they are {@code …/NAME} for the framework, {@code …/NAME/FIRST} for an element, FIRST being
 * the name that it was first given, and {@code …/NAME/FIRST#LEVEL} for its descriptor; {@code …/NAME/2.1.0/FIRST} where each version has its own. Without
 * a base they are the identifiers of {@link Identity}. Whatever else has an address has that of what it stands in, with {@code #} and what it is.
 */
final class Addresses {

	private final Map<EObject, String> addresses = new HashMap<>();
	private final Map<EObject, Map<String, String>> made = new HashMap<>();
	private final Map<EObject, Integer> places = new HashMap<>();
	private final Set<String> taken = new HashSet<>();
	private final Base base;
	private final Identity identity;
	private final String framework;

	private Addresses(Framework framework, Base base) {
		this.base = base;
		this.identity = Identity.of(framework);
		this.framework = base.isGiven() ? base.address() + name(framework.getName(), "framework") + (base.versioned() ? "/" + version(framework) : "") : "urn:uuid:" + identity.framework();
	}

	/** The addresses of all parts. Where names clash, which a finding tells, the first in the text keeps the address. */
	static Addresses of(Framework framework, Base base) {
		Addresses addresses = new Addresses(framework, base);
		addresses.put(framework, addresses.framework);
		List<Element> elements = Frameworks.allElements(framework);
		elements.forEach(addresses::element);
		addresses.scales(framework);
		elements.forEach(element -> Frameworks.descriptors(element).forEach(descriptor -> addresses.descriptor(element, descriptor)));
		addresses.others(framework);
		elements.forEach(addresses::contents);
		return addresses;
	}

	private static String version(Framework framework) {
		return name(framework.getVersion(), "unversioned");
	}

	private static String name(String name, String otherwise) {
		return name == null ? otherwise : name;
	}

	private String put(EObject object, String address) {
		String free = free(address);
		addresses.put(object, free);
		return free;
	}

	private String free(String address) {
		String free = address;
		for (int i = 2; !taken.add(free); i++) {
			free = address + "-" + i;
		}
		return free;
	}

	private String fragment(EObject object, String owner, String key) {
		return put(object, inside(owner, key));
	}

	private static String inside(String owner, String key) {
		return owner + (owner.indexOf('#') < 0 ? "#" : "/") + key;
	}

	private void element(Element element) {
		put(element, base.isGiven() ? framework + "/" + name(Frameworks.firstName(element), "part") : "urn:uuid:" + identifier(element));
	}

	private void descriptor(Element element, Descriptor descriptor) {
		Level level = descriptor.getLevel();
		if (level == null || level.eIsProxy()) {
			fragment(descriptor, of(element), "level");
		} else if (base.isGiven()) {
			fragment(descriptor, of(element), firstName(level));
		} else {
			put(descriptor, "urn:uuid:" + identity.of(element, level));
		}
	}

	static String firstName(Level level) {
		return name(level.getFormerly().isEmpty() ? level.getName() : level.getFormerly().get(0), "level");
	}

	private static String firstName(Scale scale) {
		return name(scale.getFormerly().isEmpty() ? scale.getName() : scale.getFormerly().get(0), "scale");
	}

	private void scales(Framework whole) {
		for (Scale scale : Frameworks.scales(whole)) {
			String owner = fragment(scale, framework, firstName(scale));
			for (Level level : Frameworks.levels(scale)) {
				if (base.isGiven()) {
					fragment(level, owner, firstName(level));
				} else {
					put(level, "urn:uuid:" + identity.of(level));
				}
			}
		}
	}

	private void others(Framework whole) {
		Frameworks.tiers(whole).forEach(tier -> fragment(tier, framework, "tier/" + name(tier.getName(), "tier")));
		int author = 0;
		for (Author one : whole.getAuthors()) {
			fragment(one, framework, "author/" + ++author);
		}
		int glossaries = 0;
		for (Glossary glossary : Frameworks.glossaries(whole)) {
			String owner = fragment(glossary, framework, "glossary" + (++glossaries == 1 ? "" : "-" + glossaries));
			int place = 0;
			for (Term term : glossary.getTerms()) {
				fragment(term, owner, name(term.getName(), Integer.toString(++place)));
			}
		}
		Frameworks.sources(whole).forEach((Source source) -> fragment(source, framework, "source/" + name(source.getName(), "source")));
		contents(whole);
		for (Scale scale : Frameworks.scales(whole)) {
			contents(scale);
			Frameworks.levels(scale).forEach(this::contents);
		}
	}

	/** Texts, lists and references, by what they are; from the second of a kind on with their place among them. */
	private void contents(Part part) {
		Map<String, Integer> counts = new HashMap<>();
		String owner = of(part);
		int siblings = 0;
		for (Content content : part.getContents()) {
			if (content instanceof Element) {
				places.put(content, ++siblings);
			}
			if (content instanceof Facet facet) {
				String name = calledName(facet);
				String keyword = Identity.keyword(facet);
				String address = fragment(facet, owner, name != null ? name : numbered(keyword, counts.merge(keyword, 1, Integer::sum)));
				inside(facet, address);
			} else if (content instanceof Reference reference) {
				fragment(reference, owner, "see/" + counts.merge("see", 1, Integer::sum));
			}
		}
	}

	private static String numbered(String keyword, int place) {
		return place == 1 ? keyword : keyword + "-" + place;
	}

	private static String calledName(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> prose.getName();
			case ListFacet list -> list.getName();
			case Voices voices -> voices.getName();
			case Reading reading -> reading.getName();
			case Figure figure -> figure.getName();
			default -> null;
		};
	}

	private void inside(Facet facet, String owner) {
		switch (facet) {
			case ListFacet list -> entries(list.getEntries(), owner);
			case Voices voices -> {
				int place = 0;
				for (Voice voice : voices.getVoices()) {
					place++;
					fragment(voice, owner, name(voice.getName(), Integer.toString(place)));
				}
			}
			case Reading reading -> {
				int place = 0;
				for (Work work : reading.getWorks()) {
					place++;
					fragment(work, owner, name(work.getName(), Integer.toString(place)));
				}
			}
			default -> {
				// one text
			}
		}
	}

	private void entries(List<Entry> entries, String owner) {
		int place = 0;
		for (Entry entry : entries) {
			place++;
			entries(entry.getEntries(), fragment(entry, owner, name(entry.getName(), Integer.toString(place))));
		}
	}

	/**
	 * The address of something that no part of the framework is and only a format knows, such as the order of what stands in a part. It gives way to parts
	 * that are called so.
	 */
	String of(EObject owner, String key) {
		return made.computeIfAbsent(owner, one -> new HashMap<>()).computeIfAbsent(key, one -> free(inside(of(owner), key)));
	}

	Identity identity() {
		return identity;
	}

	/** The identifier of an element; one without a name, which a text that is being written may have, is known by its place. */
	UUID identifier(Element element) {
		if (Frameworks.firstName(element) != null) {
			return identity.of(element);
		}
		return UUID.nameUUIDFromBytes((identity.framework() + EcoreUtil.getRelativeURIFragmentPath(null, element)).getBytes(StandardCharsets.UTF_8));
	}

	/** The address of the framework, in the version that is exported where each has its own. */
	String framework() {
		return framework;
	}

	/** The address that a version of the framework has; empty where versions have none of their own, so that nothing leads to what no export makes. */
	Optional<String> ofVersion(Framework whole, String version) {
		return base.versioned() && version != null ? Optional.of(base.address() + name(whole.getName(), "framework") + "/" + version) : Optional.empty();
	}

	/** The address that does not depend on the version, where parts have addresses for each; empty else. */
	Optional<String> unversioned(String address) {
		if (!base.versioned()) {
			return Optional.empty();
		}
		String stable = framework.substring(0, framework.lastIndexOf('/'));
		return Optional.of(stable + address.substring(framework.length()));
	}

	/** The place of an element among the elements beside it, from 1. */
	int place(Element element) {
		return places.get(element);
	}

	/** The address of a part of the framework. */
	String of(EObject object) {
		String address = addresses.get(object);
		if (address == null) {
			throw new IllegalArgumentException("no address for " + object.eClass().getName());
		}
		return address;
	}

	/** The address of a scale, a tier or an element that may be missing or lead nowhere. */
	Optional<String> find(EObject object) {
		return Optional.ofNullable(object).map(addresses::get);
	}

}
