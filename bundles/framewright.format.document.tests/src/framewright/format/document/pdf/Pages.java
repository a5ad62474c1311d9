package framewright.format.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes small PDF documents for tests, word by word, as programs without tags do. {@link #bytes} ends one. */
final class Pages {

	static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
	static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
	static final PDFont ITALIC = new PDType1Font(Standard14Fonts.FontName.HELVETICA_OBLIQUE);

	final PDDocument document = new PDDocument();
	private PDPageContentStream content;
	private float top;

	Pages page() throws IOException {
		end();
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		content = new PDPageContentStream(document, page);
		top = 72;
		return this;
	}

	/** Words at a place, counted from the left and from the top. */
	Pages at(float left, float top, PDFont font, float size, String text) throws IOException {
		content.beginText();
		content.setFont(font, size);
		content.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
		content.showText(text);
		content.endText();
		return this;
	}

	/** A heading, with space around it. */
	Pages heading(float size, String text) throws IOException {
		top += size;
		at(72, top, BOLD, size, text);
		top += size * 1.4f;
		return this;
	}

	/** Lines of a paragraph, with space below. */
	Pages paragraph(String... lines) throws IOException {
		for (String line : lines) {
			at(72, top, PLAIN, 10, line);
			top += 13;
		}
		top += 7;
		return this;
	}

	Pages down(float points) {
		top += points;
		return this;
	}

	Pages line(float left, float top, float right, float bottom) throws IOException {
		float height = PDRectangle.A4.getHeight();
		content.moveTo(left, height - top);
		content.lineTo(right, height - bottom);
		content.stroke();
		return this;
	}

	/** The lines of a table. */
	Pages grid(float[] columns, float[] rows) throws IOException {
		for (float column : columns) {
			line(column, rows[0], column, rows[rows.length - 1]);
		}
		for (float row : rows) {
			line(columns[0], row, columns[columns.length - 1], row);
		}
		return this;
	}

	private void end() throws IOException {
		if (content != null) {
			content.close();
			content = null;
		}
	}

	byte[] bytes() throws IOException {
		end();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		document.close();
		return out.toByteArray();
	}
}
