package framewright.format.selfreview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import framewright.core.exchange.FixedZip;
import framewright.core.exchange.XmlText;

/** What the spreadsheets of this format have in common: their looks, cells that are text and nothing else, and bytes that depend on nothing but the content. */
public final class Workbooks {

	/** The most signs that a cell of a spreadsheet can hold. */
	static final int LONGEST = 32_767;

	private final XSSFWorkbook workbook;
	private final XSSFColor house;

	/** @param colour as {@code #rrggbb} */
	public Workbooks(XSSFWorkbook workbook, String colour) {
		this.workbook = workbook;
		this.house = new XSSFColor(new byte[] { (byte) Integer.parseInt(colour.substring(1, 3), 16), (byte) Integer.parseInt(colour.substring(3, 5), 16), (byte) Integer.parseInt(colour.substring(5, 7), 16) }, null);
	}

	/** Of the title of a sheet. */
	public XSSFCellStyle title() {
		XSSFCellStyle style = workbook.createCellStyle();
		style.setFont(font(16, true, house));
		return style;
	}

	/** Of the head of a column. */
	public XSSFCellStyle head() {
		XSSFCellStyle style = text(false);
		style.setFont(font(11, true, new XSSFColor(IndexedColors.WHITE, null)));
		style.setFillForegroundColor(dark());
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		return style;
	}

	/** White words must be read on it. */
	private XSSFColor dark() {
		byte[] rgb = house.getRGB();
		double light = 0.2126 * (rgb[0] & 0xff) + 0.7152 * (rgb[1] & 0xff) + 0.0722 * (rgb[2] & 0xff);
		double scale = light > 100 ? 100 / light : 1;
		return new XSSFColor(new byte[] { (byte) ((rgb[0] & 0xff) * scale), (byte) ((rgb[1] & 0xff) * scale), (byte) ((rgb[2] & 0xff) * scale) }, null);
	}

	/** Of a heading between rows. */
	public XSSFCellStyle heading() {
		XSSFCellStyle style = text(false);
		style.setFont(font(12, true, dark()));
		return style;
	}

	/** @param open whether a person writes in it */
	public XSSFCellStyle text(boolean open) {
		XSSFCellStyle style = workbook.createCellStyle();
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setBorderBottom(BorderStyle.HAIR);
		style.setDataFormat(workbook.createDataFormat().getFormat("@"));
		if (open) {
			style.setFillForegroundColor(new XSSFColor(new byte[] { (byte) 0xff, (byte) 0xfb, (byte) 0xe6 }, null));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			style.setBorderRight(BorderStyle.HAIR);
			style.setBorderLeft(BorderStyle.HAIR);
		}
		return style;
	}

	private XSSFFont font(int points, boolean bold, XSSFColor colour) {
		XSSFFont font = workbook.createFont();
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		font.setColor(colour);
		return font;
	}

	/** A cell that holds a text, which no program takes for a formula. Signs that a spreadsheet cannot hold are left out, and what is more than a cell can hold. */
	public static Cell cell(Row row, int column, String text, XSSFCellStyle style) {
		Cell cell = row.createCell(column);
		String clean = clean(text);
		cell.setCellValue(clean.length() > LONGEST ? clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST) - 2)) + "…" : clean);
		cell.setCellStyle(style);
		return cell;
	}

	/** Without the signs that XML cannot hold; what ends a line is a line feed alone. */
	static String clean(String text) {
		return XmlText.clean(text).replace("\r", "");
	}

	/** The file. The workbook is of no use afterwards. */
	public byte[] save(String title, Instant moment) throws IOException {
		POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
		properties.setTitle(clean(title));
		properties.setCreator("");
		properties.setCreated(Optional.of(Date.from(moment)));
		properties.setModified(Optional.of(Date.from(moment)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		workbook.write(out);
		return FixedZip.of(out.toByteArray());
	}
}
