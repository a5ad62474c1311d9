package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Line;

/**
 * A paragraph that begins with a heading in bold: {@code **Own your learning:** Find out what …}.
 *
 * @param heading the words in bold, as Markdown, without the colon or full stop at their end
 * @param rest the paragraph behind them
 */
public record BoldLead(String heading, Block rest) {

	private static final Pattern LEAD = Pattern.compile("^(\\*\\*|__)(?!\\s)((?:(?!\\1).){2,160}?)\\1(.*)$");
	private static final Pattern END = Pattern.compile("[:.]\\s*$");

	/** The lead of a paragraph; empty when it has none, or nothing follows. */
	public static Optional<BoldLead> of(Block block) {
		if (!block.is(Block.Kind.PARAGRAPH)) {
			return Optional.empty();
		}
		Line first = block.lines().get(0);
		Matcher lead = LEAD.matcher(first.text());
		if (!lead.matches()) {
			return Optional.empty();
		}
		String behind = lead.group(3);
		boolean setOff = END.matcher(lead.group(2)).find() || behind.stripLeading().matches("(?:[:–—]|- ).*");
		boolean alone = behind.isBlank() && block.lines().size() == 1;
		if (!setOff || alone) {
			return Optional.empty();
		}
		List<Line> rest = new ArrayList<>();
		String remaining = behind.stripLeading().replaceFirst("^(?:[:–—]|- )\\s*", "");
		if (!remaining.isBlank()) {
			rest.add(new Line(first.number(), remaining));
		}
		rest.addAll(block.lines().subList(1, block.lines().size()));
		return rest.isEmpty() ? Optional.empty() : Optional.of(new BoldLead(END.matcher(lead.group(2)).replaceFirst("").strip(), Block.paragraph(rest)));
	}

	/** The words of a paragraph that is in bold from end to end; empty for any other. */
	public static Optional<String> whole(Block block) {
		if (!block.is(Block.Kind.PARAGRAPH)) {
			return Optional.empty();
		}
		String text = block.markdown().strip();
		boolean bold = text.length() > 4 && (text.startsWith("**") && text.endsWith("**") || text.startsWith("__") && text.endsWith("__"));
		boolean once = bold && !text.substring(2, text.length() - 2).contains(text.substring(0, 2));
		return once ? Optional.of(SafeProse.words(text)) : Optional.empty();
	}
}
