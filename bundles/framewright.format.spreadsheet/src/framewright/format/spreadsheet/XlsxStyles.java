package framewright.format.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

import framewright.core.exchange.Brand;

/** How cells look, in the colours of the institute. */
final class XlsxStyles {

	/** How a row looks. */
	enum Look {
		PLAIN, OUTERMOST, OUTER, RETIRED
	}

	private record Key(Look look, boolean quiet, boolean quoted) {
	}

	private static final String FONT = "Calibri";
	private static final String HOUSE = "#1f4e5f";
	private static final String LINE = "#c8ced2";
	private static final String GREY = "#5f6b72";
	private static final String BLACK = "#1a1a1a";
	private static final String WHITE = "#ffffff";

	private final SXSSFWorkbook workbook;
	private final String colour;
	private final String second;
	private final Map<Key, CellStyle> styles = new HashMap<>();
	private final CellStyle head;

	XlsxStyles(SXSSFWorkbook workbook, Brand brand) {
		this.workbook = workbook;
		this.colour = brand.colour().orElse(HOUSE);
		this.second = brand.secondColour().orElse(colour);
		XSSFFont font = workbook.getXSSFWorkbook().getFontAt(0);
		font.setFontName(FONT);
		font.setFontHeightInPoints((short) 11);
		this.head = style(colour, isDark(colour) ? WHITE : BLACK, true, false, second);
		this.head.setVerticalAlignment(VerticalAlignment.CENTER);
	}

	CellStyle head() {
		return head;
	}

	CellStyle plain() {
		return of(Look.PLAIN, false, false);
	}

	/**
	 * @param quiet whether it is only there to find one's way
	 * @param quoted whether a spreadsheet program must not make a formula of it
	 */
	CellStyle of(Look look, boolean quiet, boolean quoted) {
		return styles.computeIfAbsent(new Key(look, quiet, quoted), key -> {
			String fill = look == Look.OUTERMOST ? tint(colour, 0.80) : look == Look.OUTER ? tint(colour, 0.92) : null;
			CellStyle style = style(fill, look == Look.RETIRED || quiet ? GREY : BLACK, look == Look.OUTERMOST || look == Look.OUTER, look == Look.RETIRED, LINE);
			style.setQuotePrefixed(quoted);
			return style;
		});
	}

	private CellStyle style(String fill, String text, boolean bold, boolean italic, String line) {
		XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
		XSSFFont font = (XSSFFont) workbook.createFont();
		font.setFontName(FONT);
		font.setFontHeightInPoints((short) 11);
		font.setBold(bold);
		font.setItalic(italic);
		font.setColor(colour(text));
		style.setFont(font);
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setDataFormat((short) 0x31); // text, so that a date or a number that somebody types stays as typed
		if (fill != null) {
			style.setFillForegroundColor(colour(fill));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
		style.setBorderBottom(BorderStyle.THIN);
		style.setBottomBorderColor(colour(line));
		style.setBorderRight(BorderStyle.THIN);
		style.setRightBorderColor(colour(line));
		return style;
	}

	private static XSSFColor colour(String rgb) {
		return new XSSFColor(new byte[] { (byte) part(rgb, 1), (byte) part(rgb, 3), (byte) part(rgb, 5) }, null);
	}

	private static int part(String rgb, int at) {
		return Integer.parseInt(rgb.substring(at, at + 2), 16);
	}

	/** A colour mixed with white. */
	private static String tint(String rgb, double white) {
		StringBuilder mixed = new StringBuilder("#");
		for (int at : List.of(1, 3, 5)) {
			mixed.append(String.format("%02x", (int) Math.round(part(rgb, at) * (1 - white) + 255 * white)));
		}
		return mixed.toString();
	}

	/** Whether white reads better on it than black (WCAG 2.2, relative luminance). */
	private static boolean isDark(String rgb) {
		double light = 0.2126 * linear(part(rgb, 1)) + 0.7152 * linear(part(rgb, 3)) + 0.0722 * linear(part(rgb, 5));
		return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05;
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
