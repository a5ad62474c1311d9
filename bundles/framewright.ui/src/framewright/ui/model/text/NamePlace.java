package framewright.ui.model.text;

/** Whether something may be named at a place of a text, told from its line alone: to list all names of a text takes long, and most of what people type is prose. */
public final class NamePlace {

	private NamePlace() {
	}

	/**
	 * @param line the line, with or without its end
	 * @param column how many characters of it stand before the place
	 * @return false where there is certainly no name: in prose, in notes, between quotation marks and away from letters
	 */
	public static boolean isPossible(String line, int column) {
		String begin = line.stripLeading();
		if (begin.startsWith("|") || begin.startsWith("-") || column > line.length()) {
			return false;
		}
		boolean quoted = false;
		for (int i = 0; i < column; i++) {
			char letter = line.charAt(i);
			if (quoted && letter == '\\') {
				i++;
			} else if (letter == '"') {
				quoted = !quoted;
			} else if (!quoted && letter == '/' && i + 1 < line.length() && line.charAt(i + 1) == '/') {
				return false;
			}
		}
		return !quoted && (column > 0 && isOfName(line.charAt(column - 1)) || column < line.length() && isOfName(line.charAt(column)));
	}

	private static boolean isOfName(char letter) {
		return Character.isLetterOrDigit(letter) || letter == '-' || letter == '_' || letter == '.' || letter == '^';
	}
}
