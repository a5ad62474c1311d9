package framewright.format.selfreview.summary;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import framewright.core.exchange.Brand;
import framewright.format.selfreview.Pages;
import framewright.format.selfreview.Workbooks;
import framewright.format.selfreview.summary.Summary.Count;
import framewright.format.selfreview.summary.Summary.Row;

/** The summary as a spreadsheet: a row for each choice of each part, to sort and to count further. */
final class SummarySheet {

	private static final List<String> HEADS = List.of("Number", "Part", "Choice", "People", "Per cent");
	private static final int[] WIDTHS = { 10, 60, 30, 10, 10 };

	private final Summary summary;
	private final Instant moment;
	private final String colour;

	SummarySheet(Summary summary, Brand brand, Instant moment) {
		this.summary = summary;
		this.moment = moment;
		this.colour = brand.colour().orElse(Pages.COLOUR);
	}

	byte[] write() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Workbooks looks = new Workbooks(workbook, colour);
			XSSFSheet sheet = workbook.createSheet("Summary");
			XSSFCellStyle plain = workbook.createCellStyle();
			Workbooks.cell(sheet.createRow(0), 0, summary.form().title(), looks.title());
			Workbooks.cell(sheet.createRow(1), 0, summary.people() + " people have answered. Where fewer than " + summary.least() + " have, nothing is shown.", plain);
			int next = 2;
			for (String remark : summary.remarks()) {
				Workbooks.cell(sheet.createRow(next++), 0, remark, plain);
			}
			XSSFRow head = sheet.createRow(next++);
			XSSFCellStyle headStyle = looks.head();
			for (int i = 0; i < HEADS.size(); i++) {
				Workbooks.cell(head, i, HEADS.get(i), headStyle);
				sheet.setColumnWidth(i, WIDTHS[i] * 256);
			}
			sheet.createFreezePane(0, next);
			rows(sheet, next, looks.heading(), looks.text(false), plain);
			sheet.setFitToPage(true);
			sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
			sheet.getPrintSetup().setFitHeight((short) 0);
			return looks.save("Summary of self-reviews: " + summary.form().title(), moment);
		}
	}

	private void rows(XSSFSheet sheet, int first, XSSFCellStyle heading, XSSFCellStyle text, XSSFCellStyle number) {
		int next = first;
		for (Row row : summary.rows()) {
			if (row.heading()) {
				XSSFRow cells = sheet.createRow(next++);
				Workbooks.cell(cells, 0, row.part().number(), heading);
				Workbooks.cell(cells, 1, row.part().title(), heading);
			} else if (!row.shown()) {
				XSSFRow cells = part(sheet.createRow(next++), row, text);
				Workbooks.cell(cells, 2, "Fewer than " + summary.least() + " people have answered this.", text);
			} else {
				for (Count count : row.counts()) {
					XSSFRow cells = part(sheet.createRow(next++), row, text);
					Workbooks.cell(cells, 2, count.title(), text);
					number(cells, 3, count.people(), number);
					number(cells, 4, count.share(), number);
				}
			}
		}
	}

	private static XSSFRow part(XSSFRow cells, Row row, XSSFCellStyle text) {
		Workbooks.cell(cells, 0, row.part().number(), text);
		Workbooks.cell(cells, 1, row.part().title(), text);
		return cells;
	}

	private static void number(XSSFRow cells, int column, int value, XSSFCellStyle style) {
		cells.createCell(column).setCellValue(value);
		cells.getCell(column).setCellStyle(style);
	}
}
