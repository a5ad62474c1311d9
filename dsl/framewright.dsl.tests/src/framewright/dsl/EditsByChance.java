package framewright.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a text by chance as an author might: typing, deleting, pasting, breaking and mending, renaming. The same for the same seed. */
final class EditsByChance {

	private static final List<String> TYPED = List.of("a", "e", " ", "\n", "\"", "{", "}", "|", "| prose\n", "- entry\n", "-- more\n", "//", "// aside\n", "domain x \"X\" {\n}\n", "why\n", "at some\n", ".", "1.0.0",
			"see a.b", "see ", "*", "-", "\\", "level", "component c \"C\"\n", "as related", "as precedes", "why\n   | more\n", "called x ", "short \"s\"", "# head", "section \"S\"\n | x\n", "@", "1.", "'", "\r\n", "\r", "\u00a0", "é",
			"formerly y", "retired in 1.0.0", "voices {\n voice\n | so\n}\n", "reading {\n work \"W\"\n}\n", "glossary {\n}\n", "sources {\n source s \"S\"\n}\n", "😀");
	private static final Pattern NAME = Pattern.compile("\\b(?:at|see|level|scale|domain|subdomain|component|principle|source|framework|contains|on|by) ([A-Za-z][\\w-]*)");

	private final Random random;
	private final List<String> earlier = new ArrayList<>();

	EditsByChance(long seed) {
		random = new Random(seed);
	}

	String next(String text) {
		earlier.add(text);
		return switch (random.nextInt(12)) {
			case 0 -> replace(text, place(text), 1 + random.nextInt(3), "");
			case 1 -> replace(text, place(text), random.nextInt(200), "");
			case 2 -> replace(text, place(text), random.nextInt(8), any());
			case 3 -> replace(text, place(text), 0, block(text));
			case 4 -> sign(text);
			case 5, 6 -> name(text);
			case 7 -> earlier.get(Math.max(0, earlier.size() - 1 - random.nextInt(6)));
			case 8, 9 -> inLine(text);
			default -> replace(text, place(text), 0, any());
		};
	}

	private String any() {
		return TYPED.get(random.nextInt(TYPED.size()));
	}

	private int place(String text) {
		return random.nextInt(text.length() + 1);
	}

	private static String replace(String text, int offset, int length, String words) {
		return text.substring(0, offset) + words + text.substring(Math.min(text.length(), offset + length));
	}

	private String block(String text) {
		int from = place(text);
		int start = text.lastIndexOf('\n', from) + 1;
		return text.substring(start, Math.min(text.length(), start + random.nextInt(600)));
	}

	/** A brace or a quotation mark goes. */
	private String sign(String text) {
		int at = -1;
		for (int i = place(text); i < text.length() && at < 0; i++) {
			at = "{}\"".indexOf(text.charAt(i)) >= 0 ? i : -1;
		}
		return at < 0 ? text : replace(text, at, 1, "");
	}

	private String name(String text) {
		Matcher names = NAME.matcher(text);
		return names.find(place(text)) ? replace(text, names.start(1), random.nextInt(2), random.nextBoolean() ? "x" : "") : text;
	}

	/** A letter in what is already a line of prose, which is what happens most. */
	private String inLine(String text) {
		int mark = text.indexOf("| ", place(text));
		int end = mark < 0 ? -1 : text.indexOf('\n', mark);
		return end < 0 ? text : replace(text, mark + 2 + random.nextInt(end - mark - 1), random.nextInt(2), random.nextBoolean() ? "w" : " ");
	}
}
