package framewright.editing.tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.editing.Colouring;
import framewright.editing.Colouring.Stretch;
import framewright.editing.Style;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Target.Kind;

/** Divides a whole text into stretches by what they mean: the lexer's, with the names told apart that look alike to it. Pure. */
public final class SemanticTokens {

	/** A stretch of text; offset from where the text begins. No stretch goes past the end of its line. */
	public record SemanticToken(int offset, int length, TokenKind kind, boolean declaration) {
	}

	private SemanticTokens() {
	}

	/** The stretches of a text in its order; white space, and what the language has no use for, is left out. */
	public static List<SemanticToken> of(String text, NamesInText names) {
		Map<Integer, Mention> mentions = new HashMap<>();
		names.mentions().forEach(mention -> mentions.put(mention.offset(), mention));
		List<SemanticToken> tokens = new ArrayList<>();
		for (Stretch stretch : Colouring.of(text)) {
			Mention mention = mentions.get(stretch.offset());
			int length = visible(text, stretch);
			if (length > 0) {
				tokens.add(mention == null ? new SemanticToken(stretch.offset(), length, kind(stretch.style()), false)
						: new SemanticToken(stretch.offset(), length, kind(mention), mention.role() == Role.DECLARATION));
			}
		}
		return tokens;
	}

	/** A comment's token holds the end of its line, which nobody sees. */
	private static int visible(String text, Stretch stretch) {
		int end = stretch.offset() + stretch.length();
		while (end > stretch.offset() && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		return end - stretch.offset();
	}

	private static TokenKind kind(Mention mention) {
		Kind kind = mention.target().kind();
		return kind == Kind.TIER ? TokenKind.TIER : kind == Kind.LEVEL ? TokenKind.LEVEL : mention.role() == Role.REFERENCE ? TokenKind.REFERENCE : TokenKind.NAME;
	}

	private static TokenKind kind(Style style) {
		return style == Style.PLAIN ? TokenKind.MARK : TokenKind.valueOf(style.name());
	}
}
