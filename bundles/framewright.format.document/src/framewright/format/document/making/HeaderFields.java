package framewright.format.document.making;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.dsl.Versions;
import framewright.dsl.model.Author;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Status;
import framewright.format.document.prose.SafeProse;
import framewright.format.document.structure.Wording.HeaderLine;

/** Puts what a document says about itself into the header of the framework, where it is sure what is meant. */
public final class HeaderFields {

	private static final Pattern LABELLED = Pattern.compile("^(?:\\*\\*|__)?([\\p{L}][\\p{L} -]{1,30}?)\\s*:(?:\\*\\*|__)?\\s+(\\S.*)$");
	private static final Pattern VERSION = Pattern.compile("^v?(\\S+)(?:\\s+\\((?:draft|review|published|retired)\\))?$");
	private static final Pattern AUTHOR = Pattern.compile("^([^()]+?)\\s*(?:\\(([^()]+)\\))?$");

	private static final List<String> LABELS = List.of("subtitle", "version", "author", "authors", "audience", "license", "lang");

	private final Framework framework;

	public HeaderFields(Framework framework) {
		this.framework = framework;
	}

	/**
	 * Puts a value where its label says. A field that is there already keeps its value.
	 *
	 * @return whether there is such a field and the value is good for it
	 */
	public boolean put(String label, String value) {
		String word = label.strip().toLowerCase(Locale.ROOT);
		return switch (word) {
			case "title" -> false;
			case "subtitle" -> fill(framework.getSubtitle(), value, framework::setSubtitle);
			case "version" -> version(value);
			case "author", "authors" -> authors(value);
			case "audience" -> framework.getAudience().isEmpty() && framework.getAudience().addAll(Arrays.stream(value.split("\\s*;\\s*")).filter(one -> !one.isBlank()).toList());
			case "license" -> fill(framework.getLicence(), value, framework::setLicence);
			case "lang" -> put(HeaderLine.LANGUAGE, value);
			default -> HeaderLine.named(word).map(line -> put(line, value)).orElse(false);
		};
	}

	public boolean put(HeaderLine line, String value) {
		boolean good = switch (line) {
			case DATE, REVIEW_BY -> isDate(value);
			case LANGUAGE -> isLanguage(value);
			default -> true;
		};
		return good && fill(line.read(framework), value, text -> line.write(framework, text));
	}

	/** A short sign of a language, with an underscore as some programs write it. */
	public static boolean isLanguage(String value) {
		return value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") && Arrays.asList(Locale.getISOLanguages()).contains(Locale.forLanguageTag(value).getLanguage());
	}

	private static boolean isDate(String value) {
		try {
			LocalDate.parse(value);
			return true;
		} catch (DateTimeException e) {
			return false;
		}
	}

	private static boolean fill(String present, String value, java.util.function.Consumer<String> set) {
		if (present != null || value.isBlank()) {
			return false;
		}
		set.accept(value.strip());
		return true;
	}

	/** The version becomes that of the framework; its status does not, because what was imported is a draft until somebody has looked at it. */
	private boolean version(String value) {
		Matcher version = VERSION.matcher(value.strip());
		if (!version.matches() || !Versions.isVersion(version.group(1))) {
			return false;
		}
		framework.setVersion(version.group(1));
		framework.setStatus(Status.DRAFT);
		return true;
	}

	private boolean authors(String value) {
		List<String> names = Arrays.stream(value.split("\\s*;\\s*")).filter(name -> !name.isBlank()).toList();
		if (!framework.getAuthors().isEmpty() || names.isEmpty()) {
			return false;
		}
		names.forEach(name -> {
			Matcher author = AUTHOR.matcher(name);
			add(author.matches() ? author.group(1) : name, author.matches() ? author.group(2) : null);
		});
		return true;
	}

	public void add(String name, String role) {
		Author author = ModelFactory.eINSTANCE.createAuthor();
		author.setName(name);
		author.setRole(role);
		framework.getAuthors().add(author);
	}

	/** Whether the header has a field for a label. */
	public static boolean knows(String label) {
		return HeaderLine.named(label).isPresent() || LABELS.contains(label.strip().toLowerCase(Locale.ROOT));
	}

	/** A line that gives one value behind a label and a colon: label and value; empty for any other. */
	public static Optional<List<String>> labelled(String markdown) {
		Matcher matcher = LABELLED.matcher(markdown.strip());
		return matcher.matches() ? Optional.of(List.of(matcher.group(1), SafeProse.words(matcher.group(2)))) : Optional.empty();
	}
}
