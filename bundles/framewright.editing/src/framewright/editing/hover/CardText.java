package framewright.editing.hover;

import java.util.stream.Collectors;

import framewright.editing.hover.Card.Row;
import framewright.editing.navigation.Use;

/** A card as text: Markdown for editors that speak the protocol, HTML for the workbench. Nothing an author wrote becomes markup. Pure. */
public final class CardText {

	private CardText() {
	}

	public static String markdown(Card card) {
		StringBuilder text = new StringBuilder("**" + plain(card.heading()) + "**  \n" + plain(line(card)) + "\n");
		card.remarks().forEach(remark -> text.append("\n*").append(plain(remark)).append("*\n"));
		if (!card.summary().isEmpty()) {
			text.append('\n').append(plain(card.summary())).append('\n');
		}
		if (!card.rows().isEmpty()) {
			text.append('\n');
			card.rows().forEach(row -> text.append("- **").append(plain(row.label())).append("**").append(row.text().isEmpty() ? "" : ": " + plain(row.text())).append('\n'));
		}
		if (!card.usage().isEmpty()) {
			text.append("\n---\n").append(card.usage()).append(card.uses().isEmpty() ? "." : ":").append('\n');
			card.uses().forEach(use -> text.append("- ").append(plain(place(card, use))).append('\n'));
		}
		return text.toString();
	}

	public static String html(Card card) {
		StringBuilder text = new StringBuilder("<p><b>" + escape(card.heading()) + "</b><br/>" + escape(line(card)) + "</p>");
		card.remarks().forEach(remark -> text.append("<p><i>").append(escape(remark)).append("</i></p>"));
		if (!card.summary().isEmpty()) {
			text.append("<p>").append(escape(card.summary())).append("</p>");
		}
		if (!card.rows().isEmpty()) {
			text.append(card.rows().stream().map(CardText::row).collect(Collectors.joining("", "<dl>", "</dl>")));
		}
		if (!card.usage().isEmpty()) {
			text.append("<p>").append(escape(card.usage())).append(card.uses().isEmpty() ? "." : ":").append("</p>");
			text.append(card.uses().stream().map(use -> "<li>" + escape(place(card, use)) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>")));
		}
		return text.toString();
	}

	private static String row(Row row) {
		return "<dt><b>" + escape(row.label()) + "</b></dt><dd>" + escape(row.text()) + "</dd>";
	}

	private static String line(Card card) {
		return card.framework().isEmpty() ? card.kind() : card.kind() + " in " + card.framework();
	}

	private static String place(Card card, Use use) {
		return use.framework().equals(card.framework()) || use.framework().equals(use.heading()) ? use.heading() : use.heading() + " (" + use.framework() + ")";
	}

	/** What Markdown would take for markup stands for itself. */
	private static String plain(String text) {
		return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~!])", "\\\\$1").replaceFirst("^(\\s*)([-+>])", "$1\\\\$2").replaceAll("\\s*\\R\\s*", " ");
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
