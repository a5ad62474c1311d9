package framewright.editing.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.rules.Fixes;
import framewright.dsl.model.Figure;
import framewright.dsl.parts.Part;
import framewright.dsl.text.Markdown;
import framewright.dsl.text.QuotedText;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;

/** Mends prose, links and pictures. */
final class ProseFixes {

	private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^\\s()<>]+)>?");
	private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:[/:?#]\\S*)?");
	private static final Pattern MAIL = Pattern.compile("[^\\s@:/]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");

	private ProseFixes() {
	}

	static void markup(Fault fault) {
		String line = fault.words();
		String plain = Fixes.mend(line);
		if (!plain.equals(line)) {
			fault.fix("Keep the words without the markup", fault.replace(plain));
		}
	}

	/** An address without its beginning gets one; in a line of prose, each that needs it. */
	static void address(Fault fault) {
		String words = fault.words();
		if (words.startsWith("\"")) {
			whole(QuotedText.value(words)).ifPresent(address -> fault.fix("Write " + address, fault.replace(QuotedText.quote(address))));
			return;
		}
		Matcher link = LINK.matcher(words);
		StringBuilder mended = new StringBuilder();
		int from = 0;
		while (link.find()) {
			Optional<String> address = Markdown.isAddress(link.group(1)) ? Optional.empty() : whole(link.group(1));
			mended.append(words, from, link.start(1)).append(address.orElse(link.group(1)));
			from = link.end(1);
		}
		mended.append(words.substring(from));
		if (!mended.toString().equals(words)) {
			fault.fix("Write whole addresses", fault.replace(mended.toString()));
		}
	}

	private static Optional<String> whole(String address) {
		String plain = address.strip().replaceFirst("(?i)^(?:https?|htp|htps|http)[:;]?/{1,3}", "");
		String whole = MAIL.matcher(plain).matches() ? "mailto:" + plain : HOST.matcher(plain).matches() ? "https://" + plain : "";
		return Optional.of(whole).filter(Markdown::isAddress);
	}

	/** What has no title is a note, which needs none. */
	static void section(Fault fault) {
		if (fault.words().startsWith("section")) {
			fault.part().ifPresent(part -> {
				// A title that says nothing goes with it.
				boolean blank = part.titleStart() >= 0 && part.title().isBlank();
				TextEdit word = new TextEdit(part.start(), "section".length(), "note");
				if (blank) {
					fault.fix("Make it a note", word, PartEdits.remove(fault.text, part.titleStart(), part.titleEnd()));
				} else {
					fault.fix("Make it a note", word);
				}
			});
		}
	}

	/** The caption says what there is to see; without one only somebody who sees the picture can. */
	static void alt(Fault fault) {
		Figure figure = fault.object(Figure.class).orElse(null);
		Part part = figure == null ? null : fault.part(figure).orElse(null);
		if (part == null || figure.getCaption() == null || figure.getCaption().isBlank()) {
			return;
		}
		String alt = QuotedText.quote(figure.getCaption());
		TextEdit edit = part.clause("alt").map(clause -> new TextEdit(clause.start(), PartEdits.wordsEnd(fault.text, clause.start(), clause.end()) - clause.start(), "alt " + alt))
				.orElseGet(() -> TextEdit.insert(part.titleEnd(), " alt " + alt));
		fault.fix("Use the caption as alternative text", edit);
	}

	/** The picture of that name in the folder of pictures, else those of nearly that name. */
	static void figure(Fault fault) {
		if (!fault.words().startsWith("\"")) {
			return;
		}
		String written = QuotedText.value(fault.words()).replace('\\', '/');
		List<String> pictures = NameFixes.pictures(fault);
		String name = name(written);
		List<String> same = pictures.stream().filter(picture -> name(picture).equalsIgnoreCase(name)).toList();
		List<String> choice = same.isEmpty() ? Nearest.to("assets/" + name, pictures, 3) : same;
		choice.forEach(picture -> fault.fix("Change to “" + picture + "”", fault.replace(QuotedText.quote(picture))));
	}

	private static String name(String path) {
		Path name = Path.of("/" + path.replace("\0", "")).getFileName();
		return name == null ? "" : name.toString();
	}
}
