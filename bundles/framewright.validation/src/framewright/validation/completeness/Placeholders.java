package framewright.validation.completeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.validation.text.DataLines;
import framewright.validation.text.Passages;
import framewright.validation.text.Phrases;
import framewright.validation.text.Phrases.Found;
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadText.Sentence;
import framewright.validation.text.ReadText.Word;

/** Text that holds the place of what is still to be written: “TBC”, “[insert name]”, “xxx”, dots alone. Titles and the header are looked at, too. */
public final class Placeholders implements PartValidator {

	private static final String ALONE = "alone:";
	private static final String BRACKET = "bracket:";

	/** More in a single prose helps nobody. */
	private static final int MOST = 50;

	/** A note to the author in square brackets is no longer than this, in characters. */
	private static final int NOTE = 200;

	private static final Phrases<Boolean> ANYWHERE = new Phrases<>();
	private static final Set<String> WHOLE = new HashSet<>();
	private static final Set<String> IN_BRACKETS = new HashSet<>();

	static {
		for (DataLines.Line line : DataLines.of(Placeholders.class, "placeholders.txt")) {
			String said = line.said();
			if (said.startsWith(ALONE)) {
				WHOLE.add(said.substring(ALONE.length()).strip());
			} else if (said.startsWith(BRACKET)) {
				IN_BRACKETS.add(said.substring(BRACKET.length()).strip());
			} else {
				ANYWHERE.add(said, true);
			}
		}
	}

	/** A place in a text. */
	private record Place(int start, int end) {
	}

	@Override
	public Look prepare(Situation situation) {
		return (part, report) -> {
			if (Passages.isInForce(part)) {
				look(part, report);
			}
		};
	}

	private static void look(Part part, Report report) {
		for (Prose prose : Passages.of(part)) {
			String text = Frameworks.text(prose);
			for (Place place : places(text)) {
				report.report(Remark.of(prose, place.start(), place.end(), message(text.substring(place.start(), place.end()))));
			}
		}
		title(part, part.getTitle(), report);
		if (part instanceof Framework framework) {
			for (String said : new String[] { framework.getSubtitle(), framework.getPublisher(), framework.getOwner(), framework.getContact(), framework.getReference(), framework.getEdition(), framework.getLicence() }) {
				title(framework, said, report);
			}
			framework.getAuthors().forEach(author -> title(author, author.getName(), report));
		}
		for (Voice voice : voices(part)) {
			title(voice, voice.getBy(), report);
		}
	}

	private static List<Voice> voices(Part part) {
		return Frameworks.contents(part, Voices.class).stream().flatMap(voices -> voices.getVoices().stream()).toList();
	}

	private static void title(EObject object, String title, Report report) {
		if (title != null) {
			places(title).stream().findFirst().ifPresent(place -> report.report(object, message(title.substring(place.start(), place.end()))));
		}
	}

	private static String message(String text) {
		return "“" + text.replaceAll("\\s+", " ") + "” holds the place of something that is still to be written. Write it, or take it away.";
	}

	private static List<Place> places(String text) {
		List<Place> places = new ArrayList<>();
		ReadText read = ReadText.of(text);
		for (Found<Boolean> found : ANYWHERE.in(read)) {
			places.add(new Place(found.start(), found.end()));
		}
		for (Word word : read.words()) {
			if (word.lower().startsWith("xxx") && word.lower().chars().allMatch(sign -> sign == 'x')) {
				places.add(new Place(word.start(), word.end()));
			}
		}
		for (Sentence sentence : read.sentences()) {
			if (sentence.words().size() <= 4 && WHOLE.contains(plain(text.substring(sentence.start(), sentence.end())))) {
				places.add(new Place(sentence.start(), sentence.end()));
			}
		}
		brackets(text, places);
		if (isDots(text)) {
			int start = text.length() - text.stripLeading().length();
			places.add(new Place(start, text.stripTrailing().length()));
		}
		return apart(places);
	}

	/** Whether there is nothing but dots, question marks or a line to write on. */
	static boolean isDots(String text) {
		boolean dots = text.contains("…") || text.contains("...") || text.contains("?") || text.contains("__");
		return dots && text.codePoints().noneMatch(Character::isLetterOrDigit);
	}

	/** The places in their order, of those that overlap the longest, and not too many. */
	private static List<Place> apart(List<Place> places) {
		places.sort(Comparator.comparingInt(Place::start).thenComparing(Comparator.comparingInt(Place::end).reversed()));
		List<Place> apart = new ArrayList<>();
		int behind = -1;
		for (Place place : places) {
			if (place.start() >= behind && apart.size() < MOST) {
				apart.add(place);
				behind = place.end();
			}
		}
		return apart;
	}

	private static String plain(String sentence) {
		return sentence.toLowerCase(Locale.UK).replaceAll("[.…!?()\\[\\]*:]", "").strip();
	}

	/** “[insert name]” and “(to be confirmed)”; not a link, which has its address behind it. */
	private static void brackets(String text, List<Place> into) {
		for (int i = 0; i < text.length(); i++) {
			char open = text.charAt(i);
			if (open != '[' && open != '(') {
				continue;
			}
			int end = i + 1;
			while (end < text.length() && end - i < NOTE && "[]()\n".indexOf(text.charAt(end)) < 0) {
				end++;
			}
			if (end == text.length() || text.charAt(end) != (open == '[' ? ']' : ')') || open == '[' && end + 1 < text.length() && text.charAt(end + 1) == '(') {
				continue;
			}
			String inside = plain(text.substring(i + 1, end));
			boolean note = open == '[' && IN_BRACKETS.contains(inside.split("\\s", 2)[0]);
			boolean alone = inside.indexOf(' ') > 0 && WHOLE.contains(inside);
			if (note || alone) {
				into.add(new Place(i, end + 1));
			}
			i = end;
		}
	}
}
