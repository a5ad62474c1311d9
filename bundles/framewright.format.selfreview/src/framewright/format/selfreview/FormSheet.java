package framewright.format.selfreview;

import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Brand;
import framewright.format.selfreview.Form.Choice;
import framewright.format.selfreview.Form.Part;

/**
 * The form as a spreadsheet, and where in it everything stands: what is asked in rows, with lists of the choices; hidden sheets with the choices and with what
 * the spreadsheet is about, so that it can be read back.
 */
public final class FormSheet {

	/** The sheet that people fill in. */
	public static final String SHEET = "Self-review";

	/** The hidden sheet that says which framework it is about. */
	public static final String ABOUT = "_form";

	/** The hidden column with the permanent names. */
	public static final int NAME = 0;

	/** The column with what a person chose. */
	public static final int CHOSEN = 3;

	/** What the head of {@link #NAME} says. */
	public static final String NAME_HEAD = "Name";

	private static final String LISTS = "_choices";

	/** Of a row, in points; no spreadsheet takes more. */
	private static final float HIGHEST = 409;

	/** Of a line, in points. */
	private static final float LINE = 15;

	private static final List<String> HEADS = List.of(NAME_HEAD, "Number", "Part", "Where I am", "Evidence", "Next step", "By when", "What each choice means");
	private static final int[] WIDTHS = { 0, 9, 40, 22, 40, 40, 14, 70 };

	private final Form form;
	private final Instant moment;
	private final XSSFWorkbook workbook = new XSSFWorkbook();
	private final Workbooks looks;
	private final String colour;
	private final String second;
	private final Map<List<String>, String> lists = new LinkedHashMap<>();

	FormSheet(Form form, Brand brand, Instant moment) {
		this.form = form;
		this.moment = moment;
		this.colour = brand.colour().orElse(Pages.COLOUR);
		this.second = brand.secondColour().orElse(colour);
		this.looks = new Workbooks(workbook, colour);
	}

	/** @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so */
	byte[] write(IProgressMonitor monitor) throws IOException {
		try (workbook) {
			XSSFSheet sheet = workbook.createSheet(SHEET);
			XSSFSheet choices = workbook.createSheet(LISTS);
			int head = top(sheet);
			rows(sheet, choices, head, SubMonitor.convert(monitor, form.parts().size()));
			changed();
			about();
			workbook.setSheetHidden(workbook.getSheetIndex(LISTS), true);
			workbook.setSheetHidden(workbook.getSheetIndex(ABOUT), true);
			layOut(sheet, head);
			return looks.save("Self-review: " + form.title(), moment);
		}
	}

	private int top(XSSFSheet sheet) {
		XSSFCellStyle plain = workbook.createCellStyle();
		Workbooks.cell(sheet.createRow(0), 1, form.title() + (form.draft() ? " (DRAFT)" : ""), looks.title());
		String line = List.of(form.subtitle(), form.publisher(), form.edition(), form.review(), form.selection()).stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
		Workbooks.cell(sheet.createRow(1), 1, line, plain);
		Workbooks.cell(sheet.createRow(2), 1, "For each part, choose from the list what describes your practice now. Then say how you know (evidence), what you will do next, and by when. Only what you choose is summed up for a team.", plain);
		Row head = sheet.createRow(4);
		XSSFCellStyle style = looks.head();
		for (int i = 0; i < HEADS.size(); i++) {
			Workbooks.cell(head, i, HEADS.get(i), style);
			sheet.setColumnWidth(i, Math.max(1, WIDTHS[i]) * 256);
		}
		sheet.setColumnHidden(NAME, true);
		return head.getRowNum();
	}

	private void rows(XSSFSheet sheet, XSSFSheet choices, int head, SubMonitor progress) {
		XSSFCellStyle heading = looks.heading();
		XSSFCellStyle text = looks.text(false);
		XSSFCellStyle open = looks.text(true);
		Map<String, CellRangeAddressList> asked = new LinkedHashMap<>();
		int next = head + 1;
		for (Part part : form.parts()) {
			progress.split(1);
			Row row = sheet.createRow(next++);
			Workbooks.cell(row, NAME, part.asked() ? part.name() : "", text);
			Workbooks.cell(row, 1, part.number(), part.asked() ? text : heading);
			Workbooks.cell(row, 2, part.title(), part.asked() ? text : heading);
			if (part.asked()) {
				for (int column = CHOSEN; column <= 6; column++) {
					Workbooks.cell(row, column, "", open);
				}
				if (!part.choices().isEmpty()) {
					asked.computeIfAbsent(range(choices, part), range -> new CellRangeAddressList()).addCellRangeAddress(row.getRowNum(), CHOSEN, row.getRowNum(), CHOSEN);
				}
			}
			Workbooks.cell(row, HEADS.size() - 1, explained(part), text);
			row.setHeightInPoints(height(part));
		}
		DataValidationHelper helper = sheet.getDataValidationHelper();
		asked.forEach((range, cells) -> {
			DataValidation list = helper.createValidation(helper.createFormulaListConstraint(range), cells);
			list.setShowErrorBox(true);
			list.createErrorBox("Choose from the list", "Please choose one of the entries of the list, or leave the cell empty.");
			sheet.addValidationData(list);
		});
		sheet.setAutoFilter(new CellRangeAddress(head, Math.max(head, next - 1), 1, HEADS.size() - 1));
	}

	/** Where the choices of a part stand; parts with the same choices share them. */
	private String range(XSSFSheet sheet, Part part) {
		List<String> titles = part.choices().stream().map(Choice::title).toList();
		return lists.computeIfAbsent(titles, some -> {
			int column = lists.size();
			for (int i = 0; i < some.size(); i++) {
				Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
				Workbooks.cell(row, column, some.get(i), workbook.createCellStyle());
			}
			String letter = CellReference.convertNumToColString(column);
			return LISTS + "!$" + letter + "$1:$" + letter + "$" + some.size();
		});
	}

	/** Programs do not all make rows as high as their words need when they open a file. */
	private static float height(Part part) {
		int lines = Math.max(lines(part.title(), WIDTHS[2]), lines(explained(part), WIDTHS[HEADS.size() - 1]));
		return Math.min(HIGHEST, Math.max(part.asked() ? 2 : 1, lines) * LINE + 3);
	}

	private static int lines(String text, int width) {
		return text.lines().mapToInt(line -> 1 + line.length() / width).sum();
	}

	static String explained(Part part) {
		StringBuilder words = new StringBuilder(part.about());
		part.prompts().forEach(prompt -> words.append(words.isEmpty() ? "" : "\n").append("• ").append(prompt));
		if (part.choices().stream().anyMatch(choice -> !choice.meaning().isEmpty())) {
			words.append(words.isEmpty() ? "" : "\n").append(part.stem().isEmpty() ? "" : part.stem() + " …\n");
			words.append(part.choices().stream().filter(choice -> !choice.meaning().isEmpty()).map(choice -> choice.title() + ": " + choice.meaning()).collect(Collectors.joining("\n")));
		}
		return words.toString();
	}

	/** A sheet of its own, which nobody fills in. */
	private void changed() {
		List<Form.Update> updates = form.updates();
		if (updates.isEmpty()) {
			return;
		}
		XSSFSheet sheet = workbook.createSheet("What has changed");
		Workbooks.cell(sheet.createRow(0), 0, form.updatesTitle(), looks.title());
		XSSFCellStyle head = looks.head();
		XSSFCellStyle text = looks.text(false);
		Row heads = sheet.createRow(2);
		Workbooks.cell(heads, 0, "Part", head);
		Workbooks.cell(heads, 1, "What changed", head);
		for (int i = 0; i < updates.size(); i++) {
			Row row = sheet.createRow(i + 3);
			Workbooks.cell(row, 0, updates.get(i).heading(), text);
			Workbooks.cell(row, 1, updates.get(i).words(), text);
		}
		sheet.setColumnWidth(0, 50 * 256);
		sheet.setColumnWidth(1, 80 * 256);
	}

	private void about() {
		XSSFSheet sheet = workbook.createSheet(ABOUT);
		XSSFCellStyle plain = workbook.createCellStyle();
		List<List<String>> facts = List.of(List.of("format", "framewright self-review 1"), List.of("framework", form.framework()), List.of("uuid", form.uuid()), List.of("version", form.version()), List.of("about", form.about()));
		for (int i = 0; i < facts.size(); i++) {
			Row row = sheet.createRow(i);
			Workbooks.cell(row, 0, facts.get(i).get(0), plain);
			Workbooks.cell(row, 1, facts.get(i).get(1), plain);
		}
	}

	private void layOut(XSSFSheet sheet, int head) {
		sheet.createFreezePane(CHOSEN, head + 1);
		sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
		sheet.setDisplayGridlines(false);
		sheet.setFitToPage(true);
		PrintSetup print = sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		sheet.setTabColor(new XSSFColor(Color.decode(second), null));
		workbook.setActiveSheet(0);
	}
}
