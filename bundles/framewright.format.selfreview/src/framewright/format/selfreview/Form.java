package framewright.format.selfreview;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.SinceLastVersion;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;
import framewright.dsl.text.Markdown;

/**
 * A self-review form: what a person is asked, part by part, whatever file it is written to. All texts are plain.
 *
 * @param framework the permanent name of the framework
 * @param uuid its identifier
 * @param edition version, date and whether it is a draft, in a line; may be empty
 * @param language as in {@code en-GB}
 * @param reviewBy until when the framework is to be reviewed, as people write a day; may be empty
 * @param changes what changed since the version published before; empty where there is none, or nobody asked
 * @param selection what part of the framework it is about; empty for all of it
 * @param about what the framework is about; may be empty
 * @param parts headings and what is asked, in the order of the framework
 */
public record Form(String framework, String uuid, String title, String subtitle, String publisher, String version, String edition, boolean draft, String language, String reviewBy, Optional<SinceLastVersion> changes,
		String selection, String about, List<Part> parts) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/**
	 * A part of the framework.
	 *
	 * @param names its permanent name, then those it had before
	 * @param depth how deep it stands, from 1
	 * @param about what it is about; may be empty
	 * @param prompts questions to ask oneself
	 * @param stem the words that each choice begins with; may be empty
	 * @param choices what a person may choose, lowest first; empty where there is nothing to rate
	 * @param asked whether a person is asked about it, and not only about what is in it
	 */
	public record Part(List<String> names, int depth, String number, String title, String about, List<String> prompts, String stem, List<Choice> choices, boolean asked) {

		/** Its permanent name. */
		public String name() {
			return names.get(0);
		}

		/** Number and title. */
		public String heading() {
			return number.isEmpty() ? title : number + " " + title;
		}
	}

	/** A level or an answer, and what it means for the part; that may be empty. */
	public record Choice(String title, String meaning) {
	}

	/** What is asked. */
	public List<Part> items() {
		return parts.stream().filter(Part::asked).toList();
	}

	/**
	 * The form of a framework.
	 *
	 * @param explanations whether it says what the parts are about
	 * @param changes whether it tells what changed since the version published before
	 * @throws IOException when the list of published versions cannot be read
	 */
	public static Form of(ExportRequest request, boolean explanations, boolean changes, IProgressMonitor monitor) throws IOException {
		Framework framework = request.framework();
		Edition edition = Edition.of(framework, request.library());
		List<Element> all = Frameworks.allElements(framework);
		SubMonitor progress = SubMonitor.convert(monitor, all.size());
		Numbering numbering = Numbering.of(framework);
		List<Part> parts = new ArrayList<>();
		for (Element element : all) {
			progress.split(1);
			if (Frameworks.isInForce(element)) {
				parts.add(part(element, numbering, explanations));
			}
		}
		return new Form(text(framework.getName()), Identity.of(framework).framework().toString(), text(framework.getTitle()), text(framework.getSubtitle()), text(framework.getPublisher()), edition.version(),
				edition(framework, edition), edition.draft(), text(framework.getLanguage()).isEmpty() ? "en-GB" : framework.getLanguage(), day(text(framework.getReviewBy())),
				changes ? request.sinceLastVersion(progress) : Optional.empty(), request.selection().words(framework), explanations ? about(framework) : "", List.copyOf(parts));
	}

	private static String edition(Framework framework, Edition edition) {
		List<String> words = new ArrayList<>();
		if (!text(framework.getEdition()).isEmpty()) {
			words.add(framework.getEdition());
		}
		if (!edition.version().isEmpty()) {
			words.add("Version " + edition.version());
		}
		edition.date().map(DAY::format).ifPresent(words::add);
		return String.join(" · ", words);
	}

	/** A day that is none stays as it was written; the checks of the language tell it. */
	private static String day(String date) {
		try {
			return date.isEmpty() ? "" : LocalDate.parse(date).format(DAY);
		} catch (DateTimeParseException e) {
			return date;
		}
	}

	/** When the framework is to be reviewed, in words; may be empty. */
	public String review() {
		return reviewBy.isEmpty() ? "" : "To be reviewed by " + reviewBy;
	}

	/** A line of the table of what changed. */
	public record Update(String heading, String words) {
	}

	/** What changed since the version published before, part by part; empty where nobody asked. */
	public List<Update> updates() {
		return changes.map(since -> since.rows().stream().map(row -> new Update(row.number().isEmpty() ? row.title() : row.number() + " " + row.title(), String.join("; ", row.words()))).toList()).orElse(List.of());
	}

	/** What stands over the table of what changed. */
	public String updatesTitle() {
		return changes.map(since -> "What has changed since version " + since.version()).orElse("");
	}

	private static Part part(Element element, Numbering numbering, boolean explanations) {
		Scale scale = scale(element);
		boolean asked = scale != null || Frameworks.elementsInForce(element).isEmpty();
		List<String> names = new ArrayList<>(List.of(text(element.getName())));
		names.addAll(element.getFormerly());
		return new Part(List.copyOf(names), depth(element), numbering.of(element).orElse(""), text(element.getTitle()), explanations ? about(element) : "", explanations ? prompts(element) : List.of(),
				Frameworks.stem(element).orElse(""), scale == null ? List.of() : choices(element, scale), asked);
	}

	private static Scale scale(Element element) {
		Scale answers = element.getTier() == null ? null : element.getTier().getAnsweredOn();
		return Frameworks.ratedOn(element).orElse(answers == null || answers.eIsProxy() ? null : answers);
	}

	private static List<Choice> choices(Element element, Scale scale) {
		List<Choice> choices = new ArrayList<>();
		for (Level level : Frameworks.levels(scale)) {
			String meaning = Frameworks.descriptors(element).stream().filter(descriptor -> descriptor.getLevel() == level).map(Descriptor.class::cast).map(Frameworks::text).map(Markdown::plain)
					.collect(Collectors.joining("\n\n"));
			choices.add(new Choice(text(level.getTitle()), meaning));
		}
		return choices;
	}

	private static int depth(Element element) {
		int depth = 0;
		for (Object one = element; one instanceof Element part; one = part.eContainer()) {
			depth++;
		}
		return depth;
	}

	private static String about(framewright.dsl.model.Part part) {
		return Frameworks.contents(part, ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.SUMMARY || facet.getKind() == ProseKind.WHAT).map(Frameworks::text).filter(text -> !text.isBlank())
				.map(Markdown::plain).collect(Collectors.joining("\n\n"));
	}

	private static List<String> prompts(Element element) {
		List<String> prompts = new ArrayList<>();
		Frameworks.contents(element, ListFacet.class).stream().filter(list -> list.getKind() == ListKind.QUESTIONS).forEach(list -> list.getEntries().forEach(entry -> collect(entry, prompts)));
		return List.copyOf(prompts);
	}

	private static void collect(Entry entry, List<String> prompts) {
		String text = Markdown.plain(Frameworks.text(entry));
		if (!text.isBlank()) {
			prompts.add(text);
		}
		entry.getEntries().forEach(inner -> collect(inner, prompts));
	}

	private static String text(String value) {
		return value == null ? "" : value.strip();
	}
}
