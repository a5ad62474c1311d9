package framewright.format.word.document;

import java.util.Optional;

/**
 * The colours of a document, in hexadecimal without a sign before them.
 *
 * @param ink of titles, headings and heads of tables: dark enough to be read on white, and for white to be read on it
 * @param accent of lesser headings: as dark
 * @param mark of strong lines; need not be dark
 * @param line of thin lines
 * @param pale the ground of what is set apart
 */
public record Palette(String ink, String accent, String mark, String line, String pale) {

	/** Where nobody chose any. */
	public static final Palette STANDARD = new Palette("1F3A5F", "2F6DA8", "2F6DA8", "B7C7D9", "EAF1F8");

	/** What WCAG 2.2 asks of text. */
	private static final double CONTRAST = 4.5;

	/**
	 * A palette of the colours of a house. A colour in which nobody could read is darkened.
	 *
	 * @param colour as {@code #rrggbb}
	 * @param second likewise; where it is missing, the first does for both
	 */
	public static Palette of(Optional<String> colour, Optional<String> second) {
		if (colour.isEmpty() && second.isEmpty()) {
			return STANDARD;
		}
		int first = colour.map(Palette::number).orElse(number(STANDARD.ink));
		int other = second.map(Palette::number).orElse(first);
		return new Palette(text(readable(first)), text(readable(other)), text(other), text(mixed(first, 0.35)), text(mixed(first, 0.08)));
	}

	private static int number(String colour) {
		return Integer.parseInt(colour.startsWith("#") ? colour.substring(1) : colour, 16);
	}

	private static String text(int colour) {
		return String.format("%06X", colour);
	}

	private static int readable(int colour) {
		int dark = colour;
		for (int i = 0; i < 40 && 1.05 / (luminance(dark) + 0.05) < CONTRAST; i++) {
			dark = each(dark, value -> value * 0.93);
		}
		return dark;
	}

	/** A colour on white, as if it were laid on thinly. @param share of the colour, from 0 to 1 */
	private static int mixed(int colour, double share) {
		return each(colour, value -> 255 - (255 - value) * share);
	}

	private static int each(int colour, java.util.function.DoubleUnaryOperator change) {
		int changed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			changed = changed << 8 | (int) Math.round(change.applyAsDouble(colour >> shift & 0xFF));
		}
		return changed;
	}

	/** The relative luminance of WCAG, from 0 to 1. */
	private static double luminance(int colour) {
		double[] parts = { 0.2126, 0.7152, 0.0722 };
		double luminance = 0;
		for (int i = 0; i < 3; i++) {
			double value = (colour >> 16 - 8 * i & 0xFF) / 255.0;
			luminance += parts[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
		}
		return luminance;
	}
}
