package framewright.format.html;

/** A colour, and how well it is told from another, as WCAG 2.2 reckons it. */
record Colour(int red, int green, int blue) {

	static final Colour WHITE = new Colour(255, 255, 255);
	static final Colour BLACK = new Colour(0, 0, 0);

	/** @param text as {@code #rrggbb} */
	static Colour of(String text) {
		int rgb = Integer.parseInt(text.substring(1), 16);
		return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
	}

	/** The contrast of two colours, from 1 to 21. */
	double contrast(Colour other) {
		double light = Math.max(luminance(), other.luminance());
		double dark = Math.min(luminance(), other.luminance());
		return (light + 0.05) / (dark + 0.05);
	}

	private double luminance() {
		return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	/** This colour with some of another in it. @param share of the other, in hundredths */
	Colour mixed(Colour other, int share) {
		return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
	}

	private static int mix(int one, int other, int share) {
		return (one * (100 - share) + other * share + 50) / 100;
	}

	/** Black or white, whichever is read better on this colour. */
	Colour opposite() {
		return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
	}

	/** This colour, with as much black or white in it as it takes to be read on all of these grounds. @param end black or white */
	Colour readable(Colour end, double least, Colour... grounds) {
		for (int share = 0; share < 100; share++) {
			Colour tried = mixed(end, share);
			boolean suffices = true;
			for (Colour ground : grounds) {
				suffices &= tried.contrast(ground) >= least;
			}
			if (suffices) {
				return tried;
			}
		}
		return end;
	}

	/** As a style sheet has it: {@code #rrggbb}. */
	@Override
	public String toString() {
		return String.format("#%02x%02x%02x", red, green, blue);
	}
}
