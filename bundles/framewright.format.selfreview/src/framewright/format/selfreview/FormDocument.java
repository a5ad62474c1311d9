package framewright.format.selfreview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import framewright.core.exchange.Brand;
import framewright.core.exchange.FixedZip;
import framewright.format.selfreview.Form.Choice;
import framewright.format.selfreview.Form.Part;

/** The form as a Word document: a table for each part that is asked about, with a box to tick before each choice and room to write. */
final class FormDocument {

	/** In twentieths of a point: A4 with margins of 2 cm. */
	private static final int WIDTH = 11906 - 2 * 1134;

	/** Of the logo, in points. */
	private static final double LOGO_WIDTH = 170;
	private static final double LOGO_HEIGHT = 70;

	private static final String BOX = "\u2610 ";

	private final Form form;
	private final Instant moment;
	private final String colour;
	private final String second;
	private final Optional<Logo> logo;
	private final XWPFDocument document = new XWPFDocument();

	FormDocument(Form form, Brand brand, Optional<Logo> logo, Instant moment) {
		this.form = form;
		this.moment = moment;
		this.colour = brand.colour().orElse(Pages.COLOUR).substring(1);
		this.second = brand.secondColour().map(code -> code.substring(1)).orElse(colour);
		this.logo = logo;
	}

	/** @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so */
	byte[] write(IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, form.parts().size());
		try (document) {
			styles();
			page();
			top();
			for (Part part : form.parts()) {
				progress.split(1);
				if (part.asked()) {
					ask(part);
				} else {
					paragraph("Heading" + Math.min(3, part.depth()), part.heading());
					explain(part);
				}
			}
			changed();
			POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
			properties.setTitle(Workbooks.clean("Self-review: " + form.title()));
			properties.setCreated(Optional.of(Date.from(moment)));
			properties.setModified(Optional.of(Date.from(moment)));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);
			return FixedZip.of(out.toByteArray());
		}
	}

	private void styles() {
		XWPFStyles styles = document.createStyles();
		style(styles, "Normal", "Normal", 21, false, null, 60, -1);
		style(styles, "Title", "Title", 44, true, colour, 60, -1);
		style(styles, "Subtitle", "Subtitle", 26, false, null, 60, -1);
		style(styles, "Heading1", "heading 1", 32, true, colour, 120, 0);
		style(styles, "Heading2", "heading 2", 28, true, colour, 120, 1);
		style(styles, "Heading3", "heading 3", 24, true, colour, 60, 2);
	}

	private void style(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, String colour, int after, int outline) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.addNewName().setVal(name);
		style.setType(STStyleType.PARAGRAPH);
		if (id.equals("Normal")) {
			style.setDefault(true);
		} else {
			style.addNewBasedOn().setVal("Normal");
			style.addNewNext().setVal("Normal");
		}
		style.addNewQFormat();
		CTPPrGeneral paragraph = style.addNewPPr();
		if (id.equals("Title")) {
			line(paragraph);
		}
		if (outline >= 0) {
			paragraph.addNewKeepNext();
			paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
			paragraph.getSpacing().setAfter(BigInteger.valueOf(after));
			paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
		} else {
			paragraph.addNewSpacing().setAfter(BigInteger.valueOf(after));
		}
		CTRPr run = style.addNewRPr();
		run.addNewRFonts().setAscii("Calibri");
		run.getRFontsArray(0).setHAnsi("Calibri");
		if (bold) {
			run.addNewB();
		}
		if (colour != null) {
			run.addNewColor().setVal(colour);
		}
		run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
		run.addNewLang().setVal(form.language());
		styles.addStyle(new XWPFStyle(style));
	}

	/** A line in the second colour of the house under the title. */
	private void line(CTPPrGeneral paragraph) {
		CTBorder border = paragraph.addNewPBdr().addNewBottom();
		border.setVal(STBorder.SINGLE);
		border.setSz(BigInteger.valueOf(18));
		border.setSpace(BigInteger.valueOf(4));
		border.setColor(second);
	}

	private void page() {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		section.addNewPgSz().setW(BigInteger.valueOf(11906));
		section.getPgSz().setH(BigInteger.valueOf(16838));
		var margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf(1134));
		margins.setBottom(BigInteger.valueOf(1134));
		margins.setLeft(BigInteger.valueOf(1134));
		margins.setRight(BigInteger.valueOf(1134));
		margins.setHeader(BigInteger.valueOf(567));
		margins.setFooter(BigInteger.valueOf(567));
		XWPFParagraph footer = new XWPFHeaderFooterPolicy(document, section).createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
		footer.setAlignment(ParagraphAlignment.RIGHT);
		run(footer, (form.draft() ? "DRAFT · " : "") + form.title() + " · Self-review · ");
		footer.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	private void top() {
		logo.ifPresent(this::picture);
		paragraph("Subtitle", "Self-review" + (form.draft() ? " (DRAFT)" : ""));
		paragraph("Title", form.title());
		for (String line : List.of(form.subtitle(), form.selection(), form.publisher(), form.edition(), form.review(), form.about())) {
			if (!line.isEmpty()) {
				paragraph("Normal", line);
			}
		}
		XWPFTable person = table(2, 2);
		cell(person, 0, 0, "Name or role:");
		cell(person, 0, 1, "Date:");
		person.removeRow(1);
		paragraph("Normal", "For each part, tick what describes your practice now. Then say how you know (evidence), what you will do next, and by when.");
	}

	/** Word shows no SVG but in new versions, so such a logo stands on the page to print alone. */
	private void picture(Logo picture) {
		if (picture.type().equals("svg+xml")) {
			return;
		}
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.content()));
			if (image == null) {
				return;
			}
			double scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
			XWPFRun run = document.createParagraph().createRun();
			run.addPicture(new ByteArrayInputStream(picture.content()), picture.type().equals("png") ? PictureType.PNG : PictureType.JPEG, "logo", Units.toEMU(image.getWidth() * scale), Units.toEMU(image.getHeight() * scale))
					.getCTPicture().getNvPicPr().getCNvPr().setDescr(Workbooks.clean(picture.words()));
			run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(Workbooks.clean(picture.words()));
		} catch (IOException | InvalidFormatException e) {
			throw new IllegalStateException("adding a picture from memory", e);
		}
	}

	private void changed() {
		List<Form.Update> updates = form.updates();
		if (updates.isEmpty()) {
			return;
		}
		paragraph("Heading1", form.updatesTitle());
		XWPFTable table = table(updates.size() + 1, 2);
		cell(table, 0, 0, "Part").getRuns().forEach(run -> run.setBold(true));
		cell(table, 0, 1, "What changed").getRuns().forEach(run -> run.setBold(true));
		table.getRow(0).setRepeatHeader(true);
		for (int i = 0; i < updates.size(); i++) {
			cell(table, i + 1, 0, updates.get(i).heading());
			cell(table, i + 1, 1, updates.get(i).words());
		}
		table.getRows().forEach(row -> widths(row, WIDTH / 2, WIDTH - WIDTH / 2));
	}

	private void explain(Part part) {
		if (!part.about().isEmpty()) {
			paragraph("Normal", part.about());
		}
		part.prompts().forEach(prompt -> paragraph("Normal", "• " + prompt));
	}

	private void ask(Part part) {
		paragraph("Heading3", part.heading());
		explain(part);
		if (!part.stem().isEmpty() && !part.choices().isEmpty()) {
			XWPFParagraph stem = paragraph("Normal", part.stem() + " …");
			stem.setKeepNext(true);
		}
		int choices = part.choices().size();
		XWPFTable table = table(choices + 2, 2);
		for (int i = 0; i < choices; i++) {
			Choice choice = part.choices().get(i);
			XWPFParagraph title = cell(table, i, 0, BOX + choice.title());
			title.getRuns().forEach(run -> run.setBold(true));
			cell(table, i, 1, choice.meaning());
			widths(table.getRow(i), WIDTH / 4, WIDTH - WIDTH / 4);
		}
		cell(table, choices, 0, "Evidence:");
		cell(table, choices, 1, "Next step:");
		table.getRow(choices).setHeight(1100);
		widths(table.getRow(choices), WIDTH / 2, WIDTH - WIDTH / 2);
		cell(table, choices + 1, 0, "By when:");
		widths(table.getRow(choices + 1), WIDTH / 2, WIDTH - WIDTH / 2);
		// A part is read and filled in on one page wherever it fits.
		table.getRows().subList(0, choices + 1).forEach(row -> row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(FormDocument::keep)));
		paragraph("Normal", "");
	}

	private static void keep(XWPFParagraph paragraph) {
		paragraph.setStyle("Normal"); // a paragraph without one has no place for what follows
		paragraph.setKeepNext(true);
	}

	private XWPFTable table(int rows, int columns) {
		XWPFTable table = document.createTable(rows, columns);
		table.setWidth(WIDTH);
		table.getRows().forEach(row -> row.setCantSplitRow(true));
		return table;
	}

	private static void widths(XWPFTableRow row, int... widths) {
		for (int i = 0; i < widths.length; i++) {
			row.getCell(i).setWidth(Integer.toString(widths[i]));
		}
	}

	private static XWPFParagraph cell(XWPFTable table, int row, int column, String text) {
		XWPFTableCell cell = table.getRow(row).getCell(column);
		XWPFParagraph paragraph = cell.getParagraphs().get(0);
		run(paragraph, text);
		return paragraph;
	}

	private XWPFParagraph paragraph(String style, String text) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setStyle(style);
		run(paragraph, text);
		return paragraph;
	}

	/** Breaks of lines stay. */
	private static void run(XWPFParagraph paragraph, String text) {
		XWPFRun run = paragraph.createRun();
		String[] lines = Workbooks.clean(text).split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				run.addBreak();
			}
			run.setText(lines[i], i);
		}
	}
}
