package framewright.format.html.print;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * DRAFT across every page. It is drawn as areas and not as text, and marked as an adornment, so that it is neither read aloud nor found nor copied with the text
 * that it lies on.
 */
final class Watermark {

	private static final String WORD = "DRAFT";
	private static final double SLANT = Math.toRadians(52);
	/** How long it is beside the diagonal of the page. */
	private static final double LENGTH = 0.72;
	private static final double SPACED = 1.06;
	private static final float FAINT = 0.07f;
	/** On the dark ground of the cover. */
	private static final float LESS_FAINT = 0.13f;

	private final PDDocument document;
	private final PDFormXObject word;
	private final Rectangle2D bounds;

	Watermark(PDDocument document, PdfFile file) throws IOException {
		this.document = document;
		GeneralPath path = path();
		this.bounds = path.getBounds2D();
		this.word = form(path);
		file.keep(word.getCOSObject());
	}

	private static GeneralPath path() throws IOException {
		try (TrueTypeFont font = Fonts.ofTitles()) {
			GeneralPath path = new GeneralPath();
			double x = 0;
			for (char sign : WORD.toCharArray()) {
				int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
				path.append(font.getGlyph().getGlyph(glyph).getPath().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
				x += font.getAdvanceWidth(glyph) * SPACED;
			}
			return path;
		}
	}

	private PDFormXObject form(GeneralPath path) throws IOException {
		StringBuilder text = new StringBuilder();
		double[] at = new double[6];
		double[] last = new double[2];
		for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
			switch (steps.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> add(text, "m", last, at, 2);
				case PathIterator.SEG_LINETO -> add(text, "l", last, at, 2);
				case PathIterator.SEG_QUADTO -> {
					double[] cubic = { last[0] + (at[0] - last[0]) * 2 / 3, last[1] + (at[1] - last[1]) * 2 / 3, at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3] };
					add(text, "c", last, cubic, 6);
				}
				case PathIterator.SEG_CUBICTO -> add(text, "c", last, at, 6);
				default -> text.append("h\n");
			}
		}
		PDStream stream = new PDStream(document);
		try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(text.append("f\n").toString().getBytes(StandardCharsets.US_ASCII));
		}
		PDFormXObject form = new PDFormXObject(stream);
		Rectangle2D box = path.getBounds2D();
		form.setBBox(new PDRectangle((float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight()));
		form.setResources(new PDResources());
		return form;
	}

	private static void add(StringBuilder text, String operator, double[] last, double[] numbers, int count) {
		for (int i = 0; i < count; i++) {
			text.append(String.format(Locale.ROOT, "%.0f ", numbers[i]));
		}
		text.append(operator).append('\n');
		last[0] = numbers[count - 2];
		last[1] = numbers[count - 1];
	}

	/** Writes what all pages refer to. */
	void write(PdfFile file) throws IOException {
		file.writeKept(word.getCOSObject());
	}

	/** @param dark whether the page is the cover, with its dark ground */
	void put(PDPage page, boolean dark) throws IOException {
		PDExtendedGraphicsState state = new PDExtendedGraphicsState();
		state.setNonStrokingAlphaConstant(dark ? LESS_FAINT : FAINT);
		PDRectangle size = page.getMediaBox();
		double diagonal = Math.hypot(size.getWidth(), size.getHeight());
		double slant = size.getWidth() > size.getHeight() ? Math.PI / 2 - SLANT : SLANT;
		double scale = diagonal * LENGTH / bounds.getWidth();
		AffineTransform place = AffineTransform.getTranslateInstance(size.getWidth() / 2, size.getHeight() / 2);
		place.rotate(slant);
		place.scale(scale, scale);
		place.translate(-bounds.getCenterX(), -bounds.getCenterY());
		COSDictionary kind = new COSDictionary();
		kind.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
		kind.setItem(COSName.SUBTYPE, COSName.getPDFName("Watermark"));
		try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
			content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(kind));
			content.saveGraphicsState();
			content.setGraphicsStateParameters(state);
			content.setNonStrokingColor(dark ? Color.WHITE : Color.BLACK);
			content.transform(new Matrix(place));
			content.drawForm(word);
			content.restoreGraphicsState();
			content.endMarkedContent();
		}
	}
}
