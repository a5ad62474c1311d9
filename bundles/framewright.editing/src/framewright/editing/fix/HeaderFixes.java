package framewright.editing.fix;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.dsl.Migration;
import framewright.dsl.Versions;
import framewright.dsl.model.Framework;
import framewright.dsl.parts.Part;
import framewright.dsl.text.QuotedText;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;

/** Mends the words behind a title and the lines at the top of a framework. */
final class HeaderFixes {

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-.]?(\\d{1,2})[-.]?(\\d{1,2})");
	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-.](\\d{1,2})[-.](\\d{4})");
	private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private HeaderFixes() {
	}

	/** Too few numbers, too many zeros: 2.1 is 2.1.0. */
	static void version(Fault fault) {
		List<String> numbers = new ArrayList<>();
		for (String part : fault.words().split("[.]")) {
			numbers.add(part.matches("\\d{1,9}") ? Integer.toString(Integer.parseInt(part)) : part);
		}
		while (numbers.size() < 3) {
			numbers.add("0");
		}
		while (numbers.size() > 3 && numbers.get(numbers.size() - 1).equals("0")) {
			numbers.remove(numbers.size() - 1);
		}
		String version = String.join(".", numbers);
		if (Versions.isVersion(version)) {
			fault.fix("Write " + version, fault.replace(version));
		}
	}

	/** Digits that are missing a nought, and days before months, as they are said here. */
	static void date(Fault fault) {
		Matcher yearFirst = YEAR_FIRST.matcher(fault.words());
		Matcher dayFirst = DAY_FIRST.matcher(fault.words());
		try {
			LocalDate date = yearFirst.matches() ? LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3))
					: dayFirst.matches() ? LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)) : null;
			if (date != null) {
				fault.fix("Write " + date + " (" + date.format(SPOKEN) + ")", fault.replace(date.toString()));
			}
		} catch (DateTimeException e) {
			// There is no such day; only the author knows which one is meant.
		}
	}

	private static int number(Matcher date, int group) {
		return Integer.parseInt(date.group(group));
	}

	static void uuid(Fault fault) {
		String digits = fault.words().replaceAll("[^0-9a-fA-F]", "");
		if (digits.length() == 32 && fault.words().replaceAll("[\"{}\\s-]", "").length() == 32) {
			String whole = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5").toLowerCase(Locale.ROOT);
			fault.fix("Write it in five groups", fault.replace(QuotedText.quote(whole)));
		}
		fault.fix("Write a new uuid", fault.replace(QuotedText.quote(UUID.randomUUID().toString())));
	}

	/** The older of the two keeps its uuid; what only repeats it needs none, and a copied framework needs one of its own. */
	static void duplicateUuid(Fault fault) {
		boolean whole = fault.part().map(part -> part.kind() == Part.Kind.FIELD || part.kind() == Part.Kind.FRAMEWORK).orElse(false);
		if (whole) {
			fault.fix("Write a new uuid", fault.replace(QuotedText.quote(UUID.randomUUID().toString())));
		} else {
			fault.clause().ifPresent(clause -> fault.fix("Remove this uuid", fault.remove(clause)));
		}
	}

	/** A language by its name instead of its sign, or its sign with other marks. */
	static void language(Fault fault) {
		String written = fault.words();
		String sign = written.replace('_', '-');
		List<String> known = List.of(Locale.getISOLanguages());
		if (!sign.equals(written) && known.contains(Locale.forLanguageTag(sign).getLanguage())) {
			fault.fix("Write " + sign, fault.replace(sign));
			return;
		}
		known.stream().filter(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(written) || Locale.of(code).getDisplayLanguage(Locale.of(code)).equalsIgnoreCase(written)).findFirst()
				.map(code -> code.equals("en") ? "en-GB" : code).ifPresent(code -> fault.fix("Write " + code, fault.replace(code)));
	}

	static void languageVersion(Fault fault) {
		String migrated = Migration.migrate(fault.text);
		if (!migrated.equals(fault.text)) {
			fault.fix("Upgrade this file to version " + Migration.CURRENT + " of the language", new TextEdit(0, fault.text.length(), migrated));
		}
	}

	/** A title from the name, which was once made from the title. */
	static void title(Fault fault) {
		fault.object(framewright.dsl.model.Part.class).map(framewright.dsl.model.Part::getName).filter(name -> !name.isBlank()).ifPresent(name -> {
			String words = name.replaceAll("[-_]+", " ").strip();
			if (!words.isEmpty()) {
				String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
				fault.fix("Write “" + title + "”", fault.replace(QuotedText.quote(title)));
			}
		});
	}

	static void givenTwice(Fault fault) {
		Part part = fault.part().orElse(null);
		if (part == null) {
			return;
		}
		if (part.kind() == Part.Kind.FIELD) {
			fault.fix("Remove the second “" + part.keyword() + "”", fault.remove(part));
		} else {
			fault.clause().ifPresent(clause -> {
				TextEdit edit = clause.values().size() > 1 ? PartEdits.removeListed(fault.text, clause.start(), fault.finding.offset(), fault.end()) : fault.remove(clause);
				fault.fix("Remove the second one", edit);
			});
		}
	}

	/** The framework's own version, to write where one is missing; 1.0.0 where it says none. */
	static String version(Framework framework) {
		return framework.getVersion() != null && Versions.isVersion(framework.getVersion()) ? framework.getVersion() : "1.0.0";
	}
}
