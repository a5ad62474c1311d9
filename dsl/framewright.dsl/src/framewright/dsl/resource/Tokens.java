package framewright.dsl.resource;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.text.ForgivingLexer;

/** The words of a text from a place on, read as they are asked for. The place must be one where a word begins. */
final class Tokens {

	/** A word: where it begins and ends in the text, in characters, and what kind of word it is. */
	record Word(int start, int end, int type) {
	}

	private static final int SLICE = 4096;

	private final String text;
	private final int from;
	private final List<Word> words = new ArrayList<>();
	private int slice = SLICE;
	private boolean whole;

	Tokens(String text, int from) {
		this.text = text;
		this.from = from;
		read();
	}

	/** Reads a slice of the text. Its last word may be cut short by the end of the slice and is not to be trusted. */
	private void read() {
		words.clear();
		int end = (int) Math.min(text.length(), (long) from + slice);
		whole = end == text.length();
		ForgivingLexer lexer = new ForgivingLexer(new ANTLRStringStream(text.substring(from, end)));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			words.add(new Word(from + ((CommonToken) token).getStartIndex(), from + ((CommonToken) token).getStopIndex() + 1, token.getType()));
		}
		if (!whole) {
			int line = end;
			while (line > from && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
				line--;
			}
			int trusted = line;
			words.removeIf(word -> word.end() >= trusted);
		}
	}

	/** The word with a number, counted from 0; {@code null} behind the last. */
	Word get(int index) {
		while (index >= words.size() && !whole) {
			slice *= 4;
			read();
		}
		return index < words.size() ? words.get(index) : null;
	}

	/** Where the word with a number begins; the end of the text behind the last. */
	int start(int index) {
		Word word = get(index);
		return word == null ? text.length() : word.start();
	}
}
