package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.exchange.Edition;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Wording;

/** What a framework's header says of the document: on the cover, in the imprint and in the properties of the file. */
final class Imprint {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
	private static final Pattern CREATIVE_COMMONS = Pattern.compile("(?i)CC (BY(?:-NC)?(?:-ND|-SA)?)(?: (\\d\\.\\d))?");
	private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

	/** A line of it. */
	record Fact(String name, List<Span> values) {
	}

	private final Framework framework;
	private final Edition edition;

	Imprint(Framework framework, Edition edition) {
		this.framework = framework;
		this.edition = edition;
	}

	String title() {
		return Wording.title(framework);
	}

	/** As programs that check the spelling want it. */
	String language() {
		String language = text(framework.getLanguage());
		return language.isEmpty() || language.equals("en") ? "en-GB" : language;
	}

	/** The authors with semicolons between them; the publisher where there are none. */
	String creators() {
		List<String> names = framework.getAuthors().stream().map(author -> text(author.getName())).filter(name -> !name.isEmpty()).toList();
		return names.isEmpty() ? text(framework.getPublisher()) : String.join("; ", names);
	}

	/** What stands at the foot of each page: {@code Version 2.0.0 · September 2026}. */
	String running() {
		List<String> words = new ArrayList<>();
		if (!edition.version().isEmpty()) {
			words.add("Version " + edition.version());
		}
		if (!text(framework.getEdition()).isEmpty()) {
			words.add(text(framework.getEdition()));
		} else {
			edition.date().ifPresent(date -> words.add(date.format(DATE)));
		}
		return String.join(" · ", words);
	}

	String status() {
		return switch (framework.getStatus()) {
			case DRAFT -> "Draft";
			case REVIEW -> "In review";
			case PUBLISHED -> "Published";
			case RETIRED -> "Retired";
		};
	}

	/** What a reader must know before relying on it; empty where there is nothing to beware of. */
	String warning() {
		return switch (framework.getStatus()) {
			case DRAFT -> "DRAFT";
			case REVIEW -> "DRAFT, in review";
			case RETIRED -> "RETIRED";
			case PUBLISHED -> "";
		};
	}

	/** The word across each page; empty where there is none. */
	String across() {
		return edition.draft() ? "DRAFT" : framework.getStatus() == Status.RETIRED ? "RETIRED" : "";
	}

	/** What stands under the title on the cover. */
	List<Fact> cover() {
		List<Fact> facts = new ArrayList<>();
		add(facts, "Edition", framework.getEdition());
		add(facts, "Version", edition.version());
		add(facts, "Status", status());
		add(facts, "Date", edition.date().map(date -> date.format(DATE)).orElse(date(framework.getDate())));
		add(facts, "To be reviewed by", date(framework.getReviewBy()));
		add(facts, "Published by", framework.getPublisher());
		return facts;
	}

	/** Everything, in the order in which a reader would ask. */
	List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		add(facts, "Title", framework.getTitle());
		add(facts, "Subtitle", framework.getSubtitle());
		add(facts, "Edition", framework.getEdition());
		add(facts, "Version", edition.version());
		add(facts, "Status", status());
		add(facts, "Date", edition.date().map(date -> date.format(DATE)).orElse(date(framework.getDate())));
		add(facts, "Publisher", framework.getPublisher());
		add(facts, "Owner", framework.getOwner());
		List<Span> authors = framework.getAuthors().stream().map(author -> Span.plain(text(author.getName()) + (text(author.getRole()).isEmpty() ? "" : " (" + text(author.getRole()) + ")"))).toList();
		if (!authors.isEmpty()) {
			facts.add(new Fact(authors.size() == 1 ? "Author" : "Authors", authors));
		}
		link(facts, "Contact", text(framework.getContact()), MAIL.matcher(text(framework.getContact())).matches() ? "mailto:" + text(framework.getContact()) : text(framework.getContact()));
		add(facts, "Reference", framework.getReference());
		if (!framework.getAudience().isEmpty()) {
			facts.add(new Fact("For", framework.getAudience().stream().map(Span::plain).toList()));
		}
		add(facts, "To be reviewed by", date(framework.getReviewBy()));
		if (!text(framework.getDerivedFrom()).isEmpty()) {
			add(facts, "Derived from", framework.getDerivedFrom() + ", version " + text(framework.getDerivedVersion()));
		}
		add(facts, "Language", framework.getLanguage());
		link(facts, "Licence", text(framework.getLicence()), licence());
		add(facts, "Identifier", framework.getUuid());
		return facts;
	}

	private static void add(List<Fact> facts, String name, String value) {
		if (!text(value).isEmpty()) {
			facts.add(new Fact(name, List.of(Span.plain(text(value)))));
		}
	}

	private static void link(List<Fact> facts, String name, String words, String address) {
		if (!words.isEmpty()) {
			facts.add(new Fact(name, List.of(new Span(words, false, false, Links.of(address)))));
		}
	}

	private String licence() {
		Matcher common = CREATIVE_COMMONS.matcher(text(framework.getLicence()));
		return common.matches() ? "https://creativecommons.org/licenses/" + common.group(1).toLowerCase(Locale.ROOT) + "/" + (common.group(2) == null ? "4.0" : common.group(2)) + "/" : text(framework.getLicence());
	}

	private static String date(String date) {
		try {
			return date == null ? "" : LocalDate.parse(date).format(DATE);
		} catch (DateTimeParseException e) {
			return date;
		}
	}
}
