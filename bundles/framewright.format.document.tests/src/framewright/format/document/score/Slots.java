package framewright.format.document.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.SourceLine;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;

/**
 * A framework taken apart for scoring.
 *
 * @param structure a line for each tier, scale, level and element: where it stands, its tier and code, and its facets with how many entries each has
 * @param words the words of each place in their order. A place is an element (or the framework, a scale, a level) and a facet of it: “2.1 indicators”
 */
record Slots(List<String> structure, Map<String, List<String>> words) {

	/** The place of words that were left out because they are none of the author's. */
	static final String SKIPPED = "skipped";

	/** What nobody wrote: made anew by every import, or a copy of what stands elsewhere. */
	private static final Set<String> NOT_SCORED = Set.of("name", "uuid", "version", "status", "languageVersion", "rule", "file");

	static Slots of(Imported imported) {
		Slots slots = of(imported.framework());
		List<String> skipped = new ArrayList<>();
		imported.lines().stream().filter(line -> line.place().isEmpty()).map(SourceLine::text).forEach(text -> skipped.addAll(split(text)));
		if (!skipped.isEmpty()) {
			slots.words.put(SKIPPED, skipped);
		}
		return slots;
	}

	static Slots of(Framework framework) {
		Slots slots = new Slots(new ArrayList<>(), new LinkedHashMap<>());
		strings(framework, "framework", slots);
		framework.getAuthors().forEach(author -> slots.add("framework author", author.getName() + " " + (author.getRole() == null ? "" : author.getRole())));
		slots.part(framework, "framework", "framework");
		return slots;
	}

	/** The words of a text as they are compared: no signs, no capitals. */
	static List<String> split(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
	}

	private void add(String place, String text) {
		List<String> split = split(text);
		if (!split.isEmpty()) {
			words.computeIfAbsent(place, none -> new ArrayList<>()).addAll(split);
		}
	}

	/** The text attributes of one object, each at a place of its own. */
	private static void strings(EObject object, String place, Slots into) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			texts(object, attribute).forEach(text -> into.add(place + " " + attribute.getName(), text));
		}
	}

	private static List<String> texts(EObject object, EAttribute attribute) {
		if (NOT_SCORED.contains(attribute.getName()) || object.eGet(attribute) == null || attribute.getEAttributeType().getInstanceClass() != String.class) {
			return List.of();
		}
		return object.eGet(attribute) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of(object.eGet(attribute).toString());
	}

	private void part(Part part, String place, String told) {
		List<String> facets = new ArrayList<>();
		int line = structure.size();
		structure.add("");
		int elements = 0;
		int scales = 0;
		int levels = 0;
		for (Content content : part.getContents()) {
			switch (content) {
				case Structure tiers -> tiers.getTiers().forEach(this::tier);
				case Element element -> {
					elements++;
					String inside = place.equals("framework") ? String.valueOf(elements) : place + "." + elements;
					add(inside + " title", (element.getCode() == null ? "" : element.getCode()) + " " + element.getTitle());
					add(inside + " short", element.getShort() == null ? "" : element.getShort());
					part(element, inside, inside + " " + element.getTier().getTitle() + " " + (element.getCode() == null ? "-" : element.getCode()));
				}
				case Scale scale -> {
					scales++;
					add("scale " + scales + " title", scale.getTitle());
					add("scale " + scales + " stem", scale.getStem() == null ? "" : scale.getStem());
					part(scale, "scale " + scales, "scale " + scales + " #" + Integer.toHexString(scale.getTitle().hashCode()) + (scale.isUnordered() ? " unordered" : ""));
				}
				case Level level -> {
					levels++;
					add(place + " level " + levels + " title", level.getTitle());
					part(level, place + " level " + levels, place + " level " + levels + " #" + Integer.toHexString(level.getTitle().hashCode()));
				}
				default -> {
					facets.add(count(content));
					all(content, place + " " + kind(content));
				}
			}
		}
		structure.set(line, told + ": " + String.join(", ", facets));
	}

	private void tier(Tier tier) {
		structure.add("tier " + tier.getTitle() + (tier.getNumbering() == null ? "" : " numbered " + tier.getNumbering()) + (tier.getPrefix() == null ? "" : " prefix “" + tier.getPrefix() + "”")
				+ (tier.getContains().isEmpty() ? "" : " contains " + String.join(", ", tier.getContains().stream().map(Tier::getTitle).toList()))
				+ (tier.getRatedOn() == null ? "" : " rated on " + tier.getRatedOn().getTitle()) + (tier.getAnsweredOn() == null ? "" : " answered on " + tier.getAnsweredOn().getTitle()));
	}

	/** The words of a facet: its heading, its lines, its entries in their order. */
	private void all(EObject object, String place) {
		List<EAttribute> attributes = new ArrayList<>(object.eClass().getEAllAttributes());
		attributes.sort((left, right) -> Boolean.compare(left.isMany(), right.isMany()));
		attributes.forEach(attribute -> texts(object, attribute).forEach(text -> add(place, text)));
		object.eContents().forEach(inner -> all(inner, place));
	}

	private static String kind(Content content) {
		return switch (content) {
			case ProseFacet facet -> facet.getKind().getLiteral();
			case ListFacet facet -> facet.getKind().getLiteral();
			case Descriptor descriptor -> "at " + descriptor.getLevel().getTitle();
			case Reference reference -> "see";
			default -> content.eClass().getName().toLowerCase(Locale.ROOT);
		};
	}

	private static String count(Content content) {
		return switch (content) {
			case ListFacet facet -> kind(content) + " " + entries(facet.getEntries());
			case Voices voices -> "voices " + voices.getVoices().size() + (voices.getVoices().stream().allMatch(voice -> voice.getBy() != null) ? " with names" : "");
			case Reading reading -> "reading " + reading.getWorks().size();
			default -> kind(content);
		};
	}

	private static String entries(List<Entry> entries) {
		long inner = entries.stream().mapToLong(entry -> entry.getEntries().size()).sum();
		return entries.size() + (inner > 0 ? "+" + inner : "");
	}
}
