package framewright.format.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.PlainText;
import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Status;

/** What a file tells of the framework as a whole. */
final class MoodleHeader {

	private static final List<String> LABELS = Stream.concat(Stream.of("Authors", "Taken from"), Stream.of(Aspect.VERSION, Aspect.STATUS, Aspect.EDITION, Aspect.DATE, Aspect.PUBLISHER, Aspect.OWNER, Aspect.CONTACT, Aspect.REFERENCE,
			Aspect.LANGUAGE, Aspect.LICENCE, Aspect.AUDIENCE, Aspect.REVIEW_BY).map(Aspect::label)).toList();
	private static final Pattern NUMBER = Pattern.compile("[0-9][A-Za-z0-9.+-]{0,99}");
	private static final Pattern AUTHOR = Pattern.compile("(.+?)(?: \\(([^()]*)\\))?");

	private final String title;
	private final Matcher identity;
	private final List<Element> facts;
	private String reference = "";
	private String scale = "";
	private String stem = "";
	private Map<String, List<String>> levels = Map.of();
	private List<Content> facets = new ArrayList<>();

	/** @param identity name and identifier as we write them; {@code null} for none */
	MoodleHeader(String title, Matcher identity, List<Element> facts) {
		this.title = title;
		this.identity = identity;
		this.facts = facts;
	}

	/** Whether we write such a line about a framework. */
	static boolean isFact(String words) {
		return LABELS.stream().anyMatch(label -> words.startsWith(label + ": "));
	}

	void reference(String reference) {
		this.reference = reference;
	}

	void levels(Map<String, List<String>> levels, String scale, String stem) {
		this.levels = levels;
		this.scale = scale;
		this.stem = stem;
	}

	void facets(List<Content> facets) {
		this.facets = facets;
	}

	List<Content> facets() {
		return facets;
	}

	String title() {
		return title;
	}

	String scale() {
		return scale;
	}

	/** The words before each text for a level; empty for none. */
	String stem() {
		return stem;
	}

	void into(Framework framework) {
		framework.setTitle(title);
		if (identity != null && identity.group(3) != null && !Item.uuid(identity.group(3)).isEmpty()) {
			framework.setUuid(Item.uuid(identity.group(3)));
		}
		if (!reference.isEmpty()) {
			framework.setReference(reference);
		}
		for (Element one : facts) {
			String words = PlainText.line(one.text());
			String label = LABELS.stream().filter(each -> words.startsWith(each + ": ")).findFirst().orElseThrow();
			fact(framework, label, words.substring(label.length() + 2));
		}
	}

	private static void fact(Framework framework, String label, String value) {
		boolean number = NUMBER.matcher(value).matches();
		if (label.equals(Aspect.VERSION.label()) && number) {
			framework.setVersion(value);
		} else if (label.equals(Aspect.STATUS.label()) && Status.get(value) != null) {
			framework.setStatus(Status.get(value));
		} else if (label.equals(Aspect.EDITION.label())) {
			framework.setEdition(value);
		} else if (label.equals(Aspect.DATE.label()) && number) {
			framework.setDate(value);
		} else if (label.equals(Aspect.PUBLISHER.label())) {
			framework.setPublisher(value);
		} else if (label.equals(Aspect.OWNER.label())) {
			framework.setOwner(value);
		} else if (label.equals(Aspect.CONTACT.label())) {
			framework.setContact(value);
		} else if (label.equals(Aspect.REFERENCE.label())) {
			framework.setReference(value);
		} else if (label.equals(Aspect.LANGUAGE.label()) && Names.isName(value)) {
			framework.setLanguage(value);
		} else if (label.equals(Aspect.LICENCE.label())) {
			framework.setLicence(value);
		} else if (label.equals(Aspect.AUDIENCE.label())) {
			framework.getAudience().clear();
			framework.getAudience().addAll(List.of(value.split(", ")));
		} else if (label.equals(Aspect.REVIEW_BY.label()) && number) {
			framework.setReviewBy(value);
		} else if (label.equals("Authors")) {
			framework.getAuthors().clear();
			Stream.of(value.split(", ")).forEach(words -> framework.getAuthors().add(author(words)));
		} else if (label.equals("Taken from") && value.matches("[A-Za-z_][A-Za-z0-9_-]* [0-9][A-Za-z0-9.+-]*")) {
			framework.setDerivedFrom(value.substring(0, value.indexOf(' ')));
			framework.setDerivedVersion(value.substring(value.indexOf(' ') + 1));
		}
	}

	private static Author author(String words) {
		Matcher parts = AUTHOR.matcher(words);
		Author author = ModelFactory.eINSTANCE.createAuthor();
		boolean role = parts.matches() && parts.group(2) != null;
		author.setName(role ? parts.group(1) : words);
		author.setRole(role ? parts.group(2) : null);
		return author;
	}

	/** What is told of levels goes into them, once they are there. */
	void levelsInto(Framework framework) {
		Frameworks.scales(framework).forEach(one -> Frameworks.levels(one).forEach(level -> {
			List<String> lines = levels.get(level.getTitle());
			if (lines != null && Frameworks.contents(level, ProseFacet.class).isEmpty()) {
				ProseFacet about = ModelFactory.eINSTANCE.createProseFacet();
				about.setKind(ProseKind.SUMMARY);
				about.getLines().addAll(lines);
				level.getContents().add(about);
			}
		}));
	}
}
