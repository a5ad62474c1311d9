package framewright.dsl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Voices;

/**
 * The permanent identifiers under which a framework's parts are known outside.
 * <p>
 * An identifier is the part's own {@code uuid} where it has one, else the version 5 UUID (RFC 9562, section 5.5) in the namespace of the
 * framework's {@code uuid} over the part's first name. No rename, move or renumbering changes it.
 */
public final class Identity {

	/** The namespace of names that are URLs or URNs (RFC 9562, appendix A.1). */
	private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

	private final UUID namespace;

	private Identity(UUID namespace) {
		this.namespace = namespace;
	}

	/** The identifiers of one framework. One without a uuid of its own is named by its name. */
	public static Identity of(Framework framework) {
		return new Identity(parse(framework.getUuid(), nameBased(URL_NAMESPACE, "urn:framewright:" + framework.getName())));
	}

	public UUID framework() {
		return namespace;
	}

	public UUID of(Element element) {
		return parse(element.getUuid(), named(Frameworks.firstName(element)));
	}

	/** The identifier of an element's descriptor at a level. */
	public UUID of(Element element, Level level) {
		return named(Frameworks.firstName(element) + "/" + firstName(level));
	}

	public UUID of(Level level) {
		return parse(level.getUuid(), named(path(level)));
	}

	/**
	 * The identifier of an entry of a list. It is as permanent as the entry's name; one without a name is known by its place,
	 * and so changes with the order.
	 */
	public UUID of(Entry entry) {
		return named(path(entry));
	}

	public UUID of(Facet facet) {
		return named(path(facet));
	}

	/**
	 * The identifier of something that the language has no name for and only a format knows, such as a rubric.
	 *
	 * @param key what tells it from all else of the framework, with a colon in it: no path of the language has one
	 */
	public UUID derived(String key) {
		return named(key);
	}

	/**
	 * The identifier for formats whose identifiers are of versions 1 to 5 and of the variant of RFC 9562, which the pattern of CASE permits alone: itself
	 * where it is one, else one that is made from it.
	 */
	public UUID upToVersion5(UUID identifier) {
		return identifier.variant() == 2 && identifier.version() >= 1 && identifier.version() <= 5 ? identifier : derived("uuid:" + identifier);
	}

	private static String firstName(Level level) {
		return level.getFormerly().isEmpty() ? level.getName() : level.getFormerly().get(0);
	}

	private static String path(EObject part) {
		EObject container = part.eContainer();
		return switch (part) {
			case Element element -> Frameworks.firstName(element);
			case Level level -> path(container) + "/" + firstName(level);
			case Scale scale -> scale.getFormerly().isEmpty() ? scale.getName() : scale.getFormerly().get(0);
			case Framework framework -> framework.getName();
			case Part other -> other.getName();
			case Facet facet -> path(container) + "/" + key(facet, (Part) container);
			case Entry entry -> path(container) + "/" + key(entry, container);
			default -> throw new IllegalArgumentException("no identifier for " + part.eClass().getName());
		};
	}

	private static String key(Entry entry, EObject container) {
		if (entry.getName() != null) {
			return entry.getName();
		}
		List<Entry> siblings = container instanceof Entry parent ? parent.getEntries() : ((ListFacet) container).getEntries();
		return Integer.toString(siblings.indexOf(entry) + 1);
	}

	/** The facet's name, else its keyword, with its place among facets of the same keyword from the second on. */
	private static String key(Facet facet, Part container) {
		if (name(facet) != null) {
			return name(facet);
		}
		String keyword = keyword(facet);
		int place = 1;
		for (Facet other : Frameworks.contents(container, Facet.class)) {
			if (other == facet) {
				break;
			}
			if (name(other) == null && keyword(other).equals(keyword)) {
				place++;
			}
		}
		return place == 1 ? keyword : keyword + "-" + place;
	}

	private static String name(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> prose.getName();
			case ListFacet list -> list.getName();
			case Voices voices -> voices.getName();
			case Reading reading -> reading.getName();
			case Figure figure -> figure.getName();
			default -> null;
		};
	}

	/** The word of the language that a facet begins with. */
	public static String keyword(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> prose.getKind().getLiteral();
			case ListFacet list -> list.getKind().getLiteral();
			case Voices voices -> "voices";
			case Reading reading -> "reading";
			case Figure figure -> "figure";
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		};
	}

	private UUID named(String name) {
		return nameBased(namespace, name);
	}

	private static UUID parse(String text, UUID otherwise) {
		return text != null && isUuid(text) ? UUID.fromString(text) : otherwise;
	}

	/** Whether a text is a UUID in its usual form of five groups. */
	public static boolean isUuid(String text) {
		return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
	}

	static UUID nameBased(UUID namespace, String name) {
		byte[] text = name.getBytes(StandardCharsets.UTF_8);
		ByteBuffer input = ByteBuffer.allocate(16 + text.length);
		input.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits()).put(text);
		try {
			ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
			long most = hash.getLong() & 0xffffffffffff0fffL | 0x5000L;
			long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
			return new UUID(most, least);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-1", e);
		}
	}
}
