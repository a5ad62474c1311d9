package framewright.format.html;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Status;
import framewright.dsl.text.Markdown;
import framewright.format.html.Handbook.Author;
import framewright.format.html.Handbook.Cover;
import framewright.format.html.Handbook.Fact;
import framewright.format.html.Handbook.Link;

/** What a framework's header says of the document: on the cover and in the imprint. */
final class Imprint {

	private static final Pattern CREATIVE_COMMONS = Pattern.compile("(?i)CC (BY(?:-NC)?(?:-ND|-SA)?)(?: (\\d\\.\\d))?");
	private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
	private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "dv", "ug");
	private static final int DESCRIPTION = 300;

	private final Framework framework;
	private final Publication publication;

	Imprint(Framework framework, Publication publication) {
		this.framework = framework;
		this.publication = publication;
	}

	String language() {
		return text(framework.getLanguage()).isEmpty() ? "en" : text(framework.getLanguage());
	}

	String direction() {
		return RIGHT_TO_LEFT.contains(language().toLowerCase(Locale.ROOT).split("-")[0]) ? "rtl" : "ltr";
	}

	/** The file of the logo: the framework's own, else that of its library; empty when there is none. */
	String logo() {
		return text(framework.getLogo()).isEmpty() ? publication.brand().logo() : text(framework.getLogo());
	}

	/** @param logo the address of the logo; empty when there is none */
	Cover cover(String uuid, String logo) {
		List<Author> authors = framework.getAuthors().stream().map(author -> new Author(text(author.getName()), text(author.getRole()))).toList();
		String title = text(framework.getTitle()).isEmpty() ? text(framework.getName()) : text(framework.getTitle());
		return new Cover(title, text(framework.getSubtitle()), uuid, text(framework.getEdition()), text(framework.getVersion()), date(), date(framework.getReviewBy()),
				publication.part(), warning(), publication.edition().draft(), text(framework.getPublisher()), authors, licence(), logo, logoAlt(), description());
	}

	private String logoAlt() {
		return text(framework.getLogo()).isEmpty() ? publication.brand().logoAlt() : text(framework.getLogoAlt());
	}

	/** The day that the edition bears; as the author wrote it where that is no day. */
	private String date() {
		return publication.edition().date().map(Publication::date).orElse(date(framework.getDate()));
	}

	/** Everything of the header, in the order in which a reader would ask. */
	List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		add(facts, "Title", framework.getTitle());
		add(facts, "Edition", framework.getEdition());
		add(facts, "Version", framework.getVersion());
		add(facts, "Status", statusName());
		add(facts, "Date", date());
		add(facts, "Publisher", framework.getPublisher());
		add(facts, "Owner", framework.getOwner());
		List<Link> authors = framework.getAuthors().stream().map(author -> plain(text(author.getName()) + (text(author.getRole()).isEmpty() ? "" : " (" + text(author.getRole()) + ")"))).toList();
		if (!authors.isEmpty()) {
			facts.add(new Fact(authors.size() == 1 ? "Author" : "Authors", authors));
		}
		if (!text(framework.getContact()).isEmpty()) {
			facts.add(new Fact("Contact", List.of(contact(text(framework.getContact())))));
		}
		add(facts, "Reference", framework.getReference());
		if (!framework.getAudience().isEmpty()) {
			facts.add(new Fact("For", framework.getAudience().stream().map(Imprint::plain).toList()));
		}
		add(facts, "To be reviewed by", date(framework.getReviewBy()));
		if (!text(framework.getDerivedFrom()).isEmpty()) {
			add(facts, "Derived from", framework.getDerivedFrom() + ", version " + text(framework.getDerivedVersion()));
		}
		if (!licence().text().isEmpty()) {
			facts.add(new Fact("Licence", List.of(licence())));
		}
		add(facts, "Identifier", framework.getUuid());
		return facts;
	}

	private static void add(List<Fact> facts, String name, String value) {
		if (!text(value).isEmpty()) {
			facts.add(new Fact(name, List.of(plain(text(value)))));
		}
	}

	private static Link plain(String text) {
		return new Link(text, "");
	}

	/** What a reader must know before relying on it; nothing where there is nothing to beware of. */
	private String warning() {
		return framework.getStatus() == Status.PUBLISHED ? "" : statusName();
	}

	private String statusName() {
		return switch (framework.getStatus()) {
			case DRAFT -> "Draft";
			case REVIEW -> "In review";
			case PUBLISHED -> "Published";
			case RETIRED -> "Retired";
		};
	}

	private Link licence() {
		String licence = text(framework.getLicence());
		Matcher common = CREATIVE_COMMONS.matcher(licence);
		if (common.matches()) {
			String version = common.group(2) == null ? "4.0" : common.group(2);
			return new Link(licence, "https://creativecommons.org/licenses/" + common.group(1).toLowerCase(Locale.ROOT) + "/" + version + "/");
		}
		return new Link(licence, Markdown.isAddress(licence) ? licence : "");
	}

	private static Link contact(String contact) {
		return new Link(contact, MAIL.matcher(contact).matches() ? "mailto:" + contact : Markdown.isAddress(contact) ? contact : "");
	}

	private static String date(String date) {
		try {
			return date == null ? "" : Publication.date(LocalDate.parse(date));
		} catch (DateTimeParseException e) {
			return date;
		}
	}

	/** The beginning of the first summary, for search engines and for the previews of links. */
	private String description() {
		String summary = Frameworks.contents(framework, ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.SUMMARY).findFirst()
				.map(facet -> Frameworks.text(facet).strip().split("\\n\\s*\\n", 2)[0].replaceAll("[*_\\[\\]]|\\(\\S*\\)", "").replaceAll("\\s+", " ").strip()).orElse("");
		if (summary.length() <= DESCRIPTION) {
			return summary.isEmpty() ? text(framework.getSubtitle()) : summary;
		}
		int end = summary.lastIndexOf(' ', DESCRIPTION);
		return summary.substring(0, end < 1 ? DESCRIPTION : end) + " …";
	}

	private static String text(String value) {
		return value == null ? "" : value.strip();
	}
}
