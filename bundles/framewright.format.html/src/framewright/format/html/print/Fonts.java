package framewright.format.html.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The fonts of the bundle, which are put into every file: no font of the computer is used, so that a file looks the same wherever it was made. What the first
 * fonts of a family do not have is taken from DejaVu Sans.
 */
final class Fonts {

	private record Font(String family, String file, int weight, FontStyle style, byte[] content) {
	}

	private static final String TEXT = "Source Sans 3";
	private static final String OTHER = "DejaVu Sans";
	private static final int NORMAL = 400;
	private static final int BOLD = 600;

	private static final class Loaded {
		static final List<Font> FONTS = List.of(font(TEXT, "source-sans-3/SourceSans3-Regular", NORMAL, FontStyle.NORMAL), font(TEXT, "source-sans-3/SourceSans3-SemiBold", BOLD, FontStyle.NORMAL),
				font(TEXT, "source-sans-3/SourceSans3-Italic", NORMAL, FontStyle.ITALIC), font(TEXT, "source-sans-3/SourceSans3-SemiBoldItalic", BOLD, FontStyle.ITALIC),
				font("Source Serif 4", "source-serif-4/SourceSerif4-SemiBold", BOLD, FontStyle.NORMAL), font(OTHER, "dejavu-sans/DejaVuSans", NORMAL, FontStyle.NORMAL));
		static final List<CmapLookup> SIGNS = FONTS.stream().filter(font -> font.file().endsWith("SourceSans3-Regular") || font.family().equals(OTHER)).map(Fonts::signs).toList();
	}

	private final Map<Font, PDFont> put = new LinkedHashMap<>();

	/** Puts the fonts into a file; only the signs that are used will be kept. */
	Fonts(PDDocument document) {
		Loaded.FONTS.forEach(font -> put.put(font, put(font, document)));
	}

	private static Font font(String family, String file, int weight, FontStyle style) {
		try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
			return new Font(family, file, weight, style, in.readAllBytes());
		} catch (IOException e) {
			throw new UncheckedIOException("reading the font " + file + " of the bundle", e);
		}
	}

	private static CmapLookup signs(Font font) {
		try {
			return new TTFParser().parse(new RandomAccessReadBuffer(font.content())).getUnicodeCmapLookup();
		} catch (IOException e) {
			throw new UncheckedIOException("reading the signs of the font " + font.file(), e);
		}
	}

	private static PDFont put(Font font, PDDocument document) {
		try {
			TrueTypeFont signs = new TTFParser().parse(new RandomAccessReadBuffer(font.content()));
			// Ligatures take ten times as long as all the rest, and some readers do not find a word that holds one.
			signs.setEnableGsub(false);
			return PDType0Font.load(document, signs, true);
		} catch (IOException e) {
			throw new UncheckedIOException("reading the font " + font.file() + " of the bundle", e);
		}
	}

	/** Lets pages use the fonts. */
	void add(PdfRendererBuilder builder) {
		put.forEach((font, one) -> builder.useFont(new PDFontSupplier(one), font.family(), font.weight(), font.style(), true));
	}

	/** All pages may refer to the fonts, whose signs are known only when all are set. */
	void keep(PdfFile file) {
		put.values().forEach(font -> file.keep(font.getCOSObject()));
	}

	/** Writes those that were used, with the signs that were. */
	void write(PdfFile file) throws IOException {
		for (PDFont font : put.values()) {
			if (file.isUsed(font.getCOSObject())) {
				font.subset();
				file.writeKept(font.getCOSObject());
			}
		}
	}

	/** The font that signs in pictures are set in. */
	static InputStream ofPictures() {
		return new ByteArrayInputStream(Loaded.FONTS.get(0).content());
	}

	/** The font of titles, to draw with. */
	static TrueTypeFont ofTitles() throws IOException {
		return new TTFParser().parse(new RandomAccessReadBuffer(Loaded.FONTS.get(4).content()));
	}

	/** The signs of a text that no font has, each once. */
	static Set<String> missing(String text) {
		Set<String> missing = new TreeSet<>();
		text.codePoints().filter(sign -> sign > 0x7e && !isInvisible(sign) && Loaded.SIGNS.stream().noneMatch(font -> font.getGlyphId(sign) != 0)).forEach(sign -> missing.add(Character.toString(sign)));
		return missing;
	}

	private static boolean isInvisible(int sign) {
		int type = Character.getType(sign);
		return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE || Character.isWhitespace(sign) || Character.isSpaceChar(sign)
				|| sign >= 0xfe00 && sign <= 0xfe0f;
	}
}
