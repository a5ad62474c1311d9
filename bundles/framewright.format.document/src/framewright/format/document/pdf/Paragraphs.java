package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import framewright.format.document.reading.Bullets;

/** Makes paragraphs of the lines of a column: by the space between them, by their type, by where they begin and end, and by the marks before them. */
final class Paragraphs {

	private static final Pattern ENDS = Pattern.compile(".*[.!?:;][\u201D\u2019\"')\\]]*$");

	/** The number of a part before its title: 1a, 4c.ii, 2.1. */
	private static final Pattern CODE = Pattern.compile("^\\d{1,2}(?:[a-z]|[a-z]?[.][ivx\\d]{1,5})[.)]?\\s+\\p{Lu}");

	private Paragraphs() {
	}

	/** @param lines from top to bottom, of one column */
	static List<Paragraph> of(List<Line> lines) {
		List<Paragraph> paragraphs = new ArrayList<>();
		if (lines.isEmpty()) {
			return paragraphs;
		}
		float left = Float.MAX_VALUE;
		float right = 0;
		for (Line line : lines) {
			left = Math.min(left, line.left());
			right = Math.max(right, line.right());
		}
		float leading = leading(lines);
		Paragraph paragraph = null;
		for (Line line : lines) {
			String text = line.text();
			int bullet = Bullets.bullet(text);
			int number = bullet > 0 ? 0 : Bullets.number(text);
			if (paragraph == null || begins(paragraph, line, bullet > 0 || number > 0, left, right, leading)) {
				Paragraph before = paragraph;
				paragraph = new Paragraph();
				paragraph.indent = Math.max(0, line.left() - left);
				paragraph.markLength = Math.max(bullet, number);
				paragraph.mark = text.substring(0, paragraph.markLength).strip();
				paragraph.numbered = number > 0;
				paragraph.space = before == null ? 0 : Math.max(0, Math.round(((line.base() - before.last().base()) / (line.size() * 1.2f) - 1) * 10) / 10.0);
				paragraphs.add(paragraph);
			}
			paragraph.lines.add(line);
		}
		return paragraphs;
	}

	/** How far lines of a paragraph are from each other: what most lines are, among those that are near. */
	private static float leading(List<Line> lines) {
		List<Float> gaps = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			float gap = (lines.get(i).base() - lines.get(i - 1).base()) / lines.get(i).size();
			if (gap > 0.8f && gap < 2.2f) {
				gaps.add(gap);
			}
		}
		if (gaps.isEmpty()) {
			return 1.5f;
		}
		gaps.sort(null);
		return gaps.get(gaps.size() / 3);
	}

	private static boolean begins(Paragraph paragraph, Line line, boolean marked, float left, float right, float leading) {
		Line before = paragraph.last();
		float size = Math.max(before.size(), line.size());
		float gap = (line.base() - before.base()) / size;
		if (gap > Math.max(leading * 1.22f, leading + 0.22f) || gap < -0.3f) {
			return true;
		}
		if (Math.abs(before.size() - line.size()) > 0.6f || before.bold() != line.bold() && Math.abs(gap) > 0.3f && !isRunOver(before, line)) {
			return true;
		}
		if (marked) {
			return true;
		}
		if (paragraph.markLength > 0) {
			// text of an entry goes on where its text begins, or at the margin of its mark
			boolean atMark = line.left() < paragraph.textLeft() - 0.5f * size;
			boolean hanging = paragraph.lines.size() > 1 && before.left() > line.left() + 0.5f * size;
			boolean ended = isCapital(line) && ENDS.matcher(before.text()).matches();
			return line.left() > paragraph.textLeft() + 2 * size || line.left() < paragraph.lines.get(0).left() - 2 || atMark && (hanging || ended);
		}
		boolean first = paragraph.lines.size() == 1;
		float indent = line.left() - (first ? before.left() : left);
		if (!first && line.left() > before.left() + 0.8f * size && before.left() < left + 0.5f * size && ENDS.matcher(before.text()).matches()) {
			return true; // the first line of a paragraph stands in
		}
		if (first && indent > 0.8f * size && ENDS.matcher(before.text()).matches()) {
			return true;
		}
		// a line that ends early although the next word would have fitted
		float next = line.pieces().get(0).text().indexOf(' ') > 0 ? firstWord(line) : line.right() - line.left();
		float space = right - before.right() - next - 0.5f * size;
		float width = right - left;
		if (CODE.matcher(line.text()).find() && space > 0.04f * width) {
			return true;
		}
		return isCapital(line) && (space > 0.3f * width || space > 0.12f * width && ENDS.matcher(before.text()).matches());
	}

	private static boolean isCapital(Line line) {
		int first = line.text().codePointAt(0);
		return Character.isUpperCase(first) || !Character.isLetter(first);
	}

	/** Whether bold words at the beginning of a paragraph, or at its end, are all that one of its lines has. */
	private static boolean isRunOver(Line before, Line line) {
		boolean mixedBefore = before.pieces().stream().anyMatch(Piece::bold) && !before.bold();
		boolean mixed = line.pieces().stream().anyMatch(Piece::bold) && !line.bold();
		return mixed || mixedBefore;
	}

	private static float firstWord(Line line) {
		Piece piece = line.pieces().get(0);
		String text = piece.text();
		int end = text.indexOf(' ');
		return (piece.right() - piece.left()) * (end < 0 ? 1 : (float) end / text.length());
	}
}
