package framewright.dsl.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.Scanner.Sign;
import framewright.dsl.text.QuotedText;

/**
 * Reads the parts of a text, following {@code Framework.xtext} rule by rule. It looks at every sign once and makes no model, so it goes through a
 * hundred megabytes in a second or two; what it does not do is link, check and forgive: a text that does not follow the grammar is refused.
 */
public final class PartReader {

	/** How deep parts may stand in each other; more is no framework but an attack on the stack. */
	private static final int DEEPEST = 200;

	private static final Set<String> FIELDS = Set.of("language-version", "version", "status", "edition", "date", "uuid", "subtitle", "publisher", "owner", "author", "contact", "reference",
			"language", "licence", "audience", "review-by", "derived", "logo");
	private static final Map<String, Kind> CONTENTS = Map.ofEntries(Map.entry("at", Kind.DESCRIPTOR), Map.entry("summary", Kind.PROSE), Map.entry("what", Kind.PROSE), Map.entry("why", Kind.PROSE),
			Map.entry("how", Kind.PROSE), Map.entry("note", Kind.PROSE), Map.entry("section", Kind.PROSE), Map.entry("indicators", Kind.LIST), Map.entry("questions", Kind.LIST),
			Map.entry("suggestions", Kind.LIST), Map.entry("tests", Kind.LIST), Map.entry("voices", Kind.VOICES), Map.entry("reading", Kind.READING), Map.entry("figure", Kind.FIGURE),
			Map.entry("glossary", Kind.GLOSSARY), Map.entry("sources", Kind.SOURCES), Map.entry("see", Kind.REFERENCE), Map.entry("accept", Kind.ACCEPTANCE), Map.entry("scale", Kind.SCALE),
			Map.entry("structure", Kind.STRUCTURE), Map.entry("level", Kind.LEVEL));

	private final String text;
	private final Scanner in;
	private final Map<String, String> words = new HashMap<>();
	private int depth;

	private PartReader(String text) {
		this.text = text;
		this.in = new Scanner(text);
	}

	/**
	 * The framework that a text holds.
	 *
	 * @throws UnreadablePartException when the text does not follow the language
	 */
	public static Part read(String text) throws UnreadablePartException {
		return new PartReader(text).framework();
	}

	private Part framework() throws UnreadablePartException {
		Part framework = new Part(text, Kind.FRAMEWORK, "framework", null, in.start());
		expect("framework");
		name(framework);
		title(framework);
		block(framework);
		if (in.sign() != Sign.END) {
			throw fault("nothing may follow the closing brace of the framework");
		}
		return framework;
	}

	/** The contents in braces; what is allowed where is for the checks to say, not for the reader. */
	private void block(Part part) throws UnreadablePartException {
		open(part);
		while (!in.is('}')) {
			if (in.sign() != Sign.WORD) {
				throw fault(in.sign() == Sign.END ? "the brace that closes “" + (part.title().isEmpty() ? part.keyword() : part.title()) + "” is missing" : "“" + in.word() + "” cannot stand here");
			}
			part.add(content(part));
		}
		close(part);
	}

	private void open(Part part) throws UnreadablePartException {
		expect('{');
		part.headEnds(in.before());
		if (++depth > DEEPEST) {
			throw fault("parts are nested more than " + DEEPEST + " deep");
		}
	}

	private void close(Part part) throws UnreadablePartException {
		expect('}');
		depth--;
		part.ends(in.before());
	}

	private Part content(Part parent) throws UnreadablePartException {
		String word = in.word();
		if (parent.kind() == Kind.STRUCTURE) {
			return tier(parent);
		}
		if (parent.kind() == Kind.FRAMEWORK && FIELDS.contains(word)) {
			return field(parent);
		}
		Kind kind = CONTENTS.getOrDefault(word, Kind.ELEMENT);
		Part part = begin(parent, kind);
		switch (kind) {
			case DESCRIPTOR -> {
				name(part);
				part.name(shared(part.name()), part.nameStart(), part.nameEnd());
				lines(part);
			}
			case PROSE -> {
				heading(part);
				lines(part);
			}
			case LIST -> {
				heading(part);
				lines(part);
				entries(part, 1);
			}
			case VOICES, READING, GLOSSARY, SOURCES -> collection(part);
			case FIGURE -> {
				called(part);
				title(part);
				clauses(part, "alt", "caption");
			}
			case REFERENCE -> reference(part);
			case ACCEPTANCE -> {
				name(part);
				clauses(part, "because");
			}
			case SCALE, LEVEL -> {
				name(part);
				title(part);
				clauses(part, "unordered", "stem", "uuid", "formerly", "short", "code");
				optionalBlock(part);
			}
			case STRUCTURE -> block(part);
			default -> {
				name(part);
				title(part);
				clauses(part, "short", "code", "uuid", "audience", "formerly", "retired", "replaced");
				optionalBlock(part);
			}
		}
		return finish(part);
	}

	/** The same text object for the same word: the few words that every element has would fill the memory otherwise. */
	private String shared(String word) {
		String known = words.putIfAbsent(word, word);
		return known == null ? word : known;
	}

	private void optionalBlock(Part part) throws UnreadablePartException {
		if (in.is('{')) {
			block(part);
		}
	}

	private Part begin(Part parent, Kind kind) {
		Part part = new Part(text, kind, shared(in.word()), parent, in.start());
		in.next();
		return part;
	}

	/** A part without parts in it ends where the word before ended. */
	private Part finish(Part part) {
		if (part.end() == 0) {
			part.ends(in.before());
			if (part.headEnd() == 0) {
				part.headEnds(in.before());
			}
		}
		return part;
	}

	private Part field(Part parent) throws UnreadablePartException {
		Part part = begin(parent, Kind.FIELD);
		switch (part.keyword()) {
			case "author" -> {
				title(part);
				clauses(part, "as");
			}
			case "logo" -> {
				title(part);
				clauses(part, "alt");
			}
			case "audience" -> values(part);
			case "derived" -> {
				expect("from");
				values(part);
			}
			default -> {
				if (in.sign() != Sign.WORD && in.sign() != Sign.NUMBER && in.sign() != Sign.TEXT) {
					throw fault("what the “" + part.keyword() + "” is, is missing");
				}
				part.title(in.sign() == Sign.TEXT ? in.quoted() : in.word(), in.start(), in.end());
				in.next();
			}
		}
		return finish(part);
	}

	/** Values with commas between them, or a name at a version, kept as the part's one value. */
	private void values(Part part) throws UnreadablePartException {
		int start = in.start();
		List<String> values = new ArrayList<>();
		do {
			values.add(value());
			if (in.is('@')) {
				in.next();
				values.set(values.size() - 1, values.get(values.size() - 1) + "@" + value());
			}
		} while (comma());
		part.title(String.join(", ", values), start, in.before());
	}

	private Part tier(Part parent) throws UnreadablePartException {
		Part part = new Part(text, Kind.TIER, "tier", parent, in.start());
		name(part);
		title(part);
		clauses(part, "plural", "numbered", "prefix", "stem", "contains", "rated", "answered");
		return finish(part);
	}

	private void collection(Part part) throws UnreadablePartException {
		heading(part);
		lines(part);
		open(part);
		while (!in.is('}')) {
			part.add(item(part));
		}
		close(part);
	}

	private Part item(Part parent) throws UnreadablePartException {
		switch (parent.kind()) {
			case VOICES -> {
				Part voice = item(parent, Kind.VOICE, "voice");
				called(voice);
				lines(voice);
				clauses(voice, "by", "from");
				return finish(voice);
			}
			case READING -> {
				Part work = item(parent, Kind.WORK, "work");
				called(work);
				title(work);
				clauses(work, "by", "year", "link");
				lines(work);
				return finish(work);
			}
			case GLOSSARY -> {
				Part term = item(parent, Kind.TERM, "term");
				title(term);
				called(term);
				clauses(term, "also");
				lines(term);
				return finish(term);
			}
			default -> {
				Part source = item(parent, Kind.SOURCE, "source");
				name(source);
				title(source);
				clauses(source, "by", "year", "link");
				lines(source);
				return finish(source);
			}
		}
	}

	private Part item(Part parent, Kind kind, String word) throws UnreadablePartException {
		if (!in.is(word)) {
			throw fault("here “" + word + "” or the closing brace is expected");
		}
		return begin(parent, kind);
	}

	private void entries(Part part, int depth) throws UnreadablePartException {
		while (in.sign() == Sign.ENTRY && in.depth() >= depth) {
			if (in.depth() > depth) {
				throw fault("an entry with " + in.depth() + " dashes needs one with " + (in.depth() - 1) + " before it");
			}
			Part entry = new Part(text, Kind.ENTRY, "-".repeat(depth), part, in.start());
			int start = in.start();
			in.next();
			while (in.sign() == Sign.LINE) {
				in.next();
			}
			entry.lines(start, in.before());
			called(entry);
			entry.headEnds(in.before());
			if (depth < 3) {
				entries(entry, depth + 1);
			}
			entry.ends(in.before());
			part.add(entry);
			if (part.parts().size() == 1 && part.headEnd() == 0) {
				part.headEnds(headEnd(part, entry));
			}
		}
	}

	/** A list's own words end where the blanks before its first entry begin. */
	private int headEnd(Part list, Part first) {
		int end = Math.max(Math.max(list.linesEnd(), list.titleEnd()), Math.max(list.nameEnd(), list.start() + list.keyword().length()));
		// A comment behind those words belongs to them.
		int at = end;
		while (at < first.start() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at++;
		}
		if (!text.startsWith("//", at)) {
			return end;
		}
		int newline = text.indexOf('\n', at);
		return newline > 0 && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
	}

	private void reference(Part part) throws UnreadablePartException {
		if (in.sign() == Sign.TEXT) {
			part.name(in.quoted(), in.start(), in.end());
			in.next();
			if (in.sign() == Sign.TEXT) {
				title(part);
			}
		} else {
			name(part);
		}
		if (in.is("as")) {
			int start = in.start();
			in.next();
			List<String> values = new ArrayList<>(List.of(value()));
			if (in.sign() == Sign.TEXT) {
				values.add(value());
			}
			part.add(new Clause("as", values, start, in.before()));
		}
	}

	// ---- pieces ----

	private void heading(Part part) throws UnreadablePartException {
		called(part);
		if (in.sign() == Sign.TEXT) {
			title(part);
		}
	}

	private void called(Part part) throws UnreadablePartException {
		if (in.is("called")) {
			in.next();
			name(part);
		}
	}

	/** A name; also one that leads into another framework, with full stops. */
	private void name(Part part) throws UnreadablePartException {
		if (in.sign() != Sign.WORD) {
			throw fault("a name is missing here");
		}
		int start = in.start();
		StringBuilder name = new StringBuilder(in.word());
		int end = in.end();
		in.next();
		while (in.is('.')) {
			in.next();
			name.append('.').append(in.word());
			end = in.end();
			in.next();
		}
		part.name(name.toString(), start, end);
	}

	private void title(Part part) throws UnreadablePartException {
		if (in.sign() != Sign.TEXT || !QuotedText.isClosed(in.word())) {
			throw fault(in.sign() == Sign.TEXT ? "the closing quotation mark (\") is missing" : "a text in quotation marks is missing here");
		}
		part.title(in.quoted(), in.start(), in.end());
		in.next();
	}

	private void lines(Part part) {
		if (in.sign() != Sign.LINE) {
			return;
		}
		int start = in.start();
		int end = start;
		while (in.sign() == Sign.LINE) {
			end = in.end();
			in.next();
		}
		part.lines(start, end);
	}

	private void clauses(Part part, String... words) throws UnreadablePartException {
		Set<String> allowed = Set.of(words);
		while (in.sign() == Sign.WORD && allowed.contains(in.word())) {
			int start = in.start();
			String word = in.word();
			in.next();
			String second = SECOND.get(word);
			if (second != null) {
				expect(second);
				word = word + " " + second;
			}
			List<String> values = new ArrayList<>();
			if (!word.equals("unordered")) {
				do {
					values.add(value());
				} while (comma());
			}
			part.add(new Clause(word, values, start, in.before()));
		}
	}

	/** Words of clauses that have a second one. */
	private static final Map<String, String> SECOND = Map.of("retired", "in", "replaced", "by", "rated", "on", "answered", "on");

	private boolean comma() {
		if (!in.is(',')) {
			return false;
		}
		in.next();
		return true;
	}

	private String value() throws UnreadablePartException {
		if (in.sign() == Sign.TEXT && !QuotedText.isClosed(in.word())) {
			throw fault("the closing quotation mark (\") is missing");
		}
		if (in.sign() != Sign.WORD && in.sign() != Sign.NUMBER && in.sign() != Sign.TEXT) {
			throw fault("something is missing here");
		}
		StringBuilder value = new StringBuilder(in.sign() == Sign.TEXT ? in.quoted() : in.word());
		boolean name = in.sign() == Sign.WORD;
		in.next();
		while (name && in.is('.')) {
			in.next();
			value.append('.').append(in.word());
			in.next();
		}
		return value.toString();
	}

	private void expect(String word) throws UnreadablePartException {
		if (!in.is(word)) {
			throw fault("here “" + word + "” is expected");
		}
		in.next();
	}

	private void expect(char mark) throws UnreadablePartException {
		if (!in.is(mark)) {
			throw fault(in.sign() == Sign.END ? "the text ends before its time" : "here “" + mark + "” is expected and not “" + in.word() + "”");
		}
		in.next();
	}

	private UnreadablePartException fault(String what) {
		return new UnreadablePartException(in.line(), what + ".");
	}
}
