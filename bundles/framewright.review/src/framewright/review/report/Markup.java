package framewright.review.report;

import java.util.List;

import framewright.core.compare.Run.Kind;
import framewright.review.report.Redline.Block;
import framewright.review.report.Redline.Piece;

/** Redlines as HTML. Every word of an author is escaped here; the templates print the result as it is. */
public final class Markup {

	/** What came and what went in one text; paragraphs without a change are left out. */
	public String inline(Redline redline) {
		return blocks(redline.condensed().blocks());
	}

	/** The text as it was, with what went marked. */
	public String before(Redline redline) {
		return blocks(redline.without(Kind.ADDED).blocks());
	}

	/** The text as it is, with what came marked. */
	public String after(Redline redline) {
		return blocks(redline.without(Kind.REMOVED).blocks());
	}

	/** The lines of a text. */
	public List<String> lines(String text) {
		return text.lines().filter(line -> !line.isBlank()).toList();
	}

	private static String blocks(List<Block> blocks) {
		StringBuilder html = new StringBuilder();
		boolean list = false;
		for (Block block : blocks) {
			if (list != block.depth() > 0) {
				html.append(list ? "</ul>" : "<ul>");
				list = !list;
			}
			String look = look(block);
			if (list) {
				String classes = (look + (block.depth() > 1 ? " deeper" : "")).strip();
				html.append(classes.isEmpty() ? "<li>" : "<li class=\"" + classes + "\">").append("<span class=\"bullet\">").append(escaped(block.bullet())).append("</span> ");
				pieces(block.pieces(), html);
				html.append("</li>");
			} else {
				html.append(look.isEmpty() ? "<p>" : "<p class=\"" + look + "\">");
				pieces(block.pieces(), html);
				html.append("</p>");
			}
		}
		return html.append(list ? "</ul>" : "").toString();
	}

	/** A paragraph that is new from beginning to end is easier to read with one mark before it than with a line under each word. */
	private static String look(Block block) {
		return block.depth() > 0 ? "" : block.is(Kind.ADDED) ? "came" : block.is(Kind.REMOVED) ? "went" : "";
	}

	private static void pieces(List<Piece> pieces, StringBuilder html) {
		Kind open = Kind.SAME;
		for (Piece piece : pieces) {
			if (piece.kind() != open) {
				close(open, html);
				open = piece.kind();
				html.append(switch (open) {
					case SAME -> "";
					case ADDED -> "<ins><span class=\"unseen\">[new: </span>";
					case REMOVED -> "<del><span class=\"unseen\">[gone: </span>";
				});
			}
			String link = piece.address().isEmpty() ? "" : "<a href=\"" + escaped(piece.address()) + "\" rel=\"noopener\">";
			html.append(link).append(piece.strong() ? "<strong>" : "").append(piece.emphasis() ? "<em>" : "").append(escaped(piece.text())).append(piece.emphasis() ? "</em>" : "")
					.append(piece.strong() ? "</strong>" : "").append(link.isEmpty() ? "" : "</a>");
		}
		close(open, html);
	}

	private static void close(Kind kind, StringBuilder html) {
		html.append(switch (kind) {
			case SAME -> "";
			case ADDED -> "<span class=\"unseen\">]</span></ins>";
			case REMOVED -> "<span class=\"unseen\">]</span></del>";
		});
	}

	static String escaped(String text) {
		StringBuilder html = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> html.append("&amp;");
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '"' -> html.append("&quot;");
				case '\'' -> html.append("&#39;");
				default -> html.append(Character.isISOControl(c) ? ' ' : c);
			}
		}
		return html.toString();
	}
}
